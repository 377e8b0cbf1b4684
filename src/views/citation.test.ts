import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { buildWith, implementation, validFiles } from '../../tests/support/knowledge-base.ts';
import { bibtexOf } from './bibtex.ts';
import { bibliography, citationOf, citationText, cslDate, issuedOf, splitName, workCitation } from './citation.ts';

const evidence = 'sources:\n  - url: https://example.org/\n    title: Example\n    supports: [summary, date]\nverified: 2026-11-22\n';
const article = `title: "Threads & looms: 100% of {both}"\nsummary: Compares them.\nkind: paper\ndate: "../1996"\nauthors: [ada-weaver, loom-works]\nvenue: Weaving 96\ndoi: 10.1145/502059.502057\nisbn: "0195068122"\nabout: [spindle]\nlinks:\n  - kind: homepage\n    url: https://example.org/gone\n    status: dead\n  - kind: text\n    url: https://example.org/a_b~c#d\n${evidence}`;
const { knowledgeBase, findings } = buildWith({
  'data/articles/threads-and-looms.yaml': article,
  'data/vocabularies/article-kind.yaml': validFiles['data/vocabularies/status.yaml']!.replaceAll('active', 'paper'),
  'data/vocabularies/link-kind.yaml': validFiles['data/vocabularies/status.yaml']!.replaceAll('active', 'homepage').replaceAll('dormant', 'text'),
  'data/vocabularies/link-status.yaml': validFiles['data/vocabularies/status.yaml']!.replaceAll('active', 'dead'),
  'data/implementations/spindle.yaml': implementation.replace(/status: active\nstatusReason: .*\n/, 'latestRelease:\n  version: "2.0"\n  date: "2009-03"\n').replace('supports: [firstRelease', 'supports: [latestRelease, firstRelease'),
});
const kb = knowledgeBase ?? expect.fail(JSON.stringify(findings));
const site = { title: 'Looms', absolute: (address: string) => `https://looms.example.org${address}` };
const cite = (id: string) => citationOf(kb, kb.entries[id]!, site);

describe('a name', () => {
  test.each([
    ['Ada Weaver', { given: 'Ada', family: 'Weaver' }],
    ['Dennis M. Ritchie', { given: 'Dennis M.', family: 'Ritchie' }],
    ['Guido van Rossum', { given: 'Guido', 'non-dropping-particle': 'van', family: 'Rossum' }],
    ['Joop van de Pol', { given: 'Joop', 'non-dropping-particle': 'van de', family: 'Pol' }],
    ['Laurens Van Houtven', { given: 'Laurens', family: 'Van Houtven' }],
    ['Guy L. Steele, Jr.', { given: 'Guy L.', family: 'Steele', suffix: 'Jr.' }],
    ['de Weaver', { given: 'de', family: 'Weaver' }],
    ['Talin', { literal: 'Talin' }],
  ])('%s falls into its parts', (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });

  test.each([
    ['Pablo Galindo Salgado', 'Galindo Salgado', { given: 'Pablo', family: 'Galindo Salgado' }],
    ['Tomas Della Vedova', 'Della Vedova', { given: 'Tomas', family: 'Della Vedova' }],
    ['Simon Peyton Jones Jr.', 'Peyton Jones', { given: 'Simon', family: 'Peyton Jones', suffix: 'Jr.' }],
    ['Liu Wei', 'Liu', { given: 'Wei', family: 'Liu' }],
  ])('%s of the family %s falls into these', (name, family, parts) => {
    expect(splitName(name, family)).toEqual(parts);
  });
});

describe('a date', () => {
  test.each([
    ['2001', { 'date-parts': [[2001]] }],
    ['2001-07', { 'date-parts': [[2001, 7]] }],
    ['2001-07-13', { 'date-parts': [[2001, 7, 13]] }],
    ['1999-05~', { 'date-parts': [[1999, 5]], circa: true }],
    ['1999?', { 'date-parts': [[1999]], circa: true }],
    ['../1996', { 'date-parts': [[1996]], circa: true }],
    ['1996/..', { 'date-parts': [[1996]] }],
    ['1996/2012-02', { 'date-parts': [[1996], [2012, 2]] }],
  ])('%s has its parts', (edtf, parts) => {
    expect(cslDate(edtf)).toEqual(parts);
  });
});

