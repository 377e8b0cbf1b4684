/** Pagefind's excerpts as stretches of plain text. */

export interface Stretch {
  text: string;
  marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** Splits an excerpt, in which words found are marked by <mark> and everything else is escaped. */
export function markedWords(excerpt: string): Stretch[] {
  // Odd pieces stand between a mark and its end.
  return excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((piece, i) => ({ text: piece.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity]!), marked: i % 2 === 1 }))
    .filter(({ text }) => text);
}
