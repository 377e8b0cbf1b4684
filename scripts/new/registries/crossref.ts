/** Papers and books by their DOI, from Crossref. */
import { z } from 'zod';
import { oneLine, partsOn, type Registry } from './registry.ts';

const work = z.object({
  DOI: z.string(),
  title: z.array(z.string()).min(1),
  type: z.string().default(''),
  author: z.array(z.object({ given: z.string().optional(), family: z.string().optional(), name: z.string().optional() })).default([]),
  'container-title': z.array(z.string()).default([]),
  issued: z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).optional(),
});

/** Crossref's types, as kinds of article. */
const kindOf = (type: string): string | undefined => (/^book|^monograph/.test(type) ? 'book' : /article|proceedings|report|dissertation/.test(type) ? 'paper' : undefined);

/** `[2003, 10]` as `2003-10`. */
function edtf(parts: readonly (number | null)[] | undefined): string | undefined {
  const known = (parts ?? []).filter((part) => part !== null);
  return known.length === 0 ? undefined : known.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

export const crossref: Registry = {
  name: 'Crossref',
  dataset: 'articles',
  address: 'https://api.crossref.org',
  path: (key) => `/works/${encodeURIComponent(key)}`,
  keyOf: (url) => partsOn(url, 'doi.org', 'dx.doi.org')?.join('/'),
  read(answer) {
    const { data } = z.object({ message: work }).safeParse(answer);
    if (!data) return undefined;
    const { message } = data;
    const url = `https://doi.org/${message.DOI}`;
    return {
      name: oneLine(message.title[0]!),
      fields: {
        kind: kindOf(message.type),
        date: edtf(message.issued?.['date-parts'][0]),
        venue: message['container-title'][0] && oneLine(message['container-title'][0]),
        doi: message.DOI,
      },
      authors: message.author.map(({ given, family, name }) => oneLine(name ?? [given, family].filter(Boolean).join(' '))).filter(Boolean),
      links: [{ kind: 'text', url }],
      source: { url, title: `Record of the publisher: ${oneLine(message.title[0]!)}` },
    };
  },
};
