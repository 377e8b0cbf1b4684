import { expect, test } from 'vitest';
import type { Measurements } from '../schema/measurements.ts';
import { circumstances, measuredTables } from './measurements.ts';

const weightOf = (kind: string, page: string, bytes: number) => ({ kind, page, budget: 20_480, requests: 6, bytes, parts: { html: 8192, styles: 6144, scripts: 1024 }, elements: 1200 });
const measured: Measurements = {
  generatedBy: 'a test',
  date: '2026-11-22',
  machine: { processor: 'Loom 3', cores: 1, gibibytes: 8, system: 'Linux 6.1' },
  versions: { Node: '24.1.0', Astro: '7.3.5' },
  entries: 2000,
  pages: 4100,
};
const texts = (more: Partial<Measurements>) => measuredTables({ ...measured, ...more }).map(({ rows }) => rows.map((cells) => cells.map(({ text }) => text)));

test('what was not measured has no table', () => {
  expect(measuredTables(measured)).toEqual([]);
  expect(measuredTables({ ...measured, filter: { rows: 1000, keystrokes: 17, medianMilliseconds: 2.345 } }).map(({ id }) => id)).toEqual(['filter']);
});

test('a page is named by its kind, and by its section where there are two of a kind; what is too heavy stands out', () => {
  const weight = [weightOf('entry', 'implementations/gevent/index.html', 15_360), weightOf('table', 'people/index.html', 20_480), weightOf('table', 'articles/index.html', 20_481)];
  const [{ rows }] = measuredTables({ ...measured, weight }) as [ReturnType<typeof measuredTables>[number]];
  expect(rows.map(([name]) => name)).toEqual([
    { text: 'Entry', href: '/implementations/gevent/' },
    { text: 'Table of people', href: '/people/' },
    { text: 'Table of articles', href: '/articles/' },
  ]);
  expect(rows[0]!.slice(1).map(({ text }) => text)).toEqual(['8.0', '6.0', '1.0', '15.0', '20.0', '6', '1,200']);
  expect(rows.map((cells) => cells.findIndex(({ over }) => over))).toEqual([-1, -1, 4]);
});

test('figures are rounded to what matters', () => {
  const loading = [{ kind: 'home', page: 'index.html', performance: 100, accessibility: 100, 'best-practices': 100, seo: 92, largestPaintMilliseconds: 1249, blockedMilliseconds: 12, layoutShift: 0 }];
  expect(texts({ loading })).toEqual([[['Home', '100', '100', '100', '92', '1.2', '12', '0.000']]]);
  const search = { records: 2302, brotliBytes: 44_010, classes: [{ class: 'misspelt', questions: 217, firstHit: 0.972, meanReciprocalRank: 0.984, medianMilliseconds: 3.456 }] };
  expect(texts({ search })).toEqual([[['Misspelt', '217', '97.2 %', '0.984', '3.46']]]);
  const build = { seconds: 61.25, processorSeconds: 70, mebibytes: 1400.4, tableBytes: 51_200, timelineBytes: 102_400, namesBytes: 20_480 };
  const growth = { builds: [{ entries: 200, ...build }, { entries: 5000, ...build }], exponent: 0.876 };
  expect(texts({ growth })[0]![1]).toEqual(['5,000', '61.3', '70.0', '1,400', '50.0', '100.0', '20.0']);
  expect(measuredTables({ ...measured, growth })[0]!.result).toContain('to the power of 0.88');
});

test('every row has a cell for every column', () => {
  const filter = { rows: 1000, keystrokes: 17, medianMilliseconds: 2 };
  for (const { columns, rows } of measuredTables({ ...measured, filter, weight: [weightOf('home', 'index.html', 1)] })) for (const cells of rows) expect(cells).toHaveLength(columns.length);
});

test('the circumstances name the machine and the versions', () => {
  expect(circumstances(measured)).toBe('2,000 entries on 4,100 pages; Loom 3, 1 core, 8 GB of memory, Linux 6.1; Node 24.1.0, Astro 7.3.5.');
});
