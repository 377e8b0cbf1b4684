/** The entries a reader has put aside to compare, kept for the visit; a line at the foot of the page leads to them. */
import { loadSheet } from './load-sheet.ts';
import sheet from '../styles/keys.css?url&no-inline';
import { withBase } from '../views/addresses.ts';
import { writeComparison } from '../views/comparison.ts';

const KEY = 'compare';

function chosen(): string[] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split(',').filter(Boolean);
  } catch {
    // Without storage the list is as long as the page lives.
    return memory;
  }
}
let memory: string[] = [];

/** Adds an entry, or takes it off when it is there already, and says what is on the list. */
export async function addToCompare(id: string, base: string): Promise<void> {
  await loadSheet(sheet);
  const before = chosen();
  const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  memory = ids;
  try {
    sessionStorage.setItem(KEY, ids.join(','));
  } catch {
    // See above.
  }
  const line = document.querySelector('.compare-list') ?? document.body.appendChild(Object.assign(document.createElement('p'), { className: 'compare-list', role: 'status' }));
  const link = document.createElement('a');
  link.href = withBase('/compare/', base) + writeComparison({ ids, differences: false, swapped: false });
  link.textContent = 'Compare';
  line.replaceChildren(before.includes(id) ? `${id} taken off. ` : `${id} added. `, ids.length > 0 ? `${ids.length} to compare: ${ids.join(', ')}. ` : 'Nothing to compare.', ...(ids.length > 0 ? [link] : []));
}
