/** Asks public registries what they know of a thing. */
import { crossref } from './registries/crossref.ts';
import { github } from './registries/github.ts';
import { npm } from './registries/npm.ts';
import { peps } from './registries/peps.ts';
import { pypi } from './registries/pypi.ts';
import type { Known, Registry } from './registries/registry.ts';

/** By the flag that names a key in them; the earlier ones say more exactly what a field wants. */
export const registries = { pep: peps, doi: crossref, pypi, npm, github } as const satisfies Readonly<Record<string, Registry>>;
export type RegistryName = keyof typeof registries;
export const REGISTRY_NAMES = Object.keys(registries) as RegistryName[];

/** Whoever waits for a form waits no longer than this, in milliseconds. */
export const TIME_LIMIT = 5_000;

/** The largest answer that makes sense: all headers of all PEPs take two megabytes. */
const SIZE_LIMIT = 16 * 1024 * 1024;

export interface LookUpOptions {
  /** Other addresses of registries, such as those of mirrors. */
  addresses?: Partial<Record<RegistryName, string>> | undefined;
  timeLimit?: number;
  /** Who asks, as registries want to know. */
  agent: string;
}

/** What a registry knows of a key, or the one line that says why it is not known. */
export type Answer = { known: Known } | { trouble: string };

/** Asks one registry; never throws, since the form can be filled in without it. */
export async function lookUp(name: RegistryName, key: string, { addresses, timeLimit = TIME_LIMIT, agent }: LookUpOptions): Promise<Answer> {
  const registry: Registry = registries[name];
  try {
    const response = await fetch((addresses?.[name] ?? registry.address) + registry.path(key), {
      headers: { accept: 'application/json', 'user-agent': agent },
      signal: AbortSignal.timeout(timeLimit),
    });
    if (response.status === 404) return { trouble: `${registry.name} does not know ${key}` };
    if (!response.ok) return { trouble: `${registry.name} answered ${response.status}; going on without it` };
    const known = registry.read(JSON.parse(await bounded(response)), key);
    return known ? { known } : { trouble: `${registry.name} says nothing about ${key}` };
  } catch (error) {
    const why = error instanceof Error && error.name === 'TimeoutError' ? `no answer within ${timeLimit / 1000} s` : 'no connection, or no sense in the answer';
    return { trouble: `${registry.name} could not be asked (${why}); going on without it` };
  }
}

async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > SIZE_LIMIT) throw new Error('too large');
  }
  return text + decoder.decode();
}

/** The registry that a web address belongs to, and the key in it. */
export function registryOf(url: string): { name: RegistryName; key: string } | undefined {
  for (const name of REGISTRY_NAMES) {
    const key = registries[name].keyOf(url);
    if (key) return { name, key };
  }
  return undefined;
}
