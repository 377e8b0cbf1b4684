/** `llms.txt`: what a program that reads should read first, by the convention of llmstxt.org. */
import type { RootContent } from 'mdast';
import type { KnowledgeBase, Prose } from '../knowledge-base/knowledge-base.ts';
import { DATASETS, nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { SECTIONS } from '../schema/page.ts';
import { markdownOf } from './addresses.ts';
import { datasetLabels, sectionLabels } from './labels.ts';
import { anchor, heading, list, paragraph, quote, writeMarkdown, type Inline } from './markdown-nodes.ts';
import { entryMarkdown, proseMarkdown } from './markdown-page.ts';
import type { Absolute } from './prose-markdown.ts';

export interface Library {
  title: string;
  tagline: string;
  absolute: Absolute;
}

/** What may be left out where there is little room: the convention gives these a section of that name. */
const OPTIONAL: readonly Dataset[] = ['people', 'organisations'];

const DATA: readonly [address: string, name: string, what: string][] = [
  ['/llms-full.txt', 'Everything in one file', 'all pages below, one after the other'],
  ['/api/', 'JSON API', 'what there is, and what may change'],
  ['/api/v1/openapi.json', 'OpenAPI', 'the API described for programs'],
  ['/downloads/lightweight-scaling.sqlite', 'Database', 'everything in one SQLite file; `.schema` explains its tables'],
  ['/downloads/datapackage.json', 'Tables', 'every dataset as CSV, with its columns described'],
  ['/bibliography.csl.json', 'Bibliography', 'articles, PEPs and specifications as CSL-JSON'],
  ['/feed.xml', 'Feed', 'what is new and changed'],
];

const entriesOf = (kb: KnowledgeBase, dataset: Dataset) => kb.datasets[dataset] as readonly Entry[];

/** The list of everything that has a Markdown file, with its summary. */
export function llmsIndex(kb: KnowledgeBase, { title, tagline, absolute }: Library): string {
  const line = (name: string, address: string, what: string): Inline[] => [anchor(absolute(address), name), `: ${what}`];
  const entries = (dataset: Dataset) => entriesOf(kb, dataset).map((entry) => line(nameOf(entry), markdownOf(entry), entry.summary));
  const prose = (section: Prose['section']) => kb.pages.filter((page) => page.section === section).map((page) => line(page.title, markdownOf(page), page.summary));
  const block = (name: string, lines: readonly Inline[][]): RootContent[] => (lines.length > 0 ? [heading(2, name), list(lines)] : []);
  return writeMarkdown([
    heading(1, title),
    quote(paragraph(tagline)),
    paragraph('Every fact is dated and names its source; what is disputed says so. Data and prose are under CC BY 4.0: name this site and the entry. Every page has a Markdown version at its address with “.md” in place of the last slash.'),
    ...block('Data', DATA.map(([address, name, what]) => line(name, address, what))),
    ...SECTIONS.flatMap((section) => block(sectionLabels[section].many, prose(section))),
    ...DATASETS.filter((dataset) => !OPTIONAL.includes(dataset)).flatMap((dataset) => block(datasetLabels[dataset].many, entries(dataset))),
    ...block('Optional', OPTIONAL.flatMap(entries)),
  ]);
}

/** All Markdown files, one after the other, in the order of the index. */
export function llmsFull(kb: KnowledgeBase, { title, tagline, absolute }: Library, textOf = (entry: Entry) => entryMarkdown(kb, entry, absolute)): string {
  const parts = [
    writeMarkdown([heading(1, title), quote(paragraph(tagline))]),
    ...SECTIONS.flatMap((section) => kb.pages.filter((page) => page.section === section).map((page) => proseMarkdown(kb, page, absolute))),
    ...DATASETS.flatMap((dataset) => entriesOf(kb, dataset).map(textOf)),
  ];
  return parts.join('\n---\n\n');
}
