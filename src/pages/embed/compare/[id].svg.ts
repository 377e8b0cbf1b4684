/** The comparison of a prepared page as a picture. */
import type { APIRoute } from 'astro';
import type { Prose } from '../../../knowledge-base/knowledge-base.ts';
import { kb } from '../../../site/knowledge-base.ts';
import { SVG } from '../../../site/media-types.ts';
import { TITLE } from '../../../site/project.ts';
import { comparisonRows, preparedComparison } from '../../../views/embed-card.ts';
import { comparisonSvg } from '../../../views/embed-svg.ts';
import type { Comparison } from '../../../views/comparison.ts';

export const getStaticPaths = () =>
  kb.pages.filter(({ section }) => section === 'compare').flatMap((page) => {
    const comparison = preparedComparison(kb, page);
    return comparison ? [{ params: { id: page.id }, props: { page, comparison } }] : [];
  });

export const GET: APIRoute<{ page: Prose; comparison: Comparison }> = ({ props: { page, comparison } }) =>
  new Response(comparisonSvg(page.title, comparison.entries.map(({ name }) => name), comparisonRows(comparison), TITLE), { headers: { 'content-type': SVG } });
