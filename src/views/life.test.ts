import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { dataDay, lifeOf } from './life.ts';
import { decimalYear, yearTicks } from './time-scale.ts';

const kb = validKnowledgeBase();
const spindle = kb.datasets.implementations.find(({ id }) => id === 'spindle')!;
const lifeWith = (changes: Partial<Entry<'implementations'>>) => lifeOf({ ...spindle, ...changes }, '2026-11-22');

test('what is active runs until the data was checked last', () => {
  expect(dataDay(kb)).toBe('2026-11-22');
  expect(lifeWith({})).toEqual({ from: 2007.44, to: 2026.89, then: 'runs' });
});

test('what is dormant waits, and what is archived is over, since the last that is known of it', () => {
  expect(lifeWith({ status: 'dormant', latestRelease: { version: '2', date: '2011' } })).toEqual({ from: 2007.44, to: 2011, then: 'waits' });
  expect(lifeWith({ status: 'archived' })).toEqual({ from: 2007.44, to: 2009, then: 'over' });
  expect(lifeWith({ status: 'removed', milestones: undefined as never })).toEqual({ from: 2007.44, to: 2007.44, then: 'over' });
});

test('without a beginning there is no life to draw', () => {
  const { firstRelease: _, ...undated } = spindle;
  expect(lifeOf(undated, '2026-11-22')).toBeUndefined();
});

test.each([['2001', 2001], ['2001-07-02', 2001.5], ['1996-01-01', 1996]])('%s is %d', (day, year) => {
  expect(decimalYear(day)).toBe(year);
});

test('an axis names round years, and not too many', () => {
  expect(yearTicks(1977, 2026.9, 6)).toEqual([1980, 1990, 2000, 2010, 2020]);
  expect(yearTicks(2004.3, 2009, 8)).toEqual([2005, 2006, 2007, 2008, 2009]);
  expect(yearTicks(2004.3, 2004.8)).toEqual([]);
});
