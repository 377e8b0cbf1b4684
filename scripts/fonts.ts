/**
 * `npm run fonts`: cuts the one typeface of the site down to what its pages show, and writes `src/styles/fonts/` and
 * `src/styles/fonts.css`. Every page loads the first file, so it is kept small enough to come in one flight of packets; the
 * others hold the further letters of European names, for the pages that have them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

const SOURCE = 'node_modules/@fontsource-variable/source-sans-3/files';
const TARGET = 'src/styles';
/** Body text and headings; heavier weights become the heaviest there is. */
const WEIGHTS = { min: 400, max: 600 };

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** The files, each with the subset of the family it is cut from and the characters it keeps. */
export const FONTS = [
  { file: 'source-sans-basic.woff2', from: 'source-sans-3-latin-wght-normal.woff2', characters: `${range(0x20, 0x7e)}\u{a0}·×–—‘’“”…™←↑→↓−` },
  { file: 'source-sans-western.woff2', from: 'source-sans-3-latin-wght-normal.woff2', characters: `«°µ»${range(0xc0, 0xd6)}${range(0xd8, 0xf6)}${range(0xf8, 0xff)}` },
  { file: 'source-sans-central.woff2', from: 'source-sans-3-latin-ext-wght-normal.woff2', characters: `${range(0x100, 0x130)}${range(0x132, 0x151)}${range(0x154, 0x17e)}ȘșȚț` },
] as const;

/** A font that keeps these characters, kerning and figures of one width; its names are dropped, as its licence asks of what was changed. */
export async function cut({ from, characters }: (typeof FONTS)[number]): Promise<Uint8Array> {
  const whole = await readFile(path.join(SOURCE, from));
  return subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS }, keepFeatures: ['kern', 'tnum'], noHinting: true, dropTables: ['gasp', 'STAT', 'MVAR'] });
}

/** The characters as the ranges of a style sheet: `U+0020-007E, U+00A0`. */
export function unicodeRange(characters: string): string {
  const points = [...new Set([...characters].map((character) => character.codePointAt(0)!))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

export const styleSheet = (): string => `/* Written by \`npm run fonts\`. What does not arrive in time stays the fallback on that page, so that nothing moves under the
   reader, whatever fonts there are; the fallback has about the same measures. */
${FONTS.map(
  ({ file, characters }) => `@font-face {
  font-family: 'Site Sans';
  font-style: normal;
  font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
  font-display: optional;
  src: url('./fonts/${file}?no-inline') format('woff2');
  unicode-range: ${unicodeRange(characters)};
}
`,
).join('')}@font-face {
  font-family: 'Site Sans fallback';
  src: local('Arial'), local('Liberation Sans'), local('Open Sans');
  size-adjust: 92%;
  ascent-override: 105%;
  descent-override: 34%;
  line-gap-override: 0%;
}
`;

if (import.meta.main) {
  for (const font of FONTS) await writeFile(path.join(TARGET, 'fonts', font.file), await cut(font));
  await writeFile(path.join(TARGET, 'fonts.css'), styleSheet());
}
