/** The lineage of everything, computed once for all pages. */
import { lineageOf } from '../views/lineage.ts';
import { kb } from './knowledge-base.ts';

export const lineage = lineageOf(kb);
