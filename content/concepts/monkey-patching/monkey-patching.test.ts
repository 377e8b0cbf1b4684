import { expect, test } from 'vitest';
import { demonstrate, importByName, importLibrary, Loop, makeClock, patch } from './monkey-patching.ts';

function traced(patched: boolean, byName = ''): string[] {
  const lines: string[] = [];
  demonstrate('', patched, byName, (line) => lines.push(line));
  return lines;
}

const doneAt = (lines: string[]) => Number(/\d+$/.exec(lines.at(-1)!)![0]);

test('unpatched, the waits add up; patched, they overlap, and the library is the same', () => {
  expect(doneAt(traced(false))).toBe(30 + 20 + 10);
  expect(doneAt(traced(true))).toBe(Math.max(30, 20, 10));
});

test('unpatched, each download ends before the next begins; patched, all have begun before one ends', () => {
  const kinds = (lines: string[]) => lines.flatMap((line) => /begins|ends/.exec(line)?.[0] ?? []);
  expect(kinds(traced(false))).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
  expect(kinds(traced(true))).toEqual(['begins', 'begins', 'begins', 'ends', 'ends', 'ends']);
});

test('the double keeps the promise of the original: it returns when the time is over, not before', () => {
  for (const patched of [false, true]) {
    const loop = new Loop();
    const clock = makeClock(loop);
    if (patched) patch(clock, loop);
    let slept = 0;
    loop.callLater(5, () => {
      const before = loop.now;
      clock.sleep(40);
      slept = loop.now - before;
    });
    loop.callLater(10, () => {});
    while (loop.turn());
    expect(slept).toBe(40);
  }
});

test('while the double sleeps, others run; while the original sleeps, nobody does', () => {
  for (const patched of [false, true]) {
    const loop = new Loop();
    const clock = makeClock(loop);
    if (patched) patch(clock, loop);
    let ranAt = -1;
    loop.callLater(0, () => clock.sleep(40));
    loop.callLater(10, () => (ranAt = loop.now));
    while (loop.turn());
    expect(ranAt).toBe(patched ? 10 : 40);
  }
});

test('the patch reaches whoever looks the function up, even if imported before; it does not reach who took it by name', () => {
  const loop = new Loop();
  const clock = makeClock(loop);
  const lines: string[] = [];
  const late = importLibrary(clock, loop, (line) => lines.push(line));
  const early = importByName(clock, loop, (line) => lines.push(line));
  patch(clock, loop);
  const heard: number[] = [];
  loop.callLater(10, () => heard.push(loop.now));
  late('late', 20);
  expect(heard).toEqual([10]);
  loop.callLater(10, () => heard.push(loop.now));
  early('early', 20);
  expect(heard).toEqual([10]);
});

test('one who took it by name holds up all the others', () => {
  const lines = traced(true, 'ann');
  expect(lines.indexOf('ann: ends at 30')).toBe(lines.indexOf('ann: begins at 0') + 1);
  expect(doneAt(lines)).toBe(30 + 20);
});
