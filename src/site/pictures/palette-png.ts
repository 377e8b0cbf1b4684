/** A PNG of few colours: four bits a pixel, which is a fifth of what true colours take and as good for ink on paper. */
import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

/** What four bits can tell apart. */
const MOST_COLOURS = 16;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The colours of ink on paper with their edges: each ink, and what lies between it and the paper. */
export function shades(paper: Colour, inks: readonly Colour[]): Colour[] {
  const steps = Math.floor((MOST_COLOURS - 1) / inks.length);
  const between = (ink: Colour, part: number) => ink.map((value, i) => Math.round(paper[i]! + (value - paper[i]!) * part)) as unknown as Colour;
  return [paper, ...inks.flatMap((ink) => Array.from({ length: steps }, (_, i) => between(ink, (i + 1) / steps)))];
}

function nearest(palette: readonly Colour[], [red, green, blue]: Colour): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

/** Encodes pixels of four bytes, red, green, blue and opacity, none of them translucent; the width must be even. */
export function palettePng(bytes: Uint8Array, width: number, height: number, palette: readonly Colour[]): Buffer {
  // A copy where the bytes do not begin at a multiple of four.
  const pixels = new Uint32Array(bytes.byteOffset % 4 === 0 ? bytes.buffer : bytes.slice().buffer, bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0, width * height);
  const rowBytes = width / 2;
  const rows = Buffer.alloc((rowBytes + 1) * height);
  // A drawing has some hundreds of colours in long runs, so each is looked up once, and most pixels not at all.
  const known = new Map<number, number>();
  let last = -1;
  let lastIndex = 0;
  const indexOf = (at: number): number => {
    const pixel = pixels[at]!;
    if (pixel === last) return lastIndex;
    let index = known.get(pixel);
    if (index === undefined) known.set(pixel, (index = nearest(palette, [bytes[at * 4]!, bytes[at * 4 + 1]!, bytes[at * 4 + 2]!])));
    last = pixel;
    return (lastIndex = index);
  };
  for (let y = 0; y < height; y++) {
    // Each row begins with its filter: none, which is best for few colours.
    let to = y * (rowBytes + 1) + 1;
    for (let at = y * width; at < (y + 1) * width; at += 2) rows[to++] = (indexOf(at) << 4) | indexOf(at + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
