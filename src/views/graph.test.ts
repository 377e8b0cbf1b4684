import { expect, test } from 'vitest';
import { buildWith, implementation, validFiles, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { graphOf } from './graph.ts';

const kb = validKnowledgeBase();
const { nodes, edges } = graphOf(kb);

test('every entry is a node, dated where it has a date', () => {
  expect(nodes.map(({ id }) => id).sort()).toEqual(Object.keys(kb.entries));
  expect(nodes.find(({ id }) => id === 'spindle')).toEqual({ id: 'spindle', dataset: 'implementations', name: 'Spindle', page: '/implementations/spindle/', year: 2007 });
  expect(nodes.find(({ id }) => id === 'ada-weaver')).not.toHaveProperty('year');
});

test('a relation is an edge of its type, with its source', () => {
  expect(edges).toContainEqual({ from: 'spindle', to: 'bobbin', type: 'builds-on', source: 'https://example.org/readme' });
});

test('authorship, use and introduction are edges too', () => {
  expect(edges).toContainEqual({ from: 'spindle', to: 'ada-weaver', type: 'authored-by' });
  expect(edges).toContainEqual({ from: 'spindle', to: 'loom-works', type: 'used-by', source: 'https://example.org/users' });
  expect(edges).toContainEqual({ from: 'pep-0342', to: 'generator', type: 'introduces' });
});

test('prerequisites and what an article is about are edges, and every edge joins two nodes', () => {
  const { knowledgeBase } = buildWith({
    'content/concepts/coroutine/index.md': validFiles['content/concepts/generator/index.md']!.replace('title: Generator', 'title: Coroutine\nprerequisites: [generator]').replace('A function that can', 'A routine that can').replace('::snippet{#generator}', ''),
    'data/specifications/weaving.yaml': 'title: Weaving\nsummary: Says how to weave.\nbody: weavers\nstatus: final\nabout: [spindle]\nsources:\n  - article: pep-0342\n    title: It\n    supports: [status]\nverified: 2026-11-22\n',
    'data/vocabularies/standards-body.yaml': validFiles['data/vocabularies/status.yaml']!.replaceAll('active', 'weavers'),
    'data/vocabularies/specification-status.yaml': validFiles['data/vocabularies/status.yaml']!.replaceAll('active', 'final'),
    'data/implementations/spindle.yaml': implementation,
  });
  const graph = graphOf(knowledgeBase!);
  expect(graph.edges).toContainEqual({ from: 'coroutine', to: 'generator', type: 'prerequisite' });
  expect(graph.edges).toContainEqual({ from: 'weaving', to: 'spindle', type: 'about' });
  expect(graph.edges).toContainEqual({ from: 'weaving', to: 'pep-0342', type: 'cites' });
  const ids = new Set(graph.nodes.map(({ id }) => id));
  expect(graph.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
});
