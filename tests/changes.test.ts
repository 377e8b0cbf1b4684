import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const run = promisify(execFile);

test('the changelog begins with the version of package.json', async () => {
  expect(/^## (.+)$/m.exec(await readFile('CHANGELOG.md', 'utf8'))?.[1]).toBe(manifest.version);
});

test('a change that is noted becomes a version and its line in the changelog', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'changes-'));
  try {
    for (const file of ['.changeset', 'CHANGELOG.md', 'package.json', 'package-lock.json']) await cp(file, path.join(folder, file), { recursive: true });
    await writeFile(path.join(folder, '.changeset/looms.md'), '---\n"lightweight-scaling": minor\n---\n\nLooms have their own dataset.\n');
    const git = (...args: string[]) => run('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { cwd: folder });
    await git('init', '--initial-branch', 'main');
    await git('add', '--all');
    await git('commit', '--message', 'Begin');
    await run(process.execPath, [path.resolve('node_modules/@changesets/cli/bin.js'), 'version'], { cwd: folder });
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    expect(version).not.toBe(manifest.version);
    const changelog = await readFile(path.join(folder, 'CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(new RegExp(`^## ${version}$`, 'm'));
    expect(changelog.indexOf('Looms have their own dataset.')).toBeLessThan(changelog.indexOf(`## ${manifest.version}\n`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
