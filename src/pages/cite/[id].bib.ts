import type { APIRoute } from 'astro';
import type { Entry } from '../../schema/datasets.ts';
import { citingSite } from '../../site/citing.ts';
import { kb } from '../../site/knowledge-base.ts';
import { BIBTEX } from '../../site/media-types.ts';
import { bibtexOf } from '../../views/bibtex.ts';
import { citationOf } from '../../views/citation.ts';

export const getStaticPaths = () => Object.values(kb.entries).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => new Response(bibtexOf([citationOf(kb, entry, citingSite)]), { headers: { 'content-type': BIBTEX } });
