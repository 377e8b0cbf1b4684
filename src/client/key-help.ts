/** The list of keys, as a dialog. */
import { loadSheet } from './load-sheet.ts';
import sheet from '../styles/keys.css?url&no-inline';
import { withBase } from '../views/addresses.ts';
import { ACTIONS, SECTIONS } from '../views/key-bindings.ts';

export async function showKeys(base: string): Promise<void> {
  await loadSheet(sheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'key-help';
  dialog.ariaLabel = 'Keys';
  const title = document.createElement('h2');
  title.textContent = 'Keys';
  const list = document.createElement('dl');
  for (const { keys, label } of ACTIONS) list.append(row(keys.split(' '), label));
  for (const { key, label, href } of SECTIONS) {
    const link = document.createElement('a');
    link.href = withBase(href, base);
    link.textContent = label;
    list.append(row(['g', key], link));
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, list, close);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

function row(keys: readonly string[], what: string | Node): HTMLElement {
  const term = document.createElement('dt');
  term.append(...keys.flatMap((key, i) => [i > 0 ? ' ' : '', Object.assign(document.createElement('kbd'), { textContent: key })]));
  const meaning = document.createElement('dd');
  meaning.append(what);
  const pair = document.createElement('div');
  pair.append(term, meaning);
  return pair;
}
