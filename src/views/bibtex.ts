/** Citations as BibTeX, made from CSL-JSON by Citation.js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './citation.ts';

// Keys are our ids, which are stable; the library would make them from names and years, which are corrected now and then.
plugins.config.get('@bibtex').format.checkLabel = false;

/** What BibTeX has no field of its own for goes where its users look for it. */
function forBibtex(item: CslItem): object {
  const { type, version, number, issued } = item;
  const publisher = item.publisher ?? (type === 'paper-conference' ? undefined : (item['container-title'] ?? item['event-title']));
  const note = [version && `Version ${version}`, type === 'standard' && number && `Number ${number}`, issued?.circa && 'Date approximate'].filter(Boolean).join('. ');
  return { ...structuredClone(item), ...(publisher && { publisher }), ...(note && { note }) };
}

/** A BibTeX file of these citations, in their order. */
export function bibtexOf(items: readonly CslItem[]): string {
  const text = new Cite(items.map(forBibtex)).format('bibtex') as string;
  // The address stands in "url", for which every style of today has a place; a second copy would be printed twice.
  return `${text.replace(/^\thowpublished = .*\n/gm, '').trim()}\n`;
}
