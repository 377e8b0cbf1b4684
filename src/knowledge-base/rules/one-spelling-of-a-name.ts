import type { Entry } from '../../schema/datasets.ts';
import { foldName, namesOf } from '../spelling.ts';
import { areRelated } from './are-related.ts';
import type { KnowledgeBaseRule, Violation } from './rule.ts';

export const oneSpellingOfAName: KnowledgeBaseRule = {
  name: 'one-spelling-of-a-name',
  description: 'No two entries of a dataset share a name or alias, in whatever case, diacritics and hyphens, unless one of them refers to the other.',
  severity: 'error',
  check({ entries, mentions }) {
    const owners = new Map<string, { entry: Entry; name: string }[]>();
    const violations: (Violation & { of: Entry })[] = [];
    for (const entry of entries) {
      const own = new Set<string>();
      for (const { name, path } of namesOf(entry)) {
        const key = `${entry.dataset} ${foldName(name)}`;
        // An entry may well list several spellings of its own name.
        if (own.has(key)) continue;
        own.add(key);
        const known = owners.get(key) ?? [];
        owners.set(key, [...known, { entry, name }]);
        const other = known.find((owner) => !areRelated(owner.entry, entry, mentions));
        if (other) {
          violations.push({ of: entry, path, found: JSON.stringify(name), expected: `a name that ${other.entry.id} does not have; it is called ${JSON.stringify(other.name)}`, fix: 'if both are meant, let one refer to the other' });
        }
      }
    }
    return violations;
  },
};
