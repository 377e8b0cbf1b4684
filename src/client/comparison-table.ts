/** Draws a comparison, entries as columns or as rows; each cell unfolds where it stands and what its terms mean. */
import { withBase } from '../views/addresses.ts';
import { sourcesLabel, type Comparable, type Comparison, type ComparisonCell, type ComparisonRow } from '../views/comparison.ts';
import type { Value } from '../views/values.ts';
import { notEstablished } from './not-established.ts';

export interface ComparisonActions {
  move(id: string, step: -1 | 1): void;
  remove(id: string): void;
}

export class ComparisonTable {
  readonly #comparison: Comparison;
  readonly #base: string;
  readonly #actions: ComparisonActions;

  constructor(comparison: Comparison, base: string, actions: ComparisonActions) {
    this.#comparison = comparison;
    this.#base = base;
    this.#actions = actions;
  }

  draw(swapped: boolean): HTMLElement {
    const scroll = create('section');
    scroll.className = 'comparison table-scroll';
    scroll.tabIndex = 0;
    scroll.ariaLabel = 'Comparison';
    scroll.append(swapped ? this.#entriesAsRows() : this.#entriesAsColumns());
    return scroll;
  }

  #entriesAsColumns(): HTMLTableElement {
    const { entries, groups } = this.#comparison;
    const table = create('table');
    const head = table.createTHead().insertRow();
    head.append(create('td'), ...entries.map((entry) => this.#entryHead(entry, 'col')));
    for (const { label, rows } of groups) {
      const body = table.createTBody();
      const heading = headOf(label, 'rowgroup');
      heading.colSpan = entries.length + 1;
      body.insertRow().append(heading);
      for (const row of rows) {
        const line = body.insertRow();
        line.classList.toggle('same', row.same && entries.length > 1);
        line.append(headOf(row.label, 'row'), ...row.cells.map((cell, i) => this.#cell(row, cell, entries[i]!)));
      }
    }
    return table;
  }

  #entriesAsRows(): HTMLTableElement {
    const { entries, groups } = this.#comparison;
    const rows = groups.flatMap((group) => group.rows);
    const table = create('table');
    const head = table.createTHead();
    const themes = head.insertRow();
    themes.append(create('td'), ...groups.map(({ label, rows: fields }) => Object.assign(headOf(label, 'colgroup'), { colSpan: fields.length })));
    head.insertRow().append(create('td'), ...rows.map(({ label }) => headOf(label, 'col')));
    const body = table.createTBody();
    for (const [i, entry] of entries.entries()) body.insertRow().append(this.#entryHead(entry, 'row'), ...rows.map((row) => this.#cell(row, row.cells[i]!, entry)));
    return table;
  }

  #entryHead({ id, name, href }: Comparable, scope: 'col' | 'row'): HTMLTableCellElement {
    const { entries } = this.#comparison;
    const at = entries.findIndex((entry) => entry.id === id);
    const head = headOf('', scope);
    const actions = create('span');
    actions.className = 'head-actions';
    const [before, after] = scope === 'col' ? ['‹', '›'] : ['↑', '↓'];
    const button = (sign: string, label: string, key: string, disabled: boolean, act: () => void) => {
      const element = create('button', sign);
      Object.assign(element, { type: 'button', ariaLabel: label, title: label, disabled });
      element.dataset.key = `${key}-${id}`;
      element.addEventListener('click', act);
      return element;
    };
    actions.append(
      button(before!, `Move ${name} back`, 'back', at === 0, () => this.#actions.move(id, -1)),
      button(after!, `Move ${name} on`, 'on', at === entries.length - 1, () => this.#actions.move(id, 1)),
      button('×', `Remove ${name}`, 'remove', false, () => this.#actions.remove(id)),
    );
    head.append(this.#value({ text: name, href }), actions);
    return head;
  }

  #cell({ field, label }: ComparisonRow, { values, sources }: ComparisonCell, { name }: Comparable): HTMLTableCellElement {
    const cell = create('td');
    cell.className = `cell-${field}`;
    if (values.length === 0) cell.append(notEstablished());
    else cell.append(...values.flatMap((value, i) => [...(i > 0 ? [', '] : []), this.#value(value, field)]));
    if (sources.length > 0) cell.append(this.#evidence(sourcesLabel(sources.length, label, name), values, sources));
    return cell;
  }

  #evidence(label: string, values: readonly Value[], sources: ComparisonCell['sources']): HTMLElement {
    const details = create('details');
    details.className = 'evidence-of';
    const summary = create('summary', String(sources.length));
    summary.ariaLabel = label;
    const list = create('ul');
    for (const { text, definition } of values) {
      if (!definition) continue;
      const item = create('li');
      item.append(create('b', text), `: ${definition}`);
      list.append(item);
    }
    for (const source of sources) {
      const item = create('li');
      item.append(this.#value(source));
      list.append(item);
    }
    details.append(summary, list);
    return details;
  }

  #value({ text, href, raw }: Value, field?: string): HTMLElement {
    const element = create(href ? 'a' : 'span', text);
    if (element instanceof HTMLAnchorElement) {
      element.href = withBase(href!, this.#base);
      if (/^https?:/.test(href!)) element.rel = 'noopener';
    }
    // Programming models and statuses have marks of their own, as everywhere.
    if (field === 'programmingModel' || field === 'status') element.className = `value mark mark-${raw}`;
    return element;
  }
}

function headOf(text: string, scope: 'col' | 'row' | 'rowgroup' | 'colgroup'): HTMLTableCellElement {
  const head = create('th', text);
  head.scope = scope;
  return head;
}

function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
