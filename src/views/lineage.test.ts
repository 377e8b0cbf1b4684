import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { relatives, type Descent } from './lineage-graph.ts';
import { handoverPath, lineageLanes } from './lineage-lanes.ts';
import { narrowLineage, readLineageQuery, writeLineageQuery } from './lineage-query.ts';
import { lineageAround, lineageOf, type Lineage } from './lineage.ts';

const kb = validKnowledgeBase();
const edge = (from: string, to: string, type = 'builds-on'): Descent => ({ from, to, type });

/** A lineage of the edges, with the years of birth of those that have one. */
function lineage(edges: readonly Descent[], births: Readonly<Record<string, number>>): Lineage {
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  return {
    today: 2026,
    edges: edges.map((each) => ({ ...each, sentence: [each.to, each.type, each.from], source: 'https://example.org/' })),
    nodes: ids.map((id) => ({ id, name: id, href: `/${id}/`, languages: id < 'c' ? ['python'] : ['c'], ...(births[id] && { life: { from: births[id], to: 2026, then: 'runs' as const } }) })),
  };
}

test('an edge leads from the ancestor to the descendant, and says its sentence', () => {
  const { nodes, edges, today } = lineageOf(kb);
  expect(nodes.map(({ id, life }) => [id, life])).toEqual([
    ['bobbin', { from: 1996, to: 2026.89, then: 'runs' }],
    ['spindle', { from: 2007.44, to: 2026.89, then: 'runs' }],
  ]);
  expect(edges).toEqual([{ from: 'bobbin', to: 'spindle', type: 'builds-on', sentence: ['spindle', 'builds-on label', 'bobbin'], source: 'https://example.org/readme' }]);
  expect(today).toBe(2026.89);
});

test('relatives are ancestors and descendants with their distance, and no cousins', () => {
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('b', 'd'), edge('c', 'e'), edge('x', 'd')];
  expect([...relatives(edges, 'c')].sort()).toEqual([['a', 2], ['b', 1], ['c', 0], ['e', 1]]);
});

test('a circle ends', () => {
  expect([...relatives([edge('a', 'b'), edge('b', 'a')], 'a').keys()].sort()).toEqual(['a', 'b']);
});

test('where there is no room for all relatives the nearest stay, and the others are counted', () => {
  const whole = lineage([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'e')], {});
  const near = lineageAround(whole, 'c', 3);
  expect(near.nodes.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  expect(near.edges.map(({ from, to }) => from + to)).toEqual(['bc', 'cd']);
  expect(near.left).toBe(2);
});

test('every lane stands below the ancestor that says most about it, families and siblings by age', () => {
  const edges = [edge('loop', 'fork'), edge('old', 'fork', 'forked-from'), edge('old', 'first'), edge('old', 'second')];
  const { lanes } = lineageLanes(lineage(edges, { old: 1990, loop: 1980, fork: 2010, first: 1995, second: 2000 }));
  expect(lanes.map(({ id, depth }) => [id, depth])).toEqual([['loop', 0], ['old', 0], ['first', 1], ['second', 1], ['fork', 1]]);
});

test('a hand-over happens when both were there, even where the ancestor is the younger one', () => {
  const { handovers, lanes } = lineageLanes(lineage([edge('nio', 'jetty')], { nio: 2002, jetty: 1995 }));
  expect(handovers).toEqual([{ from: 'nio', to: 'jetty', type: 'builds-on', manner: 'use', at: 2002, nearest: false }]);
  expect(lanes.map(({ depth }) => depth)).toEqual([0, 0]);
  expect(handoverPath(2002, 0, 3)).toBe('M2002 0.5V3.5');
});

test('what has no date stands before its first descendant, and circles lose nobody', () => {
  const edges = [edge('undated', 'child'), edge('child', 'undated'), edge('p', 'q', 'inspired-by'), edge('q', 'p')];
  const { lanes, from } = lineageLanes(lineage(edges, { child: 1984, p: 2000, q: 2000 }));
  expect(lanes.map(({ id, depth }) => [id, depth])).toEqual([['undated', 0], ['child', 1], ['p', 0], ['q', 1]]);
  expect(from).toBe(1983);
});

test('an address and its query are the same', () => {
  const address = 'focus=gevent&language=python&type=forked-from,wraps';
  expect(writeLineageQuery(readLineageQuery(new URLSearchParams(address)))).toBe(address);
  expect(readLineageQuery(new URLSearchParams('colour=red'))).toEqual({});
  expect(readLineageQuery(new URLSearchParams('type='))).toEqual({ types: [] });
});

test('a focus leaves relatives, a language its own, a choice of relations what they lead to', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, languages: id === 'c' ? ['c'] : ['python'] }));
  const edges = [edge('a', 'b', 'wraps'), edge('b', 'c'), edge('a', 'd')];
  const ids = (query: Parameters<typeof narrowLineage>[2]) => [...narrowLineage(nodes, edges, query).ids].join('');
  expect(ids({})).toBe('abcd');
  expect(ids({ focus: 'b' })).toBe('abc');
  expect(ids({ language: 'python' })).toBe('abd');
  expect(ids({ focus: 'c', language: 'python' })).toBe('abc');
  expect(ids({ types: ['wraps'] })).toBe('ab');
  expect(ids({ types: ['wraps'], focus: 'c' })).toBe('c');
  expect(narrowLineage(nodes, edges, { language: 'python' }).edges).toEqual([edges[0], edges[2]]);
});
