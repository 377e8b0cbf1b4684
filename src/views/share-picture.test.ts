import { describe, expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { entryPicture, sharePictures } from './share-picture.ts';

const kb = validKnowledgeBase();
const picture = (id: string) => entryPicture(kb, kb.entries[id]!);

describe('the picture of an entry', () => {
  test('says what it is, and when', () => {
    expect(picture('spindle')).toMatchObject({ label: 'Library label', title: 'Spindle', summary: 'Runs generators in turn.', years: 'since 2007' });
    expect(picture('bobbin').years).toBe('1996');
    expect(picture('ada-weaver').years).toBe('2007');
    expect(picture('generator').years).toBe('');
  });

  test('shows its relatives in time, itself among them, alive up to the newest thing that is known', () => {
    const { lanes, ends } = picture('spindle');
    expect(ends).toEqual(['1996', '2009']);
    expect(lanes.map(({ name, current }) => [name, current])).toEqual([['Bobbin', false], ['Spindle', true]]);
    expect(lanes[0]!.blocks).toEqual([[0, 0.012]]);
    expect(lanes[1]!.blocks[0]![1]).toBe(1);
  });

  test('has no lanes where there would be one alone', () => {
    expect(picture('ada-weaver').lanes).toEqual([]);
    expect(picture('pep-0342').lanes).toEqual([]);
  });
});

test('a concept shows who runs when in its program', () => {
  const snippet = { code: '', output: 'a: one\nb: two\nb: three\na: four\n' };
  const { lanes, ends } = entryPicture({ ...kb, snippets: { generator: snippet } }, kb.entries.generator!);
  expect(ends).toEqual([]);
  expect(lanes).toEqual([
    { name: 'a', current: true, blocks: [[0, 0.25], [0.75, 1]] },
    { name: 'b', current: false, blocks: [[0.25, 0.5], [0.5, 0.75]] },
  ]);
});

test('every entry, page of prose and dataset has one', () => {
  expect([...sharePictures(kb).keys()]).toEqual(expect.arrayContaining(['/implementations/spindle/', '/essays/on-weaving/', '/people/']));
});
