/** From a request to the draft of an entry: asks for what is missing, looks up what is known, and warns of duplicates. */
import type { Collection } from '../../src/knowledge-base/collect.ts';
import type { Vocabulary } from '../../src/knowledge-base/knowledge-base.ts';
import { suggestion } from '../../src/knowledge-base/nearest.ts';
import { schemas, type Dataset } from '../../src/schema/datasets.ts';
import { markOf } from '../../src/schema/references.ts';
import { datasetLabels } from '../../src/views/labels.ts';
import { FILE_DATASETS } from './dataset-word.ts';
import { draftEntry, type Draft } from './draft.ts';
import { proposeId, refusal } from './id.ts';
import { lookUp, registryOf } from './look-up.ts';
import type { Known } from './registries/registry.ts';
import { keysFor, missingFlags, USAGE, type Request } from './request.ts';
import { similarEntries } from './similar-entries.ts';

/** Whoever answers the questions: a person at a terminal, or a test. */
export interface Person {
  choose(question: string, options: readonly { value: string; label: string; hint?: string }[]): Promise<string>;
  /** Asks for a line of text; `problem` says what is wrong with an answer. */
  write(question: string, options: { initial?: string; optional?: boolean; problem?: (answer: string) => string | undefined }): Promise<string>;
  confirm(question: string): Promise<boolean>;
}

export interface Surroundings {
  collection: Collection;
  today: string;
  agent: string;
  /** Absent where nobody can be asked. */
  person?: Person | undefined;
  /** Takes one line at a time that is worth knowing. */
  tell(line: string): void;
}

/** Nothing was written, for a reason that is the message. */
export class Refused extends Error {}

export async function draftFor(request: Request, { collection, today, agent, person, tell }: Surroundings): Promise<{ id: string; draft: Draft }> {
  const missing = missingFlags(request);
  if (!person && missing.length > 0) throw new Refused(`Nobody can be asked here, since this is no terminal. Missing: ${missing.join(', ')}\n\n${USAGE}`);

  const dataset = request.dataset ?? ((await person!.choose('What is it?', FILE_DATASETS.map((each) => ({ value: each, label: datasetLabels[each].one, hint: datasetLabels[each].intro })))) as Dataset);
  const entries = collection.entries.map(({ value }) => value);
  const vocabularies = collection.vocabularies.map(({ value }) => value);
  if (dataset === 'peps' && request.keys.pep === undefined) request.keys.pep = await person!.write('Which number?', { problem: (answer) => (/^[1-9]\d*$/.test(answer) ? undefined : 'A number such as 342.') });
  // A registry may know the name, so the address is asked for first.
  let { url } = request;
  if (person && url === undefined && dataset !== 'peps' && keysFor(request, dataset).length === 0) {
    url = (await person.write('Where is it on the web?', { optional: true, problem: (answer) => (answer === '' || /^https?:\/\/\S+\.\S+$/.test(answer) ? undefined : 'An address that begins with https:// or http://.') })) || undefined;
    const belongs = url === undefined ? undefined : registryOf(url);
    if (belongs) request.keys[belongs.name] = belongs.key;
  }

  const known: Known[] = [];
  if (request.offline) tell('Nothing is looked up, as --offline asks.');
  else {
    const answers = await Promise.all(keysFor(request, dataset).map(([name, key]) => lookUp(name, key, { addresses: request.addresses, agent })));
    for (const answer of answers) {
      if ('trouble' in answer) tell(`${answer.trouble}.`);
      else known.push(answer.known);
    }
  }

  const suggested = request.name ?? known.find(({ name }) => name)?.name;
  if (suggested === undefined && !person) throw new Refused(`Without an answer of the registry the name is missing: give NAME\n\n${USAGE}`);
  const name = request.name ?? (person ? await person.write('What is its name or title?', { ...(suggested && { initial: suggested }), problem: (answer) => (answer ? undefined : 'As its owner spells it.') }) : suggested!);

  const taken = { folders: collection.folders, redirects: collection.redirects?.value ?? [] };
  const proposed = request.id ?? proposeId(dataset, name, request.keys.pep === undefined ? undefined : Number(request.keys.pep));
  const id = person && request.id === undefined ? await person.write('Its id, which never changes later?', { ...(proposed && { initial: proposed }), problem: (answer) => refusal(answer, taken) }) : proposed;
  if (id === undefined) throw new Refused(`No id can be made of "${name}": give one with --id, in ASCII and beginning with a letter.`);
  const refused = refusal(id, taken);
  if (refused) throw new Refused(`${refused}.`);

  const similar = similarEntries(entries, { name, urls: [...(url ? [url] : []), ...known.flatMap(({ links }) => links.map((link) => link.url))] });
  for (const other of similar) tell(`Perhaps it is here already: ${other.dataset}/${other.id} ${other.why}.`);
  if (person && similar.length > 0 && !(await person.confirm('Is yours another one?'))) throw new Refused('Nothing was written.');

  const number = request.keys.pep === undefined ? undefined : Number(request.keys.pep);
  const kind = request.kind === undefined ? await askKind(dataset, known, collection, person) : checkedKind(request.kind, dataset, collection);
  const given = { kind, summary: request.summary, number };
  return { id, draft: draftEntry({ dataset, name, url, given, known, entries, vocabularies, today }) };
}

/** The terms that the field `kind` of a dataset may hold, if it has that field. */
function kindsOf(dataset: Dataset, { vocabularies }: Collection): Vocabulary['terms'] | undefined {
  const { shape } = schemas[dataset];
  const vocabulary = 'kind' in shape ? markOf(shape.kind)?.vocabulary : undefined;
  return vocabularies.find(({ value }) => value.id === vocabulary)?.value.terms;
}

function checkedKind(kind: string, dataset: Dataset, collection: Collection): string {
  const kinds = kindsOf(dataset, collection)?.map(({ value }) => value);
  if (!kinds) throw new Refused(`--kind: found "${kind}", expected nothing, since ${dataset} have no kind.`);
  if (kinds.includes(kind)) return kind;
  const { fix } = suggestion(kind, kinds);
  throw new Refused(`--kind: found "${kind}", expected one of ${kinds.join(', ')}${fix ? ` (${fix})` : ''}.`);
}

async function askKind(dataset: Dataset, known: readonly Known[], collection: Collection, person: Person | undefined): Promise<string | undefined> {
  const terms = kindsOf(dataset, collection);
  if (!person || !terms || known.some(({ fields }) => fields.kind !== undefined)) return undefined;
  return person.choose('Which kind?', terms.map(({ value, label, definition }) => ({ value, label, hint: definition })));
}
