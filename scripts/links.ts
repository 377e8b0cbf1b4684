/** `npm run links -- --out FOLDER`: asks every external address whether it is still there, politely, and reports. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import manifest from '../package.json' with { type: 'json' };
import { readTree } from '../src/knowledge-base/files.ts';
import { REPOSITORY } from '../src/site/project.ts';
import { addressesOf } from './links/addresses.ts';
import { byHost } from './links/by-host.ts';
import { checkAddress } from './links/check-address.ts';
import { meanings } from './links/outcome.ts';
import { withPatience } from './links/patience.ts';
import { linkMarkdown, linkReport } from './links/report.ts';

const number = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string', default: '' },
    pause: { ...number, default: '2000' },
    timeout: { ...number, default: '20000' },
    retries: { ...number, default: '2' },
    root: { type: 'string', default: process.cwd() },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function milliseconds(flag: 'pause' | 'timeout' | 'retries'): number {
  const value = Number(values[flag]);
  if (!Number.isInteger(value) || value < 0) fail(`--${flag}: found "${values[flag]}", expected a whole number`);
  return value;
}

if (values.out === undefined) fail('npm run links -- --out FOLDER [--only TEXT] [--pause MS] [--timeout MS] [--retries N]\n  FOLDER receives links.json and links.md; --only asks for addresses that contain TEXT');
const manners = {
  // Whoever runs a host can find out here who asks, and complain.
  agent: `${manifest.name}-links/${manifest.version} (+${REPOSITORY})`,
  timeLimit: milliseconds('timeout'),
  retries: milliseconds('retries'),
  backOff: milliseconds('pause') * 2,
  longestPause: 60_000,
  sleep: (time: number) => sleep(time),
};

const addresses = addressesOf(await readTree(values.root)).filter(({ url }) => url.includes(values.only));
let done = 0;
const progress = (url: string) => {
  done++;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done} of ${addresses.length}: ${url.slice(0, 70)}`);
};
const ask = withPatience((url) => checkAddress(url, manners));
const outcomes = await byHost(
  addresses.map(({ url }) => url),
  async (url) => {
    const outcome = await ask(url);
    progress(url);
    return outcome;
  },
  { pause: milliseconds('pause'), hosts: 8, sleep: manners.sleep },
);
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

const report = linkReport(addresses.map((address, i) => ({ ...address, outcome: outcomes[i]! })), new Date().toISOString().slice(0, 10));
await mkdir(values.out, { recursive: true });
await writeFile(path.join(values.out, 'links.json'), `${JSON.stringify(report, null, 2)}\n`);
await writeFile(path.join(values.out, 'links.md'), linkMarkdown(report));
const counted = Object.entries(report.counts).map(([kind, count]) => `${count} ${meanings[kind as keyof typeof meanings].toLowerCase()}`);
console.log(`${report.troubles.length ? '✗' : '✓'} ${addresses.length} addresses: ${counted.join(', ') || 'nothing to ask'}; ${path.join(values.out, 'links.md')}`);
