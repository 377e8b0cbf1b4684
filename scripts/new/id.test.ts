import { expect, test } from 'vitest';
import { proposeId, refusal } from './id.ts';

test.each([
  ['gevent', 'gevent'],
  ['Node.js', 'node-js'],
  ['C++ coroutines', 'c-plus-plus-coroutines'],
  ['Łukasz Langa', 'lukasz-langa'],
  ['Ștefan Mărieș', 'stefan-maries'],
  ["Python's generators & friends", 'pythons-generators-and-friends'],
  ['  --  Fibre_Pool --', 'fibre-pool'],
])('"%s" becomes "%s"', (name, id) => {
  expect(proposeId('implementations', name)).toBe(id);
});

test('a PEP is named by its number', () => {
  expect(proposeId('peps', 'Coroutines via Enhanced Generators', 342)).toBe('pep-0342');
});

test('a long title is cut at a word', () => {
  const id = proposeId('articles', 'Reactor: an object behavioral pattern for concurrent event demultiplexing and dispatching')!;
  expect(id).toBe('reactor-an-object-behavioral-pattern-for-concurrent-event');
});

test('a name without letters to begin with suggests nothing', () => {
  expect(proposeId('implementations', '0MQ')).toBeUndefined();
  expect(proposeId('people', '山田')).toBeUndefined();
});

const taken = { folders: new Map([['spindle', 'implementations']]), redirects: [{ from: 'distaff', to: ['spindle', 'bobbin'] }] };

test('an id that exists is refused, whatever its dataset', () => {
  expect(refusal('spindle', taken)).toMatch(/taken by an entry in implementations/);
});

test('an id that was redirected is refused', () => {
  expect(refusal('distaff', taken)).toMatch(/given up and leads to spindle, bobbin/);
});

test('what is no id is refused, a free one is not', () => {
  expect(refusal('Spindle 2', taken)).toMatch(/is no id/);
  expect(refusal('spindle-two', taken)).toBeUndefined();
});
