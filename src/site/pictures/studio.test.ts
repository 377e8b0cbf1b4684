import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { pagePicture, type SharePicture } from '../../views/share-picture.ts';
import { HEIGHT, WIDTH } from './draw.ts';
import { openStudio } from './studio.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
afterAll(() => rm(folder, { recursive: true }));

const pictures: SharePicture[] = [
  pagePicture('Looms', 'Weaves Mărieș, Ωmega and Игорь.', 'Library'),
  { ...pagePicture('A title that is so long that it takes more than one line and in the end has to be cut off somewhere', 'A summary.'), lanes: [{ name: 'A name that is too long for a lane', current: true, blocks: [[0, 1]] }], ends: ['1996', '2012'] },
];

test('a picture is a small PNG of the size that is promised, the same whether drawn or kept', async () => {
  const studio = await openStudio(folder, 'Looms');
  const drawn = await studio.make(pictures);
  for (const bytes of drawn) {
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: WIDTH, height: HEIGHT });
    expect(bytes.byteLength).toBeLessThan(60_000);
  }
  const kept = await readdir(folder);
  expect(kept).toHaveLength(2);
  const again = await studio.make([...pictures].reverse());
  expect(again.map((bytes, i) => Buffer.compare(bytes, drawn[1 - i]!))).toEqual([0, 0]);
  // What is kept is not drawn again.
  await Promise.all(kept.map((file) => writeFile(path.join(folder, file), 'kept')));
  expect((await studio.make(pictures)).map(String)).toEqual(['kept', 'kept']);
  // Another name of the site is another picture.
  expect(String((await (await openStudio(folder, 'Reeds')).make(pictures))[0])).not.toBe('kept');
});
