/** One way in: from the files of a checkout to the knowledge base, or to every reason why not. */
import { DATASETS, type Dataset, type Entry } from '../schema/datasets.ts';
import { checkRules } from './check-rules.ts';
import { checkStyle } from './check-style.ts';
import { collect, type Collection } from './collect.ts';
import { readTree, type SourceTree } from './files.ts';
import { compareFindings, type Finding, formatFinding } from './finding.ts';
import type { KnowledgeBase, Snippet } from './knowledge-base.ts';
import { chronologyOf, worksOf } from './link.ts';
import { resolve } from './resolve.ts';

export interface LoadResult {
  /** Absent when there is an error among the findings. */
  knowledgeBase?: KnowledgeBase;
  /** All of them, in the order of the files. */
  findings: Finding[];
}

export interface LoadOptions {
  /** The day that "lately" and "in the future" are measured from, as `YYYY-MM-DD`. */
  today: string;
}

// The day matters to the check alone; what only reads the data must not depend on when it does.
const NO_DAY: LoadOptions = { today: '9999-01-01' };

/** Thrown where a knowledge base is needed and there is none; its message is the list of errors. */
export class InvalidKnowledgeBase extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`The data has ${findings.length} ${findings.length === 1 ? 'error' : 'errors'}:\n${findings.map(formatFinding).join('\n')}`);
    this.name = 'InvalidKnowledgeBase';
    this.findings = findings;
  }
}

/** Builds the knowledge base from files already read; a pure function of its arguments. */
export function build(tree: SourceTree, { today }: LoadOptions): LoadResult {
  const collection = collect(tree);
  const { mentions, findings: dangling } = resolve(collection);
  const findings = [...collection.findings, ...dangling, ...checkRules(collection, mentions, { today }), ...checkStyle(collection)].sort(compareFindings);
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  return { knowledgeBase: deepFreeze(assemble(collection, mentions)), findings };
}

function assemble(collection: Collection, mentions: KnowledgeBase['mentions']): KnowledgeBase {
  const entries = collection.entries.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  const datasets = Object.fromEntries(DATASETS.map((dataset) => [dataset, entries.filter((entry) => entry.dataset === dataset)]));
  return {
    entries: Object.fromEntries(entries.map((entry) => [entry.id, entry])),
    datasets: datasets as { [D in Dataset]: Entry<D>[] },
    vocabularies: Object.fromEntries(collection.vocabularies.map(({ value }) => [value.id, value])),
    pages: collection.pages.map(({ value }) => value),
    redirects: collection.redirects?.value ?? [],
    files: Object.fromEntries(collection.entries.map(({ value, source }) => [value.id, source.file])),
    bodies: collection.bodies,
    snippets: snippetsOf(collection),
    mentions,
    works: worksOf(entries),
    chronology: chronologyOf(entries),
  };
}

function snippetsOf({ bodies, companions }: Collection): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {};
  for (const id of Object.keys(bodies)) {
    const code = companions.get(`content/concepts/${id}/${id}.ts`);
    const output = companions.get(`content/concepts/${id}/${id}.out`);
    const python = companions.get(`content/concepts/${id}/${id}.py`);
    if (code !== undefined && output !== undefined) snippets[id] = { code, ...(python !== undefined && { python }), output };
  }
  return snippets;
}

/** Reads a checkout and builds its knowledge base. */
export async function load(root: string, options: LoadOptions): Promise<LoadResult> {
  return build(await readTree(root), options);
}

/** Like `load`, for those who can do nothing without the data; throws InvalidKnowledgeBase with every error. */
export async function loadOrThrow(root: string, options: LoadOptions = NO_DAY): Promise<KnowledgeBase> {
  const { knowledgeBase, findings } = await load(root, options);
  if (!knowledgeBase) throw new InvalidKnowledgeBase(findings.filter(({ severity }) => severity === 'error'));
  return knowledgeBase;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
