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
