import { expect, test } from 'vitest';
import { bank, careful, handle, run, tour, transfer, type Program } from './algebraic-effects.ts';

const silent = () => {};

function* ask(...names: string[]): Program<string> {
  const answers: unknown[] = [];
  for (const name of names) answers.push(yield [name]);
  return answers.join(' ');
}

const answering = (answers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      function* (resume: (answer?: unknown) => Program<string>) {
        return yield* resume(answer);
      },
    ]),
  );

test('a program means what its handler says', () => {
  expect(run(handle(ask('colour'), answering({ colour: 'red' })))).toBe('red');
  expect(run(handle(ask('colour'), answering({ colour: 'blue' })))).toBe('blue');
});

test('the nearest handler counts, and what it does not know goes further out', () => {
  const inner = handle(ask('colour', 'size', 'colour'), answering({ colour: 'inner' }));
  expect(run(handle(inner, answering({ colour: 'outer', size: 'outer' })))).toBe('inner outer inner');
});

test('a handler stays in place for all effects that follow', () => {
  const names = Array.from({ length: 50 }, () => 'colour');
  expect(run(handle(ask(...names), answering({ colour: 'red' })))).toBe(names.map(() => 'red').join(' '));
});

test('a clause may run before the rest, after it, and change its result', () => {
  const events: string[] = [];
  const program = handle(ask('a', 'b'), {
    *a(resume) {
      events.push('before');
      const result = yield* resume('A');
      events.push(`after ${result}`);
      return `[${result}]`;
    },
    *b(resume) {
      events.push('inside');
      return yield* resume('B');
    },
  });
  expect(run(program)).toBe('[A B]');
  expect(events).toEqual(['before', 'inside', 'after A B']);
});

test('a clause that does not resume ends the handled program, but not what is around it', () => {
  const events: string[] = [];
  function* outer(): Program<string> {
    const inner = yield* handle(ask('stop', 'never'), {
      *stop() {
        return 'stopped';
      },
    });
    events.push('outer goes on');
    return inner;
  }
  expect(run(outer())).toBe('stopped');
  expect(events).toEqual(['outer goes on']);
});

test('effects of a clause go outwards, not to the handler it belongs to', () => {
  const program = handle(ask('a'), {
    *a(resume) {
      return yield* resume(`inner and ${yield ['a']}`);
    },
  });
  expect(run(handle(program, answering({ a: 'outer' })))).toBe('inner and outer');
});

test('an effect that nobody handles is an error', () => {
  expect(() => run(handle(ask('colour', 'size'), answering({ colour: 'red' })))).toThrow('nobody handles size');
});

test('the same transfer writes at once with a bank, and all or nothing with a careful handler in between', () => {
  for (const [amount, result, balances] of [[30, 'done', [20, 35]], [80, 'refused', [50, 5]]] as const) {
    const accounts = new Map([['ann', 50], ['bob', 5]]);
    expect(run(handle(handle(transfer('ann', 'bob', amount, silent), careful(silent)), bank(accounts, silent)))).toBe(result);
    expect([...accounts.values()]).toEqual(balances);
  }
  const accounts = new Map([['ann', 50], ['bob', 5]]);
  expect(() => run(handle(transfer('ann', 'bob', 80, silent), bank(accounts, silent)))).toThrow('nobody handles fail');
  expect(accounts.get('ann')).toBe(-30);
});

test('the tour: what was kept is written after the transfer has returned, and dropped when it fails', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  const returns = events.indexOf('transfer: returns');
  const writes = events.flatMap((event, i) => (event.endsWith(' now') ? [i] : []));
  expect(writes).toHaveLength(2);
  for (const write of writes) expect(write).toBeGreaterThan(returns);
  expect(events.at(-1)).toBe('main: refused, ann has 20');
});
