import sharp from 'sharp';
import { expect, test } from 'vitest';
import { palettePng, shades, type Colour } from './palette-png.ts';

const paper: Colour = [250, 250, 250];
const inks: Colour[] = [[0, 0, 0], [200, 50, 0]];

test('shades go from the paper to each ink, and fit into four bits', () => {
  const palette = shades(paper, inks);
  expect(palette).toHaveLength(15);
  expect(palette[0]).toEqual(paper);
  expect(palette[7]).toEqual(inks[0]);
  expect(palette[14]).toEqual(inks[1]);
});

test('another reader sees the pixels that were written, each in the nearest colour', async () => {
  const pixels = Uint8Array.from([...paper, 255, 1, 2, 1, 255, 199, 52, 3, 255, 250, 250, 250, 255]);
  const { data, info } = await sharp(palettePng(pixels, 2, 2, shades(paper, inks))).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([2, 2]);
  expect([...data]).toEqual([...paper, 0, 0, 0, 200, 50, 0, ...paper]);
});
