/** A made-up knowledge base of N entries, the same for the same N: to measure how the build and the pages grow. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { random } from '../search-queries.ts';

/** Of ten entries so many are of a kind, about as in the real data. */
const SHARES = { implementations: 3, articles: 2, people: 4, organisations: 1 } as const;
type Kind = keyof typeof SHARES;

const WORDS = 'event loop socket thread ready queue buffer kernel timer signal stack frame yield resume switch wait wake poll batch client server stream packet channel actor task fibre lock guard value cell'.split(' ');
const LANGUAGES = ['python', 'c', 'cpp', 'java', 'rust', 'go', 'ruby', 'javascript'];
const MODELS = ['callbacks', 'deferreds', 'generators', 'async-await', 'green-threads', 'actors', 'channels'];

/** Writes the `data/` of a checkout into a folder; the vocabularies are the real ones. */
export async function writeCorpus(root: string, count: number): Promise<void> {
  const next = random(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = (n: number) => Array.from({ length: n }, () => pick(WORDS)).join(' ');
  const sentence = (n: number) => `The ${words(n)}.`;
  const day = () => `${1970 + Math.floor(next() * 56)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const ids = Object.fromEntries(Object.entries(SHARES).map(([kind, share]) => [kind, Array.from({ length: Math.round((count * share) / 10) }, (_, i) => `${kind.replace(/s$/, '')}-${i}`)])) as Record<Kind, string[]>;
  const url = () => `https://example.org/${words(3).replaceAll(' ', '/')}`;
  const common = (supports: readonly string[]) => ({
    sources: [0, 1, 2].map(() => ({ url: url(), title: sentence(4).slice(0, -1), supports: [...supports] })),
    verified: '2026-11-22',
  });
  const make: Record<Kind, (i: number) => object> = {
    implementations: (i) => ({
      name: `Synthetic ${words(1)} ${i}`,
      aliases: [`syn${i}`],
      summary: sentence(14),
      kind: pick(['library', 'framework', 'server', 'runtime']),
      languages: [pick(LANGUAGES)],
      firstRelease: day(),
      status: 'active',
      statusReason: sentence(8),
      license: pick(['MIT', 'Apache-2.0', 'BSD-3-Clause']),
      authors: [pick(ids.people)],
      programmingModel: [pick(MODELS)],
      coroutines: pick(['stackful', 'stackless', 'none']),
      backends: [pick(['epoll', 'kqueue', 'select'])],
      ...(i > 0 && { relations: [{ type: pick(['builds-on', 'inspired-by']), target: ids.implementations[Math.floor(next() * i)]!, source: url() }] }),
      milestones: [0, 1].map(() => ({ date: day(), text: sentence(9), source: url() })),
      annotation: `${sentence(20)} See :ref[${pick(ids.implementations)}] and :ref[${pick(ids.articles)}] on ${words(8)}. ${sentence(25)}\n`,
      links: [{ kind: 'repository', url: url() }],
      ...common(['firstRelease', 'milestones', 'license']),
    }),
    articles: (i) => ({
      title: `Synthetic paper on ${words(3)} ${i}`,
      summary: sentence(14),
      kind: pick(['paper', 'post', 'talk']),
      date: day(),
      authors: [pick(ids.people)],
      about: [pick(ids.implementations)],
      claim: sentence(15),
      outcome: sentence(12),
      annotation: `${sentence(30)} It answers :ref[${pick(ids.implementations)}] on ${words(8)}.\n`,
      ...common(['date']),
    }),
    people: (i) => ({ names: [`Person ${pick(WORDS)} ${i}`], summary: sentence(10), ...common(['summary']) }),
    organisations: (i) => ({ name: `Organisation ${pick(WORDS)} ${i}`, summary: sentence(10), kind: 'company', founded: day(), ...common(['founded']) }),
  };
  await mkdir(path.join(root, 'data/vocabularies'), { recursive: true });
  for await (const file of glob('data/vocabularies/*.yaml')) {
    // What the terms point at is not there.
    const { terms, ...vocabulary } = parse(await readFile(file, 'utf8')) as { terms: Record<string, string>[] };
    await writeFile(path.join(root, file), stringify({ ...vocabulary, terms: terms.map(({ concept: _concept, entry: _entry, ...term }) => term) }));
  }
  for (const kind of Object.keys(SHARES) as Kind[]) {
    await mkdir(path.join(root, 'data', kind), { recursive: true });
    for (const [i, id] of ids[kind].entries()) await writeFile(path.join(root, 'data', kind, `${id}.yaml`), stringify(make[kind](i)));
  }
}
