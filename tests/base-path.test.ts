import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const ASTRO = path.resolve('node_modules/astro/bin/astro.mjs');

const ORIGIN = new URL(manifest.homepage).origin;
const ABSOLUTE = new RegExp(`${ORIGIN.replaceAll('.', '\\.')}[^\\s"<>)]*`, 'g');

/** The environment without what Vitest adds for the code it runs: a build would take it for its own. */
const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _env, ...env } = process.env;

test('below a base path every address of the site begins with it', async () => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'base-path-'));
  try {
    await run(process.execPath, [ASTRO, 'build', '--silent'], { env: { ...env, BASE_PATH: '/lightweight-scaling/', OUT_DIR: outDir } });
    const outside: string[] = [];
    let addresses = 0;
    for await (const file of glob('**/*.html', { cwd: outDir })) {
      const html = await readFile(path.join(outDir, file), 'utf8');
      for (const [, address] of html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)) {
        addresses++;
        if (!address!.startsWith('/lightweight-scaling/')) outside.push(`${address} in ${file}`);
      }
    }
    expect(addresses).toBeGreaterThan(1000);
    // Exports are read away from the site, so they name it in full.
    for await (const file of glob('**/*.{html,xml,json,md,txt,bib}', { cwd: outDir })) {
      for (const [address] of (await readFile(path.join(outDir, file), 'utf8')).matchAll(ABSOLUTE)) {
        if (!`${address}/`.startsWith(`${ORIGIN}/lightweight-scaling/`)) outside.push(`${address} in ${file}`);
      }
    }
    expect(outside.slice(0, 10)).toEqual([]);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
});
