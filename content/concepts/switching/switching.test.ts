import { expect, test } from 'vitest';
import { Tasklet, tour } from './switching.ts';

/** Runs a program to its end, and returns what it said and how it was left each time. `between` may put another tasklet in its place. */
function play(name: string, between: (tasklet: Tasklet) => Tasklet = (tasklet) => tasklet) {
  const said: string[] = [];
  const kinds: string[] = [];
  const print = (line: string) => said.push(line);
  let tasklet = new Tasklet(name, [[name, 0]], print);
  for (let kind = tasklet.resume(); kind !== 'done'; kind = tasklet.resume()) {
    kinds.push(kind);
    tasklet = between(tasklet);
  }
  return { said, kinds, revive: (text: string) => new Tasklet(name, JSON.parse(text) as Tasklet['frames'], print) };
}

test('calls between functions of the program switch softly, calls by native code hard', () => {
  expect(play('plain').kinds).toEqual(['soft']);
  expect(play('mapped').kinds).toEqual(['hard', 'hard', 'soft']);
});

test('a soft switch leaves nothing on the native stack, and no interpreter at work', () => {
  play('mapped', (tasklet) => {
    const text = (() => {
      try {
        return tasklet.pickle();
      } catch {
        return undefined;
      }
    })();
    expect(tasklet.nesting).toBe(text === undefined ? 2 : 0);
    return tasklet;
  });
});

test('what was left softly goes on from its frames alone, on a new interpreter', () => {
  for (const name of ['plain', 'mapped']) {
    const whole = play(name).said;
    const said: string[] = [];
    const print = (line: string) => said.push(line);
    let tasklet = new Tasklet(name, [[name, 0]], print);
    let moved = 0;
    for (let kind = tasklet.resume(); kind !== 'done'; kind = tasklet.resume()) {
      if (kind === 'hard') continue;
      tasklet = new Tasklet(name, JSON.parse(tasklet.pickle()) as Tasklet['frames'], print);
      moved++;
    }
    expect(moved).toBe(1);
    expect(said).toEqual(whole);
  }
});

test('what was left hard cannot be pickled, and rightly: its frames alone would do something else', () => {
  const whole = play('mapped').said;
  const said: string[] = [];
  const print = (line: string) => said.push(line);
  const tasklet = new Tasklet('mapped', [['mapped', 0]], print);
  expect(tasklet.resume()).toBe('hard');
  expect(() => tasklet.pickle()).toThrow('2 interpreters on the native stack');
  const copy = new Tasklet('mapped', structuredClone(tasklet.frames), print); // by force
  while (copy.resume() !== 'done');
  expect(said.length).toBeLessThan(whole.length); // the counter of map was on the native stack
});

test('both kinds give the other tasklets a turn', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events.indexOf('mapped: begins')).toBeLessThan(events.indexOf('plain: enters'));
  expect(events.filter((line) => line === 'mapped: enters')).toHaveLength(3);
  expect(events.filter((line) => line.startsWith('switch:')).map((line) => /: (\w+), \w+ (\w+)/.exec(line)!.slice(1).join(' '))).toEqual([
    'soft travels',
    'hard must',
    'hard must',
    'soft travels',
  ]);
});
