/** `npm run new`: asks, or takes flags, and writes the file of a new entry with every field explained. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { intro, log, outro } from '@clack/prompts';
import manifest from '../package.json' with { type: 'json' };
import { collect } from '../src/knowledge-base/collect.ts';
import { readTree } from '../src/knowledge-base/files.ts';
import { REPOSITORY } from '../src/site/project.ts';
import { draftFor, Refused } from './new/conversation.ts';
import { openFields } from './new/draft.ts';
import { entryFile } from './new/entry-file.ts';
import { parseRequest, USAGE, type Request } from './new/request.ts';
import { terminal } from './new/terminal.ts';

const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);
const tell = (line: string) => (interactive ? log.warn(line) : console.error(line));

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

let request: Request;
try {
  request = parseRequest(process.argv.slice(2), process.cwd());
} catch (error) {
  fail(`${(error as Error).message}\n\n${USAGE}`, 2);
}

if (interactive) intro('A new entry');
// What cannot be parsed does not keep anybody from adding something else; its id is known by its file.
const collection = collect(await readTree(request.root));
try {
  const { id, draft } = await draftFor(request, {
    collection,
    today: new Date().toISOString().slice(0, 10),
    agent: `${manifest.name}/${manifest.version} (+${REPOSITORY})`,
    person: interactive ? terminal : undefined,
    tell,
  });
  const file = `data/${draft.dataset}/${id}.yaml`;
  await mkdir(path.join(request.root, path.dirname(file)), { recursive: true });
  await writeFile(path.join(request.root, file), entryFile(draft, collection.vocabularies.map(({ value }) => value)), { flag: 'wx' });
  const next = `Still to write, marked with TODO: ${openFields(draft).join(', ')}. Then: npm run check`;
  if (interactive) outro(`${file} is there. ${next}`);
  else console.log(`${file}\n${next}`);
} catch (error) {
  if (error instanceof Refused) fail(error.message, 1);
  throw error;
}
