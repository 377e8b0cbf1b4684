/** Lays a lineage out with Graphviz, compiled to WebAssembly: only the places are its own, the drawing is ours. */
import { instance } from '@viz-js/viz';
import type { Lineage, LineageEdge, LineageNode } from '../views/lineage.ts';

/** Points to an inch, the unit Graphviz takes sizes in. */
const INCH = 72;
const HEIGHT = 26;
/** What a letter of the label takes at most, in pixels, and what surrounds the label. */
const LETTER = 7.4;
const PADDING = 20;

export interface PlacedLineage {
  width: number;
  height: number;
  nodes: (LineageNode & { x: number; y: number; width: number; height: number })[];
  edges: (LineageEdge & { path: string })[];
}

const graphviz = instance();

interface GraphvizJson {
  bb: string;
  objects: { name: string; pos: string }[];
  edges?: { id: string; pos: string }[];
}

/** Where everything stands; the same lineage is always laid out the same. */
export async function layOut({ nodes, edges }: Lineage): Promise<PlacedLineage> {
  const widthOf = ({ name, year }: LineageNode) => name.length * LETTER + (year ? 38 : 0) + PADDING;
  const graph = {
    directed: true,
    graphAttributes: { rankdir: 'LR', nodesep: 0.12, ranksep: 0.55, splines: 'spline' },
    nodeAttributes: { shape: 'box', fixedsize: true, height: HEIGHT / INCH },
    nodes: nodes.map((node) => ({ name: node.id, attributes: { width: widthOf(node) / INCH, label: '' } })),
    edges: edges.map(({ from, to }, i) => ({ tail: from, head: to, attributes: { id: String(i) } })),
  };
  const drawn = (await graphviz).renderJSON(graph) as unknown as GraphvizJson;
  const [, , width, height] = drawn.bb.split(',').map(Number) as [number, number, number, number];
  const positions = new Map(drawn.objects.map(({ name, pos }) => [name, pos.split(',').map(Number) as [number, number]]));
  // Graphviz counts upwards, the screen downwards.
  const point = (text: string) => {
    const [x, y] = text.split(',').map(Number) as [number, number];
    return `${round(x)},${round(height - y)}`;
  };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const [x, y] = positions.get(node.id)!;
      return { ...node, x: round(x - widthOf(node) / 2), y: round(height - y - HEIGHT / 2), width: round(widthOf(node)), height: HEIGHT };
    }),
    edges: edges.map((edge, i) => {
      const spline = drawn.edges!.find(({ id }) => id === String(i))!.pos.split(' ');
      const end = spline.find((part) => part.startsWith('e,'))?.slice(2);
      const [start, ...controls] = spline.filter((part) => !/^[es],/.test(part)).map(point);
      return { ...edge, path: `M${start}C${controls.join(' ')}${end ? `L${point(end)}` : ''}` };
    }),
  };
}

const round = (number: number): number => Math.round(number * 10) / 10;
