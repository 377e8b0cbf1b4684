import { expect, test } from 'vitest';
import { converse, Socket, type Trigger } from './readiness-notification.ts';

const TRIGGERS: Trigger[] = ['level', 'edge', 'one-shot'];
const silent = () => {};

test.each(TRIGGERS)('%s: nothing is reported of an empty socket, and something of one that has got bytes', (trigger) => {
  const socket = new Socket(trigger);
  expect(socket.report()).toBe(false);
  socket.arrive('x');
  expect(socket.report()).toBe(true);
});

test('level: it is reported as often as it is asked for, as long as anything is left', () => {
  const socket = new Socket('level');
  socket.arrive('abc');
  for (let left = 3; left > 0; left--) {
    expect(socket.report()).toBe(true);
    expect(socket.report()).toBe(true);
    socket.read(1);
  }
  expect(socket.report()).toBe(false);
});

test('edge: it is reported once for what came, however much of it is left', () => {
  const socket = new Socket('edge');
  socket.arrive('abc');
  socket.arrive('def'); // before anybody asked: still one report
  expect([socket.report(), socket.report()]).toEqual([true, false]);
  socket.read(1);
  expect(socket.report()).toBe(false);
  expect(socket.unread).toBe('bcdef');
  socket.arrive('!');
  expect([socket.report(), socket.report()]).toEqual([true, false]);
});

test.each(TRIGGERS)('%s: what somebody has read meanwhile is no news', (trigger) => {
  const socket = new Socket(trigger);
  socket.arrive('abc');
  expect([socket.read(10), socket.read(10)]).toEqual(['abc', undefined]);
  expect(socket.report()).toBe(false);
});

test('one-shot: after a report it is silent, even about new bytes, until it is armed again', () => {
  const socket = new Socket('one-shot');
  socket.arrive('abc');
  expect([socket.report(), socket.report()]).toEqual([true, false]);
  socket.arrive('def');
  expect(socket.report()).toBe(false);
  socket.rearm();
  expect([socket.report(), socket.report()]).toEqual([true, false]);
});

test('a half-read socket hangs under edge triggering, and under nothing else', () => {
  expect(converse('level', 'level', false, silent).answered).toBe(true);
  expect(converse('one-shot', 'one-shot', false, silent).answered).toBe(true);
  const events: string[] = [];
  expect(converse('edge', 'edge', false, (line) => events.push(line)).answered).toBe(false);
  expect(events.at(-1)).toBe('edge: sleeps, with "g.hello?" unread'); // woken again, and still behind
});

test('reading until it would block is the cure; it takes fewer reports, and one read more', () => {
  for (const trigger of TRIGGERS) expect(converse('drained', trigger, true, silent).answered).toBe(true);
  expect(converse('level', 'level', false, silent)).toEqual({ answered: true, reports: 3, reads: 3 });
  expect(converse('drained', 'edge', true, silent)).toEqual({ answered: true, reports: 1, reads: 4 });
});
