/** The rows of a table in the page, as the filters and the sorting see them. */
import { foldText } from '../views/fold-text.ts';
import { sortKeyOfWords } from '../views/format-date.ts';
import { decadeFacet, usualValue, type FacetValue, type QueryRow } from '../views/table-query.ts';

/** A row of the page, with its cells by field; those of further columns join them when they are loaded. */
export interface TableRow extends QueryRow {
  element: HTMLTableRowElement;
  id: string;
  text: string;
  facets: Record<string, string[]>;
  keys: Record<string, string>;
  cells: Map<string, HTMLTableCellElement>;
}

export interface PageColumn {
  field: string;
  label: string;
  facet?: string | undefined;
  /** The raw values of labels that are not spelled as a label usually is. */
  spellings?: Readonly<Record<string, string>>;
}

/** Reads rows that stand in the page, and the values of each column in each row: what is searched is what is shown, and the words of other names. */
export function readRows(body: HTMLTableSectionElement, columns: readonly PageColumn[], names: Readonly<Record<string, string>>): { rows: TableRow[]; values: FacetValue[][][] } {
  const values = columns.map((): FacetValue[][] => []);
  const rows = [...body.rows].map((element) => {
    const [head, ...cells] = element.cells;
    const link = head!.querySelector('a')!;
    const id = link.pathname.split('/').at(-2)!;
    const row: TableRow = {
      element,
      id,
      text: foldText(`${element.textContent} ${names[id] ?? ''}`),
      facets: {},
      keys: { name: foldText(link.textContent!) },
      cells: new Map(),
    };
    for (const [i, column] of columns.entries()) {
      const cell = cells[i]!;
      const { sort, facets } = readCell(cell, column);
      values[i]!.push(column.facet === 'decade' ? decadeFacet(sort) : facets);
      addCell(row, column, cell, sort, facets);
    }
    return row;
  });
  return { rows, values };
}

function readCell(cell: HTMLTableCellElement, { facet, spellings = {} }: PageColumn): { sort: string; facets: FacetValue[] } {
  const text = cell.textContent!;
  if (facet === 'decade') return { sort: sortKeyOfWords(text), facets: [] };
  const facets = [...cell.children].map((value) => ({ label: value.textContent!, value: value instanceof HTMLAnchorElement ? value.pathname.split('/').at(-2)! : valueOf(value.textContent!) }));
  if (facets.length === 0 && text) facets.push(...text.split(', ').map((label) => ({ label, value: valueOf(label) })));
  return { sort: foldText(facets[0]?.label ?? ''), facets };

  function valueOf(label: string): string {
    return facet === 'text' ? label : (spellings[label] ?? usualValue(label));
  }
}

/** Makes a cell part of its row. */
export function addCell(row: TableRow, { field, facet }: PageColumn, cell: HTMLTableCellElement, sort: string, values: readonly FacetValue[]): void {
  row.cells.set(field, cell);
  row.keys[field] = sort;
  if (facet) row.facets[field] = (facet === 'decade' ? decadeFacet(sort) : values).map(({ value }) => value);
}

/** Lets a cell say itself what the table says for its column, so that it can stand anywhere. */
export function dressCell(cell: HTMLTableCellElement, { field, label }: PageColumn): void {
  cell.dataset.label = label;
  cell.className = `cell-${field}`;
}
