/** The difference between two states as Markdown, for a comment below a pull request. */
import { diffWords } from 'diff';
import type { Difference, ItemName } from './compare.ts';
import type { FactChange } from './facts.ts';

/** Longer values are cut: the difference of the file is a click away. */
const VALUE_LIMIT = 160;
const ERROR_LIMIT = 20;
const FIELDS_OF_PROSE = new Set(['annotation', 'text', 'body', 'snippet']);

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** The summary, with the name of what was compared with. */
export function summaryOf(difference: Difference, base: string): string {
  const { added, removed, changed, unreadable, pages, errors } = difference;
  const facts = changed.reduce((sum, item) => sum + item.facts.length, 0);
  const nothing = added.length + removed.length + changed.length === 0;
  return [
    '## What changes for readers',
    nothing
      ? `No entry, term or text differs from ${code(base)}.`
      : `Compared with ${code(base)}: ${count(added.length, 'entry', 'entries')} added, ${changed.length} changed in ${count(facts, 'fact')}, ${removed.length} removed; ${count(pages.length, 'page')} affected.`,
    ...invalid(`The base ${code(base)}`, errors.base),
    ...invalid('This change', errors.head),
    ...(unreadable.length > 0 ? [`Could not be compared, since a file cannot be read: ${unreadable.map(code).join(', ')}.`] : []),
    ...section('Added', added.map((item) => `- ${nameOf(item)}: ${plain(item.summary)}`)),
    ...section('Removed', removed.map((item) => `- ${nameOf(item)}${item.to.length > 0 ? `, now ${item.to.map(code).join(', ')}` : ', **without a redirect**'}`)),
    ...(changed.length > 0 ? ['### Changed', ...changed.flatMap((item) => [`${nameOf(item)}`, factTable(item.facts)])] : []),
    ...(pages.length > 0 ? [`<details><summary>${count(pages.length, 'page')} affected</summary>\n\n${pages.map((page) => `- ${code(page)}`).join('\n')}\n\n</details>`] : []),
    '',
  ].join('\n\n').trimEnd() + '\n';
}

function invalid(what: string, errors: readonly string[]): string[] {
  if (errors.length === 0) return [];
  const more = errors.length > ERROR_LIMIT ? [`… and ${errors.length - ERROR_LIMIT} more`] : [];
  return [`**${what} is invalid** (${count(errors.length, 'error')}); what can be read of it is compared.`, `<details><summary>${count(errors.length, 'error')}</summary>\n\n${[...errors.slice(0, ERROR_LIMIT).map((error) => `- ${code(error)}`), ...more.map((line) => `- ${line}`)].join('\n')}\n\n</details>`];
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`### ${title}`, lines.join('\n')] : []);

const nameOf = ({ name, dataset, id }: ItemName): string => `**${plain(name)}** (${code(`${dataset}/${id}`)})`;

const factTable = (facts: readonly FactChange[]): string =>
  ['| fact | before | after |', '| --- | --- | --- |', ...facts.map((fact) => `| ${code(fact.field)} | ${cells(fact).map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)].join('\n');

function cells({ field, change, before, after }: FactChange): [string, string] {
  if (change === 'changed' && FIELDS_OF_PROSE.has(field)) {
    const parts = diffWords(String(before), String(after));
    const words = (which: 'added' | 'removed') => parts.filter((part) => part[which]).reduce((sum, { value }) => sum + value.split(/\s+/).filter(Boolean).length, 0);
    return [`${count(words('removed'), 'word')} less`, `${count(words('added'), 'word')} more`];
  }
  return [before === undefined ? '' : code(valueText(before)), after === undefined ? '' : code(valueText(after))];
}

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > VALUE_LIMIT ? `${text.slice(0, VALUE_LIMIT)}…` : text;
}

/** A value in a code span, whatever it contains: data is never markup. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim() || ' ';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text as it stands: nothing in it becomes markup, a link or a notification. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~@]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
