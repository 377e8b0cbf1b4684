import edtf from 'edtf';
import { expect, test } from 'vitest';
import { dateRange, isDate } from './dates.ts';

test.each(['2001', '2001-07', '2001-07-13', '1999~', '1999-07?', '../1996', '1996/..', '1996/2012', '2004-02-29'])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each(['', '01', '2001-13', '2001-02-30', '2003-02-29', 'July 2001', '2001/1999', '../..', '199X', '2001-21', '2001-7-3', '2001-07-13T10:00', 'unknown'])('%s is refused', (text) => {
  expect(isDate(text)).toBe(false);
});

const days = (text: string) => {
  const range = dateRange(text)!;
  return [range.earliest?.toISOString().slice(0, 10), range.latest?.toISOString().slice(0, 10)];
};

test('a date stands for all its days', () => {
  expect(days('2001')).toEqual(['2001-01-01', '2001-12-31']);
  expect(days('2001-02')).toEqual(['2001-02-01', '2001-02-28']);
  expect(days('1996/2012-06')).toEqual(['1996-01-01', '2012-06-30']);
});

test('an open end has no day', () => {
  expect(days('../1996')).toEqual([undefined, '1996-12-31']);
  expect(days('1996/..')).toEqual(['1996-01-01', undefined]);
});

test.each(['0001', '1899', '1900-02', '2000-02', '2001-12', '2004-02-29', '2024-12-31', '1999~', '1999-07?', '2001-07-13~'])('%s stands for the days that the EDTF library finds', (text) => {
  const { min, max } = edtf(text);
  expect(dateRange(text)).toEqual({ earliest: new Date(min), latest: new Date(max) });
});
