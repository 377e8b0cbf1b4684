import { expect, test } from 'vitest';
import { lineIndex } from './line-index.ts';

const places = (text: string, ...offsets: number[]) => offsets.map((offset) => Object.values(lineIndex(text)(offset)).join(':'));

test('lines and columns count from one', () => {
  expect(places('ab\nc\n\nd', 0, 1, 2, 3, 4, 5, 6)).toEqual(['1:1', '1:2', '1:3', '2:1', '2:2', '3:1', '4:1']);
});

test('every place is inside the text', () => {
  expect(places('', 0, 5)).toEqual(['1:1', '1:1']);
  expect(places('a\n', -1, 2, 99)).toEqual(['1:1', '1:2', '1:2']);
  expect(places('a', 1, 99)).toEqual(['1:2', '1:2']);
});
