import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { describe, expect, test } from 'vitest';
import { loadOrThrow } from '../src/knowledge-base/load.ts';
import { isDate } from '../src/schema/dates.ts';
import { DATASETS, type Entry } from '../src/schema/datasets.ts';
import { policyFor } from '../src/integrations/content-security-policy.ts';
import { referredToBy } from '../src/views/relations.ts';
import { builtFiles, readBuilt, readJson, serveSite } from './support/site.ts';

const kb = await loadOrThrow(process.cwd());
const pages = await builtFiles('**/*.html');
const html = new Map(await Promise.all(pages.map(async (page) => [page, await readBuilt(page)] as const)));

test('every entry, essay and guide has its page', () => {
  const expected = [...Object.values(kb.entries).map(({ dataset, id }) => `${dataset}/${id}/index.html`), ...kb.pages.map(({ section, id }) => `${section}/${id}/index.html`)];
  expect(expected.filter((page) => !html.has(page))).toEqual([]);
});

test('everything that refers to an entry is listed: on its page, or on one of its own where there is no room', () => {
  const missing = Object.values(kb.entries).flatMap((entry) => {
    const pages = [`${entry.dataset}/${entry.id}/index.html`, `${entry.dataset}/${entry.id}/mentions/index.html`].map((page) => html.get(page) ?? '').join();
    return referredToBy(kb, entry).flatMap(({ values }) => values.filter(({ href }) => !pages.includes(`href="${href}"`)).map(({ href }) => `${href} on ${entry.id}`));
  });
  expect(missing).toEqual([]);
  expect(pages.filter((page) => page.endsWith('/mentions/index.html')).length).toBeGreaterThan(5);
});

