/** A measurement that can be repeated. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference } from './references.ts';
import { common, line } from './values.ts';

export const benchmark = z.strictObject({
  title: line().describe('What was measured, as a heading.'),
  ...common,
  question: line().describe('What the measurement answers.'),
  machine: line().describe('Processor, cores, memory, operating system.'),
  versions: z.record(z.string().min(1), line()).describe('Version of everything that was measured or measured with.'),
  command: line().describe('What repeats it.'),
  results: z.array(z.strictObject({ label: line().describe('What was measured.'), value: z.number().describe('How much.'), unit: line().describe('Of what.') })).min(1).describe('What came out, one row for each thing measured.'),
  date: date().describe('When it was run.'),
  conclusion: line().describe('What follows from the results, in one sentence.'),
  about: z.array(reference()).min(1).describe('What was measured: ids of entries.'),
});
