import { expect, test, vi } from 'vitest';
import { oncePer } from './once.ts';

test('the work is done once for each object, also when its result is nothing', () => {
  const make = vi.fn((key: { value?: number }) => key.value);
  const once = oncePer(make);
  const [one, none] = [{ value: 1 }, {}];
  expect([once(one), once(one), once(none), once(none)]).toEqual([1, 1, undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(2);
});
