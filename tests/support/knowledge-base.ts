/** A small knowledge base for tests, built from files in memory; every test changes what it is about. */
import { build, type LoadResult } from '../../src/knowledge-base/load.ts';
import type { KnowledgeBase } from '../../src/knowledge-base/knowledge-base.ts';

export const TODAY = '2026-11-23';

const vocabulary = (name: string, ...values: string[]) =>
  `name: ${name}\nsummary: Terms for tests.\nterms:\n${values.map((value) => `  - value: "${value}"\n    label: ${value} label\n    definition: What ${value} means.\n`).join('')}`;

const evidence = 'sources:\n  - url: https://example.org/\n    title: Example\n    supports: [summary]\nverified: 2026-11-22\n';

/** An implementation with a release, related to another and used by an organisation. */
export const implementation = `name: Spindle
aliases: [spindle.py]
summary: Runs generators in turn.
kind: library
languages: [python]
firstRelease: "2007-06-11"
status: active
statusReason: It was released last year.
license: MIT
packages: { pypi: spindle }
authors: [ada-weaver]
usedBy:
  - organisation: loom-works
    source: https://example.org/users
programmingModel: [generators]
capabilities:
  dns: "yes"
relations:
  - type: builds-on
    target: bobbin
    source: https://example.org/readme
milestones:
  - date: "2009"
    text: It was rewritten.
    source: https://example.org/news
annotation: |
  It drives each :ref[generator] until it waits, as :pep[342] allows.
sources:
  - url: https://example.org/news
    title: News
    supports: [firstRelease, authors]
verified: 2026-11-22
`;

/** Files of a valid knowledge base, by path. */
export const validFiles: Readonly<Record<string, string>> = {
  'content/concepts/generator/index.md': `---\ntitle: Generator\nsummary: A function that can pause and be resumed.\nfamily: control-flow\nterms:\n  JavaScript: function*\n${evidence}---\n\nIt pauses.\n\n::snippet{#generator}\n`,
  'content/concepts/generator/generator.ts': "console.log('main: one');\n",
  'content/concepts/generator/generator.out': 'main: one\n',
  'content/essays/on-weaving.md': `---\ntitle: On weaving\nsummary: What threads have to do with cloth.\nverified: 2026-11-22\n---\n\nSee :ref[spindle].\n\n::table{dataset="implementations" where="kind=library" columns="name,status"}\n`,
  'data/implementations/bobbin.yaml': `name: Bobbin\nsummary: Waits for sockets.\nkind: library\nlanguages: [c]\nfirstRelease: "1996~"\n${evidence.replace('summary]', 'firstRelease]')}`,
  'data/implementations/spindle.yaml': implementation,
  'data/organisations/loom-works.yaml': `name: Loom Works\nsummary: Makes looms.\nkind: company\n${evidence}`,
  'data/people/ada-weaver.yaml': `names: [Ada Wěaver, Ada Weaver]\nsummary: Wrote Spindle.\n${evidence}`,
  'data/peps/pep-0342.yaml': `title: Coroutines via Enhanced Generators\nsummary: Lets generators receive values.\nnumber: 342\ntype: standards-track\nstatus: final\ncreated: "2005-05-10"\nintroduces: [generator]\n${evidence.replace('summary]', 'created]')}`,
  'data/redirects.yaml': '- from: distaff\n  dataset: implementations\n  to: spindle\n  date: 2026-11-22\n  why: Renamed by its author.\n',
  'data/vocabularies/capability.yaml': vocabulary('Capability', 'dns'),
  'data/vocabularies/concept-family.yaml': vocabulary('Family', 'control-flow'),
  'data/vocabularies/implementation-kind.yaml': vocabulary('Kind', 'library', 'server'),
  'data/vocabularies/language.yaml': vocabulary('Language', 'python', 'c'),
  'data/vocabularies/organisation-kind.yaml': vocabulary('Kind', 'company'),
  'data/vocabularies/pep-status.yaml': vocabulary('Status', 'final'),
  'data/vocabularies/pep-type.yaml': vocabulary('Type', 'standards-track'),
  'data/vocabularies/programming-model.yaml': vocabulary('Model', 'generators'),
  'data/vocabularies/relation.yaml': vocabulary('Relation', 'builds-on'),
  'data/vocabularies/status.yaml': vocabulary('Status', 'active', 'dormant'),
};

/** Builds the valid files with some of them replaced or, when undefined, left out. */
export function buildWith(changes: Readonly<Record<string, string | undefined>> = {}): LoadResult {
  const files = Object.entries({ ...validFiles, ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return build({ files, findings: [] }, { today: TODAY });
}

/** The knowledge base of the valid files. */
export function validKnowledgeBase(): KnowledgeBase {
  const { knowledgeBase, findings } = buildWith();
  if (!knowledgeBase) throw new Error(JSON.stringify(findings, null, 2));
  return knowledgeBase;
}
