import { expect, test } from 'vitest';
import { demo, logServer, Network, Reactor } from './reactor.ts';
import type { Arrival } from './reactor.ts';

/** Runs a log server over these arrivals, with the handles in an order of our choice, and returns what was written. */
function written(arrivals: readonly Arrival[], sort: (ready: number[]) => number[] = (ready) => ready): string[] {
  const network = new Network(arrivals);
  const reactor = new Reactor((handles) => sort(network.wait(handles)));
  const lines: string[] = [];
  logServer(reactor, network, (line) => lines.push(line));
  reactor.run();
  return lines.filter((line) => line.includes('written')).map((line) => line.replace(/ is written.*/, ''));
}

test('only a registered handler is called, and with its own handle', () => {
  const network = new Network([[0, 1, 'a'], [0, 9, 'nobody listens'], [5, 2, 'b']]);
  const reactor = new Reactor((handles) => network.wait(handles));
  const calls: string[] = [];
  for (const own of [1, 2]) reactor.register(own, (handle) => calls.push(`${own} ${handle} ${network.read(handle)}`));
  reactor.run();
  expect(calls).toEqual(['1 1 a', '2 2 b']);
});

test('all waiting is in one place, for all handles at once', () => {
  const asked: string[] = [];
  const network = new Network([[0, 3, 'ann'], [0, 3, 'bob'], [1, 4, 'x'], [2, 5, 'y']]);
  const reactor = new Reactor((handles) => {
    asked.push(handles.join());
    return network.wait(handles);
  });
  logServer(reactor, network, () => {});
  reactor.run();
  expect(asked.slice(0, 3)).toEqual(['3', '3,4', '3,4,5']);
  expect(new Set(asked.slice(3))).toEqual(new Set(['3,4,5']));
});

test('handlers are called in the order of the demultiplexer', () => {
  for (const order of [[1, 2, 3], [3, 1, 2], [2, 3, 1]]) {
    const rounds = [order, []];
    const reactor = new Reactor(() => rounds.shift()!);
    const calls: number[] = [];
    for (const handle of [1, 2, 3]) reactor.register(handle, (called) => calls.push(called));
    reactor.run();
    expect(calls).toEqual(order);
  }
});

test('a handler that is removed is not called any more, even if its handle was ready in the same round', () => {
  const rounds = [[1, 2, 3], [2, 3], []];
  const reactor = new Reactor(() => rounds.shift()!);
  const calls: number[] = [];
  reactor.register(1, (handle) => {
    calls.push(handle);
    reactor.remove(2);
  });
  for (const handle of [2, 3]) reactor.register(handle, (called) => calls.push(called));
  reactor.run();
  expect(calls).toEqual([1, 3, 3]);
});

test('one handler runs at a time, and one that takes long delays the others without losing anything', () => {
  expect(written([[0, 3, 'ann'], [0, 3, 'bob'], [1, 4, 'a'], [2, 5, 'b'], [3, 4, 'c'], [4, 5, 'd']])).toEqual(['ann: "a"', 'bob: "b"', 'ann: "c"', 'bob: "d"']);
});

test('the server is the same under either demultiplexer; what differs is who is heard first', () => {
  const arrivals: Arrival[] = [[0, 3, 'ann'], [0, 3, 'bob'], [1, 4, 'a'], [2, 5, 'b'], [3, 4, 'ban 5']];
  const lowest = written(arrivals, (ready) => ready.sort((a, b) => a - b));
  expect(lowest).toEqual(['ann: "a"', 'ann: "ban 5"']);
  expect(written(arrivals)).toEqual(['ann: "a"', 'bob: "b"', 'ann: "ban 5"']);
});

test('the demonstration shows both', () => {
  const events: string[] = [];
  for (const order of ['lowest first', 'oldest first'] as const) demo(order, (line) => events.push(line));
  expect(events.filter((line) => line.startsWith('bob: "two"'))).toEqual(['bob: "two" is written at 40']);
  expect(events.join()).not.toContain('three');
});
