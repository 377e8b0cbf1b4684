/** How far a typed word is from a known one, in slips: what fingers and ears confuse costs less than what they do not. */

/** Rows of a keyboard; neighbours in a row, and keys above each other, are hit by mistake. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const NEIGHBOUR_SLIP = 0.6;
const SOUND_SLIP = 0.5;
const SWAP_SLIP = 0.7;
/** A letter typed twice, or once instead of twice. */
const DOUBLE_SLIP = 0.4;

/** Letters that sound alike somewhere. */
const SOUNDS = ['aeiouy', 'ckq', 'sz', 'fv', 'dt', 'bp', 'gj', 'mn'];

const place = new Map(KEYS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)));

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (SOUNDS.some((group) => group.includes(a) && group.includes(b))) return SOUND_SLIP;
  const [from, to] = [place.get(a), place.get(b)];
  return from && to && Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1 ? NEIGHBOUR_SLIP : 1;
}

/** The weighted Damerau-Levenshtein distance of two folded words; Infinity as soon as it must exceed the limit. */
export function slips(a: string, b: string, limit: number): number {
  // The cheapest difference in length is a doubled letter.
  if (Math.abs(a.length - b.length) * DOUBLE_SLIP > limit) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      let cost = Math.min(
        above[j - 1]! + substitution(x, y),
        above[j]! + (i > 1 && x === a[i - 2] ? DOUBLE_SLIP : 1),
        row[j - 1]! + (j > 1 && y === b[j - 2] ? DOUBLE_SLIP : 1),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && x !== y) cost = Math.min(cost, before[j - 2]! + SWAP_SLIP);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return Infinity;
    before = above;
    above = row;
  }
  const distance = above[b.length]!;
  return distance <= limit ? distance : Infinity;
}

/** How many slips a word of so many letters may have and still be meant. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 8 ? 1.7 : 2.4);
