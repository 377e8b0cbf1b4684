/** Reads the files of a checkout: the only module of the knowledge base that touches the disk. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from './finding.ts';

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  path: string;
  text: string;
}

export interface SourceTree {
  files: SourceFile[];
  findings: Finding[];
}

/** An entry of a hundred kilobytes is a mistake: the longest real ones take ten. */
const SIZE_LIMIT = 256 * 1024;

const FOLDERS = ['data', 'content'];
// The byte order mark stays in the text: it is for the check to find, and for --fix to remove.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads everything under data/ and content/ of a checkout, in the order of the paths. */
export async function readTree(root: string): Promise<SourceTree> {
  const tree: SourceTree = { files: [], findings: [] };
  const refuse = (file: string, found: string, expected: string) =>
    tree.findings.push({ file, line: 1, column: 1, rule: 'readable-file', severity: 'error', found, expected });

  async function walk(folder: string): Promise<void> {
    const names = (await readdir(path.join(root, folder)).catch(() => [])).sort();
    for (const name of names) {
      const file = `${folder}/${name}`;
      const status = await lstat(path.join(root, file));
      if (status.isSymbolicLink()) refuse(file, 'a symbolic link', 'a regular file');
      else if (status.isDirectory()) await walk(file);
      // To read from a pipe is to wait for somebody to write.
      else if (!status.isFile()) refuse(file, 'a pipe, socket or device', 'a regular file');
      else if (status.size > SIZE_LIMIT) refuse(file, `${status.size} bytes`, `at most ${SIZE_LIMIT} bytes`);
      else {
        try {
          tree.files.push({ path: file, text: decoder.decode(await readFile(path.join(root, file))) });
        } catch {
          refuse(file, 'bytes that are not UTF-8', 'text in UTF-8');
        }
      }
    }
  }
  for (const folder of FOLDERS) {
    const status = await lstat(path.join(root, folder)).catch(() => undefined);
    if (status?.isSymbolicLink()) refuse(folder, 'a symbolic link', 'a folder');
    else await walk(folder);
  }
  return tree;
}
