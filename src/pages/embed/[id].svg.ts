/** The card of an entry as a picture. */
import type { APIRoute } from 'astro';
import type { Entry } from '../../schema/datasets.ts';
import { kb } from '../../site/knowledge-base.ts';
import { SVG } from '../../site/media-types.ts';
import { TITLE } from '../../site/project.ts';
import { cardOf } from '../../views/embed-card.ts';
import { cardSvg } from '../../views/embed-svg.ts';

export const getStaticPaths = () => Object.values(kb.entries).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => new Response(cardSvg(cardOf(kb, entry), TITLE), { headers: { 'content-type': SVG } });
