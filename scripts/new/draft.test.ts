import { expect, test } from 'vitest';
import { collect } from '../../src/knowledge-base/collect.ts';
import { TODAY, validFiles } from '../../tests/support/knowledge-base.ts';
import { draftEntry } from './draft.ts';
import { answers } from './look-up.fixture.ts';
import { crossref } from './registries/crossref.ts';
import { peps } from './registries/peps.ts';
import { pypi } from './registries/pypi.ts';

const collection = collect({ files: Object.entries(validFiles).map(([path, text]) => ({ path, text })), findings: [] });
const entries = collection.entries.map(({ value }) => value);
const linkKinds = { id: 'link-kind', name: 'Link', summary: 'Kinds.', terms: ['repository', 'homepage', 'text'].map((value) => ({ value, label: value, definition: 'A link.' })) };
const vocabularies = [...collection.vocabularies.map(({ value }) => value), linkKinds];
const common = { entries, vocabularies, today: TODAY };

test('what a registry knows is filled in, and its page is the source of exactly that', () => {
  const { fields } = draftEntry({ dataset: 'implementations', name: 'Spindle', known: [pypi.read(answers['/pypi/spindle/json'], 'spindle')!], ...common });
  expect(fields).toMatchObject({ languages: ['python'], firstRelease: '2007-06-11', license: 'MIT' });
  expect(fields.sources).toEqual([{ url: 'https://pypi.org/project/Spindle/', title: 'Spindle on PyPI', supports: ['name', 'languages', 'firstRelease', 'latestRelease', 'license', 'packages'] }]);
});

test('what does not fit the schema is a remark, never a value', () => {
  const known = pypi.read({ info: { name: 'Spindle', version: '1', license: 'BSD style\nlicence' } }, 'spindle')!;
  const { fields, remarks } = draftEntry({ dataset: 'implementations', name: 'Spindle', known: [known], ...common });
  expect(fields.license).toBeUndefined();
  expect(remarks.license).toEqual([expect.stringMatching(/^Spindle on PyPI gives "BSD style\\nlicence", which is not an SPDX expression/)]);
});

test('authors who have an entry are named by their id, the others are a remark', () => {
  const { fields, remarks } = draftEntry({ dataset: 'articles', name: 'On spinning', known: [crossref.read(answers['/works/10.1145%2F1095408.1095421'], '')!], ...common });
  expect(fields.authors).toEqual(['ada-weaver', 'loom-works']);
  expect(remarks.authors).toBeUndefined();
  const pep = draftEntry({ dataset: 'peps', name: 'Overloading', known: [peps.read(answers['/api/peps.json'], '3124')!], ...common });
  expect(pep.remarks.authors).toEqual(['Without an entry in people so far: Phillip J. Eby; Fred L. Drake, Jr.']);
});

test('a reference to what is not here is a remark', () => {
  const { fields, remarks } = draftEntry({ dataset: 'peps', name: 'Overloading', known: [peps.read(answers['/api/peps.json'], '3124')!], ...common });
  expect(fields.requires).toBeUndefined();
  expect(remarks.requires![0]).toMatch(/gives \["pep-3107","pep-3115"\], and "pep-3107" has no entry/);
  expect(remarks.status![0]).toMatch(/"deferred" is not in data\/vocabularies\/pep-status\.yaml/);
});

test('two registries that disagree are both heard', () => {
  const [one, two] = ['MIT', 'Apache-2.0'].map((license) => ({ name: 'Spindle', fields: { license }, links: [], source: { url: `https://example.org/${license}`, title: license } }));
  const { fields, remarks } = draftEntry({ dataset: 'implementations', name: 'Spindle', known: [one!, two!], ...common });
  expect(fields.license).toBe('MIT');
  expect(remarks.license).toEqual(['Apache-2.0 gives "Apache-2.0".']);
});

test('the same address is one link, and an address that is none is left out', () => {
  const known = { fields: {}, links: [{ kind: 'repository', url: 'https://github.com/Weaver/Spindle.git' }, { kind: 'homepage', url: 'javascript:alert(1)' }], source: { url: 'https://example.org/', title: 'x' } };
  const { fields } = draftEntry({ dataset: 'implementations', name: 'Spindle', url: 'https://github.com/weaver/spindle', known: [known], ...common });
  expect(fields.links).toEqual([{ kind: 'repository', url: 'https://github.com/weaver/spindle' }]);
});
