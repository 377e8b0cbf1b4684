import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildWith, validKnowledgeBase } from '../../../tests/support/knowledge-base.ts';
import type { Entry } from '../../schema/datasets.ts';
import { knowledgeBaseRules, rules } from './index.ts';
import type { Everything } from './rule.ts';

const base = validKnowledgeBase().entries.spindle!;
const organisation = validKnowledgeBase().entries['loom-works']!;
const person = validKnowledgeBase().entries['ada-weaver']!;
const pep = validKnowledgeBase().entries['pep-0342']!;
const today = '2026-11-23';
const source = { url: 'https://example.org/', title: 'X' };
const undated = { firstRelease: undefined, sources: [{ ...source, supports: ['summary'] }] };
const milestone = (date: string) => ({ milestones: [{ date, text: 'It happened.', source: 'https://example.org/' }] });

/** For each rule: changes that keep an entry valid, and changes that break it, with the path of what is found. */
const cases: Record<string, { valid: object[]; invalid: [change: object, path: string][] }> = {
  'sources-support-dates': {
    valid: [{}, { sources: [{ ...source, supports: ['firstRelease'] }] }, undated],
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
      [{ sources: [{ ...source, supports: ['constructor'] }] }, 'sources.0.supports.0'],
    ],
  },
  'status-has-grounds': {
    valid: [
      {},
      { status: 'active', statusReason: undefined, latestRelease: { version: '2', date: '2026' } },
      { status: 'dormant', statusReason: undefined, latestRelease: { version: '2', date: '2020-03' } },
      { status: 'removed', statusReason: 'It was taken out of Python 3.12.' },
      { status: undefined, statusReason: undefined },
      { ...organisation },
    ],
    invalid: [
      [{ status: 'active', statusReason: undefined }, 'status'],
      [{ status: 'removed', statusReason: undefined }, 'status'],
      [{ status: 'archived', statusReason: undefined, latestRelease: { version: '2', date: '2020' } }, 'status'],
      [{ status: 'maintenance', statusReason: undefined, latestRelease: { version: '2', date: '2026' } }, 'status'],
      [{ status: 'dormant', statusReason: 'It sleeps.', latestRelease: { version: '2', date: '2025-06' } }, 'status'],
      [{ status: undefined, statusReason: 'It lives.' }, 'statusReason'],
    ],
  },
  'family-name-within-name': {
    valid: [
      {},
      { ...person, names: ['Simon Peyton Jones'], familyName: 'Peyton Jones' },
      { ...person, names: ['Guy L. Steele Jr.'], familyName: 'Steele' },
      { ...person, names: ['Liu Wei'], familyName: 'Liu' },
    ],
    invalid: [
      [{ ...person, names: ['Simon Peyton Jones'], familyName: 'Jones Peyton' }, 'familyName'],
      [{ ...person, names: ['Simon Peyton Jones'], familyName: 'ones' }, 'familyName'],
    ],
  },
  'dates-in-order': {
    valid: [
      { latestRelease: { version: '2', date: '2007-06-11' } },
      { firstRelease: '2007-06', latestRelease: { version: '2', date: '2007' } },
      { firstRelease: '../1996', latestRelease: { version: '2', date: '1990' } },
      milestone('1999'),
      { ...organisation, founded: '1982', dissolved: '2010-01' },
    ],
    invalid: [
      [{ latestRelease: { version: '2', date: '2007-06-10' } }, 'latestRelease.date'],
      [{ firstRelease: '2008~', latestRelease: { version: '2', date: '2007' } }, 'latestRelease.date'],
      [{ ...organisation, founded: '2010-02', dissolved: '2010-01' }, 'dissolved'],
    ],
  },
  'no-future-dates': {
    valid: [{ firstRelease: today }, { firstRelease: '2026' }, { firstRelease: '2026-11~' }, { verified: '2026-11-24' }, { firstRelease: '1996/..' }, { ...pep, ...milestone('2027-10') }],
    invalid: [
      [{ firstRelease: '2026-11-24' }, 'firstRelease'],
      [{ firstRelease: '2027~' }, 'firstRelease'],
      [{ firstRelease: '1996/2027' }, 'firstRelease'],
      [{ latestRelease: { version: '2', date: '2026-12' } }, 'latestRelease.date'],
      [milestone('2026-11-24'), 'milestones.0.date'],
      [{ verified: '2026-11-25' }, 'verified'],
      [{ ...pep, created: '2027' }, 'created'],
      [{ affiliations: [{ organisation: 'loom-works', date: '2030', source: 'https://example.org/' }] }, 'affiliations.0.date'],
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
  'summary-promises-nothing': {
    valid: [{ summary: 'Runs generators in turn.' }, { summary: 'Wrote PEP 255, Simple Generators.' }, { summary: 'Is uneasy with the postmodern.' }],
    invalid: [
      [{ summary: 'A powerful, modern async library for Python.' }, 'summary'],
      [{ summary: 'Simple event loop.' }, 'summary'],
      [{ summary: 'Has a state of the art scheduler.' }, 'summary'],
      [{ summary: 'Makes threads easy.' }, 'summary'],
    ],
  },
  'https-where-known': {
    valid: [
      { links: [{ kind: 'repository', url: 'https://github.com/x/y' }] },
      { links: [{ kind: 'repository', url: 'https://github.com/x/y', original: 'http://github.com/x/y' }] },
      { links: [{ kind: 'encyclopedia', url: 'http://en.wikipedia.org/wiki/CPython' }] },
      { links: [{ kind: 'homepage', url: 'http://github.com.example.org/' }] },
    ],
    invalid: [
      [{ links: [{ kind: 'repository', url: 'http://github.com/x/y' }] }, 'links.0.url'],
      [{ links: [{ kind: 'package', url: 'HTTP://PyPI.org/project/x' }] }, 'links.0.url'],
      [{ sources: [{ ...source, supports: ['license'] }, { url: 'http://peps.python.org/', title: 'X', supports: ['license'] }] }, 'sources.1.url'],
    ],
  },
  'verified-lately': {
    valid: [{ verified: today }, { verified: '2024-11-23' }],
    invalid: [[{ verified: '2024-11-22' }, 'verified']],
  },
};

const clean = (entry: object) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as Entry;

test('every rule has its cases, a name of its own and a description', () => {
  expect([...Object.keys(cases), ...Object.keys(sharedCases)].sort()).toEqual([...rules, ...knowledgeBaseRules].map(({ name }) => name).sort());
  for (const { description } of [...rules, ...knowledgeBaseRules]) expect(description).toMatch(/\.$/);
});

test('CONTRIBUTING names every rule in the words of its description', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const { name, severity, description } of [...rules, ...knowledgeBaseRules]) expect(text).toContain(`| \`${name}\`${severity === 'warning' ? ' (warning)' : ''} | ${description} |`);
});

