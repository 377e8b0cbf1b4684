import type { Rule } from './rule.ts';

/** Whether a name has another as its first or its last words; "Jr." and the like may follow. */
function holds(name: string, family: string): boolean {
  const words = ` ${name.replace(/,? (?:Jr\.?|Sr\.?|I{2,3}|IV)$/, '')} `;
  return words.endsWith(` ${family} `) || words.startsWith(` ${family} `);
}

export const familyNameWithinName: Rule = {
  name: 'family-name-within-name',
  description: 'A "familyName" is how the preferred name ends or, where the family comes first, begins.',
  severity: 'error',
  check(entry) {
    if (entry.dataset !== 'people' || entry.familyName === undefined || holds(entry.names[0]!, entry.familyName)) return [];
    return [{ path: ['familyName'], found: `"${entry.familyName}"`, expected: `the last or first words of "${entry.names[0]}"` }];
  },
};
