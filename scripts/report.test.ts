import { expect, test } from 'vitest';
import type { Finding } from '../src/knowledge-base/finding.ts';
import { report } from './report.ts';

const finding: Finding = { file: 'data/people/a,b.yaml', line: 3, column: 7, rule: 'value', severity: 'error', found: '"50%"', expected: 'a date', fix: 'write\none' };

test('pretty is one line a finding', () => {
  expect(report([{ ...finding, fix: 'write one' }], 'pretty')).toBe('data/people/a,b.yaml:3:7 value: found "50%", expected a date (write one)\n');
});

test('json is the findings themselves', () => {
  expect(JSON.parse(report([finding], 'json'))).toEqual([finding]);
});

test('github is an annotation with everything escaped', () => {
  expect(report([finding], 'github')).toBe('::error file=data/people/a%2Cb.yaml,line=3,col=7,title=value::found "50%25", expected a date (write%0Aone)\n');
});

test('nothing to say is nothing', () => {
  expect(report([], 'pretty')).toBe('');
  expect(report([], 'github')).toBe('');
});
