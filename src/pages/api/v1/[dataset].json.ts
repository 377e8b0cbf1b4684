import type { APIRoute } from 'astro';
import { DATASETS, type Dataset } from '../../../schema/datasets.ts';
import { json, published } from '../../../site/api.ts';
import { kb } from '../../../site/knowledge-base.ts';

export const getStaticPaths = () => DATASETS.map((dataset) => ({ params: { dataset }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) => json({ dataset, count: kb.datasets[dataset].length, entries: kb.datasets[dataset].map(published) });
