/** Keeps the whole site on the reader's device when asked to, and says how far it is. */
import { megabytes, type OfflineFile, type OfflineManifest } from './offline-manifest.ts';
import { registerServiceWorker } from './service-worker-registration.ts';

/** Files a message: few enough that the bar moves and a stop is obeyed at once. */
const PORTION = 60;

class OfflineCopy extends HTMLElement {
  #stopped = false;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return this.#say('This browser keeps nothing offline, or not in this window.');
    this.hidden = false;
    this.#button('keep').addEventListener('click', () => void this.#keep());
    this.#button('stop').addEventListener('click', () => (this.#stopped = true));
    this.#button('drop').addEventListener('click', () => void this.#drop());
    void this.#show();
  }

  get #base(): string {
    return this.dataset.base!;
  }
  #button(name: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[name=${name}]`)!;
  }
  #say(words: string): void {
    this.hidden = false;
    this.querySelector('output')!.textContent = words;
  }
  /** The caches of this site's builds; a host may carry others. */
  async #caches(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(`${this.#base}#`));
  }

  /** Lists what is kept, so that a reader without a network sees where to go. */
  async #show(): Promise<void> {
    const pages = new Set<string>();
    let everything = false;
    for (const name of await this.#caches()) {
      const cache = await caches.open(name);
      everything ||= Boolean(await cache.match(`${this.#base}offline.json`));
      for (const { url } of await cache.keys()) if (url.endsWith('/')) pages.add(new URL(url).pathname);
    }
    const { usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    this.#button('keep').hidden = everything;
    this.#button('drop').hidden = pages.size === 0;
    if (!this.querySelector('output')!.textContent) this.#say(everything ? `Everything is kept: ${pages.size} pages, ${megabytes(usage)}.` : pages.size > 0 ? `${pages.size} pages are kept, those you visited last among them; ${megabytes(usage)} in all.` : 'Nothing is kept yet; a page you visit from now on is.');
    if (everything) return;
    this.querySelector('ul')!.replaceChildren(
      ...[...pages].sort().map((page) => {
        const link = document.createElement('a');
        link.href = page;
        link.textContent = page.slice(this.#base.length) || 'home';
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  async #keep(): Promise<void> {
    this.#stopped = false;
    this.#busy(true);
    const bar = this.querySelector('progress')!;
    try {
      this.#say('Preparing …');
      const registration = await registerServiceWorker(this.#base);
      await registration?.update();
      const worker = await this.#worker();
      const answer = await fetch(`${this.#base}offline.json`, { cache: 'no-cache' });
      const { files, build } = (await answer.clone().json()) as OfflineManifest;
      bar.max = files.length;
      for (let done = 0; done < files.length; done += PORTION) {
        if (this.#stopped) throw new Error('Stopped; what has come so far is kept.');
        bar.value = done;
        this.#say(`${done} of ${files.length} files`);
        const words = await this.#ask(worker, files.slice(done, done + PORTION));
        if (words !== 'kept') throw new Error('A part could not be loaded, or the site has just changed. Reload this page and go on; what has come so far is kept.');
      }
      await (await caches.open(`${this.#base}#${build}`)).put(`${this.#base}offline.json`, answer);
      await navigator.storage?.persist?.();
      this.#say('');
    } catch (error) {
      this.#say(navigator.onLine ? (error instanceof Error ? error.message : String(error)) : 'There is no network.');
    }
    this.#busy(false);
    await this.#show();
  }

  /** The newest service worker, as soon as it is active. */
  async #worker(): Promise<ServiceWorker> {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    const newest = installing ?? waiting ?? active!;
    if (newest.state === 'activated') return newest;
    return new Promise((resolve, reject) => {
      const look = () => {
        if (newest.state === 'installed') newest.postMessage('activate');
        if (newest.state === 'activated') resolve(newest);
        if (newest.state === 'redundant') reject(new Error('The site has just changed. Reload this page.'));
      };
      newest.addEventListener('statechange', look);
      look();
    });
  }

  #ask(worker: ServiceWorker, keep: readonly OfflineFile[]): Promise<string> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
      worker.postMessage({ keep }, [port2]);
    });
  }

  async #drop(): Promise<void> {
    for (const name of await this.#caches()) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration(this.#base))?.unregister();
    this.#say('Nothing is kept any more.');
    await this.#show();
  }

  #busy(busy: boolean): void {
    this.#button('stop').hidden = !busy;
    this.#button('keep').hidden = busy;
    this.querySelector('progress')!.hidden = !busy;
  }
}
customElements.define('offline-copy', OfflineCopy);
