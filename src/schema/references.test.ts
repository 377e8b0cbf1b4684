import { expect, test } from 'vitest';
import { z } from 'zod';
import { reference, term, visitMarks } from './references.ts';

test('every marked field is visited with its path, through optionals, lists, objects, records and unions', () => {
  const schema = z.strictObject({
    one: reference('people').optional(),
    many: z.array(z.strictObject({ type: term('relation'), target: reference() })),
    answers: z.record(term('capability'), z.string()),
    either: z.union([reference('articles'), z.array(reference('articles'))]),
    plain: z.string(),
  });
  const value = { one: 'a', many: [{ type: 't', target: 'b' }], answers: { dns: 'yes' }, either: ['c'], plain: 'not visited' };
  const seen: string[] = [];
  visitMarks(schema, value, (mark, text, path) => seen.push(`${path.join('.')}=${text} ${mark.vocabulary ?? mark.references!.join('|')}`));
  expect(seen).toEqual(['one=a people', 'many.0.type=t relation', 'many.0.target=b ', 'answers.dns=dns capability', 'either.0=c articles']);
});
