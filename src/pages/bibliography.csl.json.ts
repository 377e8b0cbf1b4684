/** Every article, PEP and specification, for reference managers. */
import { json } from '../site/api.ts';
import { kb } from '../site/knowledge-base.ts';
import { CSL } from '../site/media-types.ts';
import { bibliography } from '../views/citation.ts';

export const GET = () => json(bibliography(kb), CSL);
