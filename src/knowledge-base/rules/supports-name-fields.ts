import type { Rule } from './rule.ts';

export const supportsNameFields: Rule = {
  name: 'supports-name-fields',
  description: 'What a source claims to support are fields that the entry has, such as "license" or "capabilities.dns".',
  severity: 'error',
  check(entry) {
    const has = (name: string) => {
      let value: unknown = entry;
      for (const key of name.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
        value = (value as Record<string, unknown>)[key];
      }
      return true;
    };
    return entry.sources.flatMap((source, i) =>
      source.supports.flatMap((name, j) => (has(name) ? [] : [{ path: ['sources', i, 'supports', j], found: JSON.stringify(name), expected: 'the name of a field that this entry has' }])),
    );
  },
};
