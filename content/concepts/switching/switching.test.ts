import { expect, test } from 'vitest';
import { Tasklet, tour } from './switching.ts';

/** Runs a program to its end. Returns what it said, how it was left each time, and with how many interpreters and what text. */
function play(name: string) {
  const said: string[] = [];
  const rests: { kind: string; nesting: number; text: string | undefined }[] = [];
  const tasklet = new Tasklet(name, [[name, 0]], (line) => said.push(line));
  for (let kind = tasklet.resume(); kind !== 'done'; kind = tasklet.resume()) {
    let text: string | undefined;
    try {
      text = tasklet.pickle();
    } catch {
      text = undefined;
    }
    rests.push({ kind, nesting: tasklet.nesting, text });
  }
  return { said, rests };
}

test('calls between functions of the program switch softly, calls by native code hard', () => {
  expect(play('plain').rests.map(({ kind }) => kind)).toEqual(['soft']);
  expect(play('mapped').rests.map(({ kind }) => kind)).toEqual(['hard', 'hard', 'soft']);
});

test('a soft switch leaves no interpreter at work and can be written down, a hard one neither', () => {
  for (const { kind, nesting, text } of [...play('plain').rests, ...play('mapped').rests]) {
    expect(nesting).toBe(kind === 'soft' ? 0 : 2);
    expect(text !== undefined).toBe(kind === 'soft');
  }
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
