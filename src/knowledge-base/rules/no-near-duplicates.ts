import { distance } from 'fastest-levenshtein';
import type { Entry } from '../../schema/datasets.ts';
import { foldName, namesOf } from '../spelling.ts';
import { areRelated } from './are-related.ts';
import type { KnowledgeBaseRule, Violation } from './rule.ts';

/** Short names differ in one letter without being slips of each other: libev and libuv, Netty and Jetty. */
const SHORTEST = 6;

/** The addresses that belong to one implementation alone. */
const HOMES: readonly string[] = ['homepage', 'repository'];

/** An address without what does not matter to where it leads. */
const foldUrl = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/(?:\.git)?\/*$/, '').toLowerCase();

export const noNearDuplicates: KnowledgeBaseRule = {
  name: 'no-near-duplicates',
  description: `Two implementations with one homepage or repository, or two entries of a kind whose names of ${SHORTEST} letters or more differ in a single one, refer to each other, or they are one entry.`,
  severity: 'warning',
  check({ entries, mentions }) {
    const violations: (Violation & { of: Entry })[] = [];
    const warn = (entry: Entry, path: Violation['path'], value: string, other: Entry, what: string) => {
      if (!areRelated(entry, other, mentions)) violations.push({ of: entry, path, found: JSON.stringify(value), expected: `${what} that ${other.id} does not have`, fix: 'if both are meant, let one refer to the other' });
    };

    const homes = new Map<string, Entry>();
    for (const entry of entries) {
      if (entry.dataset !== 'implementations') continue;
      entry.links?.forEach(({ kind, url }, i) => {
        if (!HOMES.includes(kind)) return;
        const other = homes.get(foldUrl(url));
        if (other && other !== entry) warn(entry, ['links', i, 'url'], url, other, `a ${kind}`);
        else homes.set(foldUrl(url), entry);
      });
    }

    const seen = new Map<string, { entry: Entry; folded: string }[]>();
    for (const entry of entries) {
      const { name, path } = namesOf(entry)[0]!;
      const folded = foldName(name);
      if (folded.length < SHORTEST) continue;
      const group = `${entry.dataset} ${'kind' in entry ? entry.kind : ''}`;
      const known = seen.get(group) ?? seen.set(group, []).get(group)!;
      for (const other of known) {
        if (Math.abs(other.folded.length - folded.length) <= 1 && distance(other.folded, folded) === 1) warn(entry, path, name, other.entry, 'a name further from the one');
      }
      known.push({ entry, folded });
    }
    return violations;
  },
};
