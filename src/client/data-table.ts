/** A table is complete as the page brings it; what filters, sorts and rearranges it is loaded when a reader turns to its filters or its head. */
import type { TableArrangement } from './table-arrangement.ts';

class DataTable extends HTMLElement {
  #arrangement?: Promise<TableArrangement>;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const head = this.querySelector('thead')!;
    for (const cell of head.querySelectorAll('th')) makeSortable(cell);
    // On its way before the click or the key that needs it.
    for (const part of [form, head]) for (const type of ['pointerover', 'focusin']) part?.addEventListener(type, () => void this.#load(), { once: true });
    head.addEventListener('click', ({ target, shiftKey }) => {
      const field = (target as HTMLElement).closest<HTMLElement>('th:has(button)')?.dataset.field;
      if (field) void this.#then((arrangement) => arrangement.sortBy(field, shiftKey));
    });
    if (!form) return;
    // A drawer on a narrow screen, a row of filters on a wide one.
    form.querySelector<HTMLDetailsElement>('.filter-drawer')!.open = matchMedia('(min-width: 40rem)').matches;
    form.addEventListener('input', ({ target }) => void this.#then((arrangement) => arrangement.changed(target as HTMLInputElement | HTMLSelectElement)));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      void this.#then((arrangement) => arrangement.clear());
    });
    form.querySelector('[name=density]')!.addEventListener('click', () => void this.#then((arrangement) => arrangement.toggleDensity()));
    this.querySelector('.no-rows button')!.addEventListener('click', () => form.reset());
    if (location.search) void this.#load();
  }

  #load(): Promise<TableArrangement> {
    return (this.#arrangement ??= import('./table-arrangement.ts').then(({ TableArrangement }) => TableArrangement.of(this, makeSortable)));
  }

  async #then(act: (arrangement: TableArrangement) => void): Promise<void> {
    act(await this.#load());
  }
}

function makeSortable(head: HTMLTableCellElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = 'Sort by this; with Shift, after the others';
  button.append(...head.childNodes);
  head.append(button);
}
customElements.define('data-table', DataTable);
