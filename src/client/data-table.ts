/** Filters and sorts a table that is already complete; its state is the address where it is the page's table. */
import { foldText } from '../views/fold-text.ts';

class DataTable extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #body!: HTMLTableSectionElement;
  #rows: { element: HTMLTableRowElement; text: string; facets: Record<string, string[]> }[] = [];
  #sort = { field: '', descending: false };

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    this.#body = this.querySelector('tbody')!;
    this.#rows = [...this.#body.rows].map((element) => ({
      element,
      text: element.dataset.text ?? '',
      facets: JSON.parse(element.dataset.facets ?? '{}') as Record<string, string[]>,
    }));
    this.#makeSortable();
    if (!this.#form) return;
    this.#form.hidden = false;
    this.#restore();
    this.#form.addEventListener('input', () => this.#filter(true));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#filter(true)));
    addEventListener('popstate', () => this.#restore());
  }

  #makeSortable(): void {
    for (const head of this.querySelectorAll<HTMLTableCellElement>('thead th')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const field = head.dataset.field!;
        this.#sortBy(field, this.#sort.field === field && !this.#sort.descending);
        this.#remember();
      });
    }
  }

  #sortBy(field: string, descending: boolean): void {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    const column = heads.findIndex((head) => head.dataset.field === field);
    if (column < 0) return;
    this.#sort = { field, descending };
    for (const [i, head] of heads.entries()) {
      if (i === column) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const key = (row: { element: HTMLTableRowElement }) => row.element.cells[column]!.dataset.sort ?? '';
    const sign = descending ? -1 : 1;
    // What is not established stands last, whichever way the column is sorted.
    this.#rows.sort((a, b) => Number(!key(a)) - Number(!key(b)) || sign * key(a).localeCompare(key(b), 'en', { numeric: true }));
    this.#body.append(...this.#rows.map(({ element }) => element));
  }

  #filter(remember: boolean): void {
    const values = new FormData(this.#form!);
    const words = foldText(String(values.get('q') ?? '')).split(/\s+/).filter(Boolean);
    const wanted = [...values].filter(([field, value]) => field !== 'q' && value) as [string, string][];
    const counts = new Map<string, number>();
    let shown = 0;
    for (const { element, text, facets } of this.#rows) {
      const misses = wanted.filter(([field, value]) => !facets[field]?.includes(value)).map(([field]) => field);
      const matchesText = words.every((word) => text.includes(word));
      const visible = matchesText && misses.length === 0;
      element.hidden = !visible;
      if (visible) shown++;
      // An option counts the rows it would leave, given all the other filters.
      if (!matchesText || misses.length > 1) continue;
      for (const [field, options] of Object.entries(facets)) {
        if (misses.length === 0 || misses[0] === field) for (const option of options) counts.set(`${field}=${option}`, (counts.get(`${field}=${option}`) ?? 0) + 1);
      }
    }
    for (const select of this.#form!.querySelectorAll('select')) {
      for (const option of select.options) {
        if (!option.value) continue;
        const count = counts.get(`${select.name}=${option.value}`) ?? 0;
        option.textContent = `${option.dataset.label} (${count})`;
        option.hidden = count === 0 && !option.selected;
      }
    }
    this.#form!.querySelector('output')!.textContent = `${shown} of ${this.#rows.length}`;
    if (remember) this.#remember();
  }

  #remember(): void {
    if (this.dataset.state !== 'address') return;
    const params = new URLSearchParams();
    for (const [field, value] of new FormData(this.#form!)) if (value) params.set(field, String(value));
    if (this.#sort.field) params.set('sort', (this.#sort.descending ? '-' : '') + this.#sort.field);
    history.replaceState(null, '', params.size > 0 ? `?${params}` : location.pathname);
  }

  #restore(): void {
    const params = new URLSearchParams(location.search);
    for (const control of this.#form!.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = params.get(control.name) ?? '';
    const sort = params.get('sort');
    if (sort) this.#sortBy(sort.replace(/^-/, ''), sort.startsWith('-'));
    this.#filter(false);
  }
}
customElements.define('data-table', DataTable);
