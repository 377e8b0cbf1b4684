/** From files to parsed entries: which schema a file has follows from the folder it stands in. */
import type { z } from 'zod';
import { schemas, type Dataset, type Entry } from '../schema/datasets.ts';
import { PAGE_FILE, page as pageSchema, SECTIONS } from '../schema/page.ts';
import { redirects as redirectsSchema } from '../schema/redirect.ts';
import { ID_EXPECTED, ID_PATTERN } from '../schema/references.ts';
import { vocabulary as vocabularySchema } from '../schema/vocabulary.ts';
import type { SourceFile, SourceTree } from './files.ts';
import { type Finding, type Place, show } from './finding.ts';
import type { Prose, Redirect, Vocabulary } from './knowledge-base.ts';
import { parse } from './parse.ts';
import { readPage, readYaml, type Source } from './read.ts';
import { tidyText } from './tidy-text.ts';
import { codePoint, findDeceiving } from './visible.ts';

/** A piece of Markdown and the way from its lines to those of the file. */
export interface ProseSource {
  /** The entry or page it belongs to. */
  id: string;
  field: string;
  text: string;
  place(line: number, column: number): Place;
}

export interface Parsed<T> {
  value: T;
  source: Source;
}

/** All that was parsed, not yet linked. */
export interface Collection {
  entries: Parsed<Entry>[];
  vocabularies: Parsed<Vocabulary>[];
  pages: Parsed<Prose>[];
  redirects?: Parsed<Redirect[]>;
  prose: ProseSource[];
  bodies: Record<string, string>;
  /** Files beside the pages of concepts: programs, outputs, tests. */
  companions: Map<string, string>;
  /** The folder of every id that a file stands for, whether it could be parsed or not. */
  folders: Map<string, string>;
  findings: Finding[];
}

const ENTRY_FILE = /^data\/([a-z]+)\/([^/]+)\.yaml$/;
const CONCEPT_FILE = /^content\/concepts\/([^/]+)\/([^/]+)$/;
const COMPANIONS = ['.ts', '.py', '.out', '.test.ts'];

/** Parses every file of a tree; what does not parse leaves findings. */
export function collect(tree: SourceTree): Collection {
  const collection: Collection = { entries: [], vocabularies: [], pages: [], prose: [], bodies: {}, companions: new Map(), folders: new Map(), findings: [...tree.findings] };
  for (const file of tree.files) collectFile(file, collection);
  return collection;
}

