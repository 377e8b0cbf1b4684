/** Ids for new entries. */
import type { Dataset } from '../../src/schema/datasets.ts';
import { ID_PATTERN } from '../../src/schema/references.ts';
import { foldText } from '../../src/views/fold-text.ts';

// Letters that do not fall apart into a base and a mark, and signs that are spoken.
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', '&': ' and ', '#': '-sharp', '@': ' at ' };

/** Ids are typed and spoken: a long title is cut at a word. */
const LENGTH_LIMIT = 60;

/** The id a name suggests: ASCII words joined by dashes; undefined when the name has nothing to make one of. */
export function proposeId(dataset: Dataset, name: string, number?: number): string | undefined {
  if (dataset === 'peps' && number !== undefined) return `pep-${String(number).padStart(4, '0')}`;
  const spelled = foldText(name)
    .replace(/\+\+/g, '-plus-plus')
    .replace(/[^\x00-\x7f]|[&#@]/gu, (sign) => SPELLED[sign] ?? sign)
    // An apostrophe joins: "Python's" is one word.
    .replace(/['’]/g, '');
  const words = spelled.split(/[^a-z0-9]+/).filter(Boolean);
  let id = '';
  for (const word of words) {
    if (id && id.length + word.length >= LENGTH_LIMIT) break;
    id += id ? `-${word}` : word;
  }
  return ID_PATTERN.test(id) ? id : undefined;
}

/** What is known of ids that are or were in use. */
export interface TakenIds {
  /** The folder of every entry and page by its id. */
  folders: ReadonlyMap<string, string>;
  redirects: readonly { from: string; to: string | string[] }[];
}

/** Why an id cannot be given to a new entry, or undefined when it can. */
export function refusal(id: string, { folders, redirects }: TakenIds): string | undefined {
  if (!ID_PATTERN.test(id)) return `"${id}" is no id: lower-case words of letters and digits joined by "-", beginning with a letter`;
  const folder = folders.get(id);
  if (folder) return `"${id}" is taken by an entry in ${folder}; ids are unique over all datasets`;
  const redirect = redirects.find(({ from }) => from === id);
  if (redirect) return `"${id}" was given up and leads to ${[redirect.to].flat().join(', ')} (data/redirects.yaml); an id is never used again`;
  return undefined;
}
