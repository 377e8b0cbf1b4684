/** What every page runs, in one request: the search box, the switch of the theme and the keys. */
import './search-dialog.ts';
import './theme-toggle.ts';

// Reading comes first: whoever stays for a moment gets what makes the next visit work without a network.
const PATIENCE = 3_000;
const base = document.querySelector<HTMLElement>('key-hints')?.dataset.base ?? '/';
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => setTimeout(() => void import('./service-worker-registration.ts').then(({ registerServiceWorker }) => registerServiceWorker(base)), PATIENCE));
}

// A field, a dialog, and a key held with Ctrl, Alt or Meta keep theirs.
addEventListener('keydown', ({ key, timeStamp, ctrlKey, metaKey, altKey, target }) => {
  if (key.length !== 1 || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || target.closest('input, textarea, select, dialog[open], [contenteditable]')) return;
  void import('./keys.ts').then(({ press }) => press(key, timeStamp, base));
});
