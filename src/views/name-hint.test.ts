import { expect, test } from 'vitest';
import { nameHint } from './name-hint.ts';

test('a name that reads as a command has a hint, others have none', () => {
  expect(nameHint('Go')).toBe('language');
  expect([nameHint('Gogo'), nameHint('constructor')]).toEqual([undefined, undefined]);
});
