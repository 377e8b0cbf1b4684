/** The knowledge base that this build of the site shows: loaded once, for all pages. */
import { loadOrThrow } from '../knowledge-base/load.ts';
import { dataRoot } from './project.ts';

export const kb = await loadOrThrow(dataRoot());
