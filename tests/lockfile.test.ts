import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }> };

test('the lockfile names the builds for every platform, or "npm ci" refuses to install on any', () => {
  const known = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies).filter((name) => !known.has(name)));
  // A registry that lacks a platform's build makes npm leave it out when it writes the file: put it back with its version, os and cpu.
  expect(missing).toEqual([]);
});

test('the lockfile records no download addresses', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
});
