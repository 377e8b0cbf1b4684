import { expect, test } from 'vitest';
import { Channel, go, run, sieve, type Process } from './channel.ts';

function* pause(turns: number): Process {
  for (let turn = 0; turn < turns; turn++) yield;
}

/** Runs one sender and one receiver that need these numbers of turns for themselves, and notes what happens in which order. */
function meet(sending: number[], receiving: number[]) {
  const channel = new Channel<number>();
  const events: string[] = [];
  const received: number[] = [];
  function* sender(): Process {
    for (const [item, turns] of sending.entries()) {
      yield* pause(turns);
      events.push(`wants to send ${item}`);
      yield* channel.send(item);
      events.push(`sent ${item}`);
    }
  }
  function* main(): Process {
    for (const [item, turns] of receiving.entries()) {
      yield* pause(turns);
      events.push(`wants to receive ${item}`);
      received.push(yield* channel.receive());
      events.push(`received ${item}`);
    }
    yield* pause(3);
  }
  go(sender());
  run(main());
  return { events, received };
}

test.each([
  [[0, 0, 0, 0], [0, 0, 0, 0]],
  [[9, 0, 5, 1], [0, 0, 0, 0]],
  [[0, 0, 0, 0], [9, 0, 5, 1]],
  [[3, 8, 1, 0], [5, 0, 7, 2]],
])('sender (%j) and receiver (%j) meet: neither goes on before both are there', (sending, receiving) => {
  const { events, received } = meet(sending, receiving);
  expect(received).toEqual([0, 1, 2, 3]);
  for (const item of received) {
    const met = Math.max(events.indexOf(`wants to send ${item}`), events.indexOf(`wants to receive ${item}`));
    expect(events.indexOf(`sent ${item}`)).toBeGreaterThan(met);
    expect(events.indexOf(`received ${item}`)).toBeGreaterThan(met);
  }
});

test('there is no buffer: whom nobody hears does not get beyond the first item', () => {
  const { events } = meet([0, 0, 0], []);
  expect(events).toEqual(['wants to send 0']);
  const { events: some } = meet([0, 0, 0], [0]);
  expect(some.filter((event) => event.startsWith('sent'))).toEqual(['sent 0']);
});

test('who waits for an item that never comes, waits', () => {
  const channel = new Channel<string>();
  const receiving = channel.receive();
  for (let turn = 0; turn < 1000; turn++) expect(receiving.next().done).toBe(false);
});

test('of many senders and receivers each item reaches exactly one, and senders are served in order', () => {
  const channel = new Channel<number>();
  const received: number[] = [];
  function* receiver(): Process {
    for (;;) received.push(yield* channel.receive());
  }
  let sent = 0;
  function* sender(item: number): Process {
    yield* channel.send(item);
    sent++;
  }
  function* main(): Process {
    for (let item = 0; item < 30; item++) go(sender(item));
    yield;
    for (let i = 0; i < 3; i++) go(receiver());
    while (sent < 30) yield;
  }
  run(main());
  expect(received).toEqual(Array.from({ length: 30 }, (_, item) => item));
});

test('a channel can be sent through a channel', () => {
  const requests = new Channel<{ question: number; reply: Channel<number> }>();
  function* server(): Process {
    for (;;) {
      const { question, reply } = yield* requests.receive();
      yield* reply.send(question * question);
    }
  }
  const answers: number[] = [];
  function* main(): Process {
    for (const question of [3, 4]) {
      const reply = new Channel<number>();
      yield* requests.send({ question, reply });
      answers.push(yield* reply.receive());
    }
  }
  go(server());
  run(main());
  expect(answers).toEqual([9, 16]);
});

test('the sieve finds the primes, and nobody passes a number on before it has been passed to him', () => {
  const lines: string[] = [];
  let primes: number[] = [];
  function* main(): Process {
    primes = yield* sieve((line) => lines.push(line), 10);
  }
  run(main());
  expect(primes).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
  for (const [i, line] of lines.entries()) {
    const [, prime, number] = /^by (\d+): passes (\d+)/.exec(line) ?? [];
    if (!prime) continue;
    const above = primes[primes.indexOf(Number(prime)) - 1];
    expect(lines.slice(0, i)).toContain(above ? `by ${above}: passes ${number}` : `source: offers ${number}`);
  }
});
