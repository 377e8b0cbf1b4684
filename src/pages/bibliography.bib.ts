/** Every article, PEP and specification, for LaTeX. */
import { kb } from '../site/knowledge-base.ts';
import { BIBTEX } from '../site/media-types.ts';
import { bibtexOf } from '../views/bibtex.ts';
import { bibliography } from '../views/citation.ts';

export const GET = () => new Response(bibtexOf(bibliography(kb)), { headers: { 'content-type': BIBTEX } });
