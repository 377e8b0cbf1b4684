import { expect, test } from 'vitest';
import { type Arrival, kernel as boot, proactor, reactor } from './proactor.ts';

const silent = () => {};
const ARRIVALS: Arrival[] = [[10, 'bob', 'GET /b'], [20, 'ann', 'GET '], [30, 'ann', '/a'], [40, 'bob', '!']];

test('to start a read is not to wait for it', () => {
  const events: string[] = [];
  const kernel = boot(ARRIVALS, (line) => events.push(line));
  kernel.startRead('ann', () => events.push('handler'));
  expect(events).toEqual([]);
  expect([...kernel.lent.keys()]).toEqual(['ann']);
});

test('ready means that the bytes are still with the kernel', () => {
  const kernel = boot(ARRIVALS, silent);
  expect(kernel.wait()).toBe('bob');
  expect(kernel.unread.get('bob')).toBe('GET /b');
  expect(kernel.wait()).toBe('bob'); // and stay there until somebody reads them
  expect(kernel.read('bob')).toBe('GET /b');
  expect(kernel.wait()).toBe('ann');
});

test('done means that the kernel has nothing left to give, and the buffer is back', () => {
  const kernel = boot(ARRIVALS, silent);
  const got: string[] = [];
  kernel.startRead('bob', (text) => got.push(text));
  const handle = kernel.dequeue();
  expect(kernel.unread.size).toBe(0);
  expect(kernel.lent.size).toBe(0);
  expect(got).toEqual([]); // the completion is in hand, and the handler runs when the loop calls it, not before
  handle?.();
  expect(got).toEqual(['GET /b']);
});

test('each order is carried out once: what nobody ordered waits', () => {
  const kernel = boot(ARRIVALS, silent);
  const got: string[] = [];
  kernel.startRead('bob', (text) => got.push(text));
  for (let handle = kernel.dequeue(); handle; handle = kernel.dequeue()) handle();
  expect(got).toEqual(['GET /b']);
  expect(Object.fromEntries(kernel.unread)).toEqual({ ann: 'GET /a', bob: '!' });
  kernel.startRead('ann', (text) => got.push(text)); // what is there already completes at once, still by way of the port
  expect(got).toHaveLength(1);
  kernel.dequeue()?.();
  expect(got).toEqual(['GET /b', 'GET /a']);
});

test('completions are handed out in the order in which they happened, not in that in which they were asked for', () => {
  const order: string[] = [];
  const kernel = boot([[1, 'c', 'x'], [2, 'a', 'x'], [3, 'b', 'x']], silent);
  for (const client of ['a', 'b', 'c']) kernel.startRead(client, () => order.push(client));
  for (let handle = kernel.dequeue(); handle; handle = kernel.dequeue()) handle();
  expect(order).toEqual(['c', 'a', 'b']);
});

test('several that are done wait in line', () => {
  const order: string[] = [];
  const kernel = boot([[1, 'a', 'x'], [2, 'b', 'x'], [3, 'c', 'x']], silent);
  kernel.startRead('c', () => order.push('c'));
  kernel.dequeue()?.(); // a and b have come in meanwhile
  for (const client of ['b', 'a']) kernel.startRead(client, () => order.push(client));
  for (let handle = kernel.dequeue(); handle; handle = kernel.dequeue()) handle();
  expect(order).toEqual(['c', 'b', 'a']);
});

test('both serve everything; the price of a silent client differs', () => {
  const clients = Array.from({ length: 1000 }, (_, i) => `client ${i}`);
  const arrivals: Arrival[] = [[1, 'client 7', 'hello'], [2, 'client 9', 'hello']];
  const trace = (run: (kernel: ReturnType<typeof boot>, print: (line: string) => void) => void) => {
    const events: string[] = [];
    run(boot(arrivals, silent), (line) => events.push(line));
    return events;
  };
  const ready = trace(reactor);
  const done = trace((kernel, print) => proactor(kernel, clients, print));
  expect(ready.filter((line) => line.includes('reads "hello"'))).toHaveLength(2);
  expect(done.filter((line) => line.includes('has "hello"'))).toHaveLength(2);
  expect(ready).toContain('reactor: client 7 is readable, lent buffers 0');
  expect(done).toContain('proactor: has "hello", lent buffers 999');
});
