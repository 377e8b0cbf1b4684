/** Leaves a host alone that has had enough: a thousand addresses of a host that blocks us would take days, and annoy. */
import type { Outcome } from './outcome.ts';

/** So many addresses of a host may end without an answer in a row, before the others are left out. */
export const PATIENCE = 3;

const TOO_MANY = 429;
const isExhausting = (outcome: Outcome): boolean => outcome.kind === 'timeout' || (outcome.kind === 'refused' && outcome.status === TOO_MANY);

/** The check, and `skipped` for addresses of a host that did not answer the last ones. */
export function withPatience(check: (url: string) => Promise<Outcome>): (url: string) => Promise<Outcome> {
  const inARow = new Map<string, number>();
  return async (url) => {
    const { host } = new URL(url);
    const before = inARow.get(host) ?? 0;
    if (before >= PATIENCE) return { kind: 'skipped' };
    const outcome = await check(url);
    inARow.set(host, isExhausting(outcome) ? before + 1 : 0);
    return outcome;
  };
}
