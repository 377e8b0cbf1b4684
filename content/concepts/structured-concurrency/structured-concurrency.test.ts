import { expect, test } from 'vitest';
import { Cancelled, nursery, run, search, type Task } from './structured-concurrency.ts';

/** What a task throws when it runs to its end. */
function thrownBy(task: Task): unknown {
  try {
    run(task);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Tasks that are counted while they are alive, even while they clean up slowly. */
function family() {
  const state = { alive: 0, most: 0, cancelled: 0 };
  function* child(turns: number, { error, cleanup = 0 }: { error?: Error; cleanup?: number } = {}): Task {
    state.alive++;
    state.most = Math.max(state.most, state.alive);
    try {
      for (let turn = 0; turn < turns; turn++) yield;
      if (error) throw error;
    } catch (thrown) {
      if (thrown instanceof Cancelled) state.cancelled++;
      throw thrown;
    } finally {
      for (let turn = 0; turn < cleanup; turn++) yield;
      state.alive--;
    }
  }
  return { state, child };
}

/** Runs a block and notes who is still alive when it has been left, in whatever way. */
function watched(state: { alive: number }, body: Parameters<typeof nursery>[0]) {
  const left = { alive: -1 };
  function* main(): Task {
    try {
      yield* nursery(body);
    } finally {
      left.alive = state.alive;
    }
  }
  return { left, main: main() };
}

test('the block is not left before its last child has ended, and the children ran at once', () => {
  const { state, child } = family();
  const { left, main } = watched(state, function* (start) {
    for (const turns of [3, 50, 1, 0]) start(child(turns));
  });
  run(main);
  expect(state.most).toBe(4);
  expect(left.alive).toBe(0);
});

test('a child may start siblings, and these are waited for too', () => {
  const { state, child } = family();
  const { left, main } = watched(state, function* (start) {
    function* spawner(): Task {
      yield;
      start(child(20));
    }
    start(spawner());
  });
  run(main);
  expect(state.most).toBe(1);
  expect(left.alive).toBe(0);
});

test('a failure cancels the others, and comes out only when they have cleaned up', () => {
  const { state, child } = family();
  const { left, main } = watched(state, function* (start) {
    start(child(1000, { cleanup: 30 }));
    start(child(2, { error: new Error('broken') }));
    start(child(1000));
    for (let turn = 0; turn < 1000; turn++) yield; // the body is cancelled too
    throw new Error('not cancelled');
  });
  const error = thrownBy(main);
  expect(error).toBeInstanceOf(AggregateError);
  expect((error as AggregateError).errors.map(({ message }) => message)).toEqual(['broken']);
  expect(state.cancelled).toBe(2);
  expect(left.alive).toBe(0);
});

test('no error is lost: all that failed come out together', () => {
  const { child } = family();
  const error = thrownBy(
    nursery(function* (start) {
      start(child(3, { error: new Error('one') }));
      start(child(9, { cleanup: 2 }));
      start(child(3, { error: new Error('two') }));
      yield;
      yield;
      throw new Error('three');
    }),
  );
  expect((error as AggregateError).errors.map(({ message }) => message)).toContain('three');
  const both = thrownBy(
    nursery(function* (start) {
      function* stubborn(name: string): Task {
        try {
          for (let turn = 0; turn < 1000; turn++) yield;
        } finally {
          throw new Error(name);
        }
      }
      start(stubborn('one'));
      start(stubborn('two'));
      yield;
      throw new Error('zero');
    }),
  );
  expect((both as AggregateError).errors.map(({ message }) => message)).toEqual(['zero', 'one', 'two']);
});

test('a block that is cancelled takes its children along, down to the last grandchild, and waits for them', () => {
  const { state, child } = family();
  const { left, main } = watched(state, function* (start) {
    start(
      nursery(function* (start) {
        start(child(1000, { cleanup: 5 }));
      }),
    );
    start(child(1000, { cleanup: 9 }));
  });
  for (let turn = 0; turn < 5; turn++) main.next();
  expect(state.alive).toBe(2);
  main.throw(new Cancelled());
  expect(state.alive).toBe(2);
  expect(thrownBy(main)).toBeInstanceOf(Cancelled);
  expect(state.cancelled).toBe(2);
  expect(left.alive).toBe(0);
});

test.each([false, true])('the search shows it (refused: %s): whoever dials hangs up before the block is left', (refused) => {
  const lines: string[] = [];
  run(search((line) => lines.push(line), refused));
  const lanes = (event: string) => lines.filter((line) => line.endsWith(`: ${event}`)).map((line) => line.split(':')[0]);
  expect(lanes('dials').toSorted()).toEqual(['deputy', 'east', 'west']);
  expect(lanes('hangs up').toSorted()).toEqual(lanes('dials').toSorted());
  expect(lines.at(-1)).toBe(refused ? 'main: caught "west refuses"' : 'main: is behind the block');
  expect(lanes('answers')).toEqual(refused ? ['east'] : ['east', 'west', 'deputy']);
  expect(lines.indexOf('main: has started three')).toBeLessThan(lines.indexOf('east: dials'));
});
