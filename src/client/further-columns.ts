/** Cells of columns that the page did not bring: loaded when they are asked for, and drawn like the others. */
import { withBase } from '../views/addresses.ts';
import type { furtherColumns } from '../views/table.ts';
import type { Value } from '../views/values.ts';
import { addCell, dressCell, type PageColumn, type TableRow } from './table-rows.ts';

type Further = ReturnType<typeof furtherColumns>;

/** Loads the further columns of a table and gives every row its cells; answers which columns there are. */
export async function loadFurtherColumns(address: string, rows: readonly TableRow[], base: string): Promise<(PageColumn & { options: { value: string; label: string }[][] })[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const { columns, rows: cellsOf } = (await response.json()) as Further;
  const options = columns.map((): { value: string; label: string }[][] => []);
  for (const row of rows) {
    for (const [i, { values, sort }] of (cellsOf[row.id] ?? []).entries()) {
      const column = columns[i]!;
      const facets = values.map(({ text, raw = text }) => ({ value: raw, label: text }));
      options[i]!.push(facets);
      addCell(row, column, drawCell(column, values, base), sort, facets);
    }
  }
  return columns.map((column, i) => ({ ...column, options: options[i]! }));
}

function drawCell(column: PageColumn, values: readonly Value[], base: string): HTMLTableCellElement {
  const cell = document.createElement('td');
  dressCell(cell, column);
  cell.append(
    ...values.flatMap(({ text, href }, i) => {
      const value = document.createElement(href?.startsWith('/') ? 'a' : 'span');
      value.textContent = text;
      if (value instanceof HTMLAnchorElement) value.href = withBase(href!, base);
      return i > 0 ? [', ', value] : [value];
    }),
  );
  return cell;
}
