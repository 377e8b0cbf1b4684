/** An entry, an essay or a guide as one Markdown file, for readers with machines. */
import type { RootContent } from 'mdast';
import type { KnowledgeBase, Prose } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { jsonOf, markdownOf, pageOf } from './addresses.ts';
import { factsOf } from './facts.ts';
import { formatDate } from './format-date.ts';
import { supportedFields } from './labels.ts';
import { linksOf } from './links.ts';
import { anchor, commas, heading, list, paragraph, quote, strong, table, writeMarkdown, type Inline } from './markdown-nodes.ts';
import { proseBlocks, valueInline, type Absolute } from './prose-markdown.ts';
import { relationsOf } from './relations.ts';
import { worksOfPerson } from './works.ts';

const LICENCE = 'CC BY 4.0';

/** A heading with a list below it; nothing when there is nothing to list. */
const section = (title: string, items: readonly Inline[][], options?: { ordered: boolean }): RootContent[] => (items.length > 0 ? [heading(2, title), list(items, options)] : []);

function factLines(kb: KnowledgeBase, entry: Entry, absolute: Absolute): Inline[][] {
  return factsOf(kb, entry).flatMap(({ facts }) =>
    facts.map(({ label, values, sources }) => [strong(label), ': ', ...commas(values.map((value) => valueInline(value, absolute))), sources.length > 0 ? ` (source ${sources.join(', ')})` : '']),
  );
}

/** What stands between the facts and the evidence: a concept's text, or what is said of the others. */
function textBlocks(kb: KnowledgeBase, entry: Entry, absolute: Absolute): RootContent[] {
  const text = entry.dataset === 'concepts' ? kb.bodies[entry.id]! : 'annotation' in entry ? (entry.annotation ?? '') : '';
  const blocks = proseBlocks(kb, text, absolute);
  if (entry.dataset === 'articles') {
    if (entry.claim) blocks.push(paragraph(strong('What it argues:'), ` ${entry.claim}`));
    if (entry.outcome) blocks.push(paragraph(strong('What became of that:'), ` ${entry.outcome}`));
  }
  if (entry.dataset === 'benchmarks') {
    blocks.push(table(['What', 'Result'], entry.results.map(({ label, value, unit }) => [[label], [`${value.toLocaleString('en')} ${unit}`]])), paragraph(entry.conclusion));
  }
  // The text of a concept brings its own headings.
  return entry.dataset === 'concepts' || blocks.length === 0 ? blocks : [heading(2, 'About'), ...blocks];
}

function sourceLines(kb: KnowledgeBase, sources: Prose['sources'], absolute: Absolute, supported: boolean): Inline[][] {
  return (sources ?? []).map(({ url, article, title, supports }) => [anchor(url ?? absolute(markdownOf(kb.entries[article!]!)), title), supported ? ` for ${supportedFields(supports)}` : '']);
}

function evidence(kb: KnowledgeBase, entry: Entry, absolute: Absolute): RootContent[] {
  const milestones = ('milestones' in entry && entry.milestones) || [];
  return [
    ...section('What happened', milestones.map(({ date, text, source }) => [`${formatDate(date)}: ${text} (`, anchor(source, 'source'), ')'])),
    ...section(
      'Relations',
      relationsOf(kb, entry).flatMap(({ label, items }) => items.map(({ value, source }) => [strong(label), ': ', valueInline(value, absolute), ' (', anchor(source, 'source'), ')'])),
    ),
    ...worksOfPerson(kb, entry.id).flatMap(({ label, items }) => section(label, items.map(({ value, kind, when }) => [valueInline(value, absolute), `, ${[kind, when].filter(Boolean).join(', ')}`]))),
    ...section('Disputed', (entry.disputes ?? []).map(({ claim, by, source, reading }) => [strong('Said:'), ` ${claim} (${by}) `, strong('Our reading:'), ` ${reading} `, ...(source ? [anchor(source, 'Check it')] : [])])),
    ...section('Links', linksOf(kb, entry).map(({ kind, title, url, gone, archive, archiveLabel, note }) => [`${kind}: `, gone ? title : anchor(url, title), note ? ` (${note})` : '', ...(archive ? [', ', anchor(archive, archiveLabel!)] : [])])),
    ...section('Sources', sourceLines(kb, entry.sources, absolute, true), { ordered: true }),
  ];
}

/** An entry: title, summary, facts, text, what happened, relations, disputes, sources. */
export function entryMarkdown(kb: KnowledgeBase, entry: Entry, absolute: Absolute): string {
  const others = [...('names' in entry ? entry.names.slice(1) : []), ...(entry.aliases ?? [])];
  const page = absolute(pageOf(entry));
  const json = absolute(jsonOf(entry));
  return writeMarkdown([
    heading(1, nameOf(entry)),
    quote(paragraph(entry.summary)),
    ...(others.length > 0 ? [paragraph(`Also: ${others.join(', ')}`)] : []),
    ...section('Facts', factLines(kb, entry, absolute)),
    ...textBlocks(kb, entry, absolute),
    ...evidence(kb, entry, absolute),
    paragraph(`Last checked against its sources on ${formatDate(entry.verified)}. Page: `, anchor(page, page), '. Data: ', anchor(json, json), `. Licence: ${LICENCE}.`),
  ]);
}

/** An essay or a guide: title, summary, text, sources. */
export function proseMarkdown(kb: KnowledgeBase, prose: Prose, absolute: Absolute): string {
  const page = absolute(pageOf(prose));
  return writeMarkdown([
    heading(1, prose.title),
    quote(paragraph(prose.summary)),
    ...proseBlocks(kb, prose.body, absolute),
    ...section('Sources', sourceLines(kb, prose.sources, absolute, false), { ordered: true }),
    paragraph(`Last checked on ${formatDate(prose.verified)}. Page: `, anchor(page, page), `. Licence: ${LICENCE}.`),
  ]);
}
