/** What the site calls its datasets and fields. */
import type { Dataset } from '../schema/datasets.ts';
import type { Section } from '../schema/page.ts';

export const datasetLabels: Readonly<Record<Dataset, { one: string; many: string; intro: string }>> = {
  concepts: { one: 'Concept', many: 'Concepts', intro: 'The ideas of the field: what they are, why they exist, and the words other languages have for them.' },
  implementations: { one: 'Implementation', many: 'Implementations', intro: 'What runs: libraries, frameworks, servers, languages and the kernel interfaces beneath them.' },
  peps: { one: 'PEP', many: 'PEPs', intro: 'Python Enhancement Proposals that shaped generators, coroutines and web interfaces, whatever became of them.' },
  specifications: { one: 'Specification', many: 'Specifications', intro: 'Interfaces and protocols that others implement: requests of the Java world, drafts, sketches and de facto standards.' },
  articles: { one: 'Article', many: 'Articles', intro: 'Papers, talks, posts and books: what each argues, and what became of it.' },
  people: { one: 'Person', many: 'People', intro: 'The people behind the entries, with their works.' },
  organisations: { one: 'Organisation', many: 'Organisations', intro: 'Companies, universities, foundations and communities that made, paid for or used the things listed here.' },
  benchmarks: { one: 'Benchmark', many: 'Benchmarks', intro: 'Measurements that can be repeated with one command.' },
};

export const sectionLabels: Readonly<Record<Section, { one: string; many: string; intro: string }>> = {
  guides: { one: 'Guide', many: 'Guides', intro: 'Help with a decision or a move.' },
  compare: { one: 'Comparison', many: 'Compare', intro: 'Implementations, PEPs, articles or specifications side by side, field by field.' },
  essays: { one: 'Essay', many: 'Essays', intro: 'Longer thoughts on what the entries together show.' },
};

// Fields whose name, split into words, does not say enough.
const special: Readonly<Record<string, string>> = {
  pythonVersion: 'Python version',
  doi: 'DOI',
  isbn: 'ISBN',
  programmingModel: 'Programming model',
  backends: 'Waits on',
  threading: 'Threads',
  supersededBy: 'Superseded by',
  externalIds: 'Elsewhere',
  similarTo: 'Not to be confused with',
  terms: 'Words for it',
  since: 'First described',
  kind: 'Kind',
  license: 'Licence',
  statusReason: 'Why',
  name: 'Name',
  names: 'Name',
  usedBy: 'Used by',
};

/** The label of a field: `firstRelease` becomes "First release". */
export function fieldLabel(field: string): string {
  if (special[field]) return special[field];
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
}

/** The fields a source supports, in words: "first release, capabilities". */
export function supportedFields(supports: readonly string[]): string {
  return [...new Set(supports.map((name) => fieldLabel(name.split('.')[0]!)))].map((label) => label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())).join(', ');
}
