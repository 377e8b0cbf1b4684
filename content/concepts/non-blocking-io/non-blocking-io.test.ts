import { expect, test } from 'vitest';
import { serve } from './non-blocking-io.ts';

const PEERS = ['ann', 'bob', 'cy', 'dan'];

async function traced(script: [string, string][]) {
  const events: string[] = [];
  const complete = await serve(PEERS, script, (line) => events.push(line));
  return { complete, events };
}

test('a read of a peer that has sent nothing returns at once', async () => {
  const { events, complete } = await traced([]);
  expect(events).toEqual([...PEERS.map((peer) => `${peer}: would block`), 'main: waits for all 4 at once']);
  expect(complete).toEqual([]);
});

test('who sends first is served first, whoever connected first', async () => {
  for (const order of [PEERS, PEERS.toReversed(), ['bob', 'dan', 'ann', 'cy']]) {
    const { complete } = await traced(order.map((peer) => [peer, `${peer}.`]));
    expect(complete).toEqual(order.map((peer) => `${peer}.`));
  }
});

test('a silent peer and a half message hold up nobody else', async () => {
  // ann, who connected first, never says a word; bob stops in the middle of his.
  const { complete, events } = await traced([['bob', 'unfin'], ['dan', 'one.'], ['cy', 'two.'], ['dan', 'three.']]);
  expect(complete).toEqual(['one.', 'two.', 'three.']);
  expect(events.filter((event) => event.startsWith('ann:'))).toEqual(['ann: would block']);
  expect(events).toContain('bob: would block, keeps "unfin"');
});

test('interleaved pieces are put together per connection', async () => {
  const { complete } = await traced([['ann', 'a'], ['bob', 'b'], ['ann', 'aa'], ['bob', 'b.'], ['ann', 'a.'], ['bob', 'again.']]);
  expect(complete).toEqual(['bb.', 'aaaa.', 'again.']);
});

test('nothing is read before it was sent', async () => {
  const { events } = await traced([['cy', 'x'], ['ann', 'y'], ['cy', 'z.']]);
  const reads = events.filter((event) => event.includes('read'));
  expect(reads).toEqual(['cy: read "x"', 'ann: read "y"', 'cy: read "z."']);
});
