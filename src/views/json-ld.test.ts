import { describe, expect, test } from 'vitest';
import { buildWith, implementation, validFiles, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { vocabularyMistakes } from '../../tests/support/vocabulary.ts';
import { DATASETS } from '../schema/datasets.ts';
import { datasetGraph, entryGraph, proseGraph, scriptText, thingOf } from './json-ld.ts';

const kb = validKnowledgeBase();
const site = { title: 'Looms', tagline: 'On looms.', absolute: (address: string) => `https://looms.example.org/below${address}` };
const nodesOf = (graph: object) => (graph as { '@graph': Record<string, unknown>[] })['@graph'];
const at = (address: string) => `https://looms.example.org/below${address}`;

describe('the page of an entry', () => {
  test('is an article about a defined term, for a concept', () => {
    const [page, term, trail] = nodesOf(entryGraph(kb, kb.entries.generator!, site));
    expect(page).toMatchObject({ '@type': 'TechArticle', '@id': at('/concepts/generator/'), headline: 'Generator', about: { '@id': at('/concepts/generator/#it') }, dateModified: '2026-11-22', license: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(term).toMatchObject({ '@type': 'DefinedTerm', '@id': at('/concepts/generator/#it'), name: 'Generator', termCode: 'generator' });
    expect(trail).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Looms', item: at('/') },
        { '@type': 'ListItem', position: 2, name: 'Concepts', item: at('/concepts/') },
        { '@type': 'ListItem', position: 3, name: 'Generator', item: at('/concepts/generator/') },
      ],
    });
  });

  test('is about somebody who is known elsewhere under other names, for a person', () => {
    const person = validFiles['data/people/ada-weaver.yaml']!.replace('summary:', 'externalIds: { wikidata: Q7259, github: ada }\nsummary:');
    const { knowledgeBase } = buildWith({ 'data/people/ada-weaver.yaml': person });
    const [, ada] = nodesOf(entryGraph(knowledgeBase!, knowledgeBase!.entries['ada-weaver']!, site));
    expect(ada).toMatchObject({ '@type': 'Person', givenName: 'Ada', familyName: 'Wěaver', sameAs: ['https://www.wikidata.org/wiki/Q7259', 'https://github.com/ada'] });
  });

  test('is about source code, for an implementation', () => {
    const [page, code] = nodesOf(entryGraph(kb, kb.entries.spindle!, site));
    expect(page).toMatchObject({ '@type': 'WebPage', mainEntity: { '@id': at('/implementations/spindle/#it') }, citation: ['https://example.org/news'] });
    expect(code).toMatchObject({
      '@type': 'SoftwareSourceCode',
      alternateName: ['spindle.py'],
      programmingLanguage: ['python label'],
      license: 'https://spdx.org/licenses/MIT',
      datePublished: '2007-06-11',
      author: [{ '@type': 'Person', '@id': at('/people/ada-weaver/#it'), name: 'Ada Wěaver' }],
      isBasedOn: [{ '@id': at('/implementations/bobbin/#it') }],
    });
  });

  test('leaves a date out that schema.org could not tell from an exact one', () => {
    expect(thingOf(kb, kb.entries.bobbin!, site)).not.toHaveProperty('datePublished');
  });

  test.each([
    ['ada-weaver', 'Person'],
    ['loom-works', 'Organization'],
    ['pep-0342', 'Report'],
  ])('%s is about a %s', (id, type) => {
    expect(thingOf(kb, kb.entries[id]!, site)).toMatchObject({ '@type': type });
  });
});

test('types and properties are those of schema.org', () => {
  const { knowledgeBase } = buildWith({
    'data/implementations/spindle.yaml': implementation.replace('firstRelease: "2007', 'maintainers: [loom-works, ada-weaver]\nfirstRelease: "2007'),
    ...Object.fromEntries(
      (['paper', 'book', 'post'] as const).map((kind) => [
        `data/articles/on-${kind}.yaml`,
        `title: On ${kind}\nsummary: Is a ${kind}.\nkind: ${kind}\ndate: "1996-02"\nauthors: [ada-weaver, loom-works]\nvenue: Weaving\ndoi: 10.1000/${kind}\nisbn: "0195068122"\nabout: [spindle, generator]\nsources:\n  - article: pep-0342\n    title: It\n    supports: [date]\nverified: 2026-11-22\n`,
      ]),
    ),
    'data/vocabularies/article-kind.yaml': `name: Kind\nsummary: Kinds.\nterms:\n${['paper', 'book', 'post'].map((value) => `  - value: ${value}\n    label: ${value}\n    definition: A ${value}.\n`).join('')}`,
    'data/benchmarks/spin.yaml': 'title: Spin\nsummary: Measures spin.\nquestion: How fast?\nmachine: A loom.\nversions: { spindle: "1" }\ncommand: spin\nresults:\n  - { label: a, value: 1, unit: s }\ndate: "2026-11-22"\nconclusion: Fast.\nabout: [spindle]\nsources:\n  - url: https://example.org/\n    title: X\n    supports: [date]\nverified: 2026-11-22\n',
  });
  const full = knowledgeBase!;
  const nodes = [...Object.values(full.entries).map((entry) => entryGraph(full, entry, site)), ...full.pages.map((page) => proseGraph(full, page, site)), ...DATASETS.map((dataset) => datasetGraph(dataset, { commit: 'abc', date: '2026-11-22T00:00:00Z' }, site))].flatMap(nodesOf);
  expect(vocabularyMistakes(nodes)).toEqual([]);
});

test('the check of the vocabulary finds what does not belong there', () => {
  expect(vocabularyMistakes([{ '@type': 'Person', name: 'Ada', colour: 'red' }])).toHaveLength(1);
  expect(vocabularyMistakes([{ '@type': 'Report', isPartOf: { '@type': 'Looom', name: 'x' } }])).toHaveLength(1);
});

test('nothing in a value can end the script element', () => {
  const { knowledgeBase } = buildWith({ 'content/essays/on-weaving.md': validFiles['content/essays/on-weaving.md']!.replace('title: On weaving', 'title: "</script><!-- <script>alert(1)//"') });
  const text = scriptText(proseGraph(knowledgeBase!, knowledgeBase!.pages[0]!, site));
  expect(text).not.toContain('<');
  expect(nodesOf(JSON.parse(text) as object)[0]!.headline).toBe('</script><!-- <script>alert(1)//');
});
