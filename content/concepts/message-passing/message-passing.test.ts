import { expect, test } from 'vitest';
import { greeting, kitchen, mailbox, run } from './message-passing.ts';
import type { Manner, Task } from './message-passing.ts';

const MANNERS: Manner[] = [false, true].flatMap((waits) => [false, true].map((copies) => ({ waits, copies })));

/** Sends lists that the sender changes afterwards, and returns what has arrived, and how far ahead the sender ever was. */
function exchange(manner: Manner, count: number) {
  const box = mailbox<number[]>(manner);
  const arrived: number[][] = [];
  let [sent, ahead] = [0, 0];
  function* sender(): Task<void> {
    for (let n = 1; n <= count; n++) {
      const list = [n];
      sent++;
      const sending = box.send(list);
      for (let step = sending.next(); !step.done; step = sending.next()) {
        list.push(-1);
        yield step.value;
      }
      list.push(-1);
    }
  }
  function* receiver(): Task<void> {
    for (let n = 0; n < count; n++) {
      arrived.push([...(yield* box.receive())]);
      ahead = Math.max(ahead, sent - arrived.length);
    }
  }
  expect(run(sender(), receiver())).toBe(0);
  return { arrived, ahead };
}

test.each(MANNERS)('letters arrive, all and in order, with waits $waits and copies $copies', (manner) => {
  expect(exchange(manner, 5).arrived.map(([n]) => n)).toEqual([1, 2, 3, 4, 5]);
});

test.each(MANNERS)('only a copy is safe from what the sender does later (waits $waits, copies $copies)', (manner) => {
  const { arrived } = exchange(manner, 5);
  if (manner.copies) expect(arrived).toEqual([[1], [2], [3], [4], [5]]);
  else for (const list of arrived) expect(list).toContain(-1);
});

test('who waits is never ahead of the receiver; who does not may be ahead without limit', () => {
  expect(exchange({ waits: true, copies: true }, 5).ahead).toBe(0);
  expect(exchange({ waits: false, copies: true }, 5).ahead).toBe(4);
  expect(exchange({ waits: false, copies: true }, 500).ahead).toBe(499);
});

test('a receiver waits for a letter, in either manner', () => {
  for (const manner of MANNERS) {
    const box = mailbox<string>(manner);
    let heard = '';
    function* listen(): Task<void> {
      heard = yield* box.receive();
    }
    expect(run(listen())).toBe(1);
    expect(heard).toBe('');
    expect(run(listen(), box.send('now'))).toBe(0);
    expect(heard).toBe('now');
  }
});

test('two who send before they listen wait for each other, if sending waits', () => {
  const waiting = (waits: boolean) => greeting({ waits, copies: true }, () => {});
  expect([waiting(false), waiting(true)]).toEqual([0, 2]);
});

test('the kitchen cooks what was ordered, unless the pad itself is sent', () => {
  const cooked = (manner: Manner) => {
    const lines: string[] = [];
    kitchen(manner, (line) => lines.push(line));
    return lines.filter((line) => line.startsWith('cook')).map((line) => /cooks (\w+)/.exec(line)?.[1]);
  };
  expect(cooked({ waits: false, copies: false })).toEqual(['fish', 'fish']);
  for (const manner of MANNERS.filter(({ copies }) => copies)) expect(cooked(manner)).toEqual(['soup', 'fish']);
});
