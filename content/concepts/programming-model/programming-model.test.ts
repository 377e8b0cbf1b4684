import { expect, test } from 'vitest';
import { MODELS, serve } from './programming-model.ts';
import type { Client } from './programming-model.ts';

type Answers = readonly (readonly [string, string])[];

const SCRIPTS: Answers[] = [
  [['ann', 'Ann'], ['ann', '3']],
  [['ann', 'Ann'], ['ann', ''], ['ann', 'x'], ['ann', '-1'], ['ann', '3']],
  [['ann', 'Ann'], ['bob', 'Bob'], ['ann', '3'], ['bob', '4']],
  [['bob', 'Bob'], ['ann', 'Ann'], ['ann', 'many'], ['bob', '4'], ['ann', '3']],
  [['ann', 'A'], ['bob', 'B'], ['cid', 'C'], ['cid', '?'], ['bob', '2'], ['cid', '?'], ['ann', '1'], ['cid', '3']],
  [['ann', 'Ann'], ['bob', 'Bob'], ['ann', '3']], // bob never comes to the end
];

function traced(model: (client: Client) => void, answers: Answers): string[] {
  const lines: string[] = [];
  serve(model, answers, (line) => lines.push(line));
  return lines;
}

test.each(SCRIPTS.map((script, i) => [i, script] as const))('all models have the same conversations, line by line (script %s)', (_, script) => {
  const [first, ...others] = Object.values(MODELS).map((model) => traced(model, script));
  for (const other of others) expect(other).toEqual(first);
});

test.each(Object.entries(MODELS))('with %s, every client is told its own number under its own name', (_, model) => {
  const told = traced(model, SCRIPTS[4]!).filter((line) => line.includes('tells'));
  expect(told).toEqual(['server: tells bob 4 for B', 'server: tells ann 2 for A', 'server: tells cid 6 for C']);
});

test.each(Object.entries(MODELS))('with %s, nobody is kept waiting by a client that thinks', (_, model) => {
  const lines = traced(model, [['slow', 'Slow'], ...SCRIPTS[0]!]);
  expect(lines).toContain('server: tells ann 6 for Ann');
  expect(lines.filter((line) => line.startsWith('server: asks slow'))).toHaveLength(2);
});

test.each(Object.entries(MODELS))('with %s, each question is asked once for each answer, and what was done is not done again', (_, model) => {
  const lines = traced(model, SCRIPTS[1]!);
  expect(lines.filter((line) => line.includes('name?'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('how many?'))).toHaveLength(4);
  expect(lines.filter((line) => line.includes('tells'))).toHaveLength(1);
});

test.each(Object.entries(MODELS))('with %s, starting a conversation returns before any answer is there', (_, model) => {
  const questions: string[] = [];
  model({ ask: (question) => questions.push(question), say: () => questions.push('said') });
  expect(questions).toEqual(['name?']);
});
