/** What is new and changed as an Atom feed (RFC 4287). */
import { Feed } from 'feed';
import type { Change } from './changes.ts';
import { formatDate } from './format-date.ts';

/** A reader who was away for some weeks misses nothing, and the file stays small. */
export const FEED_LIMIT = 100;

export interface FeedFrame {
  title: string;
  description: string;
  author: string;
  /** Address of the page the feed is about, and of the feed itself, from the root of the site. */
  page: string;
  feed: string;
  /** Puts the site's origin and base path before an address within it. */
  absolute(address: string): string;
  /** The authority of the ids: a domain and the year since when it is ours, see `tagOf`. */
  authority: string;
  /** When there is no change to date it by. */
  date: string;
}

/** An id for good (RFC 4151): the same on every host and under every base path the site is built for. */
export const tagOf = (authority: string, address: string): string => `tag:${authority}:${address}`;

// The library declares texts as HTML, so what is plain text has to be written as such.
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The newest changes as Atom; the same for the same changes, whenever it is built. */
export function atomOf(changes: readonly Change[], { title, description, author, page, feed: self, absolute, authority, date }: FeedFrame): string {
  const feed = new Feed({
    id: tagOf(authority, self),
    title,
    description,
    author: { name: author },
    link: absolute(page),
    feed: absolute(self),
    copyright: 'CC BY 4.0',
    updated: new Date(changes[0]?.updated ?? date),
    generator: false,
  });
  for (const { href, name, summary, section, sectionLabel, published, updated, verified } of changes.slice(0, FEED_LIMIT)) {
    const news = `${published === updated ? 'New' : 'Changed'} in ${sectionLabel}, last checked on ${formatDate(verified)}.`;
    feed.addItem({
      id: tagOf(authority, href),
      link: absolute(href),
      title: escapeHtml(name),
      description: escapeHtml(summary),
      content: `<p>${escapeHtml(summary)}</p><p>${escapeHtml(news)}</p>`,
      category: [{ name: sectionLabel, term: section }],
      published: new Date(published),
      date: new Date(updated),
    });
  }
  return `${feed.atom1()}\n`;
}
