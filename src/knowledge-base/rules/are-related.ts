import type { Entry } from '../../schema/datasets.ts';
import type { Everything } from './rule.ts';

/** Tells whether one of two entries names the other, in a field or in prose: whoever wrote that knew that both exist. */
export function areRelated(a: Entry, b: Entry, mentions: Everything['mentions']): boolean {
  const names = (from: Entry, to: Entry) => mentions[to.id]?.some((mention) => mention.from === from.id) ?? false;
  return names(a, b) || names(b, a);
}
