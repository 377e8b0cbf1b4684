/** Finds records by name in the reader's browser: exact first, then beginnings, parts, and near misses. */
import { distance } from 'fastest-levenshtein';
import { foldText } from './fold-text.ts';

export interface NameRecord {
  /** Address within the site, without its base path. */
  href: string;
  name: string;
  dataset: string;
  kind: string;
  summary: string;
  year?: number;
  languages?: string[];
  /** Aliases, spellings, former names, other languages' terms, package names. */
  others: string[];
}

/** What results may be narrowed to; the decade is its first year. */
export interface SearchFilters {
  kind?: string;
  language?: string;
  decade?: number;
}

export interface NameHit {
  record: NameRecord;
  /** 0 for nothing, 1 for the very name. */
  score: number;
  /** The other name that matched, when it was not the name itself. */
  matched?: string;
}

/** Words of a text: "C++", "io_uring" and "Node.js" stay what they are, "PEP-342" becomes two. */
const wordsOf = (text: string): string[] => foldText(text).split(/[\s/()\-–—:,;'"’]+/).filter(Boolean);

/** Of names that match equally well, the thing itself comes before what is written about it. */
const PRECEDENCE = ['implementations', 'concepts', 'peps', 'people', 'specifications', 'organisations', 'guides', 'essays', 'articles', 'benchmarks'];

/** The records that match a question, best first. */
export function searchNames(records: readonly NameRecord[], question: string, filters: SearchFilters = {}): NameHit[] {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  const hits: NameHit[] = [];
  for (const record of records) {
    if (!passes(record, filters)) continue;
    let best: NameHit = { record, score: scoreName(asked, record.name) };
    for (const other of record.others) {
      // A former name or a term of another language counts a little less than the name.
      const score = 0.97 * scoreName(asked, other);
      if (score > best.score) best = { record, score, matched: other };
    }
    if (best.score > 0) hits.push(best);
  }
  return hits.sort((a, b) => b.score - a.score || rank(a) - rank(b) || (a.record.name < b.record.name ? -1 : 1));
}

const rank = ({ record }: NameHit) => PRECEDENCE.indexOf(record.dataset);

/** Tells whether a record is of the kind, language and decade asked for. */
export function passes({ dataset, languages, year }: Pick<NameRecord, 'dataset' | 'languages' | 'year'>, { kind, language, decade }: SearchFilters): boolean {
  return (!kind || dataset === kind) && (!language || Boolean(languages?.includes(language))) && (decade === undefined || (year !== undefined && Math.floor(year / 10) * 10 === decade));
}

function scoreName(asked: readonly string[], name: string): number {
  const words = wordsOf(name);
  if (words.length === 0) return 0;
  if (asked.join('') === words.join('')) return 1;
  let sum = 0;
  for (const word of asked) {
    const score = Math.max(...words.map((candidate) => scoreWord(word, candidate)));
    if (score === 0) return 0;
    sum += score;
  }
  // Every word asked for is there; the less else the name says, the better it fits.
  return 0.95 * (sum / asked.length) * (0.6 + 0.4 * Math.min(1, asked.length / words.length));
}

function scoreWord(asked: string, word: string): number {
  if (asked === word) return 1;
  if (word.startsWith(asked)) return 0.7 + 0.25 * (asked.length / word.length);
  if (asked.length >= 3 && word.includes(asked)) return 0.5;
  // Numbers have no near misses: PEP 343 is another thing than PEP 342.
  if (asked.length < 4 || /\d/.test(asked)) return 0;
  const slips = distance(asked, word);
  const allowed = asked.length < 5 ? 1 : 2;
  return slips <= allowed ? 0.65 - 0.15 * slips : 0;
}

/** Names near to a question that found nothing. */
export function nearestNames(records: readonly NameRecord[], question: string, count = 3): NameRecord[] {
  const asked = foldText(question.trim());
  return [...records]
    .map((record) => ({ record, slips: Math.min(...[record.name, ...record.others].map((name) => distance(asked, foldText(name)))) }))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, count)
    .map(({ record }) => record);
}
