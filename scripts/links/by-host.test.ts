import { expect, test } from 'vitest';
import { byHost } from './by-host.ts';

test('one host has one request at a time, with a pause between two; several hosts run side by side', async () => {
  const open = new Map<string, number>();
  const order: string[] = [];
  let atOnce = 0;
  let most = 0;
  const work = async (url: string) => {
    const { host } = new URL(url);
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, ++atOnce);
    expect(open.get(host)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(url);
    open.set(host, open.get(host)! - 1);
    atOnce--;
    return url.toUpperCase();
  };
  const pauses: number[] = [];
  const urls = ['http://a.org/1', 'http://b.org/1', 'http://a.org/2', 'http://c.org/1', 'http://a.org/3'];
  expect(await byHost(urls, work, { pause: 9, hosts: 2, sleep: async (time) => void pauses.push(time) })).toEqual(urls.map((url) => url.toUpperCase()));
  expect(pauses).toEqual([9, 9]);
  expect(most).toBe(2);
  expect(order.filter((url) => url.includes('a.org'))).toEqual(['http://a.org/1', 'http://a.org/2', 'http://a.org/3']);
});

test('a port is a host of its own', async () => {
  const pauses: number[] = [];
  await byHost(['http://a.org:1/', 'http://a.org:2/'], async () => 0, { pause: 1, hosts: 1, sleep: async (time) => void pauses.push(time) });
  expect(pauses).toEqual([]);
});
