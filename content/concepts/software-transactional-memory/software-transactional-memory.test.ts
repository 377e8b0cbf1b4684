import { expect, test } from 'vitest';
import { atomically, bank, Ref, Retry, run, type Task, type Transaction } from './software-transactional-memory.ts';

const silent = () => {};

function* pause(turns: number): Task {
  for (let turn = 0; turn < turns; turn++) yield;
}

test('no update is lost, however the tasks are interleaved', () => {
  for (let seed = 0; seed < 50; seed++) {
    const counter = new Ref(0);
    let again = 0;
    function* add(turns: number): Task {
      yield* atomically(
        function* (transaction) {
          const value = transaction.read(counter);
          yield* pause(turns);
          transaction.write(counter, value + 1);
        },
        () => again++,
      );
    }
    run(Array.from({ length: 10 }, (_, i) => add((i * seed) % 7)));
    expect(counter.value).toBe(10);
    if (seed % 7 > 0) expect(again).toBeGreaterThan(0);
  }
});

test('money moves about, and at no moment does a transaction see more or less of it', () => {
  const accounts = Array.from({ length: 5 }, () => new Ref(100));
  const totals: number[] = [];
  function* mover(seed: number): Task {
    for (let round = 0; round < 20; round++) {
      const [from, to] = [accounts[(seed + round) % 5]!, accounts[(seed * 3 + round * 2 + 1) % 5]!];
      yield* atomically(function* (transaction) {
        transaction.write(from, transaction.read(from) - 7);
        yield* pause(seed % 3);
        transaction.write(to, transaction.read(to) + 7);
      }, silent);
      yield* pause((seed * round) % 4);
    }
  }
  const seen: number[][] = [];
  function* reader(): Task {
    for (let round = 0; round < 30; round++) {
      const total = yield* atomically(function* (transaction) {
        const values: number[] = [];
        seen.push(values);
        for (const account of accounts) {
          values.push(transaction.read(account));
          yield;
        }
        return values.reduce((sum, value) => sum + value, 0);
      }, silent);
      totals.push(total);
    }
  }
  run([mover(1), mover(2), mover(3), mover(4), reader()]);
  expect(new Set(totals)).toEqual(new Set([500]));
  // Not even a run that was in vain has ever had all accounts in front of it with a wrong total.
  for (const values of seen.filter(({ length }) => length === 5)) expect(values.reduce((sum, value) => sum + value, 0)).toBe(500);
});

test('what a transaction writes is seen by itself at once, and by others all at once after its end', () => {
  const [a, b] = [new Ref('old'), new Ref('old')];
  const inside: string[] = [];
  const outside: string[] = [];
  function* writer(): Task {
    yield* atomically(function* (transaction) {
      transaction.write(a, 'new');
      inside.push(transaction.read(a));
      yield* pause(5);
      transaction.write(b, 'new');
      yield* pause(5);
    }, silent);
  }
  function* watcher(): Task {
    for (let turn = 0; turn < 15; turn++) {
      outside.push(`${a.value} ${b.value}`);
      yield;
    }
  }
  run([writer(), watcher()]);
  expect(inside).toEqual(['new']);
  expect(new Set(outside)).toEqual(new Set(['old old', 'new new']));
});

test('a transaction that fails for reasons of its own writes nothing', () => {
  const ref = new Ref(1);
  function* failing(transaction: Transaction): Task {
    transaction.write(ref, 2);
    yield;
    throw new RangeError('no');
  }
  expect(() => run([atomically(failing, silent)])).toThrow(RangeError);
  expect(ref.value).toBe(1);
});

test('retry waits until something it has read is written, and is not woken by anything else', () => {
  const [stock, other] = [new Ref(0), new Ref(0)];
  const runs: number[] = [];
  function* consumer(): Task {
    yield* atomically(function* (transaction) {
      const value = transaction.read(stock);
      runs.push(value);
      if (value < 2) throw new Retry();
      transaction.write(stock, value - 2);
    }, silent);
  }
  function* set(ref: Ref<number>, value: number, turns: number): Task {
    yield* pause(turns);
    yield* atomically(function* (transaction) {
      transaction.write(ref, value);
    }, silent);
  }
  run([consumer(), set(other, 9, 3), set(other, 8, 6), set(stock, 1, 10), set(stock, 2, 20)]);
  expect(runs).toEqual([0, 1, 2]);
  expect(stock.value).toBe(0);
});

test('whoever starts again does so because somebody else has got through', () => {
  const lines: string[] = [];
  bank((line) => lines.push(line));
  const through = lines.filter((line) => line.includes('has moved'));
  expect(through).toHaveLength(3);
  for (const [i, line] of lines.entries()) if (line.endsWith('starts again')) expect(lines.slice(0, i).some((before) => before.includes('has moved'))).toBe(true);
  expect(lines.at(-1)).toBe('audit: finds 150 in all');
  for (const line of through) {
    const [, current, savings] = /leaves (\d+) and (\d+)/.exec(line)!;
    expect(Number(current) + Number(savings)).toBe(150);
  }
});