function collectFile(raw: SourceFile, into: Collection): void {
  const file = tidy(raw, into);
  const refuse = (rule: string, found: string, expected: string) =>
    into.findings.push({ file: file.path, line: 1, column: 1, rule, severity: 'error', found, expected });
  const checkId = (id: string) => {
    if (ID_PATTERN.test(id)) return true;
    // A Cyrillic "а" looks like the Latin one: only its number tells what is wrong.
    const foreign = /[^\u0000-\u007f]/u.exec(id);
    refuse('file-name', `${show(id)}${foreign ? ` with ${codePoint(foreign[0])}` : ''}`, `${ID_EXPECTED}, as the name of the file or folder`);
    return false;
  };

  if (file.path === 'data/redirects.yaml') {
    const { source, value } = parseYaml(file, redirectsSchema, into);
    if (source && value) into.redirects = { value, source };
    return;
  }
  const [, folder, id] = ENTRY_FILE.exec(file.path) ?? [];
  if (folder === 'vocabularies' && checkId(id!)) {
    const { source, value } = parseYaml(file, vocabularySchema, into);
    if (source && value) into.vocabularies.push({ value: { id: id!, ...value }, source });
    return;
  }
  if (folder && Object.hasOwn(schemas, folder) && folder !== 'concepts' && checkId(id!)) {
    const dataset = folder as Dataset;
    into.folders.set(id!, dataset);
    const { source, value } = parseYaml(file, schemas[dataset], into);
    if (source && value) addEntry({ id: id!, dataset, ...value } as Entry, source, into);
    return;
  }
  const [, concept, name] = CONCEPT_FILE.exec(file.path) ?? [];
  if (concept && name === 'index.md' && checkId(concept)) {
    into.folders.set(concept, 'concepts');
    const page = collectPage(file, schemas.concepts, concept, into);
    if (page) {
      addEntry({ id: concept, dataset: 'concepts', ...page.value } as Entry, page.source, into);
      into.bodies[concept] = page.body;
    }
    return;
  }
  if (concept && name !== 'index.md') {
    if (COMPANIONS.some((ending) => name === concept + ending)) into.companions.set(file.path, file.text);
    else refuse('file-name', show(name), `one of ${['index.md', ...COMPANIONS.map((ending) => concept + ending)].join(', ')}`);
    return;
  }
  const [, section, pageId] = PAGE_FILE.exec(file.path) ?? [];
  if (section && checkId(pageId!)) {
    into.folders.set(pageId!, section);
    const page = collectPage(file, pageSchema, pageId!, into);
    if (page) into.pages.push({ value: { id: pageId!, section: section as Prose['section'], file: file.path, body: page.body, ...page.value }, source: page.source });
    return;
  }
  if (!folder && !concept && !section) refuse('file-name', show(file.path), `data/DATASET/ID.yaml, content/concepts/ID/index.md, ${SECTIONS.map((name) => `content/${name}/ID.md`).join(' or ')}`);
  else if (folder && (!Object.hasOwn(schemas, folder) || folder === 'concepts') && folder !== 'vocabularies') refuse('file-name', show(folder), `a dataset: ${Object.keys(schemas).filter((d) => d !== 'concepts').join(', ')}`);
}

/** The file as every later step reads it; what was removed or cannot be seen leaves findings. */
function tidy(raw: SourceFile, into: Collection): SourceFile {
  const isData = /\.(?:yaml|md)$/.test(raw.path);
  const { text, findings } = isData ? tidyText(raw) : { text: raw.text, findings: [] };
  into.findings.push(...findings);
  // YAML is searched where it is read, for its escapes too; here it is the prose, and code, which readers run.
  const deceiving = raw.path.endsWith('.yaml') ? undefined : findDeceiving(text);
  if (deceiving) {
    const before = text.slice(0, deceiving.index);
    const place = { file: raw.path, line: before.split('\n').length, column: deceiving.index - before.lastIndexOf('\n') };
    into.findings.push({ ...place, rule: 'plain-characters', severity: 'error', found: deceiving.found, expected: 'visible text' });
  }
  return { path: raw.path, text };
}

function parseYaml<S extends z.ZodType>(file: SourceFile, schema: S, into: Collection): { source?: Source; value?: z.infer<S> } {
  const { source, findings } = readYaml(file);
  into.findings.push(...findings);
  if (!source) return {};
  const parsed = parse(schema, source);
  into.findings.push(...parsed.findings);
  return { source, ...(parsed.value !== undefined && { value: parsed.value }) };
}

function collectPage<S extends z.ZodType>(file: SourceFile, schema: S, id: string, into: Collection) {
  const { page, findings } = readPage(file);
  into.findings.push(...findings);
  if (!page) return undefined;
  into.prose.push({ id, field: 'text', text: page.body, place: (line, column) => ({ file: file.path, line: line + page.bodyLine - 1, column }) });
  const parsed = parse(schema, page.source);
  into.findings.push(...parsed.findings);
  return parsed.value === undefined ? undefined : { value: parsed.value, source: page.source, body: page.body };
}

function addEntry(entry: Entry, source: Source, into: Collection): void {
  into.entries.push({ value: entry, source });
  if ('annotation' in entry && entry.annotation) {
    into.prose.push({ id: entry.id, field: 'annotation', text: entry.annotation, place: (line, column) => source.locateProse(['annotation'], line, column) });
  }
}
