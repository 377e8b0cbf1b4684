/** What searches behind the box in the header; loaded when the box is opened. */
import { recentSearches, rememberSearch } from './recent-searches.ts';
import type { SearchEngine } from './search-engine.ts';

/** What fits on a screen without scrolling. */
const SHOWN = 9;

/** What is typed into the dialog is answered here; the dialog itself opens without waiting for this. */
export class SearchBox {
  readonly #host: HTMLElement;
  #engine?: Promise<{ engine: SearchEngine; merge: typeof import('./search-engine.ts').merge; resultLink: typeof import('./search-result.ts').resultLink }>;
  #turn = 0;
  #active = -1;

  constructor(host: HTMLElement) {
    this.#host = host;
    const input = host.querySelector('input')!;
    host.querySelector('ul')!.addEventListener('click', () => rememberSearch(input.value));
    host.querySelector('form')!.addEventListener('submit', () => rememberSearch(input.value));
    input.addEventListener('input', () => void this.#search(input.value));
    input.addEventListener('keydown', (event) => this.#key(event, input));
  }

  /** Answers what the field holds: something may have been typed before this was there. */
  answer(): void {
    void this.#load().then(({ engine }) => engine.records());
    void this.#search(this.#host.querySelector('input')!.value);
  }

  #load() {
    if (this.#engine) return this.#engine;
    // On a slow line every round trip counts: the index and what reads it come together.
    const base = this.#host.dataset.base ?? '/';
    const names = fetch(`${base.replace(/\/$/, '')}/names.json`);
    return (this.#engine = Promise.all([import('./search-engine.ts'), import('./search-result.ts')]).then(([{ SearchEngine, merge }, { resultLink }]) => ({
      engine: new SearchEngine(base, names),
      merge,
      resultLink,
    })));
  }

  async #search(question: string): Promise<void> {
    const turn = ++this.#turn;
    if (!question.trim()) return this.#show(recentSearches().map((recent) => this.#searchLink(recent)));
    try {
      const { engine, merge, resultLink } = await this.#load();
      const names = (await engine.byName(question)).slice(0, SHOWN);
      if (turn !== this.#turn) return;
      this.#show(names.map(resultLink));
      const results = await engine.withSummaries(merge(names, await engine.byText(question).catch(() => [])).slice(0, SHOWN));
      if (turn !== this.#turn) return;
      this.#show(results.map(resultLink));
      this.#say(results.length === 0 ? `Nothing found for “${question}”.` : `${results.length} results; Enter shows all`);
    } catch {
      if (turn === this.#turn) this.#say('Search could not be loaded. Enter opens the search page.');
    }
  }

  #show(links: readonly HTMLAnchorElement[]): void {
    const list = this.#host.querySelector('ul')!;
    list.replaceChildren(
      ...links.map((link, i) => {
        // The link itself is the option: nothing that can be followed may stand inside of one.
        const item = document.createElement('li');
        item.role = 'presentation';
        link.role = 'option';
        link.id = `search-hit-${i}`;
        link.ariaSelected = 'false';
        // The input keeps the focus; arrow keys move the selection.
        link.tabIndex = -1;
        item.append(link);
        return item;
      }),
    );
    this.#active = -1;
    const input = this.#host.querySelector('input')!;
    input.ariaExpanded = String(links.length > 0);
    input.removeAttribute('aria-activedescendant');
    this.#say('');
  }

  /** A former search, as a result that leads to it. */
  #searchLink(question: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `${this.#host.querySelector('form')!.action}?q=${encodeURIComponent(question)}`;
    link.textContent = question;
    return link;
  }

  #key(event: KeyboardEvent, input: HTMLInputElement): void {
    const links = [...this.#host.querySelectorAll<HTMLAnchorElement>('li a')];
    if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      links[this.#active]!.click();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && links.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = (this.#active + step + links.length) % links.length;
      for (const [i, link] of links.entries()) link.ariaSelected = String(i === this.#active);
      links[this.#active]!.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', links[this.#active]!.id);
    }
  }

  #say(text: string): void {
    this.#host.querySelector('.search-status')!.textContent = text;
  }
}
