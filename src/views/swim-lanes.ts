/** Where the parts of a drawn trace stand, in pixels; the build and the browser draw the same. */
import type { Trace } from './trace.ts';

const LABEL = 96;
const STEP = 22;
const LANE = 30;
const BLOCK = 16;

export interface Drawing {
  width: number;
  height: number;
  lanes: { label: string; y: number; from: number }[];
  /** Control passing from one lane to another, between two steps. */
  handovers: { x: number; from: number; to: number }[];
  blocks: { lane: number; x: number; y: number; width: number; height: number; title: string }[];
}

export function drawTrace({ lanes, blocks }: Trace): Drawing {
  const x = (step: number) => LABEL + step * STEP;
  const y = (lane: number) => 4 + lane * LANE + LANE / 2;
  return {
    width: LABEL + blocks.length * STEP + 8,
    height: lanes.length * LANE + 8,
    lanes: lanes.map((label, i) => ({ label, y: y(i), from: LABEL })),
    handovers: blocks.slice(1).flatMap((block, i) => (blocks[i]!.lane === block.lane ? [] : [{ x: x(block.step), from: y(blocks[i]!.lane), to: y(block.lane) }])),
    blocks: blocks.map(({ lane, step, event }) => ({ lane, x: x(step), y: y(lane) - BLOCK / 2, width: STEP, height: BLOCK, title: `${lanes[lane]}: ${event}` })),
  };
}

/** What the drawing shows, in words. */
export const describeTrace = ({ lanes, blocks }: Trace): string => `Who runs when: ${lanes.join(', ')} in ${blocks.length} steps, in the order of the output.`;
