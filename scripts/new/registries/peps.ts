/** The headers of the PEPs, from the JSON document that peps.python.org publishes. */
import { z } from 'zod';
import { oneLine, partsOn, type Registry } from './registry.ts';

const header = z.object({
  title: z.string(),
  authors: z.string().nullish(),
  author_names: z.array(z.string()).nullish(),
  status: z.string(),
  type: z.string(),
  created: z.string(),
  python_version: z.string().nullish(),
  resolution: z.string().nullish(),
  requires: z.string().nullish(),
  replaces: z.string().nullish(),
  superseded_by: z.string().nullish(),
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `10-May-2005` as `2005-05-10`. */
function isoDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})-([A-Z][a-z]{2})-(\d{4})$/.exec(text) ?? [];
  const index = MONTHS.indexOf(month ?? '');
  return index < 0 ? undefined : `${year}-${String(index + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

const idOf = (number: string): string => `pep-${number.padStart(4, '0')}`;
const idsOf = (list: string | null | undefined): string[] | undefined => list?.match(/\d+/g)?.map(idOf);
const slug = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, '-');

export const peps: Registry = {
  name: 'peps.python.org',
  dataset: 'peps',
  address: 'https://peps.python.org',
  path: () => '/api/peps.json',
  keyOf: (url) => partsOn(url, 'peps.python.org', 'python.org')?.map((part) => /^pep-0*(\d+)/.exec(part)?.[1]).find((number) => number !== undefined),
  read(answer, key) {
    const parsed = z.record(z.string(), z.unknown()).safeParse(answer);
    const { data } = header.safeParse(parsed.data?.[String(Number(key))]);
    if (!data) return undefined;
    const id = idOf(key);
    return {
      name: oneLine(data.title),
      fields: {
        number: Number(key),
        type: slug(data.type),
        status: slug(data.status),
        created: isoDay(data.created),
        pythonVersion: data.python_version ? oneLine(data.python_version) : undefined,
        // The header may wrap the address in the markup of a link.
        resolution: data.resolution?.match(/https?:\/\/[^\s<>`]+/)?.[0],
        requires: idsOf(data.requires),
        replaces: idsOf(data.replaces),
        supersededBy: idsOf(data.superseded_by)?.[0],
      },
      // Some headers write "Drake, Jr."; only the list tells such a comma from the others.
      authors: (data.author_names ?? data.authors?.split(/,(?! Jr)/) ?? []).map(oneLine),
      links: [{ kind: 'specification', url: `https://peps.python.org/${id}/` }],
      source: { url: `https://github.com/python/peps/blob/main/peps/${id}.rst`, title: `PEP ${Number(key)} in the python/peps repository` },
    };
  },
};
