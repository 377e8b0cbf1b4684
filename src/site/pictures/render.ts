/** A picture as PNG: laid out with its text as outlines, painted, and reduced to a few colours. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import type { SharePicture } from '../../views/share-picture.ts';
import { COLOURS, draw, HEIGHT, WIDTH } from './draw.ts';
import { palettePng, shades, type Colour } from './palette-png.ts';

const FONTS = path.resolve('node_modules/@fontsource/source-sans-3/files');
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'];
const WEIGHTS = [400, 600] as const;

// The layout engine goes through the fonts of one name until one has the letter.
const fonts = await Promise.all(
  WEIGHTS.flatMap((weight) => SUBSETS.map(async (subset) => ({ name: 'sans', weight, style: 'normal' as const, data: await readFile(path.join(FONTS, `source-sans-3-${subset}-${weight}-normal.woff`)) }))),
);

const colour = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const PALETTE = shades(colour(COLOURS.paper), [COLOURS.ink, COLOURS.soft, COLOURS.accent].map(colour));

// As fast as a native library here, and it paints the same on every machine.
await initWasm(await readFile(path.resolve('node_modules/@resvg/resvg-wasm/index_bg.wasm')));

/** The pixels of a drawing. */
function paint(svg: string): Uint8Array {
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const { pixels } = image;
  // Its memory is not that of JavaScript, which would free it by itself.
  image.free();
  drawing.free();
  return pixels;
}

/** The bytes of a picture; the same picture gives the same bytes. */
export async function renderPicture(picture: SharePicture, site: string): Promise<Uint8Array> {
  const svg = await satori(draw(picture, site) as unknown as Parameters<typeof satori>[0], { width: WIDTH, height: HEIGHT, fonts });
  return palettePng(paint(svg), WIDTH, HEIGHT, PALETTE);
}
