import { expect, test } from 'vitest';
import { careful, naive, watch } from './observer.ts';

test('everybody on the list is told every change, in the order of subscription', () => {
  const subject = careful();
  const told: string[] = [];
  for (const name of ['a', 'b', 'c']) subject.subscribe((degrees) => told.push(`${name}${degrees}`));
  subject.notify(1);
  subject.notify(2);
  expect(told).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
});

test('who leaves from within the call is told no more, and nobody behind is skipped', () => {
  const subject = careful();
  const told: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    const leave = subject.subscribe((degrees) => {
      told.push(`${name}${degrees}`);
      if (name !== 'd') leave();
    });
  }
  subject.notify(1);
  expect(told).toEqual(['a1', 'b1', 'c1', 'd1']);
  subject.notify(2);
  expect(told.slice(4)).toEqual(['d2']);
});

test('who is removed before his turn is not called, although the change came first', () => {
  const subject = careful();
  const told: string[] = [];
  subject.subscribe(() => {
    told.push('a');
    leave();
  });
  const leave = subject.subscribe(() => told.push('b'));
  subject.notify(1);
  expect(told).toEqual(['a']);
});

test('who subscribes from within the call is told from the next change on', () => {
  const subject = careful();
  const told: number[] = [];
  let first = true;
  subject.subscribe(() => {
    if (first) subject.subscribe((degrees) => told.push(degrees));
    first = false;
  });
  subject.notify(1);
  expect(told).toEqual([]);
  subject.notify(2);
  expect(told).toEqual([2]);
});

test('two subscriptions of the same observer are two, and each ends by itself; leaving twice does no harm', () => {
  const subject = careful();
  const told: number[] = [];
  const observer = (degrees: number) => void told.push(degrees);
  const leave = subject.subscribe(observer);
  subject.subscribe(observer);
  subject.notify(1);
  leave();
  leave();
  subject.notify(2);
  expect(told).toEqual([1, 1, 2]);
});

test('an observer that is never removed is called for ever', () => {
  const subject = careful();
  let calls = 0;
  subject.subscribe(() => calls++);
  for (let degrees = 0; degrees < 1000; degrees++) subject.notify(degrees);
  expect(calls).toBe(1000);
});

test('the naive one skips bob because ann has left before him; the careful one does not', () => {
  const first = (subject: ReturnType<typeof naive>) => {
    const lines: string[] = [];
    watch(subject, (line) => lines.push(line));
    return lines.slice(0, lines.indexOf('subject: 21 degrees')).map((line) => line.slice(0, 3));
  };
  expect(first(naive())).toEqual(['sub', 'ann', 'cid']);
  expect(first(careful())).toEqual(['sub', 'ann', 'bob']);
});