describe.each(rules)('$name', ({ name, check }) => {
  // A change that has an id is an entry of its own.
  const changed = (change: object) => clean('id' in change ? change : { ...base, ...change });

  test.each(cases[name]!.valid)('accepts %j', (change) => {
    expect(check(changed(change), { today })).toEqual([]);
  });

  test.each(cases[name]!.invalid)('refuses %j', (change, path) => {
    expect(check(changed(change), { today }).map((violation) => violation.path.join('.'))).toEqual([path]);
  });
});

/** An entry that has nothing in common with another of these. */
const thing = (id: string, change: object = {}) =>
  clean({ ...base, id, name: id, aliases: undefined, summary: `Does ${id}.`, annotation: undefined, relations: undefined, links: undefined, ...change });
const superseded = (...targets: string[]) => ({ relations: targets.map((target) => ({ type: 'superseded-by', target, source: 'https://example.org/' })) });
const redirect = (from: string, to: string | string[]) => ({ from, dataset: 'implementations' as const, to, date: today, why: 'Renamed.' });
const all = (entries: Entry[], more: Partial<Everything> = {}): Everything => ({ entries, redirects: [], mentions: {}, ...more });
const related = (from: string, to: string) => ({ mentions: { [to]: [{ from, field: 'annotation' }] } });
const home = (url: string, kind = 'repository') => ({ links: [{ kind, url }] });
const LONG = 'Every task that waits for a socket is put aside by the loop.';

