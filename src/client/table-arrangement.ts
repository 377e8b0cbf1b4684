/** Filters, sorts and rearranges a table that is already complete; where it is the page's table its state is the address. Loaded when a reader turns to it. */
import { foldText } from '../views/fold-text.ts';
import { byKeys, facetOptions, filterRows, optionKey, readTableState, sortBy, writeTableState, type FacetOption, type SortKey, type TableState } from '../views/table-query.ts';
import { sideData } from './side-data.ts';
import { dressCell, readRows, type PageColumn, type TableRow } from './table-rows.ts';

export class TableArrangement {
  readonly #table: HTMLElement;
  readonly #makeSortable: (head: HTMLTableCellElement) => void;
  readonly #form: HTMLFormElement | null;
  readonly #body: HTMLTableSectionElement;
  /** The rows as the page brought them, for a reader who takes the sorting back. */
  readonly #order: TableRow[];
  readonly #columns: PageColumn[];
  readonly #defaults: readonly string[];
  #rows: TableRow[];
  #shown: readonly string[];
  #sort: SortKey[] = [];
  #further?: Promise<void>;

  private constructor(table: HTMLElement, names: Readonly<Record<string, string>>, makeSortable: (head: HTMLTableCellElement) => void) {
    this.#table = table;
    this.#makeSortable = makeSortable;
    this.#form = table.querySelector('form');
    this.#body = table.querySelector('tbody')!;
    const [, ...heads] = this.#heads();
    this.#columns = heads.map(({ dataset, textContent }) => ({ field: dataset.field!, label: textContent!, facet: dataset.facet, spellings: dataset.spellings ? JSON.parse(dataset.spellings) : {} }));
    this.#shown = this.#defaults = this.#columns.map(({ field }) => field);
    const { rows, values } = readRows(this.#body, this.#columns, names);
    this.#rows = this.#order = rows;
    for (const [i, { field, facet }] of this.#columns.entries()) {
      const select = this.#facetSelects().find(({ name }) => name === field);
      if (select) fillSelect(select, facetOptions(values[i]!, facet === 'decade'));
    }
  }

  /** Reads a table of the page, with words of other names by id, and shows it as its address asks. */
  static async of(table: HTMLElement, makeSortable: (head: HTMLTableCellElement) => void): Promise<TableArrangement> {
    const arrangement = new TableArrangement(table, (await sideData<Readonly<Record<string, string>>>(table.dataset.names)) ?? {}, makeSortable);
    const chooser = table.querySelector<HTMLDetailsElement>('.column-chooser');
    if (chooser) arrangement.#wireChooser(chooser);
    if (arrangement.#form) addEventListener('popstate', () => void arrangement.#restore());
    if (arrangement.#form && location.search) await arrangement.#restore();
    return arrangement;
  }

  /** Sorts by a column, or turns it around; with others by it after them. */
  sortBy(field: string, add: boolean): void {
    this.#sortRows(sortBy(this.#sort, field, add));
    this.#remember();
  }

  /** Does what a changed field asks for. */
  changed(control: HTMLInputElement | HTMLSelectElement): void {
    if (control.name === 'columns') this.#arrange([...this.#form!.querySelectorAll<HTMLInputElement>('[name=columns]:checked')].map(({ value }) => value));
    else if (control.name === 'sort') this.#sortRows(control.value ? [{ field: control.value, descending: false }] : []);
    else this.#filter();
    this.#remember();
  }

  /** Takes back all but the density. */
  clear(): void {
    this.#apply({ text: '', facets: {}, sort: [], compact: this.#compact });
    this.#remember();
  }

  toggleDensity(): void {
    this.#setDensity(!this.#compact);
    this.#remember();
  }

  /** What can be chosen is loaded when the list opens; Escape and a click elsewhere close it. */
  #wireChooser(chooser: HTMLDetailsElement): void {
    if (chooser.open) void this.#loadFurther();
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
    return this.#table.classList.contains('compact');
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.#table.querySelectorAll<HTMLTableCellElement>('thead th')];
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
    this.#rows = sort.length > 0 ? this.#order.toSorted(byKeys(sort)) : [...this.#order];
    this.#body.append(...this.#rows.map(({ element }) => element));
    const choice = this.#form?.querySelector<HTMLSelectElement>('select[name=sort]');
    if (choice) choice.value = sort[0]?.field ?? '';
  }

  #filter(): void {
    const rows = this.#rows;
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
    this.#table.querySelector<HTMLElement>('.no-rows')!.hidden = shown > 0;
    const wanted = Object.keys(facets).length;
    this.#form!.querySelector('.filter-drawer summary')!.textContent = wanted > 0 ? `Filters (${wanted})` : 'Filters';
  }

  #facetSelects(): HTMLSelectElement[] {
    return [...this.#form!.querySelectorAll<HTMLSelectElement>('select:not([name=sort])')];
  }

  #setDensity(compact: boolean): void {
    this.#table.classList.toggle('compact', compact);
    this.#form!.querySelector<HTMLButtonElement>('[name=density]')!.ariaPressed = String(compact);
  }

  /** Shows these columns, in the order in which they are offered. */
  #arrange(fields: readonly string[]): void {
    const columns = this.#columns.filter(({ field }) => fields.includes(field));
    this.#shown = columns.map(({ field }) => field);
    const row = this.#table.querySelector<HTMLTableRowElement>('thead tr')!;
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
    const dressed = this.#shown.join() === this.#defaults.join() ? undefined : this.#columns.filter(({ field }) => this.#defaults.includes(field));
    if (dressed) this.#table.querySelector('table')!.removeAttribute('class');
    for (const { element, cells } of this.#rows) {
      for (const column of dressed ?? []) dressCell(cells.get(column.field)!, column);
      element.replaceChildren(element.cells[0]!, ...columns.map(({ field }) => cells.get(field)!));
    }
    for (const box of this.#form!.querySelectorAll<HTMLInputElement>('[name=columns]')) box.checked = this.#shown.includes(box.value);
    for (const select of this.#facetSelects()) select.closest('label')!.hidden = !this.#shown.includes(select.name) && !select.value;
    const scroll = this.#table.querySelector('.table-scroll')!;
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
    for (const column of await loadFurtherColumns(this.#table.dataset.further!, this.#rows, this.#table.dataset.base ?? '/')) {
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
  fillSelect(select, options);
  const whole = document.createElement('label');
  whole.hidden = true;
  whole.append(name, select);
  return whole;
}

function fillSelect(select: HTMLSelectElement, options: readonly FacetOption[]): void {
  for (const { value, label, count } of options) {
    const option = new Option(`${label} (${count})`, value);
    option.dataset.label = label;
    select.append(option);
  }
}