describe('the API', () => {
  test('counts its datasets and names the commit', async () => {
    const index = await readJson<{ schema_version: string; commit: string; datasets: { name: string; count: number; url: string; schema: string }[] }>('api/v1/index.json');
    expect(index.schema_version).toMatch(/^\d+\.\d+$/);
    expect(index.commit).toMatch(/^([0-9a-f]{40}|unknown)$/);
    expect(index.datasets.map(({ name, count }) => [name, count])).toEqual(DATASETS.map((dataset) => [dataset, kb.datasets[dataset].length]));
    const built = await builtFiles('api/v1/**/*.json');
    expect(index.datasets.flatMap(({ url, schema }) => [url.slice(1), schema.slice(1)]).filter((file) => !built.includes(file))).toEqual([]);
  });

  test.each(DATASETS)('%s: every entry stands in the list and in a file of its own, and keeps to the published schema', async (dataset) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addFormat('edtf', isDate);
    const validate = ajv.compile(await readJson(`api/v1/schemas/${dataset}.schema.json`));
    const list = await readJson<{ schema_version: string; commit: string; date: string; dataset: string; count: number; entries: { id: string }[] }>(`api/v1/${dataset}.json`);
    expect(list).toMatchObject({ dataset, count: kb.datasets[dataset].length });
    expect(list.entries.map(({ id }) => id)).toEqual((kb.datasets[dataset] as readonly Entry[]).map(({ id }) => id));
    for (const entry of list.entries) {
      const { meta, ...alone } = await readJson(`api/v1/${dataset}/${entry.id}.json`);
      expect(alone).toEqual(entry);
      expect(meta, entry.id).toEqual({ schema_version: list.schema_version, commit: list.commit, date: list.date });
      expect(validate({ meta, ...alone }), `${entry.id}: ${ajv.errorsText(validate.errors)}`).toBe(true);
      expect(validate(entry), `${entry.id}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  test('the published schema refuses what the check refuses', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addFormat('edtf', isDate);
    const validate = ajv.compile(await readJson('api/v1/schemas/implementations.schema.json'));
    const [entry] = (await readJson<{ entries: object[] }>('api/v1/implementations.json')).entries;
    expect(validate({ ...entry, colour: 'red' })).toBe(false);
    expect(validate({ ...entry, firstRelease: 'soon' })).toBe(false);
  });
});

/** Pages of entries and their cards are made by the same few layouts: what takes seconds a hundred looks at one in so many. */
const ONE_IN = 12;
const isOfEntry = (page: string) => /^(?:embed|[a-z]+)\/[^/]+\/(?:mentions\/)?index\.html$/.test(page) && (page.startsWith('embed/') || DATASETS.some((dataset) => page.startsWith(`${dataset}/`)));
const sample = new Set([...pages.filter((page) => !isOfEntry(page)), ...pages.filter(isOfEntry).filter((_, i) => i % ONE_IN === 0)]);

test('every link and fragment within the site leads to what was built', async () => {
  const files = new Set(await builtFiles('**/*'));
  const ids = new Map([...html].map(([page, text]) => [page, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));
  const broken = [...html].flatMap(([page, text]) =>
    [...text.matchAll(/\shref="([/#][^"]*)"/g)].flatMap(([, href]) => {
      const [address, fragment] = decodeURI(href!.replaceAll('&amp;', '&')).split('#') as [string, string | undefined];
      const path = address.split('?')[0]!.slice(1);
      const target = href!.startsWith('#') ? page : path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return files.has(target) && (!fragment || !ids.has(target) || ids.get(target)!.has(fragment)) ? [] : [`${href} on ${page}`];
    }),
  );
  expect(broken.slice(0, 20)).toEqual([]);
});

test('a stranger that follows links finds none broken', async () => {
  const site = await serveSite();
  const skipped = (link: string) => !link.startsWith(site.origin) || (isOfEntry(`${link.slice(site.origin.length + 1).split(/[?#]/)[0]}index.html`) && !sample.has(`${link.slice(site.origin.length + 1).split(/[?#]/)[0]}index.html`));
  const { links } = await new LinkChecker().check({ path: `${site.origin}/`, recurse: true, concurrency: 20, linksToSkip: async (link) => skipped(link) });
  await site.stop();
  expect(links.filter(({ state }) => state === 'BROKEN').map(({ url, parent, status }) => `${status} ${url} on ${parent}`)).toEqual([]);
  expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(sample.size / 2);
});

test('the HTML of every kind of page is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes these as it likes, and both are valid HTML.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      // A long term of a table is not a long title of a document.
      'long-title': 'off',
      // Positions of drawings and colours of code are computed.
      'no-inline-style': 'off',
      // Version numbers and DOIs look like telephone numbers.
      'tel-non-breaking': 'off',
      // The pattern of a combobox asks for a list box; Starlight's skip link leads to "_top".
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      'valid-id': ['error', { relaxed: true }],
      // "&" before a space needs no escape.
      'no-raw-characters': ['error', { relaxed: true }],
      // The slider of the timeline says its value in its own label.
      'multiple-labeled-controls': 'off',
      // Choices of several share a name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // Filters act while one types; there is nothing to submit.
      'wcag/h32': 'off',
      // Both header menus hold the same sections; only one of them is shown.
      'unique-landmark': 'off',
    },
  });
  const problems: string[] = [];
  for (const page of sample) {
    const text = html.get(page)!;
    if (/http-equiv="refresh"/.test(text)) continue;
    const report = await validator.validateString(text);
    for (const { messages } of report.results) problems.push(...messages.map(({ ruleId, message, line, column }) => `${page}:${line}:${column} ${ruleId} ${message}`));
  }
  // One of each kind is enough to see what is wrong; a fault of a layout is on every page.
  const kinds = new Map(problems.map((problem) => [problem.replace(/^\S+ /, ''), problem]));
  expect([...kinds.values()]).toEqual([]);
});

test('every page has a policy that allows its own scripts alone', () => {
  for (const [page, text] of html) {
    if (page === 'sandbox/index.html') continue;
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(text)?.[1];
    expect(policy, page).toBe(policyFor(text));
  }
});

test('nothing a page loads comes from another origin, and no page has an inline handler', () => {
  for (const [page, text] of html) {
    const loaded = [...text.matchAll(/<(?:script|img|iframe|source|video|audio)[^>]*\ssrc="([^"]*)"|<link[^>]*rel="(?:stylesheet|preload|modulepreload|icon|shortcut icon)"[^>]*href="([^"]*)"/g)].map(([, src, href]) => src ?? href!);
    expect(loaded.filter((address) => /^(?:https?:)?\/\//.test(address)), page).toEqual([]);
    expect(/<[^>]+\son[a-z]+=/i.exec(text)?.[0], page).toBeUndefined();
  }
});

test('index pages are complete tables without JavaScript', () => {
  for (const dataset of DATASETS) {
    const text = html.get(`${dataset}/index.html`)!;
    const missing = (kb.datasets[dataset] as readonly Entry[]).filter(({ id }) => !text.includes(`href="/${dataset}/${id}/"`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  }
});

test('the timeline shows everything dated', () => {
  expect(html.get('timeline/index.html')!.match(/<li class="of-/g)).toHaveLength(kb.chronology.length);
});