/** For each rule that compares entries: what it accepts, and what it refuses, with the id and path of what is found. */
const sharedCases: Record<string, { valid: Everything[]; invalid: [all: Everything, found: string[]][] }> = {
  'no-supersession-circles': {
    valid: [
      all([thing('a', superseded('b', 'c')), thing('b', superseded('c')), thing('c')]),
      all([thing('a', superseded('gone'))]),
      all([thing('a', { relations: [{ type: 'inspired-by', target: 'b', source: 'https://example.org/' }] }), thing('b', superseded('a'))]),
    ],
    invalid: [
      [all([thing('a', superseded('a'))]), ['a relations.0.target']],
      [all([thing('a', superseded('b')), thing('b', superseded('x', 'c')), thing('c', superseded('a')), thing('x')]), ['c relations.0.target']],
      [all([clean({ ...pep, id: 'pep-0001', supersededBy: 'pep-0002' }), clean({ ...pep, id: 'pep-0002', supersededBy: 'pep-0001' })]), ['pep-0002 supersededBy']],
      [all([clean({ ...organisation, id: 'm', successor: 'n' }), clean({ ...organisation, id: 'n', successor: 'm' })]), ['n successor']],
    ],
  },
  'no-redirect-chains': {
    valid: [all([], { redirects: [redirect('a', 'b'), redirect('c', ['b', 'd'])] })],
    invalid: [
      [all([], { redirects: [redirect('a', 'b'), redirect('b', 'c')] }), ['redirects 0.to']],
      [all([], { redirects: [redirect('a', ['x', 'b']), redirect('b', 'c')] }), ['redirects 0.to.1']],
      [all([], { redirects: [redirect('a', 'a')] }), ['redirects 0.to']],
    ],
  },
  'one-spelling-of-a-name': {
    valid: [
      all([thing('a', { name: 'Spindle', aliases: ['spindle', 'SPINDLE'] }), thing('b', { name: 'Spindles' })]),
      all([thing('a', { name: 'Spindle' }), thing('b', { name: 'spindle' })], related('b', 'a')),
      all([thing('a', { name: 'Loom Works' }), clean({ ...organisation })]),
    ],
    invalid: [
      [all([thing('a', { name: 'Spindle' }), thing('b', { name: 'spindle' })]), ['b name']],
      [all([thing('a', { name: 'Lécharny-Loop' }), thing('b', { name: 'X', aliases: ['Y', 'Lecharny Loop'] })]), ['b aliases.1']],
      [all([clean({ ...organisation, id: 'p', dataset: 'people', names: ['Ada Weaver'] }), clean({ ...organisation, id: 'q', dataset: 'people', names: ['A. W.', 'Ada-Wéaver'] })]), ['q names.1']],
    ],
  },
  'no-near-duplicates': {
    valid: [
      all([thing('libev'), thing('libuv')]),
      all([thing('asyncloop'), thing('asynclooq', { kind: 'server' })]),
      all([thing('asyncloop'), thing('asynclooq')], related('asyncloop', 'asynclooq')),
      all([thing('a', home('https://example.org/x')), thing('b', home('https://example.org/y'))]),
      all([thing('a', home('https://example.org/', 'blog')), thing('b', home('https://example.org/', 'blog'))]),
    ],
    invalid: [
      [all([thing('asyncloop'), thing('asynclooq')]), ['asynclooq name']],
      [all([thing('asyncloop'), thing('asynclop')]), ['asynclop name']],
      [all([thing('a', home('https://github.com/x/y')), thing('b', home('http://www.github.com/X/y.git/'))]), ['b links.0.url']],
    ],
  },
  'no-copied-sentences': {
    valid: [all([thing('a', { summary: LONG }), thing('b', { annotation: 'Every task that waits is put aside.' })]), all([thing('a', { annotation: 'It has no version.' }), thing('b', { annotation: 'It has no version.' })])],
    invalid: [
      [all([thing('a', { summary: LONG }), thing('b', { annotation: `It waits.\n${LONG}\n` })]), ['b annotation 2:1']],
      [all([thing('a', { annotation: LONG }), thing('b', { annotation: `So it is. ${LONG.replace('task', '*task*').toUpperCase()}` })]), ['b annotation 1:11']],
      [all([thing('a', { summary: LONG, annotation: LONG })]), ['a annotation 1:1']],
    ],
  },
};

describe.each(knowledgeBaseRules)('$name', ({ name, check }) => {
  test.each(sharedCases[name]!.valid.map((everything, i) => [i + 1, everything] as const))('accepts its valid case %i', (_, everything) => {
    expect(check(everything, { today })).toEqual([]);
  });

  test.each(sharedCases[name]!.invalid.map(([everything, found], i) => [i + 1, everything, found] as const))('refuses its invalid case %i', (_, everything, found) => {
    const places = check(everything, { today }).map(({ of, path, inProse }) => [of === 'redirects' ? of : of.id, path.join('.'), ...(inProse ? [`${inProse.line}:${inProse.column}`] : [])].join(' '));
    expect(places).toEqual(found);
  });
});

test('a chain of ten thousand successors is followed without running out of stack', () => {
  const entries = Array.from({ length: 10_000 }, (_, i) => thing(`x${i}`, superseded(`x${(i + 1) % 10_000}`)));
  expect(knowledgeBaseRules.find(({ name }) => name === 'no-supersession-circles')!.check(all(entries), { today })).toHaveLength(1);
});

test('a finding in prose has its line and column in the file', () => {
  const { findings } = buildWith({
    'data/people/ada-weaver.yaml': `names: [Ada Weaver]\nsummary: Wrote Spindle.\nannotation: |\n  She weaves.\n  It drives each generator of a program in turn until every one ends.\nsources:\n  - url: https://example.org/\n    title: X\n    supports: [summary]\nverified: 2026-11-22\n`,
    'data/organisations/loom-works.yaml': `name: Loom Works\nsummary: It drives each generator of a program in turn until every one ends.\nkind: company\nsources:\n  - url: https://example.org/\n    title: X\n    supports: [summary]\nverified: 2026-11-22\n`,
  });
  expect(findings).toMatchObject([{ rule: 'no-copied-sentences', file: 'data/organisations/loom-works.yaml', line: 2, column: 10 }]);
});
