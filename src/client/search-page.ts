/** The search page: results in `ol#results`, filters and question in the address. */
import { nearestNames, type SearchFilters } from '../views/name-search.ts';
import { merge, SearchEngine, type Result } from './search-engine.ts';
import { resultLink } from './search-result.ts';

/** Long enough not to search for every letter, short enough to feel immediate. */
const PAUSE = 120;

class SearchPage extends HTMLElement {
  #engine!: SearchEngine;
  #turn = 0;

  connectedCallback(): void {
    this.#engine = new SearchEngine(this.dataset.base ?? '/');
    const form = this.querySelector('form')!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(form, true);
    });
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#ask(form, false), PAUSE);
    });
    addEventListener('popstate', () => this.#restore(form));
    this.#restore(form);
    if (!this.#field(form).value) this.#field(form).focus();
  }

  #field = (form: HTMLFormElement) => form.elements.namedItem('q') as HTMLInputElement;

  #restore(form: HTMLFormElement): void {
    const params = new URLSearchParams(location.search);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = params.get(control.name) ?? '';
    void this.#search(form);
  }

  #ask(form: HTMLFormElement, push: boolean): void {
    const params = new URLSearchParams([...new FormData(form)].filter(([, value]) => value).map(([name, value]) => [name, String(value)]));
    const address = params.size > 0 ? `?${params}` : location.pathname;
    if (push && address !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#search(form);
  }

  async #search(form: HTMLFormElement): Promise<void> {
    const turn = ++this.#turn;
    const values = new FormData(form);
    const question = String(values.get('q') ?? '').trim();
    const [kind, language, decade] = ['kind', 'language', 'decade'].map((name) => String(values.get(name) ?? ''));
    const filters: SearchFilters = { ...(kind && { kind }), ...(language && { language }), ...(decade && { decade: Number(decade) }) };
    if (!question) return this.#show([], '');
    try {
      const names = await this.#engine.byName(question, filters);
      if (turn !== this.#turn) return;
      this.#show(names, 'Searching the text …');
      // Without a network the names still answer.
      const text = await this.#engine.byText(question, filters).catch(() => undefined);
      const results = await this.#engine.withSummaries(merge(names, text ?? []));
      if (turn !== this.#turn) return;
      if (!text) return this.#show(results, `${results.length} ${results.length === 1 ? 'result' : 'results'} by name; the full text cannot be reached.`);
      this.#show(results, results.length > 0 ? `${results.length} ${results.length === 1 ? 'result' : 'results'}` : `Nothing found for “${question}”.`);
      // The full text finds something for nearly every word; one that no name resembles was probably meant otherwise.
      if (results.length === 0 || (names.length === 0 && !/\s/.test(question))) await this.#suggest(question);
    } catch (error) {
      if (turn === this.#turn) this.#say(error instanceof Error ? error.message : 'Search failed.');
    }
  }

  async #suggest(question: string): Promise<void> {
    const names = nearestNames(await this.#engine.records(), question);
    const status = this.querySelector('.search-status')!;
    status.append(' Did you mean ');
    names.forEach(({ name }, i) => {
      const link = document.createElement('a');
      link.href = `?q=${encodeURIComponent(name)}`;
      link.textContent = name;
      status.append(i > 0 ? (i === names.length - 1 ? ' or ' : ', ') : '', link);
    });
    const propose = document.createElement('a');
    propose.href = `${(this.dataset.base ?? '/').replace(/\/$/, '')}/contribute/#something-is-missing`;
    propose.textContent = 'propose it as a new entry';
    status.append('? Or ', propose, '.');
  }

  #show(results: readonly Result[], status: string): void {
    this.querySelector('#results')!.replaceChildren(
      ...results.map((result) => {
        const item = document.createElement('li');
        item.append(resultLink(result));
        return item;
      }),
    );
    this.#say(status);
  }

  #say(text: string): void {
    this.querySelector('.search-status')!.textContent = text;
  }
}
customElements.define('search-page', SearchPage);
