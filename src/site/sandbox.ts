/** The sandboxed frame as a page: its scripts with their types stripped, and a policy that leaves it nothing but them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

const FOLDER = path.resolve('src/client/sandbox');

/** A script of that folder as JavaScript in one piece: its only imports are the protocol's. In a function, or a program in the same worker would see its names. */
async function script(name: string): Promise<string> {
  const [protocol, code] = await Promise.all(['protocol', name].map(async (file) => stripTypeScriptTypes(await readFile(path.join(FOLDER, `${file}.ts`), 'utf8'))));
  const constants = protocol!.replace(/^export /gm, '');
  const body = code!.replace(/^import \{ OUTPUT_LIMIT as LIMIT\b.*$/m, 'const LIMIT = OUTPUT_LIMIT;').replace(/^import .*$/gm, '');
  return `(() => {\n'use strict';\n${constants}\n${body}})();\n`.replace(/^\s*\n/gm, '');
}

/** The HTML of the frame. */
export async function sandboxPage(): Promise<string> {
  const [frame, worker] = await Promise.all([script('frame'), script('worker')]);
  const hash = createHash('sha256').update(frame).digest('base64');
  // No 'self': the frame has no origin. Blobs are those that its own scripts make. Trusted Types would guard nothing: the only
  // script that could be fooled is the program itself, which may make any policy in its own worker.
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="robots" content="noindex"><title>Sandbox</title></head>
<body><script type="text/plain" id="worker">${worker}</script><script>${frame}</script></body>
</html>
`;
}
