/** What a lineage can be narrowed by, and its address: `?focus=gevent&language=python&type=forked-from,wraps`. */
import { relatives, type Descent } from './lineage-graph.ts';

export interface LineageQuery {
  /** Only the ancestors and descendants of this one. */
  focus?: string;
  language?: string;
  /** Only relations of these types; all of them when it is missing. */
  types?: readonly string[];
}

/** Reads an address; what is not understood is passed over. */
export function readLineageQuery(params: URLSearchParams): LineageQuery {
  const focus = params.get('focus');
  const language = params.get('language');
  const types = params.get('type')?.split(',').filter(Boolean);
  return { ...(focus && { focus }), ...(language && { language }), ...(types && { types }) };
}

/** The address of a query, as it stands behind the question mark. */
export function writeLineageQuery({ focus, language, types }: LineageQuery): string {
  const params = new URLSearchParams();
  if (focus) params.set('focus', focus);
  if (language) params.set('language', language);
  if (types) params.set('type', types.join(','));
  return params.toString().replaceAll('%2C', ',');
}

/** Who and which relations are left: with a choice of relations or a focus, only what a remaining relation leads to. */
export function narrowLineage<E extends Descent>(nodes: readonly { id: string; languages: readonly string[] }[], edges: readonly E[], { focus, language, types }: LineageQuery): { ids: Set<string>; edges: E[] } {
  const typed = types ? edges.filter(({ type }) => types.includes(type)) : [...edges];
  const family = focus ? relatives(typed, focus) : undefined;
  const ids = new Set(nodes.filter(({ id, languages }) => (!family || family.has(id)) && (!language || languages.includes(language) || id === focus)).map(({ id }) => id));
  const left = typed.filter(({ from, to }) => ids.has(from) && ids.has(to));
  if (types && !focus) {
    const connected = new Set(left.flatMap(({ from, to }) => [from, to]));
    for (const id of ids) if (!connected.has(id)) ids.delete(id);
  }
  return { ids, edges: left };
}
