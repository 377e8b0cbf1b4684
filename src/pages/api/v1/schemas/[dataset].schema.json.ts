import type { APIRoute } from 'astro';
import { DATASETS, type Dataset } from '../../../../schema/datasets.ts';
import { json, schemaFile } from '../../../../site/api.ts';

export const getStaticPaths = () => DATASETS.map((dataset) => ({ params: { dataset }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) => json(schemaFile(dataset), 'application/schema+json');
