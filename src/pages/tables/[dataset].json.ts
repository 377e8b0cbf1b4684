/** What a table loads when a reader asks for columns that the page does not show. */
import type { APIRoute } from 'astro';
import { DATASETS, type Dataset } from '../../schema/datasets.ts';
import { kb } from '../../site/knowledge-base.ts';
import { furtherColumns } from '../../views/table.ts';

export const getStaticPaths = () => DATASETS.map((dataset) => ({ params: { dataset }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) => Response.json(furtherColumns(kb, dataset));
