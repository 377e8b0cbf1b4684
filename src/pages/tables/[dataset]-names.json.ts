/** What the text filter of a table looks in besides its rows: words of other names. */
import type { APIRoute } from 'astro';
import { DATASETS, type Dataset } from '../../schema/datasets.ts';
import { kb } from '../../site/knowledge-base.ts';
import { otherWords } from '../../views/table.ts';

export const getStaticPaths = () => DATASETS.map((dataset) => ({ params: { dataset }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) => Response.json(otherWords(kb, dataset));
