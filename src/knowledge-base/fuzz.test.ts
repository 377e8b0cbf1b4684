/** Whatever is done to valid files, there is a knowledge base or a list of findings with places; never an exception. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TODAY, validFiles } from '../../tests/support/knowledge-base.ts';
import { renderProse } from '../markdown/render.ts';
import { build } from './load.ts';

/** Real entries among the fixtures: what they refer to is missing there, so they are refused, and every rule meets them. */
const SAMPLE = 5;
const RUNS = 5_000;

const real = ['implementations', 'peps', 'articles', 'people'].flatMap((dataset) => {
  const names = readdirSync(`data/${dataset}`).filter((name) => name.endsWith('.yaml')).sort();
  return Array.from({ length: SAMPLE }, (_, i) => `data/${dataset}/${names[Math.floor((i * names.length) / SAMPLE)]}`);
});
const texts = new Map([...Object.entries(validFiles), ...real.map((path) => [path, readFileSync(path, 'utf8')] as const)]);
const fixtures = Object.keys(validFiles).filter((path) => /\.(?:yaml|md)$/.test(path));

/** What has broken readers of YAML, Markdown and HTML before. */
const HOSTILE = [
  '\u0000', '\ufeff', '\u202e', '\r\n', '\r', '\t', ' ', '\n', '---\n', '...\n', '%YAML 1.1\n', '&a ', '*a', '<<: ', '!x ', '!!binary ', '? ', '- ', ': ', '| ', '>-\n', '#', '"', "'", '\\', '{', '}', '[', ']', '{{', '[[[[',
  '__proto__: ', 'constructor: ', 'toString', 'null', '~', 'yes', '2026', '1e999', '.nan', '-0', '0x1f', '"\\u202e"', '"\\0"', '99999999999999999999', '2027-01-01', '../..', '1996/..',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](&#106;avascript:alert(1))', '<javascript:alert(1)>', 'javascript:alert(1)', 'data:text/html,x', 'https://u:p@example.org/', '![x](x)', '"><svg onload=alert(1)>',
  ':ref[spindle]', ':ref[<b>]{#bobbin}', ':ref[x]{#spindle onclick="alert(1)"}', ':ref[constructor]', ':pep[342]', ':pep[-1]', '::table{dataset="constructor"}', '::table{dataset="people" where="=&=" columns=","}', '::timeline{from="x"}', '::snippet{#generator}',
  ':::note\n', ':::note{onclick=x}\n', ':::\n', '::::', ':constructor[x]', '> ', '1. ', '```\n', '`', '*', '**', '_', '~~', '|a|\n|-|\n', '[^1]', '[^1]: x\n', '&#x202e;', '&#0;', '&lt;script&gt;', '\\:', '\ud83d\ude00', '\u0430', '\u{e0041}',
];

/** A change of a text at a place between its beginning (0) and its end (1). */
const change = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'swap-lines', 'repeat-line', 'drop-line', 'indent'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  text: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: fc.constantFrom(...':[]{}#*_`<>&!|-?"\'\\ \nax1') , maxLength: 12 })),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { kind, at, to, length, text: inserted }: Change): string {
  const offset = Math.floor(at * text.length);
  if (kind === 'insert') return text.slice(0, offset) + inserted + text.slice(offset);
  if (kind === 'delete') return text.slice(0, offset) + text.slice(offset + length);
  if (kind === 'replace') return text.slice(0, offset) + inserted + text.slice(offset + length);
  const lines = text.split('\n');
  const [i, j] = [at, to].map((place) => Math.min(lines.length - 1, Math.floor(place * lines.length))) as [number, number];
  if (kind === 'swap-lines') [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  else if (kind === 'repeat-line') lines.splice(j, 0, lines[i]!);
  else if (kind === 'drop-line') lines.splice(i, 1);
  else lines[i] = ' '.repeat(length % 5) + lines[i]!;
  return lines.join('\n');
}

/** What is rendered must be made of harmless elements and attributes, whatever text stands between them. */
function harm(html: string): string | undefined {
  for (const [tag] of html.matchAll(/<[a-z](?:"[^"]*"|[^>"])*>/gi)) {
    if (/^<(?:script|style|iframe|object|embed|svg|img|form|base|link|meta)\b/i.test(tag)) return tag;
    const attributes = tag.replace(/="[^"]*"/g, '=');
    if (/\son[a-z]+\s*=/i.test(attributes) || /\sstyle\s*=/i.test(attributes)) return tag;
    if (/\s(?:href|src|action)="\s*(?:javascript|data|vbscript|file):/i.test(tag)) return tag;
  }
  return /<script/i.test(html) ? html : undefined;
}

test('changed files make a knowledge base whose prose is harmless, or findings with places inside the files', () => {
  let accepted = 0;
  const property = fc.property(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fixtures) }, fc.constantFrom(...real)),
    fc.array(change, { minLength: 1, maxLength: 4 }),
    (path, changes) => {
      const changed = changes.reduce(apply, texts.get(path)!);
      // Files are UTF-8, which cannot hold half a character.
      const text = changed.toWellFormed();
      const files = { ...validFiles, [path]: text };
      const { knowledgeBase, findings } = build({ files: Object.entries(files).map(([name, content]) => ({ path: name, text: content })), findings: [] }, { today: TODAY });
      expect(Boolean(knowledgeBase)).toBe(!findings.some(({ severity }) => severity === 'error'));
      for (const { file, line, column, found, expected } of findings) {
        const lines = files[file]!.split(/\r\n|\r|\n/);
        expect(line, `line of ${found}`).toBeGreaterThanOrEqual(1);
        expect(line, `line of ${found}`).toBeLessThanOrEqual(lines.length);
        expect(column, `column of ${found}`).toBeGreaterThanOrEqual(1);
        // Behind the last character stands the end of the line, where something may be missing; a byte order mark has a column of its own.
        expect(column, `column of ${found} in line ${line}`).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        expect(found && expected).toBeTruthy();
      }
      if (!knowledgeBase) return;
      accepted++;
      const prose = [...Object.values(knowledgeBase.entries).flatMap((entry) => ('annotation' in entry && entry.annotation ? [entry.annotation] : [])), ...Object.values(knowledgeBase.bodies), ...knowledgeBase.pages.map(({ body }) => body)];
      for (const markdown of prose) {
        for (const segment of renderProse(knowledgeBase, markdown, '/').segments) {
          if (segment.type === 'html') expect(harm(segment.html), markdown).toBeUndefined();
        }
      }
    },
  );
  // A failure names the seed and the path to its smallest case: fc.assert(property, { seed, path }).
  fc.assert(property, { numRuns: RUNS, ...(process.env.FUZZ_SEED && { seed: Number(process.env.FUZZ_SEED) }) });
  // Were nothing accepted, half of the property would be empty.
  expect(accepted).toBeGreaterThan(RUNS / 50);
});
