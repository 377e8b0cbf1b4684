/** Moves through the site by keys; loaded with the first one pressed. */
import { withBase } from '../views/addresses.ts';
import { actionOf } from '../views/key-bindings.ts';

/** How long `g` waits for its letter, in milliseconds. */
const PATIENCE = 1500;
/** What `j` and `k` step through: the entries of tables, results, lists and cards. */
const STEPS = 'main :is(tbody th[scope=row] > a, ol#results > li > a, .year li > a, .cards a, .works a)';
const ENTRY_PAGE = /\/(?:implementations|peps|articles|specifications)\/([^/]+)\/$/;

let before: { key: string; at: number } | undefined;

/** Does what a key means here; `at` is when it was pressed, in milliseconds. */
export function press(key: string, at: number, base: string): void {
  const last = before && at - before.at < PATIENCE ? before.key : undefined;
  before = { key: last === 'g' ? '' : key, at };
  const action = actionOf(key, last);
  if (!action) return;
  if (action.type === 'go') location.href = withBase(action.href, base);
  else if (action.type === 'step') step(action.by);
  else if (action.type === 'help') void import('./key-help.ts').then(({ showKeys }) => showKeys(base));
  else {
    const link = document.activeElement instanceof HTMLAnchorElement ? document.activeElement : undefined;
    const id = (link && ENTRY_PAGE.exec(link.pathname)?.[1]) ?? ENTRY_PAGE.exec(location.pathname)?.[1];
    if (id) void import('./compare-list.ts').then(({ addToCompare }) => addToCompare(id, base));
  }
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(STEPS)].filter((link) => link.checkVisibility());
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? links[by > 0 ? 0 : links.length - 1] : links[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
