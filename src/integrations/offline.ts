/** Writes the service worker and the list of files it may keep, once all other files are final. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { megabytes, type OfflineFile, type OfflineManifest } from '../client/offline-manifest.ts';

/** What a reader needs to read and search everything; exports for programs stay on the server, and so does the sandbox, which no service worker reaches. */
const READ = ['**/*.html', '_astro/*', 'pagefind/pagefind.js', 'pagefind/pagefind-worker.js', 'pagefind/pagefind-entry.json', 'pagefind/*.{pf_meta,pagefind}', 'pagefind/{index,filter,fragment}/*', 'names.json', 'summaries.json', 'tables/*.json', 'timeline.json', 'compare/*.json', 'favicon.svg'];
/** What is fetched with the service worker: enough for any page that was visited, for the search by name, and for the page that says the rest is missing. */
const SHELL = /^(?:offline\/|search\/|_astro\/.+\.css|_astro\/source-sans-basic\..+\.woff2|names\.json|favicon\.svg|pagefind\/pagefind(?:-worker)?\.js|pagefind\/pagefind-entry\.json)$/;
/** Scripts of the shell are small; what runs programs and queries comes when it is asked for: bytes. */
const SCRIPT_LIMIT = 16_000;

/** Where the page that offers to keep everything says how much that is. */
const SIZE = /(<span data-size[^>]*>)(?=<\/span>)/;

export interface Kept {
  path: string;
  bytes: Uint8Array;
}

/** The manifest of a build and the files of its shell. Pages are known by their addresses, which end in a slash. */
export function offlineFiles(files: readonly Kept[]): { manifest: OfflineManifest; shell: OfflineFile[] } {
  const known = files
    .map(({ path: file, bytes }) => ({ file: [file.replace(/(^|\/)index\.html$/, '$1'), createHash('sha256').update(bytes).digest('hex').slice(0, 16)] as OfflineFile, size: bytes.length }))
    .sort((a, b) => (a.file[0] < b.file[0] ? -1 : 1));
  const manifest = { build: createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 16), bytes: known.reduce((sum, { size }) => sum + size, 0), files: known.map(({ file }) => file) };
  const shell = known.filter(({ file: [file], size }) => SHELL.test(file) || (/^_astro\/.+\.js$/.test(file) && size <= SCRIPT_LIMIT)).map(({ file }) => file);
  return { manifest, shell };
}

export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base;
      },
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir);
        const paths = new Set<string>();
        for (const pattern of READ) for await (const file of glob(pattern, { cwd: root })) paths.add(file.split(path.sep).join('/'));
        for (const file of ['404.html', 'sandbox/index.html']) paths.delete(file);
        const files = await Promise.all([...paths].map(async (file) => ({ path: file, bytes: new Uint8Array(await readFile(path.join(root, file))) })));
        const offer = files.find(({ path: file }) => file === 'offline/index.html')!;
        // Its own few bytes more are less than what is said of millions.
        const words = `, ${megabytes(files.reduce((sum, { bytes }) => sum + bytes.length, 0))}`;
        offer.bytes = new TextEncoder().encode(new TextDecoder().decode(offer.bytes).replace(SIZE, `$1${words}`));
        await writeFile(path.join(root, offer.path), offer.bytes);
        const { manifest, shell } = offlineFiles(files);
        const code = stripTypeScriptTypes(await readFile(path.resolve('src/client/service-worker.ts'), 'utf8')).replace(/^\s*\n/gm, '');
        await writeFile(path.join(root, 'service-worker.js'), `const BASE = ${JSON.stringify(base)};\nconst BUILD = ${JSON.stringify(manifest.build)};\nconst SHELL = ${JSON.stringify(shell)};\n${code}`);
        await writeFile(path.join(root, 'offline.json'), JSON.stringify(manifest));
        logger.info(`${manifest.files.length} files may be kept, ${megabytes(manifest.bytes)}`);
      },
    },
  };
}
