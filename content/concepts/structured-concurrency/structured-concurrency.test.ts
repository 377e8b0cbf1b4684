import { expect, test } from 'vitest';
import { Cancelled, go, nursery, run, search, type Body } from './structured-concurrency.ts';

/** Runs a body and tells how it ended. */
function end(body: Body): { ended: boolean; error: unknown } {
  const result: { ended: boolean; error: unknown } = { ended: false, error: undefined };
  go(body, (error) => {
    result.ended = true;
    result.error = error;
  });
  run();
  return result;
}

/** A task that counts itself while it is alive, even while it cleans up slowly. */
function family() {
  const state = { alive: 0, most: 0, cancelled: 0 };
  function* child(turns: number, { error, cleanup = 0 }: { error?: Error; cleanup?: number } = {}): Body {
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

test('the block is not left before its last child has ended', () => {
  const { state, child } = family();
  let left: number | undefined;
  function* main(): Body {
    yield* nursery(function* (start) {
      for (const turns of [3, 50, 1, 0]) start(child(turns));
    });
    left = state.alive;
  }
  expect(end(main())).toEqual({ ended: true, error: undefined });
  expect(state.most).toBeGreaterThan(1);
  expect(left).toBe(0);
});

test('a child may start siblings, and these are waited for too', () => {
  const { state, child } = family();
  let left: number | undefined;
  function* main(): Body {
    yield* nursery(function* (start) {
      start(
        (function* () {
          yield;
          start(child(20));
        })(),
      );
    });
    left = state.alive;
  }
  end(main());
  expect(state.most).toBe(1);
  expect(left).toBe(0);
});

test('a failure cancels the others, and leaves the block only when they have cleaned up', () => {
  const { state, child } = family();
  let alive: number | undefined;
  function* main(): Body {
    try {
      yield* nursery(function* (start) {
        start(child(1000, { cleanup: 30 }));
        start(child(2, { error: new Error('broken') }));
        start(child(1000));
        for (;;) yield; // the body itself would never end
      });
    } catch (error) {
      alive = state.alive;
      throw error;
    }
  }
  const { error } = end(main());
  expect(error).toBeInstanceOf(AggregateError);
  expect((error as AggregateError).errors.map(({ message }) => message)).toEqual(['broken']);
  expect(state.cancelled).toBe(2);
  expect(alive).toBe(0);
});

test('no error is lost: all that failed come out together', () => {
  const { child } = family();
  const { error } = end(
    nursery(function* (start) {
      start(child(3, { error: new Error('one') }));
      start(child(3, { error: new Error('two') }));
    }),
  );
  expect((error as AggregateError).errors.map(({ message }) => message)).toEqual(['one', 'two']);
});

test('a block that is cancelled takes its children along, down to the last grandchild', () => {
  const { state, child } = family();
  let alive: number | undefined;
  function* inner(): Body {
    try {
      yield* nursery(function* (start) {
        start(
          nursery(function* (start) {
            start(child(1000, { cleanup: 5 }));
          }),
        );
        start(child(1000, { cleanup: 9 }));
      });
    } finally {
      alive = state.alive;
    }
  }
  let outcome: unknown;
  const cancel = go(inner(), (error) => (outcome = error));
  function* impatient(): Body {
    for (let turn = 0; turn < 5; turn++) yield;
    expect(state.alive).toBe(2);
    cancel();
  }
  go(impatient(), () => {});
  run();
  expect(outcome).toBeInstanceOf(Cancelled);
  expect(state.cancelled).toBe(2);
  expect(alive).toBe(0);
});

test.each([false, true])('the search shows it (refused: %s): whoever dials hangs up before the block is left', (refused) => {
  const lines: string[] = [];
  search((line) => lines.push(line), refused);
  const lanes = (event: string) => lines.filter((line) => line.endsWith(`: ${event}`)).map((line) => line.split(':')[0]);
  expect(lanes('dials').toSorted()).toEqual(['deputy', 'east', 'west']);
  expect(lanes('hangs up').toSorted()).toEqual(lanes('dials').toSorted());
  expect(lines.at(-1)).toBe(refused ? 'main: caught "west refuses"' : 'main: is behind the block');
  expect(lanes('answers')).toEqual(refused ? ['east'] : ['east', 'west', 'deputy']);
  expect(lines.indexOf('main: has started three')).toBeLessThan(lines.indexOf('east: dials'));
});
