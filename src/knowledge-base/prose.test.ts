import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderProse } from '../markdown/render.ts';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { parseMarkdown, readProse, textOf } from './prose.ts';

// A fixture is a folder: `input.md`, and beside it what becomes of it; `vitest -u` rewrites the latter.
const FIXTURES = path.resolve('tests/fixtures/prose');
const kb = validKnowledgeBase();

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  const input = readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8');
  const { used, problems } = readProse(input);

  test('has the problems and references it should have', async () => {
    await expect(`${JSON.stringify({ problems, used }, null, 2)}\n`).toMatchFileSnapshot(path.join(FIXTURES, name, 'read.json'));
  });

  test.skipIf(problems.length > 0)('renders as it should', async () => {
    await expect(`${JSON.stringify(renderProse(kb, input, '/base/'), null, 2)}\n`).toMatchFileSnapshot(path.join(FIXTURES, name, 'rendered.json'));
  });
});

test('a fixture with problems is among them, and one without', () => {
  const counts = readdirSync(FIXTURES).map((name) => readProse(readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8')).problems.length);
  expect(counts).toContain(0);
  expect(Math.max(...counts)).toBeGreaterThan(0);
});

test('a tree is the caller’s to change: the next one of the same text is whole', () => {
  const tree = parseMarkdown('See :ref[gevent] at 10:30.');
  tree.children.length = 0;
  expect(textOf(parseMarkdown('See :ref[gevent] at 10:30.'))).toBe('See gevent at 10:30.');
});
