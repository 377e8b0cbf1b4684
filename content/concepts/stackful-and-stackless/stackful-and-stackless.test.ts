import { expect, test } from 'vitest';
import { stackful, stackless, tour, type Program, type Step } from './stackful-and-stackless.ts';

/** f1 calls f2 calls … calls fN, which waits for so many things. */
function chain(depth: number, waits: number): Program {
  const innermost: Step[] = Array.from({ length: waits }, (_, i) => ({ wait: `wish ${i + 1}` }));
  return Object.fromEntries(
    Array.from({ length: depth }, (_, i) => [`f${i + 1}`, { steps: i + 1 < depth ? [{ call: `f${i + 2}` }, { say: 'returns' }] : [...innermost, { say: 'returns' }] }]),
  );
}

function traceStackful(program: Program) {
  const events: string[] = [];
  const wishes: string[] = [];
  const resume = stackful(program, 'f1', (line) => events.push(line));
  for (let wish; (wish = resume()); ) wishes.push(wish);
  return { events, wishes };
}

function traceStackless(program: Program) {
  const events: string[] = [];
  const wishes = [...stackless(program, 'f1', (line) => events.push(line))];
  return { events, wishes };
}

const returns = ({ events }: { events: string[] }) => events.filter((event) => event.endsWith(': returns'));

test.each([[1, 1], [2, 3], [5, 2], [40, 7]])('both machines mean the same by %i calls and %i waits', (depth, waits) => {
  const own = traceStackful(chain(depth, waits));
  const shared = traceStackless(chain(depth, waits));
  expect(own.wishes).toHaveLength(waits);
  expect(shared.wishes).toEqual(own.wishes);
  expect(returns(shared)).toEqual(returns(own));
  expect(returns(own)).toHaveLength(depth);
});

test.each([1, 2, 5, 40])('%i deep: a stackful wait concerns nobody but the innermost function', (depth) => {
  const { events } = traceStackful(chain(depth, 3));
  expect(events.slice(0, 3)).toEqual(Array(3).fill(`f${depth}: waits, ${depth} frames stay as they are`));
  expect(events.length).toBe(3 + depth);
});

test.each([1, 2, 5, 40])('%i deep: at a stackless wait every frame is suspended, and every one is resumed', (depth) => {
  const { events } = traceStackless(chain(depth, 1));
  const callers = Array.from({ length: depth - 1 }, (_, i) => `f${i + 1}`);
  const expected = [`f${depth}: waits`, ...callers.toReversed().map((f) => `${f}: suspended too`), ...callers.map((f) => `${f}: passes control down`)];
  expect(events.slice(0, expected.length)).toEqual(expected);
});

test('one plain function on the way stops a stackless wait, and does not concern a stackful one', () => {
  for (const plain of ['f1', 'f2', 'f3']) {
    const program = { ...chain(4, 2), [plain]: { ...chain(4, 2)[plain]!, plain: true } };
    expect(traceStackful(program).wishes).toEqual(['wish 1', 'wish 2']);
    expect(() => traceStackless(program)).toThrow(TypeError);
  }
});

test('a plain function that nobody waits in may be called on either machine', () => {
  const program: Program = { f1: { steps: [{ call: 'f2' }, { wait: 'wish' }] }, f2: { plain: true, steps: [{ say: 'returns' }] } };
  expect(traceStackless(program)).toEqual({ events: ['f2: returns', 'f1: waits'], wishes: ['wish'] });
  expect(traceStackful(program).wishes).toEqual(['wish']);
});

test('the tour: the library that stackful code may call must be rewritten for the stackless', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events.filter((event) => event === 'page: is complete')).toHaveLength(2);
  expect(events).toContain('loop: cache is plain, it cannot wait for fetch');
});
