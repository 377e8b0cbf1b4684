/** Entries side by side; which ones stands in the address. */
import { withBase } from '../views/addresses.ts';
import { compare, readIds, type Comparable, type Comparison } from '../views/comparison.ts';
import type { Value } from '../views/values.ts';

class ComparisonView extends HTMLElement {
  readonly #known = new Map<string, Promise<Comparable | undefined>>();
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const field = form.elements.namedItem('add') as HTMLInputElement;
      const id = this.#idOf(field.value);
      if (!id) return this.#say(`Nothing here is called “${field.value}”.`);
      field.value = '';
      this.#choose([...readIds(new URLSearchParams(location.search)), id]);
    });
    form.addEventListener('change', (event) => {
      if ((event.target as HTMLElement).matches('[name=differences]')) void this.#draw();
    });
    addEventListener('popstate', () => void this.#draw());
    void this.#draw();
  }

  /** The id that was typed or chosen, or that of the name typed. */
  #idOf(text: string): string | undefined {
    const wanted = text.trim().toLowerCase();
    const options = [...this.querySelectorAll<HTMLOptionElement>('datalist option')];
    return (options.find(({ value }) => value === wanted) ?? options.find(({ textContent }) => textContent!.toLowerCase() === wanted))?.value;
  }

  #choose(ids: readonly string[]): void {
    history.pushState(null, '', ids.length > 0 ? `?ids=${[...new Set(ids)].join(',')}` : location.pathname);
    void this.#draw();
  }

  #load(id: string): Promise<Comparable | undefined> {
    let loading = this.#known.get(id);
    if (!loading) {
      loading = fetch(withBase(`/compare/${id}.json`, this.dataset.base ?? '/')).then((response) => (response.ok ? (response.json() as Promise<Comparable>) : undefined));
      this.#known.set(id, loading);
    }
    return loading;
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const ids = readIds(new URLSearchParams(location.search));
    const loaded = await Promise.all(ids.map((id) => this.#load(id)));
    if (turn !== this.#turn) return;
    const missing = ids.filter((_, i) => !loaded[i]);
    const entries = loaded.filter((entry) => entry !== undefined);
    this.querySelector('.comparison-examples')!.toggleAttribute('hidden', entries.length > 0);
    this.querySelector('.comparison')!.replaceChildren(...(entries.length > 0 ? [this.#table(compare(entries), ids)] : []));
    this.#say(missing.length > 0 ? `Not known: ${missing.join(', ')}` : entries.length > 0 ? `${entries.length} side by side` : '');
  }

  #table({ entries, groups }: Comparison, ids: readonly string[]): HTMLElement {
    const onlyDifferences = this.querySelector<HTMLInputElement>('[name=differences]')!.checked;
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    head.append(create('td'));
    for (const { id, name, href } of entries) {
      const cell = create('th');
      cell.setAttribute('scope', 'col');
      const remove = create('button', '×') as HTMLButtonElement;
      remove.type = 'button';
      remove.ariaLabel = `Remove ${name}`;
      remove.addEventListener('click', () => this.#choose(ids.filter((other) => other !== id)));
      cell.append(this.#link({ text: name, href }), ' ', remove);
      head.append(cell);
    }
    for (const { label, rows } of groups) {
      const shown = rows.filter(({ same }) => !onlyDifferences || !same);
      if (shown.length === 0) continue;
      const body = table.createTBody();
      const title = body.insertRow();
      const heading = create('th', label) as HTMLTableCellElement;
      heading.colSpan = entries.length + 1;
      heading.scope = 'rowgroup';
      title.append(heading);
      for (const { label: field, cells, same } of shown) {
        const row = body.insertRow();
        row.classList.toggle('same', same && entries.length > 1);
        const name = create('th', field) as HTMLTableCellElement;
        name.scope = 'row';
        row.append(name);
        for (const values of cells) row.insertCell().append(...this.#values(values));
      }
    }
    const scroll = create('section');
    scroll.className = 'table-scroll';
    scroll.tabIndex = 0;
    scroll.ariaLabel = 'Comparison';
    scroll.append(table);
    return scroll;
  }

  #values(values: readonly Value[]): Node[] {
    if (values.length === 0) {
      const unknown = create('span', '–');
      unknown.className = 'unknown';
      unknown.title = 'not established';
      const spoken = create('span', ' not established');
      spoken.className = 'sr-only';
      unknown.append(spoken);
      return [unknown];
    }
    return values.flatMap((value, i) => [...(i > 0 ? [document.createTextNode(', ')] : []), this.#link(value)]);
  }

  #link({ text, href, definition }: Value): HTMLElement {
    const element = create(href ? 'a' : 'span', text);
    if (href) (element as HTMLAnchorElement).href = withBase(href, this.dataset.base ?? '/');
    if (definition) element.title = definition;
    return element;
  }

  #say(text: string): void {
    this.querySelector('output')!.textContent = text;
  }
}

function create(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
customElements.define('comparison-view', ComparisonView);
