import { expect, test } from 'vitest';
import { Heap, serve, SLOTS, TICK, Wheel, type Timer } from './timer.ts';

const END = 3000;

/** Delays that look random and are always the same, with repetitions. */
function timers(count: number): Timer[] {
  let seed = 7;
  return Array.from({ length: count }, (_, i) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return { name: `t${i}`, due: 1 + (seed % END) };
  });
}

const none = () => {};

function fireAll(store: Heap | Wheel, pass: (timer: Timer, laps: number) => void = none) {
  const fired: { timer: Timer; at: number }[] = [];
  for (let now = 1; now <= END + TICK; now++) {
    if (store instanceof Heap) for (const timer of store.fire(now)) fired.push({ timer, at: now });
    else if (now % TICK === 0) for (const timer of store.turn(pass)) fired.push({ timer, at: now });
  }
  return fired;
}

test('the heap fires everything in order and on time', () => {
  const all = timers(500);
  const heap = new Heap();
  for (const timer of all) heap.start(timer);
  const fired = fireAll(heap);
  expect(fired.map(({ at }) => at)).toEqual(all.map(({ due }) => due).toSorted((a, b) => a - b));
  for (const { timer, at } of fired) expect(at).toBe(timer.due);
});

test('the heap hands out the first one first, even when the clock has leapt', () => {
  const all = timers(300);
  const heap = new Heap();
  for (const timer of all) heap.start(timer);
  const dues = [...heap.fire(END)].map(({ due }) => due);
  expect(dues).toEqual(all.map(({ due }) => due).toSorted((a, b) => a - b));
});

test('the wheel fires everything once, never early and less than a tick late', () => {
  const all = timers(500);
  const wheel = new Wheel();
  for (const timer of all) wheel.start(timer);
  const fired = fireAll(wheel);
  expect(new Set(fired.map(({ timer }) => timer)).size).toBe(all.length);
  expect(fired).toHaveLength(all.length);
  for (const { timer, at } of fired) {
    expect(at).toBeGreaterThanOrEqual(timer.due);
    expect(at).toBeLessThan(timer.due + TICK);
  }
});

test('the wheel passes a timer once for every lap it has to wait, and touches no others', () => {
  const wheel = new Wheel();
  const lap = SLOTS * TICK;
  const far: Timer = { name: 'far', due: 3 * lap + 20 };
  wheel.start(far);
  for (const timer of timers(100).filter(({ due }) => Math.ceil(due / TICK) % SLOTS !== 2)) wheel.start(timer);
  const laps: number[] = [];
  fireAll(wheel, (timer, left) => void (timer === far && laps.push(left)));
  expect(laps).toEqual([3, 2, 1]);
});

test.each([() => new Heap(), () => new Wheel()])('what is stopped does not fire, and the others do', (create) => {
  const store = create();
  const all = timers(200);
  for (const timer of all) store.start(timer);
  const stopped = all.filter((_, i) => i % 3 === 0);
  for (const timer of stopped) store.stop(timer);
  const fired = new Set(fireAll(store).map(({ timer }) => timer));
  expect(fired.size).toBe(all.length - stopped.length);
  for (const timer of stopped) expect(fired.has(timer)).toBe(false);
});

test('the server shows it: the heap on the dot, the wheel at the next tick', () => {
  const lines: string[] = [];
  serve((line) => lines.push(line));
  for (const [name, due] of [['connect', 25], ['heartbeat', 40], ['idle', 200]] as const) {
    expect(lines).toContain(`heap: ${name} at ${due}`);
    expect(lines).toContain(`wheel: ${name} at ${Math.ceil(due / TICK) * TICK}`);
  }
  expect(lines.filter((line) => / read at (?!50)/.test(line))).toEqual([]);
});
