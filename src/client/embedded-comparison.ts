/** A comparison in a frame on somebody else's page: read, not changed. */
import { withBase } from '../views/addresses.ts';
import { compare, onlyDifferences, readComparison, writeComparison, type Comparable, type Comparison } from '../views/comparison.ts';
import { notEstablished } from './not-established.ts';

class EmbeddedComparison extends HTMLElement {
  connectedCallback(): void {
    void this.#draw();
  }

  #address = (path: string) => withBase(path, this.dataset.base ?? '/');

  async #draw(): Promise<void> {
    const state = readComparison(new URLSearchParams(location.search));
    if (state.ids.length === 0) return this.#say('The address names nothing to compare: ?ids=gevent,asyncio');
    // The link at the foot leads to the same comparison on the site.
    const link = document.querySelector<HTMLAnchorElement>('[data-compare]');
    if (link) link.href = this.#address(`/compare/${writeComparison(state)}`);
    try {
      const loaded = await Promise.all(state.ids.map((id) => this.#load(id)));
      const missing = state.ids.filter((_, i) => !loaded[i]);
      const whole = compare(loaded.filter((entry) => entry !== undefined));
      this.querySelector('.compared')!.replaceChildren(...(whole.entries.length > 0 ? [this.#table(state.differences ? onlyDifferences(whole) : whole)] : []));
      this.#say(missing.length > 0 ? `Not known: ${missing.join(', ')}` : '');
    } catch {
      this.#say('It could not be loaded.');
    }
  }

  async #load(id: string): Promise<Comparable | undefined> {
    const response = await fetch(this.#address(`/compare/${id}.json`));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<Comparable>;
  }

  #table({ entries, groups }: Comparison): HTMLElement {
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    head.append(document.createElement('td'), ...entries.map(({ name, href }) => this.#head('col', this.#link(name, href))));
    const body = table.createTBody();
    for (const { label, cells } of groups.flatMap(({ rows }) => rows)) {
      const row = body.insertRow();
      row.append(this.#head('row', label));
      for (const { values } of cells) row.insertCell().append(...(values.length > 0 ? values.flatMap(({ text, href }, i) => [...(i > 0 ? [', '] : []), href ? this.#link(text, href) : text]) : [notEstablished()]));
    }
    const scroll = document.createElement('section');
    scroll.tabIndex = 0;
    scroll.ariaLabel = 'Comparison';
    scroll.append(table);
    return scroll;
  }

  #head(scope: string, content: string | Node): HTMLElement {
    const cell = document.createElement('th');
    cell.scope = scope;
    cell.append(content);
    return cell;
  }

  #link(text: string, href: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.textContent = text;
    link.href = this.#address(href);
    return link;
  }

  #say(words: string): void {
    this.querySelector('[role=status]')!.textContent = words;
  }
}
customElements.define('embedded-comparison', EmbeddedComparison);
