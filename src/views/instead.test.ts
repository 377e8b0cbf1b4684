import { expect, test } from 'vitest';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { capabilitiesOf } from './capabilities.ts';
import { insteadOf } from './instead.ts';

const valid = validKnowledgeBase();
const spindle = valid.entries.spindle as Entry<'implementations'>;

/** Implementations with the relations given as "type target". */
function related(relations: Readonly<Record<string, readonly string[]>>): KnowledgeBase {
  const implementations = Object.entries(relations).map(([id, list]) => ({
    ...spindle,
    id,
    name: id.toUpperCase(),
    relations: list.map((relation) => ({ type: relation.split(' ')[0]!, target: relation.split(' ')[1]!, source: `https://example.org/${id}` })),
  }));
  return { ...valid, entries: Object.fromEntries(implementations.map((entry) => [entry.id, entry])), datasets: { ...valid.datasets, implementations } };
}
const lines = (kb: KnowledgeBase, id: string) => insteadOf(kb, kb.entries[id]!).map((line) => line.map(({ how, value, source }) => `${how} ${value.text} ${source}`));

test('a succession is followed to its end, each step with its source', () => {
  const kb = related({ a: ['superseded-by b'], b: ['merged-into c', 'builds-on d'], c: [], d: [] });
  expect(lines(kb, 'a')).toEqual([['superseded-by B https://example.org/a', 'merged-into C https://example.org/b']]);
  expect(lines(kb, 'c')).toEqual([]);
});

test('a succession that forks has several ends, and a circle has one', () => {
  expect(lines(related({ a: ['superseded-by b', 'superseded-by c'], b: [], c: ['superseded-by a'] }), 'a').map(([first]) => first)).toEqual(['superseded-by B https://example.org/a', 'superseded-by C https://example.org/a']);
});

test('a new name is found from the old one', () => {
  expect(lines(related({ old: [], new: ['renamed-from old'] }), 'old')).toEqual([['renamed to NEW https://example.org/new']]);
});

test('a PEP names its successor itself', () => {
  const pep = valid.entries['pep-0342'] as Entry<'peps'>;
  expect(insteadOf(valid, { ...pep, id: 'pep-0001', supersededBy: 'pep-0342' })[0]!.map(({ value, source }) => [value.raw, source])).toEqual([['pep-0342', undefined]]);
});

test('capabilities stand by their answer, with the sources of each', () => {
  const entry: Entry<'implementations'> = { ...spindle, capabilities: { dns: 'no', tls: 'yes' }, sources: [{ title: 'All', url: 'https://example.org/', supports: ['capabilities'] }, { title: 'TLS', url: 'https://example.org/', supports: ['capabilities.tls'] }] };
  expect(capabilitiesOf(valid, entry).map(({ answer, items }) => [answer, items.map(({ value, sources }) => [value.text, sources])])).toEqual([['yes', [['tls', [2]]]], ['no', [['dns label', []]]]]);
  expect(capabilitiesOf(valid, valid.entries['pep-0342']!)).toEqual([]);
});
