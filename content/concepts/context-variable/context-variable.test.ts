import { expect, test } from 'vitest';
import { ContextVariable, go, run, serve, type Task } from './context-variable.ts';

test('many tasks set the same variable, and each reads what it has written', () => {
  const variable = new ContextVariable(-1);
  const wrong: number[] = [];
  let reads = 0;
  function* worker(id: number): Task {
    if (variable.get() !== -1) wrong.push(id);
    for (let round = 0; round < 5; round++) {
      variable.set(100 * id + round);
      for (let turn = 0; turn <= id % 3; turn++) yield;
      reads++;
      if (variable.get() !== 100 * id + round) wrong.push(id);
    }
  }
  for (let id = 0; id < 20; id++) go(worker(id));
  run();
  expect(reads).toBe(100);
  expect(wrong).toEqual([]);
  expect(variable.get()).toBe(-1);
});

test('a task inherits the values of the moment at which it was started, not of its first turn', () => {
  const variable = new ContextVariable('initial');
  const seen: string[] = [];
  function* child(): Task {
    seen.push(variable.get());
    yield;
    seen.push(variable.get());
  }
  function* parent(): Task {
    variable.set('before');
    go(child());
    variable.set('after');
    yield;
    variable.set('much later');
    yield;
    yield;
    seen.push(`parent ${variable.get()}`);
  }
  go(parent());
  run();
  expect(seen).toEqual(['before', 'before', 'parent much later']);
});

test('what a child sets stays with it and its own children', () => {
  const variable = new ContextVariable('initial');
  const seen: Record<string, string> = {};
  function* grandchild(): Task {
    seen['grandchild'] = variable.get();
    variable.set('grandchild');
    yield;
  }
  function* child(): Task {
    variable.set('child');
    go(grandchild());
    yield;
    yield;
    yield;
    seen['child'] = variable.get();
  }
  function* parent(): Task {
    variable.set('parent');
    go(child());
    for (let turn = 0; turn < 9; turn++) yield;
    seen['parent'] = variable.get();
  }
  go(parent());
  run();
  expect(seen).toEqual({ parent: 'parent', child: 'child', grandchild: 'child' });
});

test('two variables do not know each other', () => {
  const [one, two] = [new ContextVariable(1), new ContextVariable(2)];
  function* task(): Task {
    one.set(10);
    yield;
    expect([one.get(), two.get()]).toEqual([10, 2]);
  }
  go(task());
  run();
  expect([one.get(), two.get()]).toEqual([1, 2]);
});

test('a task that fails leaves the context of its caller in place', () => {
  const variable = new ContextVariable('initial');
  function* failing(): Task {
    variable.set('changed');
    throw new Error('broken');
  }
  go(failing());
  expect(run).toThrow('broken');
  expect(variable.get()).toBe('initial');
});

test('the server shows it: the context is right in every line, the global is wrong in some', () => {
  const lines: string[] = [];
  serve((line) => lines.push(line));
  const working = lines.filter((line) => /^(ann|bob): (works|is done)/.test(line));
  expect(working).toHaveLength(4);
  for (const line of working) expect(line).toContain(`context says ${line.slice(0, 3)}`);
  expect(working.some((line) => !line.endsWith(`global says ${line.slice(0, 3)}`))).toBe(true);
  expect(lines.at(-1)).toContain('context says nobody');
});
