/** Packs the records of names for the way to the browser, and unpacks them there: addresses, numbers and repeated words are left out. */
import type { NameRecord } from './name-search.ts';

/** [id, name unless it is that of the id, year, index of the kind, indices of the languages, other names] without trailing blanks. */
type Row = [id: string, name?: string, year?: number, kind?: number, languages?: number[], ...others: string[]];

export interface PackedNames {
  kinds: string[];
  languages: string[];
  /** Rows by dataset or section. */
  rows: Record<string, Row[]>;
}

const PEP = /^PEP (\d+): /;

export function packNames(records: readonly NameRecord[]): PackedNames {
  const packed: PackedNames = { kinds: [], languages: [], rows: {} };
  const indexIn = (list: string[], text: string) => (list.includes(text) ? list.indexOf(text) : list.push(text) - 1);
  for (const { href, name, dataset, kind, year, languages, others } of records) {
    const id = href.split('/')[2]!;
    // A PEP's name begins with its number, which is in the id; its title is one of its names already.
    const pep = PEP.test(name) ? name.replace(PEP, '') : undefined;
    const row: Row = [id, pep ?? (name === id ? '' : name), year ?? 0, indexIn(packed.kinds, kind), (languages ?? []).map((language) => indexIn(packed.languages, language)), ...others.filter((other) => other !== pep)];
    (packed.rows[dataset] ??= []).push(row);
  }
  return packed;
}

export function unpackNames({ kinds, languages, rows }: PackedNames): NameRecord[] {
  return Object.entries(rows).flatMap(([dataset, list]) =>
    list.map(([id, text = '', year = 0, kind = 0, spoken = [], ...others]): NameRecord => {
      const number = dataset === 'peps' ? Number(id.slice(4)) : undefined;
      return {
        href: `/${dataset}/${id}/`,
        name: number === undefined ? text || id : `PEP ${number}: ${text}`,
        dataset,
        kind: kinds[kind]!,
        ...(year && { year }),
        ...(spoken.length > 0 && { languages: spoken.map((index) => languages[index]!) }),
        // However a PEP is called: by "PEP 342", "PEP342", its id, its bare number or its title; and a person by the family's name.
        others: number !== undefined ? [`PEP ${number}`, id, String(number), text, ...others] : dataset === 'people' ? [text.split(' ').at(-1)!, ...others] : others,
      };
    }),
  );
}
