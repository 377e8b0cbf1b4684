import { expect, test } from 'vitest';
import { cheapest, giveUp, quote, reset, shift, tour } from './delimited-continuation.ts';

const silent = () => {};
const ways = [{ name: 'train', price: 60 }, { name: 'plane', price: 150 }];
const hotels = [{ name: 'inn', price: 40 }, { name: 'palace', price: 90 }];

test('the captured piece is a function that returns, so it can be composed', () => {
  const twice = reset<number>((deliver) => 2 * shift<number, number>((rest) => rest(rest(5)))((value) => deliver(value + 1)));
  expect(1 + twice).toBe(1 + 2 * (5 + 1 + 1));
});

test('a piece that is not called does not run, and the computation outside the marker goes on', () => {
  const ran: string[] = [];
  const inner = reset<string>((deliver) =>
    shift<string, string>(() => 'something else')((value) => {
      ran.push('inside');
      return deliver(value);
    }),
  );
  ran.push('outside');
  expect(inner).toBe('something else');
  expect(ran).toEqual(['outside']);
});

test('a piece that is called several times does not take the outside with it', () => {
  const events: string[] = [];
  const sum = reset<number>((deliver) =>
    shift<number, number>((rest) => rest(1) + rest(2) + rest(3))((value) => {
      events.push(`inside ${value}`);
      return deliver(value * 10);
    }),
  );
  events.push(`outside ${sum}`);
  expect(events).toEqual(['inside 1', 'inside 2', 'inside 3', 'outside 60']);
});

test('the nearest marker counts: an inner one shields what is around it', () => {
  const events: string[] = [];
  const outer = reset<number>((deliver) => {
    const inner = reset<number>((deliverInner) => shift<number, number>((rest) => rest(1) + rest(2))(deliverInner));
    events.push(`between ${inner}`);
    return deliver(inner);
  });
  expect(outer).toBe(3);
  expect(events).toEqual(['between 3']);
});

test('each combination is walked once, and the best one wins', () => {
  const events: string[] = [];
  const price = quote(ways, hotels, (line) => events.push(line));
  const trips = events.filter((event) => event.startsWith('trip: '));
  expect(trips).toHaveLength(ways.length * hotels.length);
  expect(new Set(trips).size).toBe(trips.length);
  expect(price).toBe(60 + 3 * 40);
});

test('giving up skips everything behind it', () => {
  const seen: string[] = [];
  const lowest = reset<number>((deliver) =>
    cheapest('way', ways, silent)((way) =>
      (way.name === 'train' ? giveUp : cheapest('hotel', hotels, silent))((room) => {
        seen.push(`${way.name} ${room.name}`);
        return deliver(way.price + room.price);
      }),
    ),
  );
  expect(seen).toEqual(['plane inn', 'plane palace']);
  expect(lowest).toBe(190);
});

test('in the tour main asks once and books once, and nobody looks for a hotel by the ferry', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events.filter((event) => event.startsWith('main: '))).toEqual(['main: asks for a quote', 'main: books for 170']);
  const ferry = events.indexOf('way: tries ferry');
  expect(events[ferry + 1]).toBe('way: with ferry it is impossible');
});
