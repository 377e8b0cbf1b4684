import type { APIRoute } from 'astro';
import { DATASETS, type Dataset } from '../../schema/datasets.ts';
import { kb } from '../../site/knowledge-base.ts';
import { CSV } from '../../site/media-types.ts';
import { csvOf } from '../../views/csv.ts';

export const getStaticPaths = () => DATASETS.map((dataset) => ({ params: { dataset }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) => new Response(csvOf(kb, dataset), { headers: { 'content-type': CSV } });
