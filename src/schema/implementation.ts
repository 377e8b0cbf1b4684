/** Something that runs: a library, framework, server, runtime, language or kernel interface. */
import { z } from 'zod';
import { date } from './dates.ts';
import { license } from './license.ts';
import { reference, term } from './references.ts';
import { common, line, link, milestones, people } from './values.ts';

export const implementation = z.strictObject({
  name: line().describe('As its owners spell it.'),
  ...common,
  kind: term('implementation-kind').describe('What it is in the first place.'),
  languages: z.array(term('language')).min(1).optional().describe('Languages it is used from, the main one first.'),
  firstRelease: date().optional().describe('First publication, not the start of the work.'),
  latestRelease: z.strictObject({ version: line(), date: date() }).optional().describe('The newest release that is known.'),
  status: term('status').optional().describe('How alive it is.'),
  statusReason: line().optional().describe('Why the status holds, as one sentence.'),
  license: license().optional(),
  packages: z
    .strictObject({ pypi: line().optional(), npm: line().optional(), crates: line().optional(), maven: line().optional(), debian: line().optional() })
    .optional()
    .describe('Names under which package registries carry it.'),
  authors: people().describe('Who made it: ids of people or organisations.'),
  maintainers: people().describe('Who keeps it today: ids of people or organisations.'),
  usedBy: z.array(z.strictObject({ organisation: reference('organisations'), source: link().describe('The place that says so.') })).min(1).optional().describe('Organisations that are known to use it; each with the place that says so.'),
  programmingModel: z.array(term('programming-model')).min(1).optional().describe('How a program says what happens after a wait, the main way first.'),
  coroutines: term('coroutine-kind').optional().describe('Where a suspended activity keeps its state.'),
  scheduling: term('scheduling').optional().describe('Who decides when the next activity runs.'),
  threading: term('threading').optional().describe('How activities are spread over threads of the operating system.'),
  backends: z.array(term('backend')).min(1).optional().describe('What it waits on: kernel interfaces and event libraries.'),
  capabilities: z
    .record(term('capability'), z.enum(['yes', 'no', 'partly']))
    .optional()
    .describe('What it can do by itself; left out means not established.'),
  relations: z
    .array(z.strictObject({ type: term('relation'), target: reference(), source: link().describe('The place that says so.') }))
    .min(1)
    .optional()
    .describe('What it stands on or leads to; each with the place that says so.'),
  milestones,
});
