/** The rows of a table in the page, as the filters and the sorting see them. */
import { foldText } from '../views/fold-text.ts';
import { decadeFacet, type FacetValue, type QueryRow } from '../views/table-query.ts';

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
}

/** Reads rows that stand in the page: what is searched is what is shown, and the other names. */
export function readRows(body: HTMLTableSectionElement, columns: readonly PageColumn[], valueOf: (field: string, label: string) => string): TableRow[] {
  return [...body.rows].map((element) => {
    const [head, ...cells] = element.cells;
    const link = head!.querySelector('a')!;
    const row: TableRow = {
      element,
      id: link.pathname.split('/').at(-2)!,
      text: foldText(`${element.textContent} ${element.dataset.names ?? ''}`),
      facets: {},
      keys: { name: foldText(link.textContent!) },
      cells: new Map(),
    };
    for (const [i, column] of columns.entries()) {
      const cell = cells[i]!;
      const labels = cell.classList.contains('empty') ? [] : labelsOf(cell);
      addCell(row, column, cell, cell.dataset.sort ?? foldText(labels[0] ?? ''), labels.map((label) => ({ label, value: valueOf(column.field, label) })));
    }
    return row;
  });
}

/** Makes a cell part of its row. */
export function addCell(row: TableRow, { field, facet }: PageColumn, cell: HTMLTableCellElement, sort: string, values: readonly FacetValue[]): void {
  row.cells.set(field, cell);
  row.keys[field] = sort;
  if (facet) row.facets[field] = (facet === 'decade' ? decadeFacet(sort) : values).map(({ value }) => value);
}

const labelsOf = (cell: HTMLTableCellElement): string[] => {
  const values = [...cell.querySelectorAll('.value')];
  return (values.length > 0 ? values : [cell]).map(({ textContent }) => textContent!.trim());
};
