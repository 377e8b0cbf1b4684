/** What the site publishes for programs, read with tools we did not write. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parseFeed } from '@rowanmanning/feed-parser';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { loadOrThrow } from '../src/knowledge-base/load.ts';
import { isDate } from '../src/schema/dates.ts';
import { DATASETS, type Entry } from '../src/schema/datasets.ts';
import { columnsOf, LIST_SEPARATOR } from '../src/views/columns.ts';
import { BIBLIOGRAPHY, WORKS } from '../src/views/citation.ts';
import { FEED_LIMIT } from '../src/views/feed.ts';
import { QUERY_EXAMPLES } from '../src/views/query-examples.ts';
import { builtFiles, DIST, readBuilt, readJson } from './support/site.ts';
import { vocabularyMistakes } from './support/vocabulary.ts';

const kb = await loadOrThrow(process.cwd());
const all = Object.values(kb.entries);

describe('the tables', () => {
  test.each(DATASETS)('%s.csv holds every value of every entry', async (dataset) => {
    const rows = parse(await readBuilt(`downloads/${dataset}.csv`), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    const restored = rows.map(({ id, ...row }) => ({
      id,
      dataset,
      ...Object.fromEntries(
        columnsOf(dataset)
          .filter(({ field }) => row[field] !== '')
          .map(({ field, form }) => [field, form === 'list' ? row[field]!.split(LIST_SEPARATOR) : form === 'value' ? row[field]! : JSON.parse(row[field]!)]),
      ),
    }));
    const expected = (kb.datasets[dataset] as readonly Entry[]).map((entry) => ('number' in entry ? { ...entry, number: entry.number === undefined ? undefined : String(entry.number) } : entry));
    expect(restored).toEqual(expected);
  });

  test('the data package describes them so that Frictionless reads, casts and joins every row', async () => {
    const { valid, errors, resources } = await Package.load(path.join(DIST, 'downloads/datapackage.json'));
    expect(errors.map(String)).toEqual([]);
    expect(valid).toBe(true);
    for (const resource of resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.map(({ id }) => id), resource.name).toEqual((kb.datasets[resource.name as keyof typeof kb.datasets] as readonly Entry[]).map(({ id }) => id));
    }
    expect(all.length).toBeGreaterThan(0);
  });
});

describe('the database', async () => {
  const bytes = new Uint8Array(await readFile(path.join(DIST, 'downloads/lightweight-scaling.sqlite')));
  // The very SQLite that the page runs in the browser.
  const sqlite = await sqlite3InitModule();
  const db = new sqlite.oo1.DB(':memory:');
  db.checkRc(sqlite.capi.sqlite3_deserialize(db.pointer!, 'main', sqlite.wasm.allocFromTypedArray(bytes), bytes.length, bytes.length, sqlite.capi.SQLITE_DESERIALIZE_FREEONCLOSE));

  test('is sound, and refers to nothing that it does not hold', () => {
    expect(db.selectValues('PRAGMA integrity_check')).toEqual(['ok']);
    expect(db.selectArrays('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('holds every entry of every dataset, and its text', () => {
    for (const dataset of DATASETS) expect(db.selectValues(`SELECT id FROM ${dataset} JOIN entries USING (id) ORDER BY id`), dataset).toEqual((kb.datasets[dataset] as readonly Entry[]).map(({ id }) => id));
    expect(db.selectValue('SELECT count(*) FROM search')).toBe(all.length + kb.pages.length);
    expect(db.selectValue("SELECT id FROM search WHERE search MATCH 'greenlet' ORDER BY rank LIMIT 1")).toBe('greenlet');
  });

  test('names version, commit and date as the API does, and explains its columns', async () => {
    const { schema_version, commit, date } = await readJson('api/v1/index.json');
    expect(Object.fromEntries(db.selectArrays('SELECT key, value FROM meta') as [string, string][])).toMatchObject({ schema_version, commit, date, license: 'CC-BY-4.0' });
    for (const sql of db.selectValues("SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'") as string[]) expect(sql.split('\n').filter((line) => /^ {2}"/.test(line) && !/ -- \S/.test(line)), sql).toEqual([]);
  });

  test('is the same when it is fetched compressed', async () => {
    expect(Buffer.compare(gunzipSync(await readFile(path.join(DIST, 'downloads/lightweight-scaling.sqlite.gz'))), bytes)).toBe(0);
  });

  test.each(QUERY_EXAMPLES)('answers: $question', ({ sql }) => {
    expect(db.selectArrays(sql).length).toBeGreaterThan(0);
  });
});

describe('the citations', () => {
  const readable = BIBLIOGRAPHY.flatMap((dataset) => (kb.datasets[dataset] as readonly Entry[]).map(({ id }) => id));

  test('the bibliography is complete, in CSL-JSON and for two readers of BibTeX', async () => {
    const csl = await readJson<{ id: string; title: string; issued?: object }[]>('bibliography.csl.json');
    const bibtex = await readBuilt('bibliography.bib');
    expect(csl.map(({ id }) => id)).toEqual(readable);
    const { errors, entries } = parseBibtex(bibtex, { sentenceCase: false, english: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(readable);
    const back = new Cite(bibtex).data;
    // Two hyphens are how LaTeX writes a dash.
    expect(back.map(({ id, title }) => [id, title])).toEqual(csl.map(({ id, title }) => [id, title.replaceAll('--', '–')]));
    expect(back.map(({ issued }) => issued?.['date-parts']?.[0])).toEqual(csl.map(({ issued }) => (issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]));
  });

  test('every entry has its own, and its page shows it', async () => {
    const files = await Promise.all(
      all.map(async ({ id, dataset }) => ({
        id,
        csl: await readJson<{ id: string; type: string; title: string }[]>(`cite/${id}.csl.json`),
        bibtex: parseBibtex(await readBuilt(`cite/${id}.bib`), { sentenceCase: false, english: false }),
        ours: !WORKS.includes(dataset),
        page: await readBuilt(`${dataset}/${id}/index.html`),
      })),
    );
    for (const { id, csl, bibtex, ours, page } of files) {
      expect(csl.map((item) => item.id), id).toEqual([id]);
      expect(csl[0]!.type === 'entry-encyclopedia' && ours, id).toBe(ours);
      expect(bibtex.errors, id).toEqual([]);
      expect(bibtex.entries.map(({ key }) => key), id).toEqual([id]);
      expect(page, id).toContain(`href="/cite/${id}.bib"`);
      expect(page, id).toContain(`href="/cite/${id}.csl.json"`);
    }
  });

  test('CITATION.cff names the licence of the data and the addresses of package.json', async () => {
    const citation = YAML.parse(await readFile('CITATION.cff', 'utf8')) as Record<string, unknown>;
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', license: 'CC-BY-4.0', type: 'dataset', url: manifest.homepage });
    expect(`git+${String(citation['repository-code'])}.git`).toBe(manifest.repository.url);
    for (const field of ['message', 'title', 'authors']) expect(citation[field]).toBeTruthy();
  });
});

describe('the pictures', () => {
  test('every page names one that is there: a PNG of the size it says, under 60 KB', async () => {
    const named = new Map<string, string>();
    for (const page of await builtFiles('**/*.html')) {
      const html = await readBuilt(page);
      const address = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1];
      if (address) named.set(decodeURI(new URL(address).pathname.slice(1)), page);
      else expect(html, page).toMatch(/http-equiv="refresh"|<meta name="robots" content="noindex"/);
    }
    expect(named.size).toBeGreaterThan(all.length);
    for (const [file, page] of named) {
      const { format, width, height, size } = await sharp(await readFile(path.join(DIST, file))).metadata();
      expect({ format, width, height }, page).toEqual({ format: 'png', width: 1200, height: 630 });
      expect(size, page).toBeLessThan(60_000);
    }
  });
});

