import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { cardOf } from './embed-card.ts';
import { cardSvg, comparisonSvg, wrap } from './embed-svg.ts';

const kb = validKnowledgeBase();
const parser = new XMLParser({ ignoreAttributes: false });

test('a card holds what is known at a glance, and leaves out what is not', () => {
  expect(cardOf(kb, kb.entries.spindle!)).toEqual({
    name: 'Spindle',
    kind: 'Library label, since 2007',
    summary: 'Runs generators in turn.',
    href: '/implementations/spindle/',
    facts: [
      { label: 'Languages', text: 'python label' },
      { label: 'Programming model', text: 'generators label' },
      { label: 'Status', text: 'active label' },
      { label: 'Licence', text: 'MIT' },
    ],
  });
});

test('as a picture it is XML whatever it says, with its words for those who hear it', () => {
  const svg = cardSvg({ ...cardOf(kb, kb.entries.spindle!), name: 'Threads & <looms>', summary: 'Says "yes".' }, 'Looms');
  expect(XMLValidator.validate(svg)).toBe(true);
  const { svg: root } = parser.parse(svg) as { svg: { title: { '#text': string }; desc: { '#text': string }; text: { '#text': string }[] } };
  expect(root.title['#text']).toBe('Threads & <looms>');
  expect(root.desc['#text']).toContain('Licence: MIT.');
  expect(root.text.at(-1)!['#text']).toBe('Looms');
});

test('a comparison has a column for each entry and a row for each field', () => {
  const svg = comparisonSvg('Looms', ['Spindle', 'Bobbin'], [{ label: 'Status', cells: ['active', '–'] }], 'Looms');
  expect(XMLValidator.validate(svg)).toBe(true);
  const { svg: root } = parser.parse(svg) as { svg: { desc: { '#text': string }; text: { '#text': string }[] } };
  expect(root.text.map((text) => text['#text'])).toEqual(['Spindle', 'Bobbin', 'Status', 'active', '–', 'Looms']);
  expect(root.desc['#text']).toBe('Status: Spindle active; Bobbin –.');
});

test.each([
  ['one two three', 3, ['one two', 'three']],
  ['one two three four', 1, ['one tw…']],
  ['unbreakable', 2, ['unbrea…']],
])('"%s" is wrapped into at most %i lines', (text, most, lines) => {
  expect(wrap(text, 37, 10, most)).toEqual(lines);
});
