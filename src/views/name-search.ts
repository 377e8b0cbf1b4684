/** Finds records by name in the reader's browser: the very name first, then beginnings, parts, near misses, and questions around a name. */
import { slips, slipsAllowed } from './edit-distance.ts';
import { foldText } from './fold-text.ts';

export interface NameRecord {
  /** Address within the site, without its base path. */
  href: string;
  name: string;
  dataset: string;
  kind: string;
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
const wordsOf = (text: string): string[] => foldText(text).split(/[\s/()\-–—:,;'"’“”!?&]+/).filter(Boolean);

/** Of names that match equally well, the thing itself comes before what is written about it. */
const PRECEDENCE = ['implementations', 'concepts', 'peps', 'people', 'specifications', 'organisations', 'guides', 'compare', 'essays', 'articles', 'benchmarks'];

/** Words a question is made of, around the name it asks for; and words that many names share. */
const SMALL_WORDS = new Set('a an and are as at be been behind by can did do does for from get happened has have how i in into is it its made make makes me my of on or so the there to uses use used using was were what when where which who whom why will with wrote write written created create creator author authors invented inventor invents developed explain explained meaning definition difference between vs versus about tell works work'.split(' '));

interface Form {
  text: string;
  /** Indices of its words among all words. */
  words: number[];
  joined: string;
  letters: number;
}
interface Prepared {
  /** Every word that occurs in a name, once: a word is compared with what was asked a single time. */
  words: string[];
  entries: { record: NameRecord; forms: Form[] }[];
}

const prepared = new WeakMap<readonly NameRecord[], Prepared>();

function prepare(records: readonly NameRecord[]): Prepared {
  let ready = prepared.get(records);
  if (ready) return ready;
  const indices = new Map<string, number>();
  const indexOf = (word: string) => {
    if (!indices.has(word)) indices.set(word, indices.size);
    return indices.get(word)!;
  };
  const formOf = (text: string): Form => {
    const words = wordsOf(text);
    const joined = words.join('');
    return { text, words: words.map(indexOf), joined, letters: lettersOf(joined) };
  };
  const entries = records.map((record) => ({ record, forms: [record.name, ...record.others].map(formOf) }));
  ready = { words: [...indices.keys()], entries };
  prepared.set(records, ready);
  return ready;
}

/** The set of a word's letters, as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** More letters of one than this missing in the other, and no allowed number of slips can join them. */
const FOREIGN_LETTERS = 3;

const related = (a: number, b: number) => countBits(a & ~b) <= FOREIGN_LETTERS && countBits(b & ~a) <= FOREIGN_LETTERS;

/** One way to read a question: which of its words count. */
interface Reading {
  weight: number;
  joined: string;
  letters: number;
  /** Slips allowed across the borders of words: "eventlop", "green let". */
  allowed: number;
  /** For each word asked, how well each word of the names fits it. */
  scores: Float32Array[];
}

/** The records that match a question, best first. */
export function searchNames(records: readonly NameRecord[], question: string, filters: SearchFilters = {}): NameHit[] {
  const { words, entries } = prepare(records);
  const readings = readingsOf(question, words);
  if (readings.length === 0) return [];
  const hits: NameHit[] = [];
  for (const { record, forms } of entries) {
    if (!passes(record, filters)) continue;
    let best: NameHit = { record, score: 0 };
    for (const [i, form] of forms.entries()) {
      for (const reading of readings) {
        // A former name or a term of another language counts a little less than the name.
        const score = (i === 0 ? 1 : 0.97) * reading.weight * scoreForm(reading, form);
        if (score > best.score) best = { record, score, ...(i > 0 && { matched: form.text }) };
      }
    }
    if (best.score > 0) hits.push(best);
  }
  hits.sort((a, b) => b.score - a.score || rank(a) - rank(b) || a.record.name.length - b.record.name.length || (a.record.name < b.record.name ? -1 : 1));
  // Behind a name that is right, guesses are noise.
  const floor = hits[0] && hits[0].score > 0.9 ? 0.4 : 0.25;
  return hits.filter(({ score }) => score >= floor);
}

/** A question as it stands, without the words that lead up to a name, and without all small words. */
function readingsOf(question: string, words: readonly string[]): Reading[] {
  const all = wordsOf(question);
  const first = all.findIndex((word) => !SMALL_WORDS.has(word));
  const variants = [all, first > 0 ? all.slice(first) : [], all.filter((word) => !SMALL_WORDS.has(word))];
  const scored = new Map<string, Float32Array>();
  const scoresFor = (asked: string) => {
    if (!scored.has(asked)) scored.set(asked, Float32Array.from(words, (word) => scoreWord(asked, word)));
    return scored.get(asked)!;
  };
  const readings = new Map<string, Reading>();
  for (const [i, asked] of variants.entries()) {
    const joined = asked.join('');
    if (!joined || readings.has(joined)) continue;
    readings.set(joined, { weight: [1, 0.98, 0.96][i]!, joined, letters: lettersOf(joined), allowed: hasDigit(joined) ? 0 : slipsAllowed(joined.length), scores: asked.map(scoresFor) });
  }
  return [...readings.values()];
}

const rank = ({ record }: NameHit) => PRECEDENCE.indexOf(record.dataset);

/** Tells whether a record is of the kind, language and decade asked for. */
export function passes({ dataset, languages, year }: Pick<NameRecord, 'dataset' | 'languages' | 'year'>, { kind, language, decade }: SearchFilters): boolean {
  return (!kind || dataset === kind) && (!language || Boolean(languages?.includes(language))) && (decade === undefined || (year !== undefined && Math.floor(year / 10) * 10 === decade));
}

function scoreForm({ joined, letters, allowed, scores }: Reading, form: Form): number {
  if (form.words.length === 0) return 0;
  if (joined === form.joined) return 1;
  let whole = 0;
  if (allowed > 0 && Math.abs(joined.length - form.joined.length) <= 3 && related(letters, form.letters)) {
    const distance = slips(joined, form.joined, allowed);
    if (distance < Infinity) whole = 0.86 - 0.2 * (distance / allowed);
  }
  let sum = 0;
  let found = 0;
  for (const fits of scores) {
    let best = 0;
    for (const word of form.words) if (fits[word]! > best) best = fits[word]!;
    if (best > 0) found++;
    sum += best;
  }
  // What was asked for and is not there weighs more than what is there and was not asked for.
  const coverage = found / scores.length;
  if (coverage < 0.5) return whole;
  const fit = Math.min(1, scores.length / form.words.length);
  return Math.max(whole, 0.95 * (sum / scores.length) * coverage * (0.62 + 0.38 * fit));
}

const hasDigit = (text: string) => /\d/.test(text);

function scoreWord(asked: string, word: string): number {
  if (asked === word) return 1;
  // A plural is the same word.
  if (asked.length > 3 && (`${word}s` === asked || `${asked}s` === word)) return 0.98;
  // One or two letters begin too many words to mean one of them.
  if (word.startsWith(asked)) return (asked.length < 3 ? 0.5 : 0.7) + 0.25 * (asked.length / word.length);
  if (asked.length >= 3 && word.includes(asked)) return 0.45 + 0.2 * (asked.length / word.length);
  // Numbers have no near misses: PEP 343 is another thing than PEP 342.
  if (hasDigit(asked)) return 0;
  const allowed = slipsAllowed(asked.length);
  if (allowed === 0 || !related(lettersOf(asked), lettersOf(word.slice(0, asked.length + 3)))) return 0;
  const distance = slips(asked, word, allowed);
  if (distance < Infinity) return 0.85 - 0.25 * (distance / allowed);
  // The beginning of a long word, typed with a slip.
  if (asked.length >= 5 && word.length > asked.length + 1) {
    const start = slips(asked, word.slice(0, asked.length), Math.min(1, allowed));
    if (start < Infinity) return 0.6 - 0.15 * start;
  }
  return 0;
}

/** Names near to a question that found nothing. */
export function nearestNames(records: readonly NameRecord[], question: string, count = 3): NameRecord[] {
  const asked = wordsOf(question).join('');
  return prepare(records)
    .entries.map(({ record, forms }) => ({ record, distance: Math.min(...forms.map(({ joined }) => slips(asked, joined, Math.max(asked.length, joined.length)))) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ record }) => record);
}
