import { expect, test } from 'vitest';
import { account, type Address, bank, type Behaviour, System } from './actor-model.ts';

const note = (amount: number) => ({ from: 'test', amount });

test('sending runs nothing: the message lies in the mailbox', () => {
  const system = new System();
  const seen: number[] = [];
  const actor = system.spawn(function* ({ amount }) {
    seen.push(amount);
  });
  actor.send(note(1));
  expect(seen).toEqual([]);
  system.run();
  expect(seen).toEqual([1]);
});

test('an actor takes one message at a time, in the order of sending, however long each takes', () => {
  const system = new System();
  const events: string[] = [];
  const slow = system.spawn(function* ({ amount }) {
    events.push(`begins ${amount}`);
    for (let rest = 0; rest < 5 - amount; rest++) yield;
    events.push(`ends ${amount}`);
  });
  for (const amount of [1, 2, 3]) slow.send(note(amount));
  system.run();
  expect(events).toEqual(['begins 1', 'ends 1', 'begins 2', 'ends 2', 'begins 3', 'ends 3']);
});

test('different actors interleave: a slow one does not hold up the others', () => {
  const system = new System();
  const events: string[] = [];
  const spawn = (name: string, rests: number): Address =>
    system.spawn(function* () {
      for (let rest = 0; rest < rests; rest++) yield;
      events.push(name);
    });
  spawn('slow', 10).send(note(0));
  const quick = spawn('quick', 0);
  for (let i = 0; i < 3; i++) quick.send(note(i));
  system.run();
  expect(events).toEqual(['quick', 'quick', 'quick', 'slow']);
});

test('what it returns decides how the next message is taken', () => {
  const system = new System();
  const answers: string[] = [];
  const open: Behaviour = function* ({ amount }) {
    answers.push('open');
    return amount === 0 ? closed : undefined;
  };
  const closed: Behaviour = function* () {
    answers.push('closed');
  };
  const actor = system.spawn(open);
  for (const amount of [1, 0, 1, 1]) actor.send(note(amount));
  system.run();
  expect(answers).toEqual(['open', 'open', 'closed', 'closed']);
});

test('without a lock, the account never pays more than it has, though it rests between check and payment', () => {
  const system = new System();
  const paid: number[] = [];
  const till = system.spawn(account(100, system, () => {}));
  const reply = system.spawn(function* ({ amount }) {
    paid.push(amount);
  });
  for (const amount of [60, 60, 30, 20, 10, 1]) till.send({ from: 'test', amount, reply });
  system.run();
  expect(paid).toEqual([60, 0, 30, 0, 10, 0]);
});

test('an actor that is created while another is at work gets its turn', () => {
  const lines: string[] = [];
  bank((line) => lines.push(line));
  expect(lines.filter((line) => line.startsWith('clerk'))).toHaveLength(3);
  expect(lines.indexOf('account: refuses bob')).toBeGreaterThan(lines.indexOf('account: pays ann'));
});
