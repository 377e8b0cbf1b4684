/** What the comparison page loads for one entry. */
import type { APIRoute } from 'astro';
import { nameOf, type Entry } from '../../schema/datasets.ts';
import { kb } from '../../site/knowledge-base.ts';
import { pageOf } from '../../views/addresses.ts';
import type { Comparable } from '../../views/comparison.ts';
import { factsOf } from '../../views/facts.ts';

const COMPARED = ['implementations', 'peps', 'articles', 'specifications'] as const;

export function getStaticPaths() {
  return COMPARED.flatMap((dataset) => kb.datasets[dataset].map((entry) => ({ params: { id: entry.id }, props: { entry } })));
}

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => {
  const { id, dataset, summary } = entry;
  const groups = factsOf(kb, entry).map(({ label, facts }) => ({ label, facts: facts.map(({ field, label: name, values }) => ({ field, label: name, values })) }));
  return Response.json({ id, name: nameOf(entry), href: pageOf(entry), dataset, summary, groups } satisfies Comparable);
};
