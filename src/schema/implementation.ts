/** Something that runs: a library, framework, server, runtime, language or kernel interface. */
import { z } from 'zod';
import { date } from './dates.ts';
import { license } from './license.ts';
import { reference, term } from './references.ts';
import { common, line, link, milestones, people } from './values.ts';

export const implementation = z.strictObject({
  name: line().describe('As its owners spell it.'),
  ...common,
  kind: term('implementation-kind'),
  languages: z.array(term('language')).min(1).optional().describe('Languages it is used from, the main one first.'),
  firstRelease: date().optional().describe('First publication, not the start of the work.'),
  latestRelease: z.strictObject({ version: line(), date: date() }).optional(),
  status: term('status').optional(),
  statusReason: line().optional().describe('Why the status holds, as one sentence.'),
  license: license().optional(),
  packages: z
    .strictObject({ pypi: line().optional(), npm: line().optional(), crates: line().optional(), maven: line().optional(), debian: line().optional() })
    .optional()
    .describe('Names under which package registries carry it.'),
  authors: people(),
  maintainers: people(),
  usedBy: z.array(z.strictObject({ organisation: reference('organisations'), source: link() })).min(1).optional(),
  programmingModel: z.array(term('programming-model')).min(1).optional(),
  coroutines: term('coroutine-kind').optional(),
  scheduling: term('scheduling').optional(),
  threading: term('threading').optional(),
  backends: z.array(term('backend')).min(1).optional().describe('What it waits on: kernel interfaces and event libraries.'),
  capabilities: z
    .record(term('capability'), z.enum(['yes', 'no', 'partly']))
    .optional()
    .describe('What it can do by itself; left out means not established.'),
  relations: z
    .array(z.strictObject({ type: term('relation'), target: reference(), source: link() }))
    .min(1)
    .optional()
    .describe('What it stands on or leads to; each with the place that says so.'),
  milestones,
});
