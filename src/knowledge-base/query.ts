/** The small language in which prose asks for tables. */

/** The conditions of `where="kind=library & status=active"`: all of them must hold. */
export function parseWhere(where: string): { field: string; value: string }[] {
  return where
    .split('&')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [field = '', value = ''] = part.split('=').map((side) => side.trim());
      return { field, value };
    });
}

/** The fields of `columns="name,firstRelease"`. */
export const parseColumns = (columns: string): string[] => columns.split(',').map((column) => column.trim()).filter(Boolean);

/** A column of a table of words: a language or system, and what else counts as it. */
export interface TermColumn {
  name: string;
  also: string[];
}

/** The columns of `columns="Python (WSGI, ASGI), Go"`. */
export const parseTermColumns = (columns: string): TermColumn[] =>
  [...columns.matchAll(/([^,()]+)(?:\(([^)]*)\))?/g)].map(([, name, also]) => ({ name: name!.trim(), also: parseColumns(also ?? '') })).filter(({ name }) => name !== '');
