/** What keys do, wherever they do not stand in a field: the one list that the page acts on, and that `?` shows. */

export interface Section {
  key: string;
  label: string;
  href: string;
}

/** `g`, then one of these. */
export const SECTIONS: readonly Section[] = [
  { key: 'h', label: 'Home', href: '/' },
  { key: 'c', label: 'Concepts', href: '/concepts/' },
  { key: 'i', label: 'Implementations', href: '/implementations/' },
  { key: 'p', label: 'PEPs', href: '/peps/' },
  { key: 's', label: 'Specifications', href: '/specifications/' },
  { key: 'a', label: 'Articles', href: '/articles/' },
  { key: 'w', label: 'People (who)', href: '/people/' },
  { key: 'o', label: 'Organisations', href: '/organisations/' },
  { key: 'b', label: 'Benchmarks', href: '/benchmarks/' },
  { key: 't', label: 'Timeline', href: '/timeline/' },
  { key: 'l', label: 'Lineage', href: '/lineage/' },
  { key: 'm', label: 'Compare (match)', href: '/compare/' },
  { key: 'g', label: 'Guides', href: '/guides/' },
  { key: 'e', label: 'Essays', href: '/essays/' },
  { key: 'd', label: 'Open data', href: '/api/' },
];

/** The other keys, as `?` explains them. */
export const ACTIONS: readonly { keys: string; label: string }[] = [
  { keys: '/', label: 'Search' },
  { keys: 'j k', label: 'Next and previous link of a list or table' },
  { keys: 'c', label: 'Put the entry, or the one in focus, beside others to compare' },
  { keys: '?', label: 'Show this list' },
];

export type KeyAction = { type: 'go'; href: string } | { type: 'step'; by: 1 | -1 } | { type: 'compare' } | { type: 'help' };

/** What a key means after the one pressed just before it; nothing when it means nothing here. */
export function actionOf(key: string, before: string | undefined): KeyAction | undefined {
  if (before === 'g') {
    const section = SECTIONS.find((candidate) => candidate.key === key);
    return section && { type: 'go', href: section.href };
  }
  if (key === 'j' || key === 'k') return { type: 'step', by: key === 'j' ? 1 : -1 };
  if (key === 'c') return { type: 'compare' };
  if (key === '?') return { type: 'help' };
  return undefined;
}
