/** Mends the files of a checkout on the disk. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { termsOf } from '../src/knowledge-base/check-style.ts';
import { collect } from '../src/knowledge-base/collect.ts';
import { readTree } from '../src/knowledge-base/files.ts';
import { fix } from '../src/knowledge-base/fix.ts';

/** Writes every file that `fix` changes, and tells which and why. */
export async function fixFiles(root: string): Promise<{ file: string; rules: string[] }[]> {
  const tree = await readTree(root);
  const terms = termsOf(collect(tree));
  const fixed: { file: string; rules: string[] }[] = [];
  for (const file of tree.files) {
    const { text, rules } = fix(file, terms);
    if (text === file.text) continue;
    await writeFile(path.join(root, file.path), text);
    fixed.push({ file: file.path, rules });
  }
  return fixed;
}
