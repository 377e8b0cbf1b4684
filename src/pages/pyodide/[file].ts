/** The Python runtime, served by the site itself and loaded only when a reader runs Python. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { PYTHON_FILES } from '../../client/sandbox/protocol.ts';

const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.zip': 'application/zip', '.json': 'application/json' };

export const getStaticPaths = () => PYTHON_FILES.map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file } }) => {
  const bytes = await readFile(path.resolve('node_modules/pyodide', file!));
  // Packages are never installed here: the index of them would be a hundred kilobytes for nothing.
  const body = file === 'pyodide-lock.json' ? JSON.stringify({ ...(JSON.parse(bytes.toString()) as object), packages: {} }) : new Uint8Array(bytes);
  return new Response(body, { headers: { 'content-type': TYPES[path.extname(file!)]! } });
};
