/** The reports of the link checker: JSON for programs, Markdown for the issue. */
import type { Address } from './addresses.ts';
import { meanings, type Outcome, type OutcomeKind } from './outcome.ts';

export interface Checked extends Address {
  outcome: Outcome;
}

export interface Trouble extends Checked {
  /** What to write instead, as lines of YAML, where that can be said. */
  suggestion?: string[];
}

export interface LinkReport {
  /** The day of the check. */
  checked: string;
  addresses: number;
  counts: Partial<Record<OutcomeKind, number>>;
  /** Addresses that need a look; those that refuse programs are counted alone. */
  troubles: Trouble[];
}

/** Kinds that somebody has to look at, the surest first. */
const TROUBLES: readonly OutcomeKind[] = ['gone', 'moved', 'certificate', 'unreachable', 'timeout', 'failed'];

export function linkReport(checked: readonly Checked[], day: string): LinkReport {
  const counts: LinkReport['counts'] = {};
  for (const { outcome } of checked) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  const troubles = TROUBLES.flatMap((kind) => checked.filter(({ outcome }) => outcome.kind === kind)).map((each): Trouble => {
    const suggestion = suggestionFor(each);
    return { ...each, ...(suggestion && { suggestion }) };
  });
  return { checked: day, addresses: checked.length, counts, troubles };
}

/** Lines that a contributor can put in place of the old one: where it moved, or where a copy can be looked for. */
function suggestionFor({ url, outcome, places }: Checked): string[] | undefined {
  // Only a link of an entry has the keys for it.
  const inLink = places.some(({ key }) => key === 'url');
  if (outcome.kind === 'moved') return inLink ? [`url: ${quoted(outcome.to)}`, `original: ${quoted(url)}`, 'status: moved'] : [outcome.to];
  if (outcome.kind === 'gone') return inLink ? [`url: ${quoted(url)}`, `archived: ${quoted(archiveOf(url))}`, 'status: dead'] : [archiveOf(url)];
  return undefined;
}

/** The last copy that the Wayback Machine has, if it has one: it leads there by itself. */
const archiveOf = (url: string): string => `https://web.archive.org/web/${url}`;

// These characters end or change a plain value of YAML.
const quoted = (text: string): string => (/: |\s#|[{}[\],&*!|>'"%@`]|:$/.test(text) ? JSON.stringify(text) : text);

export function linkMarkdown({ checked, addresses, counts, troubles }: LinkReport): string {
  const kinds = (Object.keys(meanings) as OutcomeKind[]).filter((kind) => counts[kind]);
  const table = ['| outcome | addresses |', '| --- | ---: |', ...kinds.map((kind) => `| ${meanings[kind]} | ${counts[kind]} |`)].join('\n');
  const sections = TROUBLES.flatMap((kind) => {
    const list = troubles.filter(({ outcome }) => outcome.kind === kind);
    return list.length > 0 ? [`## ${meanings[kind]}`, list.map(item).join('\n')] : [];
  });
  const advice = troubles.length > 0 ? 'Look at each before you change it: a page that answers may hold something else, and a copy in the archive may be empty.' : 'Every address answers, or refuses programs.';
  return `${[`# External links on ${checked}`, `${addresses} addresses were asked. ${advice}`, table, ...sections].join('\n\n')}\n`;
}

function item({ url, outcome, places, suggestion }: Trouble): string {
  const detail = 'status' in outcome ? ` (${outcome.status})` : 'why' in outcome ? ` (${code(outcome.why)})` : '';
  const where = places.map(({ file, line }) => `  - ${code(`${file}:${line}`)}`);
  const patch = suggestion ? ['  ```yaml', ...suggestion.map((line) => `  ${line}`), '  ```'] : [];
  return [`- ${code(url)}${detail}`, ...where, ...patch].join('\n');
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
