import { expect, test } from 'vitest';
import { buildWith, validFiles, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { parseTermColumns } from '../knowledge-base/query.ts';
import { isCode, terminologyOf } from './terminology.ts';

const valid = validKnowledgeBase();
const concept = (terms: Record<string, string>) => ({ ...valid, datasets: { ...valid.datasets, concepts: [{ ...valid.datasets.concepts[0]!, terms }] } });

test('columns are names, with what else counts as them in brackets', () => {
  expect(parseTermColumns('Python (WSGI, ASGI), C#, Unix and POSIX (POSIX)')).toEqual([
    { name: 'Python', also: ['WSGI', 'ASGI'] },
    { name: 'C#', also: [] },
    { name: 'Unix and POSIX', also: ['POSIX'] },
  ]);
});

test("a column has the language's own words first, then those of its implementations and of what is named beside it", () => {
  const kb = concept({ Bobbin: 'reel', Spindle: 'spin, twist', 'python label': 'generator', WSGI: 'iterable', Elsewhere: 'thread' });
  expect(terminologyOf(kb, parseTermColumns('python label (WSGI), c label')).rows).toEqual([
    {
      concept: expect.objectContaining({ text: 'Generator' }),
      cells: [[{ words: ['generator'] }, { words: ['spin', 'twist'], of: 'Spindle' }, { words: ['iterable'], of: 'WSGI' }], [{ words: ['reel'], of: 'Bobbin' }]],
    },
  ]);
});

test('a concept without a word in any column is no row', () => {
  expect(terminologyOf(concept({ Elsewhere: 'thread' }), parseTermColumns('python label')).rows).toEqual([]);
});

test.each([['call/cc', false], ['setTimeout', true], ['chan', false], ['io_uring', true], ['yield from', false], ['EAGAIN', true], ['SEDA', false], ['async function', false], ['async iteration of a ReadableStream', false]])('"%s" as code: %s', (word, code) => {
  expect(isCode(word)).toBe(code);
});

test('a name for which no concept has a word is refused, with the nearest that has', () => {
  const essay = (columns: string) => buildWith({ 'content/essays/on-weaving.md': validFiles['content/essays/on-weaving.md'] + `\n::terms{columns="${columns}"}\n` }).findings;
  expect(essay('JavaScript')).toEqual([]);
  expect(essay('JavaScript (Javascrpt)')).toMatchObject([{ rule: 'terms-query', found: '"Javascrpt"', fix: expect.stringContaining('JavaScript') }]);
});