describe('a citation', () => {
  test('of a paper has its authors, venue, identifiers and an address that is alive', () => {
    expect(cite('threads-and-looms')).toEqual({
      id: 'threads-and-looms',
      'citation-key': 'threads-and-looms',
      type: 'paper-conference',
      title: 'Threads & looms: 100% of {both}',
      author: [{ given: 'Ada', family: 'Wěaver' }, { literal: 'Loom Works' }],
      issued: { 'date-parts': [[1996]], circa: true },
      'container-title': 'Weaving 96',
      DOI: '10.1145/502059.502057',
      ISBN: '0195068122',
      URL: 'https://example.org/a_b~c#d',
    });
  });

  test('of a PEP is a numbered report', () => {
    expect(cite('pep-0342')).toMatchObject({ type: 'report', genre: 'PEP', number: '342', title: 'Coroutines via Enhanced Generators', issued: { 'date-parts': [[2005, 5, 10]] } });
  });

  test('of an implementation is software in its newest release', () => {
    expect(cite('spindle')).toMatchObject({ type: 'software', title: 'Spindle', version: '2.0', issued: { 'date-parts': [[2009, 3]] } });
  });

  test('of anything else is our page about it', () => {
    expect(workCitation(kb, kb.entries.generator!)).toBeUndefined();
    expect(cite('generator')).toMatchObject({ type: 'entry-encyclopedia', 'container-title': 'Looms', author: [{ literal: 'Looms contributors' }], URL: 'https://looms.example.org/concepts/generator/' });
  });

  test('reads as one line, with the date as it is known', () => {
    const text = (id: string) => citationText(cite(id), issuedOf(kb.entries[id]!));
    expect(text('threads-and-looms')).toBe('Ada Wěaver, Loom Works. Threads & looms: 100% of {both}. Weaving 96. in or before 1996. https://doi.org/10.1145/502059.502057');
    expect(text('pep-0342')).toBe('PEP 342: Coroutines via Enhanced Generators. Python Software Foundation. 10 May 2005.');
    expect(text('spindle')).toBe('Ada Wěaver. Spindle 2.0. March 2009.');
    expect(text('generator')).toBe('Looms contributors. Generator. Looms. 22 November 2026. https://looms.example.org/concepts/generator/');
  });

  test('the bibliography has what can be read, and nothing else', () => {
    expect(bibliography(kb).map(({ id }) => id)).toEqual(['threads-and-looms', 'pep-0342']);
  });
});

describe('BibTeX', () => {
  const bibtex = bibtexOf(Object.keys(kb.entries).map(cite));

  test('comes back through the library that wrote it', () => {
    const [back] = new Cite(bibtexOf([cite('threads-and-looms')])).data;
    const { title, author, DOI, ISBN, URL, issued } = cite('threads-and-looms');
    expect(back).toMatchObject({ id: 'threads-and-looms', title, DOI, ISBN, URL, issued: { 'date-parts': issued!['date-parts'] } });
    // BibTeX marks an organisation by braces alone, and the library reads those as a family name.
    expect(back!.author).toEqual([author![0], { family: 'Loom Works' }]);
  });

  test('is understood by another parser, signs and accents included', () => {
    const { errors, entries } = parse(bibtex, { sentenceCase: false, english: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(Object.keys(kb.entries));
    const { type, fields } = entries.find(({ key }) => key === 'threads-and-looms')!;
    expect(type).toBe('inproceedings');
    expect(fields).toMatchObject({ title: 'Threads & looms: 100% of {both}', year: '1996', doi: '10.1145/502059.502057', url: 'https://example.org/a_b~c#d', booktitle: 'Weaving 96', note: 'Date approximate' });
    expect(fields.author!.map((name) => Object.fromEntries(Object.entries(name).map(([part, text]) => [part, String(text).normalize('NFC')])))).toEqual([{ firstName: 'Ada', lastName: 'Wěaver' }, { name: 'Loom Works' }]);
  });

  test('is plain ASCII, so that the oldest programs read it, and names no address twice', () => {
    expect(bibtex).toMatch(/^[\n\t\x20-\x7e]*$/);
    expect(bibtex).not.toContain('howpublished');
  });
});
