import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { layOut } from '../site/lineage-layout.ts';
import { lineageOf, relatives, type LineageEdge } from './lineage.ts';

const kb = validKnowledgeBase();
const edge = (from: string, to: string): LineageEdge => ({ from, to, type: 'builds-on', sentence: [to, 'builds on', from], source: 'https://example.org/' });

test('an edge leads from the ancestor to the descendant, and says its sentence', () => {
  const { nodes, edges } = lineageOf(kb);
  expect(nodes.map(({ id, year }) => [id, year])).toEqual([['bobbin', 1996], ['spindle', 2007]]);
  expect(edges).toEqual([{ from: 'bobbin', to: 'spindle', type: 'builds-on', sentence: ['Spindle', 'builds-on label', 'Bobbin'], source: 'https://example.org/readme' }]);
});

test('relatives are ancestors and descendants, so many generations, and no cousins', () => {
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('b', 'd'), edge('c', 'e'), edge('x', 'd')];
  expect([...relatives(edges, 'c', 1)].sort()).toEqual(['b', 'c', 'e']);
  expect([...relatives(edges, 'c', 9)].sort()).toEqual(['a', 'b', 'c', 'e']);
});

test('a circle ends', () => {
  expect([...relatives([edge('a', 'b'), edge('b', 'a')], 'a', 9)].sort()).toEqual(['a', 'b']);
});

test('a layout is the same twice, keeps everything inside, and puts ancestors to the left', async () => {
  const placed = await layOut(lineageOf(kb));
  expect(await layOut(lineageOf(kb))).toEqual(placed);
  const [bobbin, spindle] = placed.nodes;
  expect(bobbin!.x + bobbin!.width).toBeLessThan(spindle!.x);
  for (const { x, y, width, height } of placed.nodes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(placed.width + 1);
    expect(y + height).toBeLessThanOrEqual(placed.height + 1);
  }
  expect(placed.edges[0]!.path).toMatch(/^M[\d.,]+C/);
});
