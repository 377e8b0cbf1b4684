/** A result as elements: never as HTML, since its words come from data and from the reader. */
import { markedWords } from '../views/marked-words.ts';
import type { Result } from './search-engine.ts';

export function resultLink({ href, name, kind, year, excerpt, marked, matched }: Result): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(element('strong', name), element('span', [kind, year].filter(Boolean).join(' · '), 'kind'));
  if (matched) link.append(element('span', `also: ${matched}`, 'matched'));
  const text = element('span', '', 'excerpt');
  text.append(...(marked ? markedWords(excerpt).map((stretch) => (stretch.marked ? element('mark', stretch.text) : stretch.text)) : [excerpt]));
  link.append(text);
  return link;
}

function element(tag: string, text: string, className?: string): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = text;
  if (className) created.className = className;
  return created;
}
