import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '../src/knowledge-base/load.ts';
import type { Entry } from '../src/schema/datasets.ts';
import beginnings from './beginnings.json' with { type: 'json' };

const { knowledgeBase, findings } = await load(process.cwd(), { today: new Date().toISOString().slice(0, 10) });

test('the data has no errors', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const kb = knowledgeBase!;
const all = Object.values(kb.entries);

test('nobody is an orphan: every person made, wrote, keeps or is mentioned in something', () => {
  const orphans = kb.datasets.people.filter(({ id }) => !kb.works[id] && !kb.mentions[id]);
  expect(orphans.map(({ id }) => id)).toEqual([]);
});

test('every organisation has something to do with an entry', () => {
  const orphans = kb.datasets.organisations.filter(({ id, annotation }) => !kb.works[id] && !kb.mentions[id] && !annotation);
  expect(orphans.map(({ id }) => id)).toEqual([]);
});

test('every article is about something, and every implementation has a source', () => {
  expect(kb.datasets.articles.filter(({ about }) => about.length === 0)).toEqual([]);
  expect(kb.datasets.implementations.filter(({ sources }) => sources.length === 0)).toEqual([]);
});

test('PEPs are known by their number', () => {
  expect(kb.datasets.peps.filter(({ id, number }) => id !== `pep-${String(number).padStart(4, '0')}`)).toEqual([]);
});

test('no summary stands twice, and none repeats its annotation', () => {
  const summaries = all.map(({ summary }) => summary);
  expect(summaries.filter((summary, i) => summaries.indexOf(summary) !== i)).toEqual([]);
  expect(all.filter((entry) => 'annotation' in entry && entry.annotation?.includes(entry.summary)).map(({ id }) => id)).toEqual([]);
});

/** Everything the page of 2011 listed, by its name there, and where it lives now: none of it is ever lost. */
test.each(Object.entries(beginnings))('%s: all that the page of 2011 listed is here', (_, list) => {
  const known = new Set([...all.map(({ id }) => id), ...kb.redirects.map(({ from }) => from)]);
  expect(Object.entries(list).filter(([, id]) => !known.has(id))).toEqual([]);
});

test('every concept has a program that runs, or says why not; in both languages, or says why not', () => {
  const silent = kb.datasets.concepts.filter(({ id, withoutSnippet, withoutPython }) => {
    const snippet = kb.snippets[id];
    return snippet ? !snippet.python === !withoutPython : !withoutSnippet;
  });
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect(Object.keys(kb.snippets).length).toBeGreaterThanOrEqual(50);
});

test('every snippet has a test of its law beside it', () => {
  const untested = Object.keys(kb.snippets).filter((id) => !existsSync(`content/concepts/${id}/${id}.test.ts`));
  expect(untested).toEqual([]);
});

/** Where the page of 2011 was wrong about a year: the entry says so. */
test.each(['java-nio', 'python-multitask', 'kamaelia', 'javascript-generators', 'medusa', 'tornado', 'jsr-315', 'jetty', 'stackless-python', 'continuations-and-stackless-python', 'epoll', 'nginx', 'asynchronous-servers-in-python'])(
  'the year the page of 2011 gave for %s is settled',
  (id) => {
    const entry = kb.entries[id]!;
    const settled = [...(entry.disputes ?? []).map(({ by }) => by), ...('milestones' in entry ? (entry.milestones ?? []).map(() => 'milestone') : [])];
    expect(settled.some((by) => /2011|milestone/.test(by))).toBe(true);
  },
);

test('prerequisites make no circle', () => {
  const after = (id: string, path: readonly string[]): string[] => {
    if (path.includes(id)) return [...path, id];
    return ((kb.entries[id] as Entry<'concepts'>).prerequisites ?? []).flatMap((next) => after(next, [...path, id]));
  };
  expect(kb.datasets.concepts.map(({ id }) => after(id, [])).filter((circle) => circle.length > 0)).toEqual([]);
});
