/** What the comparison page loads for one entry. */
import type { APIRoute } from 'astro';
import { COMPARABLE, type Entry } from '../../schema/datasets.ts';
import { kb } from '../../site/knowledge-base.ts';
import { comparableOf } from '../../views/comparable.ts';

export const getStaticPaths = () => COMPARABLE.flatMap((dataset) => kb.datasets[dataset].map((entry) => ({ params: { id: entry.id }, props: { entry } })));

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => Response.json(comparableOf(kb, entry));
