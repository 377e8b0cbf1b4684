import type { Entry } from '../../schema/datasets.ts';
import type { KnowledgeBaseRule, Violation } from './rule.ts';

/** Shorter sentences may meet by chance: "The header names no version." */
const WORDS = 8;

/** The sentences of a text, as their words, with the offset at which each begins. */
function* sentencesOf(text: string): Generator<{ words: string[]; offset: number }> {
  let offset = 0;
  for (const piece of text.split(/((?<=[.!?]["’”)]?)\s+|\n{2,})/)) {
    const words = piece.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length > 0) yield { words, offset };
    offset += piece.length;
  }
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export const noCopiedSentences: KnowledgeBaseRule = {
  name: 'no-copied-sentences',
  description: `No sentence of ${WORDS} words or more stands twice in summaries and annotations.`,
  severity: 'error',
  check({ entries }) {
    const first = new Map<string, string>();
    const violations: (Violation & { of: Entry })[] = [];
    for (const entry of entries) {
      const annotation = 'annotation' in entry ? entry.annotation : undefined;
      for (const [field, text] of [['summary', entry.summary], ['annotation', annotation]] as const) {
        for (const { words, offset } of sentencesOf(text ?? '')) {
          if (words.length < WORDS) continue;
          const sentence = words.join(' ');
          const other = first.get(sentence);
          if (other === undefined) first.set(sentence, `the ${field} of ${entry.id}`);
          else {
            const shown = `“${words.slice(0, WORDS).join(' ')} …”`;
            violations.push({ of: entry, path: [field], found: shown, expected: `a sentence that does not stand in ${other}`, ...(field === 'annotation' && { inProse: placeIn(text!, offset) }) });
          }
        }
      }
    }
    return violations;
  },
};
