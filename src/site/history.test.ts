import { expect, test } from 'vitest';
import { readLog } from './history.ts';

test('a file came with its oldest commit and changed with its newest, in whatever order they stand', () => {
  const log = '\0' + ['1700000200\n\ndata/a.yaml\ndata/b.yaml\n', '1700000000\n\ndata/a.yaml\n', '1700000100\n\ndata/a.yaml\n'].join('\n\0');
  expect(readLog(log)).toEqual({
    'data/a.yaml': { added: '2023-11-14T22:13:20Z', changed: '2023-11-14T22:16:40Z' },
    'data/b.yaml': { added: '2023-11-14T22:16:40Z', changed: '2023-11-14T22:16:40Z' },
  });
});

test('without a log there are no dates', () => {
  expect(readLog('')).toEqual({});
});
