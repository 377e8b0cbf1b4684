/** A program's output of lines `lane: event` as swim lanes: a lane is who, left to right is when. */

export interface TraceBlock {
  /** Index of the lane. */
  lane: number;
  /** The step at which it runs, counted from 0. */
  step: number;
  event: string;
}

export interface Trace {
  lanes: string[];
  blocks: TraceBlock[];
}

const LINE = /^([^:\s][^:]{0,23}): (.+)$/;

/** Lanes beyond this many cannot be told apart in a drawing. */
const MOST_LANES = 8;

/** Reads an output as a trace; undefined when it is not one: any other line, one lane only, or too many. */
export function readTrace(output: string): Trace | undefined {
  const lanes: string[] = [];
  const blocks: TraceBlock[] = [];
  for (const [step, line] of output.trimEnd().split('\n').entries()) {
    const match = LINE.exec(line);
    if (!match) return undefined;
    const [, name, event] = match as unknown as [string, string, string];
    if (!lanes.includes(name)) lanes.push(name);
    blocks.push({ lane: lanes.indexOf(name), step, event });
  }
  return lanes.length > 1 && lanes.length <= MOST_LANES ? { lanes, blocks } : undefined;
}
