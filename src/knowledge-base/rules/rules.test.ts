import { describe, expect, test } from 'vitest';
import { validKnowledgeBase } from '../../../tests/support/knowledge-base.ts';
import type { Entry } from '../../schema/datasets.ts';
import { rules } from './index.ts';

const base = validKnowledgeBase().entries.spindle!;
const today = '2026-11-23';
const source = { url: 'https://example.org/', title: 'X' };

/** For each rule: changes that keep an entry valid, and changes that break it, with the path of what is found. */
const cases: Record<string, { valid: object[]; invalid: [change: object, path: string][] }> = {
  'sources-support-dates': {
    valid: [{}, { sources: [{ ...source, supports: ['firstRelease'] }] }, { firstRelease: undefined, sources: [{ ...source, supports: ['summary'] }] }],
    invalid: [
      [{ sources: [{ ...source, supports: ['license'] }] }, 'firstRelease'],
      [{ latestRelease: { version: '2', date: '2020' } }, 'latestRelease'],
    ],
  },
  'supports-name-fields': {
    valid: [{ sources: [{ ...source, supports: ['capabilities.dns', 'license'] }] }],
    invalid: [
      [{ sources: [{ ...source, supports: ['licence'] }] }, 'sources.0.supports.0'],
      [{ sources: [{ ...source, supports: ['license', 'capabilities.tls'] }] }, 'sources.0.supports.1'],
    ],
  },
  'no-relation-to-itself': {
    valid: [{}, { relations: [{ type: 'builds-on', target: 'bobbin', source: 'https://example.org/' }] }],
    invalid: [[{ relations: [{ type: 'builds-on', target: 'spindle', source: 'https://example.org/' }] }, 'relations.0']],
  },
  'summary-is-a-sentence': {
    valid: [{ summary: 'Runs.' }, { summary: 'Does it run?' }, { summary: 'It is called “Spindle.”' }],
    invalid: [[{ summary: 'Runs' }, 'summary'], [{ summary: 'Runs:' }, 'summary']],
  },
  'verified-lately': {
    valid: [{ verified: today }, { verified: '2024-11-23' }],
    invalid: [[{ verified: '2024-11-22' }, 'verified'], [{ verified: '2026-11-24' }, 'verified']],
  },
};

test('every rule has its cases, a name of its own and a description', () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ name }) => name).sort());
  for (const { description } of rules) expect(description).toMatch(/\.$/);
});

describe.each(rules)('$name', ({ name, check }) => {
  const changed = (change: object) => ({ ...base, ...Object.fromEntries(Object.entries(change)) }) as Entry;
  const clean = (entry: Entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;

  test.each(cases[name]!.valid)('accepts %j', (change) => {
    expect(check(clean(changed(change)), { today })).toEqual([]);
  });

  test.each(cases[name]!.invalid)('refuses %j', (change, path) => {
    expect(check(clean(changed(change)), { today }).map((violation) => violation.path.join('.'))).toEqual([path]);
  });
});