describe('the embeds', () => {
  test('every entry has a card, as a page that leads back and as a picture that can be read and painted', async () => {
    for (const { id, dataset } of all) {
      const [page, svg] = await Promise.all([readBuilt(`embed/${id}/index.html`), readBuilt(`embed/${id}.svg`)]);
      expect(page, id).toContain(`href="/${dataset}/${id}/"`);
      expect(page, id).toContain('<base target="_top"');
      expect(XMLValidator.validate(svg), id).toBe(true);
      expect(svg, id).not.toMatch(/<script|href=|url\(/);
    }
    const { format, width } = await sharp(await readFile(path.join(DIST, 'embed/gevent.svg'))).metadata();
    expect({ format, width }).toEqual({ format: 'svg', width: 480 });
  });

  test('every prepared comparison is a picture', async () => {
    for (const { id, section } of kb.pages) {
      if (section === 'compare') expect(XMLValidator.validate(await readBuilt(`embed/compare/${id}.svg`)), id).toBe(true);
    }
  });
});

describe('the feeds', async () => {
  const pages = new Set(await builtFiles('**/index.html'));

  test.each([['feed.xml', all.length + kb.pages.length], ...DATASETS.map((dataset) => [`feeds/${dataset}.xml`, kb.datasets[dataset].length] as const), ...kb.datasets.concepts.map(({ id }) => [`feeds/concepts/${id}.xml`, new Set([id, ...(kb.mentions[id] ?? []).map(({ from }) => from)]).size] as const)] as const)('%s is well-formed, newest first, and every item leads to a page', async (file, count) => {
    const xml = await readBuilt(file);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { items, updated, self } = parseFeed(xml);
    expect(self!.endsWith(`/${file}`)).toBe(true);
    expect(items).toHaveLength(Math.min(count, FEED_LIMIT));
    const times = items.map((item) => item.updated!.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    if (items[0]) expect(updated).toEqual(items[0].updated);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, url, title, published, updated: changed } of items) {
      expect(pages, id!).toContain(`${new URL(url!).pathname.slice(1)}index.html`);
      expect(id).toMatch(/^tag:[a-z.-]+,2026:\//);
      expect(title).toBeTruthy();
      expect(published!.getTime()).toBeLessThanOrEqual(changed!.getTime());
    }
  });

  test('every page says where the feed is', async () => {
    for (const page of ['index.html', 'peps/pep-0342/index.html', 'timeline/index.html']) expect(await readBuilt(page), page).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/feed\.xml"/);
  });
});

describe('for readers with machines', () => {
  const pages = [...all.map(({ dataset, id }) => `${dataset}/${id}`), ...kb.pages.map(({ section, id }) => `${section}/${id}`)];
  const here = /\]\((https:\/\/lightweight-scaling\.github\.io\/[^)\s]*)\)/g;

  test('every page has its Markdown beside it, without a directive left, and every link in it leads to a file', async () => {
    const files = new Set(await builtFiles('**/*.*'));
    const missing: string[] = [];
    for (const page of pages) {
      const text = await readBuilt(`${page}.md`);
      // What a program prints or a title quotes is no directive.
      expect(text.replace(/```[\s\S]*?```|`[^`]*`/g, ''), page).not.toMatch(/(?<![\w:])(?::ref\[|:pep\[|::(?:table|timeline|snippet)\{|:::\w)/);
      expect(text, page).toMatch(/^# .+\n\n> /);
      for (const [, address] of text.matchAll(here)) {
        const file = decodeURI(new URL(address!).pathname.slice(1));
        if (!files.has(file) && !files.has(`${file}index.html`)) missing.push(`${file} in ${page}.md`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('llms.txt leads to every page, and llms-full.txt holds them', async () => {
    const [index, full] = await Promise.all([readBuilt('llms.txt'), readBuilt('llms-full.txt')]);
    const listed = new Set([...index.matchAll(here)].map(([, address]) => new URL(address!).pathname.slice(1)));
    expect(pages.filter((page) => !listed.has(`${page}.md`))).toEqual([]);
    for (const page of pages) expect(full.includes(await readBuilt(`${page}.md`)), page).toBe(true);
  });

  test('robots.txt names the sitemap, and the sitemap says when each entry changed', async () => {
    const address = /^Sitemap: (\S+)$/m.exec(await readBuilt('robots.txt'))![1]!;
    const index = await readBuilt(new URL(address).pathname.slice(1));
    expect(XMLValidator.validate(index)).toBe(true);
    const maps = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, map]) => new URL(map!).pathname.slice(1));
    const dated = new Set<string>();
    for (const map of maps) {
      const xml = await readBuilt(map);
      expect(XMLValidator.validate(xml)).toBe(true);
      for (const [, page] of xml.matchAll(/<loc>([^<]*)<\/loc><lastmod>\d{4}-\d\d-\d\dT[^<]*<\/lastmod>/g)) dated.add(new URL(page!).pathname.slice(1, -1));
    }
    expect(pages.filter((page) => !dated.has(page))).toEqual([]);
  });
});

describe('the API', async () => {
  interface Described {
    openapi: string;
    paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: object }> } } } }>;
  }
  const document = await readJson<Described & Record<string, unknown>>('api/v1/openapi.json');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('edtf', isDate);
  ajv.addSchema(document, 'openapi.json');
  const validatorOf = (address: string) => {
    const pointer = ['paths', address, 'get', 'responses', '200', 'content', 'application/json', 'schema'].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    return ajv.getSchema(`openapi.json#/${pointer}`)!;
  };

  test('is described by a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('every file of it is described, and every description has its files', async () => {
    const built = (await builtFiles('api/v1/**/*.json')).filter((file) => file !== 'api/v1/openapi.json').map((file) => `/${file}`);
    const patterns = Object.keys(document.paths).map((address) => ({ address, pattern: new RegExp(`^${address.replaceAll('.', '\\.').replace('{id}', '[a-z0-9-]+')}$`) }));
    expect(built.filter((file) => !patterns.some(({ pattern }) => pattern.test(file)))).toEqual([]);
    const empty = DATASETS.filter((dataset) => kb.datasets[dataset].length === 0).map((dataset) => `/api/v1/${dataset}/{id}.json`);
    expect(patterns.filter(({ address, pattern }) => !empty.includes(address) && !built.some((file) => pattern.test(file)))).toEqual([]);
  });

  test.each(['/api/v1/index.json', '/api/v1/graph.json', '/api/v1/timeline.json', '/api/v1/vocabularies.json', ...DATASETS.map((dataset) => `/api/v1/${dataset}.json`)])('%s is as described, and says which version, commit and date it is of', async (address) => {
    const answer = await readJson(address.slice(1));
    const validate = validatorOf(address);
    expect(validate(answer), ajv.errorsText(validate.errors)).toBe(true);
    expect(answer.schema_version).toMatch(/^1\.\d+$/);
    expect(answer.commit).toMatch(/^([0-9a-f]{40}|unknown)$/);
    expect(answer.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('a renamed id answers with where it went, as described', async () => {
    for (const { from, dataset } of kb.redirects) expect(validatorOf(`/api/v1/${dataset}/{id}.json`)(await readJson(`api/v1/${dataset}/${from}.json`)), from).toBe(true);
    const { schema_version, commit, date } = await readJson('api/v1/index.json');
    const answer = { meta: { schema_version, commit, date }, id: 'x', redirect: ['y'], date: '2026-11-22', why: 'It was renamed.' };
    expect(validatorOf('/api/v1/peps/{id}.json')(answer)).toBe(true);
    expect(validatorOf('/api/v1/peps/{id}.json')({ ...answer, redirect: [] })).toBe(false);
  });

  test('the graph joins entries alone, and the timeline is complete and in order', async () => {
    const { nodes, edges } = await readJson<{ nodes: { id: string }[]; edges: { from: string; to: string; type: string }[] }>('api/v1/graph.json');
    const ids = new Set(nodes.map(({ id }) => id));
    expect([...ids].sort()).toEqual(Object.keys(kb.entries).sort());
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    const relations = kb.datasets.implementations.flatMap(({ id, relations = [] }) => relations.map(({ type, target }) => `${id} ${type} ${target}`));
    const said = new Set(edges.map(({ from, to, type }) => `${from} ${type} ${to}`));
    expect(relations.filter((relation) => !said.has(relation))).toEqual([]);
    const { happenings } = await readJson<{ happenings: { sort: string }[] }>('api/v1/timeline.json');
    expect(happenings).toHaveLength(kb.chronology.length);
    expect(happenings.map(({ sort }) => sort)).toEqual(happenings.map(({ sort }) => sort).sort());
  });
});

describe('the linked data', async () => {
  const pages = [...all.map(({ dataset, id }) => `${dataset}/${id}/index.html`), ...kb.pages.map(({ section, id }) => `${section}/${id}/index.html`), ...DATASETS.map((dataset) => `${dataset}/index.html`)];
  const graphs = await Promise.all(
    pages.map(async (page) => {
      const scripts = [...(await readBuilt(page)).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
      return { page, count: scripts.length, nodes: (JSON.parse(scripts[0]?.[1] ?? '{"@graph":[]}') as { '@graph': Record<string, unknown>[] })['@graph'] };
    }),
  );

  test('stands once in every page of an entry, an essay, a guide or a dataset, with the way to it', () => {
    expect(graphs.filter(({ count }) => count !== 1).map(({ page }) => page)).toEqual([]);
    expect(graphs.filter(({ nodes }) => nodes.at(-1)?.['@type'] !== 'BreadcrumbList').map(({ page }) => page)).toEqual([]);
  });

  test('has the types and properties of schema.org alone', () => {
    expect(vocabularyMistakes(graphs.flatMap(({ nodes }) => nodes))).toEqual([]);
  });

  test('refers to nothing that no page describes', () => {
    const described = new Set(graphs.flatMap(({ nodes }) => nodes.map((node) => node['@id'])));
    const referred = (value: unknown): string[] => (typeof value !== 'object' || value === null ? [] : [...('@id' in value && String(value['@id']).endsWith('#it') ? [String(value['@id'])] : []), ...Object.values(value).flatMap(referred)]);
    expect(graphs.flatMap(({ nodes }) => referred(nodes)).filter((id) => !described.has(id))).toEqual([]);
  });
});
