import { expect, test } from 'vitest';
import { run, squash } from './coroutine.ts';

const CARDS = ['', 'A', '*', '**', '***', 'A**2*B', '*A*', '****', 'no asterisk at all'];

function traced(card: string) {
  const lines: string[] = [];
  const copy = squash(card, (line) => lines.push(line));
  return { copy, turns: lines.map((line) => ({ lane: line.slice(0, line.indexOf(':')), event: line.slice(line.indexOf(':') + 2) })) };
}

test.each(CARDS)('reader and squasher take strict turns on "%s"', (card) => {
  const lanes = traced(card).turns.map((turn) => turn.lane);
  expect(lanes).toEqual(lanes.map((_, turn) => (turn % 2 === 0 ? 'squasher' : 'reader')));
});

test.each(CARDS)('each character of "%s" is received before the next one is read', (card) => {
  const { turns } = traced(card);
  const items = [...card, 'the end'];
  expect(turns).toHaveLength(1 + 2 * items.length);
  items.forEach((item, i) => {
    expect(turns[1 + 2 * i]).toEqual({ lane: 'reader', event: `hands over ${item}` });
    expect(turns[2 + 2 * i]?.lane).toBe('squasher');
    expect(turns[2 + 2 * i]?.event).toContain(`got ${item},`);
  });
});

test.each(CARDS)('a coroutine goes on where it stopped, so "%s" is squashed correctly', (card) => {
  expect(traced(card).copy).toBe(card.replaceAll('**', '↑'));
});

test('control passes by name, whoever ran before', () => {
  type Coroutine = Parameters<typeof run>[0]['to'];
  const order: string[] = [];
  function* turns(name: string, next: () => Coroutine): Coroutine {
    for (;;) {
      order.push(name);
      if (order.length === 6) return;
      yield { to: next(), item: '' };
    }
  }
  const a = turns('a', () => c);
  const b = turns('b', () => a);
  const c = turns('c', () => b);
  run({ to: a, item: '' });
  expect(order).toEqual(['a', 'c', 'b', 'a', 'c', 'b']);
});

test('transfers do not pile up on the stack', () => {
  const card = 'x'.repeat(100_000);
  expect(squash(card, () => {})).toBe(card);
});
