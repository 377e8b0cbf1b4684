/** A result as elements: never as HTML, since its words come from data and from the reader. */
import type { Result } from './search-engine.ts';

export function resultLink({ href, name, kind, year, excerpt, marked, matched }: Result): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(element('strong', name), element('span', [kind, year].filter(Boolean).join(' · '), 'kind'));
  if (matched) link.append(element('span', `also: ${matched}`, 'matched'));
  const text = element('span', '', 'excerpt');
  text.append(...(marked ? markedWords(excerpt) : [excerpt]));
  link.append(text);
  return link;
}

function element(tag: string, text: string, className?: string): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = text;
  if (className) created.className = className;
  return created;
}

/** Pagefind marks words with <mark> in escaped text; a parser without scripts gives us the nodes. */
function markedWords(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => (node.nodeName === 'MARK' ? element('mark', node.textContent ?? '') : document.createTextNode(node.textContent ?? '')));
}
