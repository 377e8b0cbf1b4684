import { expect, test } from 'vitest';
import { Broker, connect, day, sell } from './event-driven-architecture.ts';

function setup() {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const broker = new Broker();
  return { broker, lines, print, lane: (name: string) => lines.filter((line) => line.startsWith(`${name}: `)) };
}

test('publishing calls no consumer, and returns nothing to learn from', () => {
  const { broker, lines, print } = setup();
  connect(broker, print);
  expect(broker.publish('sold', 'mug')).toBeUndefined();
  expect(lines).toEqual([]);
  broker.deliver();
  expect(lines).toEqual(['stock: packs the mug', 'books: enter the mug', 'post: carries the mug']);
});

test('each consumer gets every event of its topics once, in the order of publication', () => {
  const { broker } = setup();
  const got: Record<string, string[]> = { all: [], odd: [] };
  broker.subscribe('all', ['odd', 'even'], (thing) => got.all!.push(thing));
  broker.subscribe('odd', ['odd'], (thing) => got.odd!.push(thing));
  for (let i = 0; i < 6; i++) broker.publish(i % 2 ? 'odd' : 'even', `${i}`);
  broker.deliver();
  expect(got).toEqual({ all: ['0', '1', '2', '3', '4', '5'], odd: ['1', '3', '5'] });
});

test('a further consumer changes nothing for the producer and the others', () => {
  const run = (withClub: boolean) => {
    const { broker, print, lane } = setup();
    connect(broker, print);
    if (withClub) broker.subscribe('club', ['sold', 'packed'], (thing) => print(`club: ${thing}`));
    for (const thing of ['kettle', 'mug']) sell(broker, thing, print);
    broker.deliver();
    return Object.fromEntries(['shop', 'stock', 'books', 'post'].map((name) => [name, lane(name)]));
  };
  expect(run(true)).toEqual(run(false));
});

test('one that is down holds up nobody, and finds its events when it comes back', () => {
  const { broker, print, lane } = setup();
  connect(broker, print);
  broker.setUp('books', false);
  for (const thing of ['kettle', 'mug']) sell(broker, thing, print);
  broker.deliver();
  expect(lane('post')).toEqual(['post: carries the kettle', 'post: carries the mug']);
  expect(lane('books')).toEqual([]);
  broker.setUp('books', true);
  broker.deliver();
  expect(lane('books')).toEqual(['books: enter the kettle', 'books: enter the mug']);
});

test('with nobody subscribed, an event is gone without a trace, and who subscribes later does not get it', () => {
  const { broker, lines, print } = setup();
  sell(broker, 'mug', print);
  connect(broker, print);
  broker.deliver();
  expect(lines).toEqual(['shop: sells a mug']);
});

test('in the shop, the shop goes on before anything has come of a sale', () => {
  const lines: string[] = [];
  day((line) => lines.push(line));
  expect(lines.indexOf('shop: goes on')).toBeLessThan(lines.indexOf('stock: packs the kettle'));
  expect(lines.filter((line) => line.startsWith('club: a point'))).toEqual(['club: a point for the spoon']);
});
