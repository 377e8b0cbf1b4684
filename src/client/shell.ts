/** What every page runs, in one request: the search box, the switch of the theme and the keys. */
import './search-dialog.ts';
import './theme-toggle.ts';
import './keys.ts';

// Reading comes first: whoever stays for a moment gets what makes the next visit work without a network.
const PATIENCE = 3_000;
const base = document.querySelector<HTMLElement>('key-hints')?.dataset.base;
if (import.meta.env.PROD && base && 'serviceWorker' in navigator) {
  addEventListener('load', () => setTimeout(() => void import('./service-worker-registration.ts').then(({ registerServiceWorker }) => registerServiceWorker(base)), PATIENCE));
}
