import type { Rule } from './rule.ts';

export const noRelationToItself: Rule = {
  name: 'no-relation-to-itself',
  description: 'No entry is related to itself, similar to itself or its own prerequisite.',
  severity: 'error',
  check(entry) {
    const own = (ids: readonly string[] | undefined, field: string) =>
      (ids ?? []).flatMap((id, i) => (id === entry.id ? [{ path: [field, i], found: JSON.stringify(id), expected: 'another entry' }] : []));
    const targets = 'relations' in entry ? entry.relations?.map((relation) => relation.target) : undefined;
    return [
      ...own(targets, 'relations'),
      ...own('similarTo' in entry ? entry.similarTo : undefined, 'similarTo'),
      ...own('prerequisites' in entry ? entry.prerequisites : undefined, 'prerequisites'),
      ...own('related' in entry ? entry.related : undefined, 'related'),
    ];
  },
};
