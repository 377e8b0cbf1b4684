import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { buildWith, implementation, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { changesAbout, changesOf } from './changes.ts';
import { atomOf, FEED_LIMIT, tagOf } from './feed.ts';

const kb = validKnowledgeBase();
const dates = {
  'data/implementations/spindle.yaml': { added: '2026-01-01T10:00:00Z', changed: '2026-12-24T10:00:00Z' },
  'content/concepts/generator/index.md': { added: '2026-02-01T10:00:00Z', changed: '2026-02-01T10:00:00Z' },
  'content/concepts/generator/generator.ts': { added: '2026-03-01T10:00:00Z', changed: '2026-12-25T10:00:00Z' },
  'content/essays/on-weaving.md': { added: '2026-12-23T10:00:00Z', changed: '2026-12-23T10:00:00Z' },
};
const frame = { title: 'Looms & more', description: 'On looms.', author: 'Loom people', page: '/', feed: '/feed.xml', absolute: (address: string) => `https://looms.example.org/below${address}`, authority: 'looms.example.org,2026', date: '2026-11-22T00:00:00Z' };

describe('changes', () => {
  const changes = changesOf(kb, dates);

  test('come newest first, essays among them', () => {
    expect(changes.slice(0, 3).map(({ href, published, updated }) => [href, published, updated])).toEqual([
      ['/concepts/generator/', '2026-02-01T10:00:00Z', '2026-12-25T10:00:00Z'],
      ['/implementations/spindle/', '2026-01-01T10:00:00Z', '2026-12-24T10:00:00Z'],
      ['/essays/on-weaving/', '2026-12-23T10:00:00Z', '2026-12-23T10:00:00Z'],
    ]);
  });

  test('of what the log does not know are dated by the verification', () => {
    expect(changes.find(({ id }) => id === 'bobbin')).toMatchObject({ published: '2026-11-22T00:00:00Z', updated: '2026-11-22T00:00:00Z' });
  });

  test('are complete', () => {
    expect(changes).toHaveLength(Object.keys(kb.entries).length + kb.pages.length);
  });
});

describe('the feed', () => {
  const xml = atomOf(changesOf(kb, dates), frame);

  test('is well-formed and read by a feed parser', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    const feed = parseFeed(xml);
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed).toMatchObject({ title: 'Looms & more', url: 'https://looms.example.org/below/', self: 'https://looms.example.org/below/feed.xml', updated: new Date('2026-12-25T10:00:00Z') });
    expect(feed.authors.map(({ name }) => name)).toEqual(['Loom people']);
    const [generator, spindle] = feed.items;
    expect(generator).toMatchObject({ id: 'tag:looms.example.org,2026:/concepts/generator/', url: 'https://looms.example.org/below/concepts/generator/', title: 'Generator', published: new Date('2026-02-01T10:00:00Z'), updated: new Date('2026-12-25T10:00:00Z') });
    expect(generator!.categories.map(({ label, term }) => [label, term])).toEqual([['Concepts', 'concepts']]);
    expect(spindle!.content).toContain('Changed in Implementations, last checked on 22 November 2026.');
  });

  test('cannot be broken by what stands in a name', () => {
    const { knowledgeBase } = buildWith({ 'data/implementations/spindle.yaml': implementation.replace('name: Spindle', 'name: "<b>&amp; ]]> Spindle"') });
    const hostile = atomOf(changesOf(knowledgeBase!, dates), frame);
    expect(XMLValidator.validate(hostile)).toBe(true);
    expect(hostile).toContain('&lt;b&gt;&amp;amp; ]]&gt; Spindle');
    expect(hostile).not.toContain('<b>');
  });

  test('ends with the limit, and without changes has the date it is given', () => {
    const many = Array.from({ length: FEED_LIMIT + 5 }, (_, i) => ({ ...changesOf(kb, dates)[0]!, href: `/concepts/c${i}/` }));
    expect(parseFeed(atomOf(many, frame)).items).toHaveLength(FEED_LIMIT);
    expect(parseFeed(atomOf([], frame)).updated).toEqual(new Date(frame.date));
  });

  test('names what it is about by tags that no move of the site changes', () => {
    expect(tagOf('looms.example.org,2026', '/peps/pep-0342/')).toBe('tag:looms.example.org,2026:/peps/pep-0342/');
  });
});

test('what is new about an entry is its own change and those of whatever names it', () => {
  const ids = changesAbout(kb, changesOf(kb, dates), 'generator').map(({ id }) => id).sort();
  expect(ids).toEqual(['generator', 'pep-0342', 'spindle']);
});
