/** Entries side by side; which ones, in which order and how stands in the address. */
import { withBase } from '../views/addresses.ts';
import { compare, comparisonCsv, comparisonMarkdown, moved, onlyDifferences, readComparison, writeComparison, type Comparable, type Comparison, type ComparisonState } from '../views/comparison.ts';
import { ComparisonTable } from './comparison-table.ts';
import { SearchEngine } from './search-engine.ts';

/** Names offered while one types. */
const OFFERED = 8;
/** The second part of an address of what can be compared. */
const COMPARABLE_PAGE = /\/(?:implementations|peps|articles|specifications)\/([^/]+)\/$/;

class ComparisonView extends HTMLElement {
  readonly #known = new Map<string, Promise<Comparable | undefined>>();
  #form!: HTMLFormElement;
  #search!: SearchEngine;
  #shown?: Comparison;
  #turn = 0;

  connectedCallback(): void {
    this.#form = this.querySelector('form')!;
    this.#search = new SearchEngine(this.dataset.base ?? '/');
    const field = this.#form.elements.namedItem('add') as HTMLInputElement;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim()) void this.#add(field);
    });
    field.addEventListener('input', () => void this.#offer(field.value));
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#go({ ...this.#state(), [target.name]: target.checked });
    });
    for (const button of this.#form.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.addEventListener('click', () => void this.#copy(button.dataset.copy!));
    addEventListener('popstate', () => void this.#draw());
    void this.#draw();
  }

  #state(): ComparisonState {
    return readComparison(new URLSearchParams(location.search));
  }

  /** What can be compared and is called so, best first. */
  async #find(name: string): Promise<{ id: string; name: string }[]> {
    const results = await this.#search.byName(name);
    return results.flatMap(({ href, name: found }) => {
      const id = COMPARABLE_PAGE.exec(href)?.[1];
      return id ? [{ id, name: found }] : [];
    });
  }

  async #offer(text: string): Promise<void> {
    if (!text.trim()) return;
    const found = await this.#find(text).catch(() => []);
    this.#form.querySelector('datalist')!.replaceChildren(...found.slice(0, OFFERED).map(({ name }) => new Option(name, name)));
  }

  async #add(field: HTMLInputElement): Promise<void> {
    try {
      const [best] = await this.#find(field.value);
      if (!best) return this.#say(`Nothing here that can be compared is called “${field.value}”.`);
      field.value = '';
      const state = this.#state();
      this.#go({ ...state, ids: [...new Set([...state.ids, best.id])] });
    } catch {
      this.#say('The names could not be loaded. Try again.');
    }
  }

  #go(state: ComparisonState): void {
    history.pushState(null, '', location.pathname + writeComparison(state));
    void this.#draw();
  }

  #load(id: string): Promise<Comparable | undefined> {
    let loading = this.#known.get(id);
    if (!loading) {
      loading = fetch(withBase(`/compare/${id}.json`, this.dataset.base ?? '/')).then((response) => {
        if (response.status === 404) return undefined;
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<Comparable>;
      });
      // What failed is asked for again the next time.
      loading.catch(() => this.#known.delete(id));
      this.#known.set(id, loading);
    }
    return loading;
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#state();
    const { ids, differences, swapped } = state;
    if (ids.length > 0 && !this.#shown) this.#say('Loading …');
    for (const name of ['differences', 'swapped'] as const) (this.#form.elements.namedItem(name) as HTMLInputElement).checked = state[name];
    let loaded: (Comparable | undefined)[];
    try {
      loaded = await Promise.all(ids.map((id) => this.#load(id)));
    } catch {
      return this.#say('It could not be loaded. Try again.');
    }
    if (turn !== this.#turn) return;
    const entries = loaded.filter((entry) => entry !== undefined);
    const whole = compare(entries);
    this.#shown = differences && entries.length > 1 ? onlyDifferences(whole) : whole;
    this.querySelector('.comparison-examples')!.toggleAttribute('hidden', entries.length > 0);
    this.#form.querySelector('.copies')!.toggleAttribute('hidden', entries.length === 0);
    // A button that moved a column keeps the focus in its new place.
    const focused = this.querySelector<HTMLElement>('.chosen :focus')?.dataset.key;
    const table = new ComparisonTable(this.#shown, this.dataset.base ?? '/', {
      move: (id, step) => this.#go({ ...this.#state(), ids: moved(ids, id, step) }),
      remove: (id) => this.#go({ ...this.#state(), ids: ids.filter((other) => other !== id) }),
    });
    this.querySelector('.chosen')!.replaceChildren(...(entries.length > 0 ? [table.draw(swapped)] : []));
    if (focused) this.querySelector<HTMLElement>(`.chosen [data-key="${focused}"]`)?.focus();
    const missing = ids.filter((_, i) => !loaded[i]);
    this.#say(missing.length > 0 ? `Not known: ${missing.join(', ')}` : entries.length === 1 ? 'One entry; add another.' : entries.length > 0 ? `${entries.length} side by side${this.#shown.groups.length === 0 ? ', and no difference' : ''}` : '');
  }

  async #copy(form: string): Promise<void> {
    const text = form === 'markdown' ? comparisonMarkdown(this.#shown!) : form === 'csv' ? comparisonCsv(this.#shown!) : location.href;
    try {
      await navigator.clipboard.writeText(text);
      this.#say('Copied.');
    } catch {
      this.#say('The browser did not allow copying.');
    }
  }

  #say(text: string): void {
    this.querySelector('output')!.textContent = text;
  }
}
customElements.define('comparison-view', ComparisonView);
