import { expect, test } from 'vitest';
import { Channel, run, runnables, schedule, smithy, type Tasklet } from './tasklet.ts';

/** Runs tasklets that note what they do, and returns the notes. */
function play(...bodies: ((note: (event: string) => void) => Tasklet)[]): string[] {
  const notes: string[] = [];
  runnables.push(...bodies.map((body) => body((event) => notes.push(event))));
  run();
  return notes;
}

test('schedule() goes to the end of the queue: round robin', () => {
  const body = (name: string) =>
    function* (note: (event: string) => void): Tasklet {
      for (let turn = 1; turn <= 3; turn++) {
        note(`${name}${turn}`);
        yield* schedule();
      }
    };
  expect(play(body('a'), body('b'), body('c')).join(' ')).toBe('a1 b1 c1 a2 b2 c2 a3 b3 c3');
});

test('a tasklet may stop inside any function that it has called', () => {
  function* deep(depth: number, note: (event: string) => void): Tasklet {
    if (depth > 0) yield* deep(depth - 1, note);
    else yield* schedule();
    note(`up ${depth}`);
  }
  const notes = play(
    (note) => deep(3, note),
    function* (note): Tasklet {
      note('other');
    },
  );
  expect(notes).toEqual(['other', 'up 0', 'up 1', 'up 2', 'up 3']);
});

test('whoever comes first waits: the sender', () => {
  const channel = new Channel<number>();
  const notes = play(
    function* (note): Tasklet {
      note('sends');
      yield* channel.send(5);
      note('sent');
    },
    function* (note): Tasklet {
      yield* schedule();
      note(`balance ${channel.balance}`);
      note(`got ${yield* channel.receive()}`);
    },
  );
  expect(notes).toEqual(['sends', 'balance 1', 'got 5', 'sent']);
  expect(channel.balance).toBe(0);
});

test('whoever comes first waits: the receiver, and it is preferred when the value comes', () => {
  const channel = new Channel<number>();
  const bystander = function* (note: (event: string) => void): Tasklet {
    yield* schedule();
    note('bystander');
  };
  const notes = play(
    function* (note): Tasklet {
      note(`got ${yield* channel.receive()}`);
    },
    function* (note): Tasklet {
      note(`balance ${channel.balance}`);
      yield* channel.send(5);
      note('sent');
    },
    bystander,
  );
  expect(notes).toEqual(['balance -1', 'got 5', 'sent', 'bystander']);
});

test('a sender that met a receiver goes behind those who are in the queue', () => {
  const channel = new Channel<number>();
  const notes = play(
    function* (note): Tasklet {
      note(`got ${yield* channel.receive()}`);
    },
    function* (note): Tasklet {
      yield* channel.send(5);
      note('sent');
    },
    function* (note): Tasklet {
      note('bystander');
    },
  );
  expect(notes).toEqual(['got 5', 'bystander', 'sent']);
});

test('values arrive in the order in which they were sent, each once, at those who waited longest', () => {
  const channel = new Channel<number>();
  const receiver = (name: string) =>
    function* (note: (event: string) => void): Tasklet {
      note(`${name}${yield* channel.receive()}`);
    };
  const notes = play(receiver('a'), receiver('b'), receiver('c'), function* (): Tasklet {
    for (const n of [1, 2, 3]) yield* channel.send(n);
  });
  expect(notes).toEqual(['a1', 'b2', 'c3']);
});

test('run() ends when nobody can run, even if somebody waits', () => {
  const channel = new Channel<number>();
  const notes = play(function* (note): Tasklet {
    note('waits');
    yield* channel.receive();
    note('never');
  });
  expect(notes).toEqual(['waits']);
  expect(channel.balance).toBe(-1);
  expect(runnables).toEqual([]);
});

test('the smithy: a good is taken at once by whoever waits, and one buyer goes without', () => {
  const events: string[] = [];
  smithy((line) => events.push(line));
  for (const good of ['sword', 'shield']) expect(events[events.indexOf(`smith: offers the ${good}`) + 1]).toMatch(new RegExp(`takes the ${good}$`));
  const asked = events.flatMap((line) => (line.endsWith('asks') ? [line.slice(0, line.indexOf(':'))] : []));
  const took = events.flatMap((line) => (line.includes('takes') ? [line.slice(0, line.indexOf(':'))] : []));
  expect(took).toEqual(asked.slice(0, 2));
  expect(events.at(-1)).toBe('main: nobody can run, balance of the channel -1');
});
