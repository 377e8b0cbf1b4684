import { expect, test } from 'vitest';
import { collect } from '../../src/knowledge-base/collect.ts';
import { implementation, validFiles } from '../../tests/support/knowledge-base.ts';
import { similarEntries } from './similar-entries.ts';

const SPINDLE = 'data/implementations/spindle.yaml';
const linked = implementation.replace('annotation:', 'links:\n  - kind: repository\n    url: https://github.com/weaver/spindle\n    original: http://svn.example.org/spindle/\nannotation:');
const files = Object.entries({ ...validFiles, [SPINDLE]: linked }).map(([path, text]) => ({ path, text }));
const entries = collect({ files, findings: [] }).entries.map(({ value }) => value);
const similar = (name: string, ...urls: string[]) => similarEntries(entries, { name, urls }).map(({ id, why }) => `${id} ${why}`);

test('the same name is found whatever its case and marks', () => {
  expect(similar('ADA WEAVER')).toEqual(['ada-weaver is called "Ada Wěaver"']);
});

test('an alias and the name of a package are names too', () => {
  expect(similar('spindle.py')).toEqual(['spindle is called "spindle.py"']);
});

test('a slip of the fingers does not hide a duplicate', () => {
  expect(similar('Spindel-')).toEqual([]);
  expect(similar('Spindl')).toEqual(['spindle is called "Spindle", which is nearly the same']);
});

test('a short name has to be the same', () => {
  expect(similar('ada')).toEqual([]);
});

test('the same repository is found under another name', () => {
  expect(similar('Distaff', 'https://www.github.com/Weaver/Spindle.git')).toEqual(['spindle has the address https://github.com/weaver/spindle']);
});

test('a former address counts', () => {
  expect(similar('Distaff', 'https://svn.example.org/spindle')).toEqual(['spindle has the address http://svn.example.org/spindle/']);
});

test('a file in the same repository does not', () => {
  expect(similar('Notes on spinning', 'https://github.com/weaver/spindle/blob/main/notes.md')).toEqual([]);
});
