/** One side of a comparison: what could be read of a tree, whether all of it is valid or not. */
import { collect } from '../../src/knowledge-base/collect.ts';
import type { SourceTree } from '../../src/knowledge-base/files.ts';
import { formatFinding } from '../../src/knowledge-base/finding.ts';
import type { Mention, Prose, Redirect, Vocabulary } from '../../src/knowledge-base/knowledge-base.ts';
import { chronologyOf } from '../../src/knowledge-base/link.ts';
import { build } from '../../src/knowledge-base/load.ts';
import { resolve } from '../../src/knowledge-base/resolve.ts';
import type { Entry } from '../../src/schema/datasets.ts';

export interface Side {
  entries: ReadonlyMap<string, Entry>;
  /** What an entry says besides its fields: the text of a concept and its programs. */
  texts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  pages: ReadonlyMap<string, Prose>;
  vocabularies: ReadonlyMap<string, Vocabulary>;
  redirects: readonly Redirect[];
  mentions: Readonly<Record<string, readonly Mention[]>>;
  /** The dated facts of each entry, as one text to compare. */
  chronology: ReadonlyMap<string, string>;
  /** Ids that a file stands for, whether it could be read or not. */
  ids: ReadonlySet<string>;
  /** Every error, as one line. */
  errors: readonly string[];
}

/** Reads a tree as far as that is possible. */
export function sideOf(tree: SourceTree, today: string): Side {
  const collection = collect(tree);
  const { mentions } = resolve(collection);
  // Whether it is valid is for the one way in to say; what it refuses to hand out is read here.
  const errors = build(tree, { today }).findings.filter(({ severity }) => severity === 'error');
  const byId = <T extends { id: string }>(list: readonly { value: T }[]) => new Map(list.map(({ value }) => [value.id, value]));
  const entries = byId(collection.entries);
  const texts = new Map(
    Object.entries(collection.bodies).map(([id, text]) => {
      const programs = ['ts', 'py', 'out'].flatMap((ending) => collection.companions.get(`content/concepts/${id}/${id}.${ending}`) ?? []);
      return [id, { text, ...(programs.length > 0 && { snippet: programs.join('\n') }) }];
    }),
  );
  const chronology = new Map<string, string>();
  for (const { id, ...happening } of chronologyOf([...entries.values()])) chronology.set(id, `${chronology.get(id) ?? ''}${JSON.stringify(happening)}\n`);
  return {
    entries,
    texts,
    pages: byId(collection.pages),
    vocabularies: byId(collection.vocabularies),
    redirects: collection.redirects?.value ?? [],
    mentions,
    chronology,
    ids: new Set(collection.folders.keys()),
    errors: errors.map(formatFinding),
  };
}
