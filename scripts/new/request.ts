/** What a contributor asks for, from the words and flags of the command line. */
import { parseArgs } from 'node:util';
import type { Dataset } from '../../src/schema/datasets.ts';
import { DATASET_WORDS, datasetOf } from './dataset-word.ts';
import { registries, REGISTRY_NAMES, registryOf, type RegistryName } from './look-up.ts';

export interface Request {
  dataset?: Dataset | undefined;
  name?: string | undefined;
  id?: string | undefined;
  url?: string | undefined;
  kind?: string | undefined;
  summary?: string | undefined;
  /** Keys to ask registries for. */
  keys: Partial<Record<RegistryName, string>>;
  addresses: Partial<Record<RegistryName, string>>;
  offline: boolean;
  root: string;
}

export const USAGE = `npm run new -- DATASET NAME [--url ADDRESS] [--id ID] [--kind KIND] [--summary SENTENCE]
                       [--pep NUMBER] [--doi DOI] [--pypi NAME] [--npm NAME] [--github OWNER/NAME]
                       [--offline] [--mirror REGISTRY=ADDRESS]
  DATASET is one of ${DATASET_WORDS.join(', ')}; in a terminal, whatever is left out is asked.`;

const text = { type: 'string' } as const;

/** Reads the command line; throws an error that says what is wrong with it. */
export function parseRequest(args: readonly string[], cwd: string): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: text, id: text, kind: text, summary: text, pep: text, doi: text, pypi: text, npm: text, github: text, root: text, offline: { type: 'boolean' }, mirror: { type: 'string', multiple: true } },
  });
  const [word, ...words] = positionals;
  const keys: Request['keys'] = Object.fromEntries(REGISTRY_NAMES.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
  const belongs = values.url === undefined ? undefined : registryOf(values.url);
  if (belongs) keys[belongs.name] ??= belongs.key;
  const first = REGISTRY_NAMES.find((name) => keys[name] !== undefined);
  const dataset = word === undefined ? first && registries[first].dataset : datasetOf(word);
  let name = words.join(' ').trim() || undefined;
  // "pep 342" names a number, not a title.
  if (dataset === 'peps' && name !== undefined && /^(?:pep[ -]?)?\d+$/i.test(name)) {
    keys.pep ??= String(Number(name.replace(/\D/g, '')));
    name = undefined;
  }
  if (keys.pep !== undefined && !/^\d+$/.test(keys.pep)) throw new Error(`--pep: found "${keys.pep}", expected a number such as 342`);
  if (values.url !== undefined && !/^https?:\/\/\S+\.\S+$/.test(values.url)) throw new Error(`--url: found "${values.url}", expected an address that begins with https:// or http://`);
  return { dataset, name, id: values.id, url: values.url, kind: values.kind, summary: values.summary, keys, addresses: parseMirrors(values.mirror ?? []), offline: values.offline ?? false, root: values.root ?? cwd };
}

function parseMirrors(mirrors: readonly string[]): Request['addresses'] {
  return Object.fromEntries(
    mirrors.map((mirror) => {
      const [, name, address] = /^(\w+)=(https?:\/\/.+?)\/?$/.exec(mirror) ?? [];
      if (!REGISTRY_NAMES.includes(name as RegistryName)) throw new Error(`--mirror: found "${mirror}", expected REGISTRY=ADDRESS with one of ${REGISTRY_NAMES.join(', ')}`);
      return [name, address];
    }),
  );
}

/** The keys of registries that tell about a dataset. */
export const keysFor = ({ keys }: Request, dataset: Dataset): [RegistryName, string][] =>
  REGISTRY_NAMES.flatMap((name) => (keys[name] !== undefined && registries[name].dataset === dataset ? [[name, keys[name]!] as [RegistryName, string]] : []));

/** The flags without which nothing can be written when nobody can be asked. */
export function missingFlags(request: Request): string[] {
  const { dataset, name, url } = request;
  const found = dataset !== undefined && !request.offline && keysFor(request, dataset).length > 0;
  return [
    ...(dataset === undefined ? [`DATASET (one of ${DATASET_WORDS.join(', ')})`] : []),
    ...(name === undefined && !found ? ['NAME'] : []),
    ...(dataset === 'peps' && request.keys.pep === undefined ? ['--pep NUMBER'] : []),
    // People are known by their works and measurements by what they say; everything else is somewhere.
    ...(url === undefined && !found && dataset !== 'people' && dataset !== 'benchmarks' && dataset !== 'peps' ? ['--url ADDRESS'] : []),
  ];
}
