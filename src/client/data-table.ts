/** Filters, sorts and rearranges a table that is already complete; where it is the page's table its state is the address. */
import { foldText } from '../views/fold-text.ts';
import { byKeys, facetOptions, filterRows, optionKey, readTableState, sortBy, writeTableState, type FacetOption, type SortKey, type TableState } from '../views/table-query.ts';
import { readRows, type PageColumn, type TableRow } from './table-rows.ts';

class DataTable extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #body!: HTMLTableSectionElement;
  #rows: TableRow[] = [];
  /** The rows as the page brought them, for a reader who takes the sorting back. */
  #order: TableRow[] = [];
  #columns: PageColumn[] = [];
  #defaults: string[] = [];
  #shown: string[] = [];
  #sort: SortKey[] = [];
  #further?: Promise<void>;

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    this.#body = this.querySelector('tbody')!;
    const [, ...heads] = this.querySelectorAll<HTMLTableCellElement>('thead th');
    this.#columns = heads.map(({ dataset, textContent }) => ({ field: dataset.field!, label: textContent!, facet: dataset.facet }));
    this.#shown = this.#defaults = this.#columns.map(({ field }) => field);
    for (const head of this.#heads()) this.#makeSortable(head);
    if (!this.#form) return;
    const form = this.#form;
    // A drawer on a narrow screen, a row of filters on a wide one.
    form.querySelector<HTMLDetailsElement>('.filter-drawer')!.open = matchMedia('(min-width: 40rem)').matches;
    form.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement | HTMLSelectElement));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#apply({ text: '', facets: {}, sort: [], compact: this.#compact });
      this.#remember();
    });
    this.querySelector('.no-rows button')!.addEventListener('click', () => form.reset());
    form.querySelector<HTMLButtonElement>('[name=density]')!.addEventListener('click', () => {
      this.#setDensity(!this.#compact);
      this.#remember();
    });
    this.#wireChooser(form.querySelector<HTMLDetailsElement>('.column-chooser')!);
    addEventListener('popstate', () => void this.#restore());
    // Nothing is read from the page before somebody asks.
    if (location.search) void this.#restore();
  }

  /** What can be chosen is loaded when the list opens; Escape and a click elsewhere close it. */
  #wireChooser(chooser: HTMLDetailsElement): void {
    chooser.addEventListener('toggle', () => void this.#loadFurther());
    chooser.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !chooser.open) return;
      chooser.open = false;
      chooser.querySelector('summary')!.focus();
    });
    document.addEventListener('click', ({ target }) => {
      if (chooser.open && !chooser.contains(target as Node)) chooser.open = false;
    });
  }

  get #compact(): boolean {
    return this.classList.contains('compact');
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
  }

  #ready(): TableRow[] {
    if (this.#rows.length > 0) return this.#rows;
    const values = new Map([...(this.#form?.querySelectorAll<HTMLOptionElement>('select option[data-label]') ?? [])].map((option) => [optionKey(option.closest('select')!.name, option.dataset.label!), option.value]));
    this.#rows = readRows(this.#body, this.#columns, (field, label) => values.get(optionKey(field, label)) ?? label);
    this.#order = [...this.#rows];
    return this.#rows;
  }

  #makeSortable(head: HTMLTableCellElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = 'Sort by this; with Shift, after the others';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', (event) => {
      this.#sortRows(sortBy(this.#sort, head.dataset.field!, event.shiftKey));
      this.#remember();
    });
  }

  #sortRows(sort: readonly SortKey[]): void {
    this.#sort = [...sort];
    for (const head of this.#heads()) {
      const at = sort.findIndex(({ field }) => field === head.dataset.field);
      head.removeAttribute('aria-sort');
      delete head.dataset.order;
      if (at < 0) continue;
      const direction = sort[at]!.descending ? 'descending' : 'ascending';
      // Assistive technology knows one sorted column; the eye sees the others by their arrow and number.
      if (at === 0) head.ariaSort = direction;
      head.dataset.order = `${sort[at]!.descending ? '↓' : '↑'}${sort.length > 1 ? at + 1 : ''}`;
    }
    this.#ready();
    this.#rows = sort.length > 0 ? this.#order.toSorted(byKeys(sort)) : [...this.#order];
    this.#body.append(...this.#rows.map(({ element }) => element));
    const choice = this.#form?.querySelector<HTMLSelectElement>('select[name=sort]');
    if (choice) choice.value = sort[0]?.field ?? '';
  }

  #changed(control: HTMLInputElement | HTMLSelectElement): void {
    if (control.name === 'columns') this.#arrange([...this.#form!.querySelectorAll<HTMLInputElement>('[name=columns]:checked')].map(({ value }) => value));
    else if (control.name === 'sort') this.#sortRows(control.value ? [{ field: control.value, descending: false }] : []);
    else this.#filter();
    this.#remember();
  }

  #filter(): void {
    const rows = this.#ready();
    const { text, facets } = this.#state();
    const { visible, counts } = filterRows(rows, { words: foldText(text).split(/\s+/).filter(Boolean), facets });
    let shown = 0;
    for (const [i, { element }] of rows.entries()) {
      if (element.hidden === visible[i]) element.hidden = !visible[i];
      if (visible[i]) shown++;
    }
    for (const select of this.#facetSelects()) {
      for (const option of select.options) {
        if (!option.value) continue;
        const count = counts.get(optionKey(select.name, option.value)) ?? 0;
        const label = `${option.dataset.label} (${count})`;
        if (option.text !== label) option.text = label;
        option.hidden = count === 0 && !option.selected;
      }
    }
    this.#form!.querySelector('output')!.textContent = shown === rows.length ? String(shown) : `${shown} of ${rows.length}`;
    this.querySelector<HTMLElement>('.no-rows')!.hidden = shown > 0;
    const wanted = Object.keys(facets).length;
    this.#form!.querySelector('.filter-drawer summary')!.textContent = wanted > 0 ? `Filters (${wanted})` : 'Filters';
  }

  #facetSelects(): HTMLSelectElement[] {
    return [...this.#form!.querySelectorAll<HTMLSelectElement>('select:not([name=sort])')];
  }

  #setDensity(compact: boolean): void {
    this.classList.toggle('compact', compact);
    this.#form!.querySelector<HTMLButtonElement>('[name=density]')!.ariaPressed = String(compact);
  }

  /** Shows these columns, in the order in which they are offered. */
  #arrange(fields: readonly string[]): void {
    const columns = this.#columns.filter(({ field }) => fields.includes(field));
    this.#shown = columns.map(({ field }) => field);
    const row = this.querySelector<HTMLTableRowElement>('thead tr')!;
    const heads = new Map(this.#heads().map((head) => [head.dataset.field!, head]));
    row.replaceChildren(
      heads.get('name')!,
      ...columns.map((column) => {
        const known = heads.get(column.field);
        if (known) return known;
        const head = document.createElement('th');
        head.scope = 'col';
        head.dataset.field = column.field;
        head.textContent = column.label;
        this.#makeSortable(head);
        return head;
      }),
    );
    for (const { element, cells } of this.#ready()) element.replaceChildren(element.cells[0]!, ...columns.map(({ field }) => cells.get(field)!));
    for (const box of this.#form!.querySelectorAll<HTMLInputElement>('[name=columns]')) box.checked = this.#shown.includes(box.value);
    for (const select of this.#facetSelects()) select.closest('label')!.hidden = !this.#shown.includes(select.name) && !select.value;
    const scroll = this.querySelector('.table-scroll')!;
    scroll.classList.toggle('scrolls', scroll.scrollWidth > scroll.clientWidth);
  }

  #loadFurther(): Promise<void> {
    return (this.#further ??= this.#addFurther().catch(() => {
      this.#form!.querySelector('.column-chooser fieldset')!.append('Further columns could not be loaded.');
    }));
  }

  async #addFurther(): Promise<void> {
    const { loadFurtherColumns } = await import('./further-columns.ts');
    const chooser = this.#form!.querySelector('.column-chooser fieldset')!;
    const sample = chooser.querySelector('label')!;
    for (const column of await loadFurtherColumns(this.dataset.further!, this.#ready(), this.dataset.base ?? '/')) {
      this.#columns.push(column);
      const choice = sample.cloneNode(true) as HTMLLabelElement;
      Object.assign(choice.querySelector('input')!, { value: column.field, checked: false, defaultChecked: false });
      choice.querySelector('span')!.textContent = column.label;
      chooser.append(choice);
      const options = column.facet === 'value' ? facetOptions(column.options) : [];
      if (options.length > 1) this.#form!.querySelector('.sort-choice')!.before(facetSelect(column, options));
    }
  }

  #state(): TableState {
    const values = [...new FormData(this.#form!)] as [string, string][];
    return {
      text: values.find(([name]) => name === 'q')![1],
      facets: Object.fromEntries(values.filter(([name, value]) => !['q', 'sort', 'columns'].includes(name) && value)),
      sort: this.#sort,
      ...(this.#shown.join() !== this.#defaults.join() && { columns: this.#shown }),
      compact: this.#compact,
    };
  }

  #remember(): void {
    if (this.#form) history.replaceState(history.state, '', location.pathname + writeTableState(this.#state()));
  }

  async #restore(): Promise<void> {
    const state = readTableState(new URLSearchParams(location.search));
    const asked = [...(state.columns ?? []), ...Object.keys(state.facets)];
    if (asked.some((field) => !this.#columns.some((column) => column.field === field))) await this.#loadFurther();
    this.#apply(state);
  }

  #apply({ text, facets, sort, columns, compact }: TableState): void {
    this.#form!.querySelector<HTMLInputElement>('[name=q]')!.value = text;
    for (const select of this.#facetSelects()) select.value = facets[select.name] ?? '';
    this.#setDensity(compact);
    this.#sortRows(sort.filter(({ field }) => field === 'name' || this.#columns.some((column) => column.field === field)));
    this.#arrange(columns ?? this.#defaults);
    this.#filter();
  }
}

function facetSelect({ field, label }: PageColumn, options: readonly FacetOption[]): HTMLLabelElement {
  const name = document.createElement('span');
  name.textContent = label;
  const select = document.createElement('select');
  select.name = field;
  select.append(new Option('any', ''));
  for (const { value, label: text, count } of options) {
    const option = new Option(`${text} (${count})`, value);
    option.dataset.label = text;
    select.append(option);
  }
  const whole = document.createElement('label');
  whole.hidden = true;
  whole.append(name, select);
  return whole;
}
customElements.define('data-table', DataTable);
