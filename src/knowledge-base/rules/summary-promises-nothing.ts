import type { Rule } from './rule.ts';

/** Words that praise instead of saying what something does. A name keeps its capital: "Simple Generators" is a title. */
const PROMISES = [
  'amazing', 'awesome', 'battle-tested', 'best-in-class', 'blazing', 'blazingly', 'cutting-edge', 'easily', 'easy', 'effortless', 'effortlessly', 'elegant', 'feature-rich', 'game-changing',
  'hassle-free', 'incredible', 'incredibly', 'innovative', 'intuitive', 'lightning-fast', 'modern', 'next-generation', 'painless', 'painlessly', 'powerful', 'production-ready', 'revolutionary', 'robust',
  'seamless', 'seamlessly', 'simple', 'simply', 'state-of-the-art', 'unparalleled', 'user-friendly', 'world-class',
];

const words = PROMISES.map((word) => word.replaceAll('-', '[- ]')).join('|');
const PROMISE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'u');

export const summaryPromisesNothing: Rule = {
  name: 'summary-promises-nothing',
  description: 'A summary says what something does, without praise such as "powerful", "modern" or "easy".',
  severity: 'error',
  check({ summary }) {
    // The capital of the first word is the sentence's own.
    const promise = PROMISE.exec(summary[0]!.toLowerCase() + summary.slice(1));
    return promise ? [{ path: ['summary'], found: `"${promise[0]}"`, expected: 'what it does, and no promise', fix: 'leave the word out, or say what it stands for' }] : [];
  },
};
