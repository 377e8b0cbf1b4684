/** Moves through the site by keys; a field, a dialog and a key held with Ctrl, Alt or Meta keep theirs. */
import { withBase } from '../views/addresses.ts';
import { actionOf } from '../views/key-bindings.ts';

/** How long `g` waits for its letter, in milliseconds. */
const PATIENCE = 1500;
/** What `j` and `k` step through: the entries of tables, results, lists and cards. */
const STEPS = 'main :is(tbody th[scope=row] > a, ol#results > li > a, .happening a.name, .cards a, .works a)';
const ENTRY_PAGE = /\/(?:implementations|peps|articles|specifications)\/([^/]+)\/$/;

const base = document.querySelector<HTMLElement>('key-hints')?.dataset.base ?? '/';
let before: { key: string; at: number } | undefined;

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  if (event.target.closest('input, textarea, select, dialog, [contenteditable]')) return;
  const last = before && event.timeStamp - before.at < PATIENCE ? before.key : undefined;
  before = { key: last === 'g' ? '' : event.key, at: event.timeStamp };
  const action = actionOf(event.key, last);
  if (!action) return;
  event.preventDefault();
  if (action.type === 'go') location.href = withBase(action.href, base);
  else if (action.type === 'step') step(action.by);
  else if (action.type === 'help') void import('./key-help.ts').then(({ showKeys }) => showKeys(base));
  else {
    const link = document.activeElement instanceof HTMLAnchorElement ? document.activeElement : undefined;
    const id = (link && ENTRY_PAGE.exec(link.pathname)?.[1]) ?? ENTRY_PAGE.exec(location.pathname)?.[1];
    if (id) void import('./compare-list.ts').then(({ addToCompare }) => addToCompare(id, base));
  }
});

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(STEPS)].filter((link) => link.checkVisibility());
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? links[by > 0 ? 0 : links.length - 1] : links[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
