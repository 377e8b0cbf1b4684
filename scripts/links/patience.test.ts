import { expect, test } from 'vitest';
import type { Outcome } from './outcome.ts';
import { withPatience } from './patience.ts';

test('a host that gives no answer three times in a row is left alone; the others are not', async () => {
  const asked: string[] = [];
  const answers: Record<string, Outcome> = { 'a.org': { kind: 'timeout' }, 'b.org': { kind: 'refused', status: 429 }, 'c.org': { kind: 'gone', status: 404 } };
  const check = withPatience(async (url) => {
    asked.push(url);
    return answers[new URL(url).host]!;
  });
  for (const host of ['a.org', 'b.org', 'c.org']) for (const n of [1, 2, 3, 4]) await check(`http://${host}/${n}`);
  expect(asked).toEqual(['a.org/1', 'a.org/2', 'a.org/3', 'b.org/1', 'b.org/2', 'b.org/3', 'c.org/1', 'c.org/2', 'c.org/3', 'c.org/4'].map((url) => `http://${url}`));
  expect(await check('http://a.org/5')).toEqual({ kind: 'skipped' });
});

test('an answer in between restores the patience', async () => {
  const outcomes: Outcome[] = [{ kind: 'timeout' }, { kind: 'timeout' }, { kind: 'ok', status: 200 }, { kind: 'timeout' }, { kind: 'timeout' }, { kind: 'ok', status: 200 }];
  const check = withPatience(async () => outcomes.shift()!);
  for (const n of [1, 2, 3, 4, 5]) await check(`http://a.org/${n}`);
  expect(await check('http://a.org/6')).toEqual({ kind: 'ok', status: 200 });
});
