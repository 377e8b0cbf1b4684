import { expect, test } from 'vitest';
import { build } from '../../src/knowledge-base/load.ts';
import { collect } from '../../src/knowledge-base/collect.ts';
import { TODAY, validFiles } from '../../tests/support/knowledge-base.ts';
import { draftFor, Refused, type Person } from './conversation.ts';
import { FILE_DATASETS } from './dataset-word.ts';
import { openFields } from './draft.ts';
import { entryFile } from './entry-file.ts';
import { parseRequest } from './request.ts';

const files = Object.entries(validFiles).map(([path, text]) => ({ path, text }));
const collection = collect({ files, findings: [] });
const vocabularies = collection.vocabularies.map(({ value }) => value);

/** A person who gives prepared answers, in their order, and an empty one means what was proposed. */
function personWith(answers: string[]) {
  const questions: string[] = [];
  const next = (question: string) => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  const person: Person = {
    choose: async (question, options) => {
      const answer = next(question);
      expect(options.map(({ value }) => value)).toContain(answer);
      return answer;
    },
    write: async (question, { initial = '', problem }) => {
      const answer = next(question) || initial;
      const wrong = problem?.(answer);
      if (wrong) throw new Error(`${question} ${wrong}`);
      return answer;
    },
    confirm: async (question) => next(question) === 'yes',
  };
  return { person, questions };
}

async function draft(line: string, answers?: string[]) {
  const told: string[] = [];
  const asked = answers && personWith(answers);
  const request = parseRequest([...line.split(' ').filter(Boolean), '--offline'], '/');
  const result = await draftFor(request, { collection, today: TODAY, agent: 'test', person: asked?.person, tell: (text) => told.push(text) });
  return { ...result, told, questions: asked?.questions ?? [] };
}

test('in a terminal, everything that is missing is asked', async () => {
  const { id, draft: made, questions } = await draft('', ['implementations', 'https://example.org/distaff-two', 'Distaff Two', '', 'library']);
  expect(questions).toEqual(['What is it?', 'Where is it on the web?', 'What is its name or title?', 'Its id, which never changes later?', 'Which kind?']);
  expect(id).toBe('distaff-two');
  expect(made.fields).toMatchObject({ name: 'Distaff Two', kind: 'library', summary: null, verified: TODAY });
});

test('what stands in the flags is not asked', async () => {
  const { questions } = await draft('implementation Distaff Two --url https://example.org/ --id distaff-two --kind library', []);
  expect(questions).toEqual([]);
});

test('without a terminal, an error names the flags that are missing', async () => {
  await expect(draft('')).rejects.toThrow(/Missing: DATASET \(one of implementation, pep, .*\), NAME, --url ADDRESS/);
  await expect(draft('implementation Distaff')).rejects.toThrow(/Missing: --url ADDRESS\n/);
  await expect(draft('pep')).rejects.toThrow(/Missing: NAME, --pep NUMBER\n/);
  await expect(draft('person')).rejects.toThrow(/Missing: NAME\n/);
});

test('an id that exists or was given up is refused', async () => {
  await expect(draft('person Spindle')).rejects.toThrow(/"spindle" is taken by an entry in implementations/);
  await expect(draft('person Distaff')).rejects.toThrow(/"distaff" was given up and leads to spindle/);
  await expect(draft('person 山田')).rejects.toThrow(/give one with --id/);
});

test('a near-duplicate is told, and a person can stop there', async () => {
  const { told } = await draft('implementation Spindl --url https://example.org/x --kind library');
  expect(told).toContain('Perhaps it is here already: implementations/spindle is called "Spindle", which is nearly the same.');
  await expect(draft('implementation Spindl --url https://example.org/x --kind library', ['', 'no'])).rejects.toThrow(Refused);
});

const added = (path: string, text: string) => build({ files: [...files, { path, text }], findings: [] }, { today: TODAY }).findings.filter(({ file }) => file === path);

test('the check refuses every place that is still to be written, and nothing else', async () => {
  const { draft: made } = await draft('implementation Heddle --url https://example.org/heddle');
  expect(openFields(made)).toEqual(['summary', 'kind', 'sources']);
  const text = entryFile(made, vocabularies);
  const marked = text.split('\n').flatMap((line, i) => (/^[^#]*# TODO/.test(line) ? [i + 1] : []));
  expect(added('data/implementations/heddle.yaml', text).map(({ line }) => line)).toEqual(marked);
  expect(marked).toHaveLength(5);
});

test.each(FILE_DATASETS)('of %s too', async (dataset) => {
  const { id, draft: made } = await draft(dataset === 'peps' ? 'pep 9999 Heddles --pep 9999' : `${dataset} Heddles --url https://example.org/heddles`);
  const file = `data/${dataset}/${id}.yaml`;
  const text = entryFile(made, vocabularies);
  const marked = text.split('\n').flatMap((line, i) => (/^[^#]*# TODO/.test(line) ? [i + 1] : []));
  expect(added(file, text).filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual(marked);
  expect(marked.length).toBeGreaterThan(3);
});

test('a kind that is none is refused with the choice', async () => {
  await expect(draft('implementation Heddle --url https://example.org/ --kind libary')).rejects.toThrow('--kind: found "libary", expected one of library, server (did you mean "library"?)');
  await expect(draft('person Ada --kind library')).rejects.toThrow(/people have no kind/);
});

test('what a registry says cannot leave its comment', async () => {
  const { draft: made } = await draft('implementation Heddle --url https://example.org/ --kind library');
  const text = entryFile({ ...made, remarks: { license: ['GitHub gives\nstatus: active\rstatus: active'] } }, vocabularies);
  expect(text).toContain('# GitHub gives status: active status: active\n');
});

test('a file that is filled in passes the check, comments and all', async () => {
  const { draft: made } = await draft('implementation Heddle --url https://example.org/heddle --kind library');
  const text = entryFile(made, vocabularies)
    .replace(/^summary:.*$/m, 'summary: Lifts threads in turn.')
    .replace(/url: # TODO.*$/m, 'url: https://example.org/news')
    .replace(/title: # TODO.*$/m, 'title: News')
    .replace(/supports: # TODO.*$/m, 'supports: [kind]');
  expect(added('data/implementations/heddle.yaml', text)).toEqual([]);
});

test('fields stand in the order of the other files, each explained, the others ready to be taken in', async () => {
  const text = entryFile((await draft('organisation Loom House --url https://example.org/ --kind company')).draft, vocabularies);
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/organisations.schema.json');
  expect([...text.matchAll(/^(?:# )?([a-z]+):(?!.*\$schema)/gm)].map(([, field]) => field)).toEqual(['name', 'aliases', 'summary', 'kind', 'founded', 'dissolved', 'successor', 'milestones', 'annotation', 'links', 'sources', 'disputes', 'verified']);
  expect(text).toContain('# As it spells itself.\nname: Loom House\n');
  expect(text).toMatch(/# Closed, merged or bought out of existence\. Optional\.\n# dissolved:\n/);
});
