import { expect, test } from 'vitest';
import { INTERVAL, listen, TRANSIT } from './server-push.ts';
import type { Style } from './server-push.ts';

const STYLES: Style[] = ['polling', 'long polling', 'streaming'];
const quiet = (style: Style, news: readonly number[], until: number) => listen(style, news, until, () => {});

function traced(style: Style, news: readonly number[], until: number): string[] {
  const lines: string[] = [];
  listen(style, news, until, (line) => lines.push(line));
  return lines;
}

test.each(STYLES)('%s brings all the news, once and in order', (style) => {
  const news = [3, 12, 60, 61, 62, 130, 200];
  const known = traced(style, news, 400).flatMap((line) => /knows ([\d and]+) at/.exec(line)?.[1]?.split(' and ') ?? []);
  expect(known.map(Number)).toEqual(news);
});

test('streaming is never later than the way takes', () => {
  expect(new Set(quiet('streaming', [12, 60, 61, 62, 130], 300).delays)).toEqual(new Set([TRANSIT]));
});

test('long polling is as quick for a single piece of news, and three transits late at worst', () => {
  expect(quiet('long polling', [50, 100, 150], 300).delays).toEqual([TRANSIT, TRANSIT, TRANSIT]);
  for (let gap = 1; gap < 20; gap++) {
    const second = quiet('long polling', [50, 50 + gap], 300).delays[1]!;
    expect(second).toBe(Math.max(TRANSIT, 3 * TRANSIT - gap));
  }
});

test('polling is late by up to an interval and three transits', () => {
  const delays = Array.from({ length: 100 }, (_, i) => quiet('polling', [50 + i], 400).delays[0]!);
  expect(Math.min(...delays)).toBe(TRANSIT);
  expect(Math.max(...delays)).toBe(INTERVAL + 3 * TRANSIT - 1);
});

test('what silence costs: polling pays by the clock, the others wait with one open request', () => {
  const silence = (until: number) => STYLES.map((style) => quiet(style, [], until).messages);
  expect(silence(1000)).toEqual([58, 1, 1]);
  expect(silence(10_000)[1]).toBe(1);
  expect(silence(10_000)[0]).toBeGreaterThan(500);
});

test('what news cost: a question and an answer each, or one piece of an answer', () => {
  const news = Array.from({ length: 10 }, (_, i) => 50 * (i + 1));
  expect(quiet('long polling', news, 1000).messages).toBe(1 + 2 * news.length);
  expect(quiet('streaming', news, 1000).messages).toBe(1 + news.length);
});

test('the server never speaks without having been asked', () => {
  for (const style of STYLES) {
    const lanes = traced(style, [0, 1, 2, 60], 300).filter((line) => !line.startsWith('main'));
    expect(lanes[0]).toBe('browser: asks at 0');
    if (style === 'streaming') continue;
    let open = 0;
    for (const line of lanes) {
      if (line.startsWith('browser: asks')) open++;
      if (line.startsWith('server')) open--;
      expect(open).toBeGreaterThanOrEqual(0);
    }
  }
});
