import { expect, test } from 'vitest';
import { compare, CONNECTION, type Design, designs, MEMORY, serve, STACK } from './c10k-problem.ts';

const ALL = Object.entries(designs) as [string, Design][];

test('a thread for each client ends where the stacks fill the memory', () => {
  const limit = MEMORY / STACK;
  expect(serve(designs.threads, limit, 0)).toMatchObject({ connected: limit, refused: 0, memory: MEMORY });
  expect(serve(designs.threads, limit + 1, 0)).toMatchObject({ connected: limit, refused: 1 });
  expect(serve(designs.threads, 10_000, 0).refused).toBe(10_000 - limit);
});

test.each(['poll', 'epoll'] as const)('a loop with %s keeps ten thousand clients in less memory than a hundred threads', (name) => {
  const { connected, memory } = serve(designs[name], 10_000, 0);
  expect(connected).toBe(10_000);
  expect(memory).toBe(10_000 * CONNECTION);
  expect(memory).toBeLessThan(serve(designs.threads, 100, 0).memory);
});

test.each(ALL)('%s never uses more memory than there is, and turns nobody away silently', (_name, design) => {
  for (const clients of [0, 1, 511, 512, 513, 10_000, 300_000]) {
    const { connected, refused, memory } = serve(design, clients, 0);
    expect(memory).toBeLessThanOrEqual(MEMORY);
    expect(connected + refused).toBe(clients);
  }
});

test('while everybody fits, all designs give the same answers', () => {
  const answers = ALL.map(([, design]) => serve(design, 500, 500).answered);
  expect(answers).toEqual([500, 500, 500]);
});

test('poll pays for every client that is silent, epoll only for those that speak', () => {
  const rounds = 10;
  for (const clients of [1_000, 4_000, 16_000]) {
    const polled = serve(designs.poll, clients, rounds);
    const told = serve(designs.epoll, clients, rounds);
    expect(polled.answered).toBe(told.answered);
    expect(polled.examined).toBe(clients * rounds);
    expect(told.examined).toBe(told.answered);
  }
  // 999 of these are silent in the first round and cost nothing; the thousandth client speaks.
  expect(serve(designs.epoll, 1_000, 1).examined).toBe(serve(designs.epoll, 1, 1).examined);
});

test('the comparison prints, for each crowd, who was refused', () => {
  const events: string[] = [];
  compare([500, 10_000], (line) => events.push(line));
  const refused = events.map((line) => /^(\w+): .* (\d+) refused$/.exec(line)).filter((match) => match !== null).map(([, lane, count]) => [lane, Number(count)]);
  expect(refused).toEqual([['threads', 0], ['poll', 0], ['epoll', 0], ['threads', 9488], ['poll', 0], ['epoll', 0]]);
});
