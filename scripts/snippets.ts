/** `npm run snippets`: type-checks and runs every snippet, in both languages, and holds it to its output; `-- --update ID` rewrites one from its TypeScript. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { runPython } from './python.ts';

const run = promisify(execFile);

/** A snippet that takes longer than this is not one. */
const TIME_LIMIT = 20_000;

const { values } = parseArgs({ options: { update: { type: 'string', multiple: true, default: [] } } });

/** What a program prints; throws with its error output when it fails. */
async function outputOf(program: string): Promise<string> {
  if (program.endsWith('.py')) return runPython(await readFile(program, 'utf8'));
  const { stdout } = await run(process.execPath, [program], { timeout: TIME_LIMIT, env: { ...process.env, NO_COLOR: '1' } });
  return stdout;
}

/** The concept a program belongs to: its name without the ending. */
function idOf(program: string): string {
  return path.parse(program).name;
}

const programs: string[] = [];
for await (const file of glob('content/concepts/*/*.{ts,py}')) if (!file.endsWith('.test.ts')) programs.push(file);
// TypeScript before its Python twin: an output that is rewritten must be the one the twin is held to.
programs.sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a < b ? 1 : -1));

const ids = new Set(programs.map(idOf));
const unknown = values.update.filter((id) => !ids.has(id));
if (unknown.length > 0) {
  console.error(`--update: found ${unknown.join(', ')}, expected one of ${[...ids].join(', ')}`);
  process.exit(2);
}

/** What the compiler says against the snippets and their tests, or nothing. */
async function typeErrors(): Promise<string> {
  const project = path.resolve('tsconfig.snippets.json');
  if (!existsSync(project)) return '';
  const compiler = path.resolve('node_modules/typescript/bin/tsc');
  return run(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', project]).then(
    () => '',
    (error: { stdout?: string }) => error.stdout ?? String(error),
  );
}

const types = typeErrors();
let failed = 0;
for (const [i, program] of programs.entries()) {
  const id = idOf(program);
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${i + 1} of ${programs.length}: ${path.basename(program)}`);
  const expectedFile = program.replace(/\.(?:ts|py)$/, '.out');
  try {
    const actual = await outputOf(program);
    const expected = await readFile(expectedFile, 'utf8').catch(() => '');
    if (actual === expected) continue;
    if (values.update.includes(id) && program.endsWith('.ts')) {
      await writeFile(expectedFile, actual);
      console.log(`\r\u001b[K${expectedFile} rewritten`);
      continue;
    }
    failed++;
    console.error(`\r\u001b[K${createTwoFilesPatch(expectedFile, program, expected, actual, 'expected', 'printed')}`);
  } catch (error) {
    failed++;
    console.error(`\r\u001b[K${program}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const errors = await types;
if (errors) console.error(errors);
console.log(`${process.stdout.isTTY ? '\r\u001b[K' : ''}${failed ? '✗' : '✓'} ${programs.length - failed} of ${programs.length} programs print what they should${errors ? '; their types do not hold' : ''}`);
process.exitCode = failed || errors ? 1 : 0;
