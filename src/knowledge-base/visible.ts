/** Characters that make a text look different from what it says. */

/** Controls, direction marks and overrides, zero-width and soft characters, line separators, tags, non-characters. */
const DECEIVING =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;
const ALL_DECEIVING = new RegExp(DECEIVING.source, 'gu');

/** The first deceiving character of a text, and where it stands. */
export function findDeceiving(text: string): { index: number; found: string } | undefined {
  const match = DECEIVING.exec(text);
  return match ? { index: match.index, found: `the invisible character ${codePoint(match[0])}` } : undefined;
}

/** A character by its number: `U+202E`. */
export const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A text for a terminal: what cannot be seen, or would move the cursor, is shown as an escape. */
export const visible = (text: string): string => text.replace(/[\t\r\n]/g, ' ').replace(ALL_DECEIVING, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
