/** The links of an entry with what is known of their rot. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { termValue } from './values.ts';

export interface LinkView {
  kind: string;
  title: string;
  url: string;
  /** Whether the address is known to lead nowhere, so that it is shown and not linked. */
  gone: boolean;
  /** The former address, when it was another one. */
  original?: string;
  /** A copy in an archive, or where captures of a dead address can be looked for. */
  archive?: string;
  archiveLabel?: string;
  note?: string;
}

/** An address as a reader recognises it: without the protocol and a trailing slash. */
const shorten = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

export function linksOf(kb: KnowledgeBase, entry: Entry): LinkView[] {
  return (entry.links ?? []).map(({ kind, url, title, original, archived, status }) => {
    const gone = status === 'dead' || status === 'changed';
    const lost = original ?? (gone ? url : undefined);
    return {
      kind: termValue(kb, 'link-kind', kind).text,
      title: title ?? shorten(url),
      url,
      gone,
      ...(original && original !== url && { original: shorten(original) }),
      ...(archived ? { archive: archived, archiveLabel: 'archived copy' } : lost && { archive: `https://web.archive.org/web/*/${lost}`, archiveLabel: 'look for captures' }),
      ...(gone && { note: termValue(kb, 'link-status', status).text.toLowerCase() }),
    };
  });
}
