/** The data and content of a commit, read out of the repository without touching the working tree. */
import { execFileSync } from 'node:child_process';
import type { SourceTree } from '../../src/knowledge-base/files.ts';

const FOLDERS = ['data', 'content'];
const SYMBOLIC_LINK = '120000';
/** All files of a commit together; far more than there is. */
const OUTPUT_LIMIT = 512 * 1024 * 1024;

/** Thrown when the name given is no commit; its message says what was expected. */
export class UnknownCommit extends Error {}

function git(root: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['-C', root, ...args], { ...(input !== undefined && { input }), maxBuffer: OUTPUT_LIMIT, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** The full id of the commit that a branch, tag or id names. */
export function commitOf(root: string, name: string): string {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).toString().trim();
  } catch {
    throw new UnknownCommit(`found "${name}", expected a commit, branch or tag of this repository (after a shallow clone, fetch it first)`);
  }
}

/** Everything under data/ and content/ of a commit, in the order of the paths. */
export function treeAt(root: string, commit: string): SourceTree {
  const listed = git(root, ['ls-tree', '-r', '-z', commit, '--', ...FOLDERS]).toString().split('\0').filter(Boolean);
  const files = listed.flatMap((line) => {
    const [, mode, type, object, path] = /^(\d+) (\w+) (\w+)\t([^]*)$/.exec(line) ?? [];
    return type === 'blob' && mode !== SYMBOLIC_LINK ? [{ object: object!, path: path! }] : [];
  });
  const tree: SourceTree = { files: [], findings: [] };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // One process for all files: each answer is a line with the size, and the bytes.
  const answers = git(root, ['cat-file', '--batch'], files.map(({ object }) => `${object}\n`).join(''));
  let at = 0;
  for (const { path } of files) {
    const end = answers.indexOf(0x0a, at);
    const size = Number(answers.subarray(at, end).toString().split(' ')[2]);
    const bytes = answers.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    try {
      tree.files.push({ path, text: decoder.decode(bytes) });
    } catch {
      tree.findings.push({ file: path, line: 1, column: 1, rule: 'readable-file', severity: 'error', found: 'bytes that are not UTF-8', expected: 'text in UTF-8' });
    }
  }
  return tree;
}
