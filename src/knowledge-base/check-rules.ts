/** Runs the rules that go beyond the schemas, and finds the places of what they found. */
import type { Entry } from '../schema/datasets.ts';
import type { Collection } from './collect.ts';
import type { Finding } from './finding.ts';
import type { Source } from './read.ts';
import { knowledgeBaseRules, rules } from './rules/index.ts';
import type { Context, Everything, Violation } from './rules/rule.ts';

export function checkRules({ entries, redirects }: Pick<Collection, 'entries' | 'redirects'>, mentions: Everything['mentions'], context: Context): Finding[] {
  const sourceOf = new Map<Entry | 'redirects', Source>(entries.map(({ value, source }) => [value, source]));
  if (redirects) sourceOf.set('redirects', redirects.source);
  const all = {
    entries: entries.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.dataset < b.dataset ? -1 : 1)),
    redirects: redirects?.value ?? [],
    mentions,
  };
  const located = (rule: { name: string; severity: Finding['severity'] }, source: Source, { path, inProse, found, expected, fix }: Violation): Finding => ({
    ...(inProse ? source.locateProse(path, inProse.line, inProse.column) : source.locate(path)),
    rule: rule.name,
    severity: rule.severity,
    found,
    expected,
    ...(fix !== undefined && { fix }),
  });
  return [
    ...all.entries.flatMap((entry) => rules.flatMap((rule) => rule.check(entry, context).map((violation) => located(rule, sourceOf.get(entry)!, violation)))),
    ...knowledgeBaseRules.flatMap((rule) => rule.check(all, context).map((violation) => located(rule, sourceOf.get(violation.of)!, violation))),
  ];
}
