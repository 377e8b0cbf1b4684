/** Work that leaves each host in peace: one thing at a time, with a pause after it; hosts among themselves run side by side. */

export interface Pace {
  /** Between two requests to one host, in milliseconds. */
  pause: number;
  /** How many hosts are asked at the same time. */
  hosts: number;
  sleep(milliseconds: number): Promise<void>;
}

/** Does the work for every address; the results are in the order of the addresses. */
export async function byHost<T>(urls: readonly string[], work: (url: string) => Promise<T>, { pause, hosts, sleep }: Pace): Promise<T[]> {
  const queues = Map.groupBy(urls.map((url, i) => ({ url, i })), ({ url }) => new URL(url).host);
  const results: T[] = [];
  // The longest queue takes longest, so it begins first.
  const waiting = [...queues.values()].sort((a, b) => b.length - a.length);
  async function worker(): Promise<void> {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const [n, { url, i }] of queue.entries()) {
        if (n > 0) await sleep(pause);
        results[i] = await work(url);
      }
    }
  }
  await Promise.all(Array.from({ length: hosts }, worker));
  return results;
}
