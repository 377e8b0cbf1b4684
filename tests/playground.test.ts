import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteInBrowser } from './support/site-in-browser.ts';

const site = siteInBrowser();
let page: Page;
/** Requests that were really sent: not those that a policy stopped in the browser. */
const sent: string[] = [];

beforeAll(async () => {
  page = await site.browser.newPage();
  page.on('requestfinished', (request) => sent.push(request.url()));
  page.on('requestfailed', (request) => request.failure()?.errorText === 'csp' || sent.push(request.url()));
  await page.goto(`${site.origin}/concepts/event-loop/`);
});

/** A status that is no step on the way but an end. */
const ENDED = /^(?:Ran|Line|Stopped|The |[A-Z]\w*(?:Error|Exception))/;
const status = () => page.textContent('.snippet-status').then((text) => text!.trim());
const output = () => page.textContent('samp').then((text) => text!);

async function ended(timeout = 60_000): Promise<string> {
  await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector('.snippet-status')!.textContent!.trim()) && document.querySelector<HTMLElement>('[data-action=stop]')!.hidden, ENDED.source, { timeout });
  return status();
}

async function choose(language: 'typescript' | 'python'): Promise<void> {
  await page.click(`[role=tab][data-language=${language}]`);
}

/** Runs a program of the reader's and gives back what was printed, and how it ended. */
async function runOwn(language: 'typescript' | 'python', code: string): Promise<{ output: string; status: string }> {
  await choose(language);
  if (await page.isVisible('[data-action=edit]')) await page.click('[data-action=edit]');
  await page.fill('.snippet-editor', code);
  await page.click('[data-action=run]');
  return { status: await ended(), output: await output() };
}

/** What the sandboxed program finds when it evaluates an expression; a refusal is a finding too. */
async function attempt(expression: string): Promise<string> {
  const code = `try { const value: unknown = await (${expression}); console.log('got', String(value)); } catch (error) { console.log('refused', String(error)); }`;
  return (await runOwn('typescript', code)).output;
}

describe('a snippet runs where it is read', () => {
  test.each(['typescript', 'python'] as const)('as it stands, in %s, and prints what the tests check', async (language) => {
    await choose(language);
    await page.click('[data-action=run]');
    expect(await ended()).toBe('Ran, and printed just what the tests check. ✓');
  });

  test.each([
    ['typescript', "const greeting: string = 'alone: one';\nconsole.log(greeting);\nconsole.log('other: two');\n"],
    ['python', 'greeting: str = "alone: one"\nprint(greeting)\nprint("other: two")\n'],
  ] as const)('edited, in %s, and its trace is drawn anew', async (language, code) => {
    const result = await runOwn(language, code);
    expect(result.output).toBe('alone: one\nother: two');
    expect(result.status).toBe('Ran, and printed something else than the checked program.');
    expect(await page.$$eval('.swim-lanes text', (texts) => texts.map(({ textContent }) => textContent))).toEqual(['alone', 'other']);
  });

  test.each([
    ['typescript', "const fine = 1;\nthrow new Error('broken');\n", 'Line 2: Error: broken'],
    ['typescript', 'const fine = 1;\nconst = 2;\n', 'Line 2:'],
    ['python', 'fine = 1\nfine / 0\n', 'Line 2: ZeroDivisionError'],
    ['python', 'def f(:\n', 'Line 1: SyntaxError'],
  ] as const)('an error in %s names the line', async (language, code, expected) => {
    expect((await runOwn(language, code)).status).toContain(expected);
  });

  test('reset brings back the program and its checked output', async () => {
    await choose('typescript');
    await page.click('[data-action=reset]');
    expect(await page.isVisible('#code-event-loop-typescript')).toBe(true);
    expect(await page.isVisible('.snippet-editor')).toBe(false);
    expect(await output()).toContain('cook: everything started');
  });

  test('the language is remembered on the next page', async () => {
    await choose('python');
    await page.reload();
    expect(await page.getAttribute('[role=tab][data-language=python]', 'aria-selected')).toBe('true');
    await page.focus('[role=tab][data-language=python]');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getAttribute('[role=tab][data-language=typescript]', 'aria-selected')).toBe('true');
  });
});

test('the size of the Python runtime is said before it is loaded, and not again', async () => {
  await page.reload();
  await choose('python');
  expect(await page.textContent('[data-action=run]')).toBe('Run (loads 13 MB)');
  await page.click('[data-action=run]');
  await ended();
  expect(await page.textContent('[data-action=run]')).toBe('Run');
});

describe('a program that does not end', () => {
  test.each([
    ['typescript', "console.log('a: begins');\nfor (;;);\n"],
    ['python', 'print("a: begins")\nwhile True:\n    pass\n'],
    ['typescript', "console.log('a: begins');\nawait new Promise(() => {});\n"],
  ] as const)('in %s is stopped, and the page goes on', async (language, code) => {
    const result = await runOwn(language, code);
    expect(result.status).toBe('Stopped after 5 seconds.');
    expect(result.output).toBe('a: begins');
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });

  test('is stopped by the button at once', async () => {
    await choose('typescript');
    if (await page.isVisible('[data-action=edit]')) await page.click('[data-action=edit]');
    await page.fill('.snippet-editor', 'for (;;);');
    await page.click('[data-action=run]');
    await page.click('[data-action=stop]');
    expect(await ended()).toBe('Stopped.');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('and prints without end is cut', async () => {
    const result = await runOwn('typescript', "for (;;) console.log('x'.repeat(1000));");
    expect(result.status).toBe('Stopped: more than 64 KB of output.');
    expect(result.output.length).toBeLessThanOrEqual(64 * 1024);
  });
});

describe('out of reach of a program', () => {
  test.each([
    ['the network, by fetch', "fetch('/api/v1/index.json')"],
    ['the network, by XMLHttpRequest', 'new XMLHttpRequest()'],
    ['the network, by WebSocket', "new WebSocket('ws://localhost:1/')"],
    ['the network, by EventSource', "new EventSource('/')"],
    ['the network, by the way around a removed name', "Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch('/')"],
    ['the network, by import', "import('/snippets/event-loop.js')"],
    ['the network, by import from elsewhere', "import('https://example.org/x.js')"],
    ['the network, by importScripts', "importScripts('/snippets/event-loop.js')"],
    ['code from data addresses', "import('data:text/javascript,export default 1')"],
    ['evaluation of text', "eval('1 + 1')"],
    ['evaluation by a constructor', "new Function('return 1')()"],
    ['evaluation by an asynchronous constructor', "(async () => {}).constructor('return 1')()"],
    ['the page', 'parent.document'],
    ['the top', 'top.location.href'],
    ['a document', 'document.cookie'],
    ['storage', "localStorage.setItem('a', 'b')"],
    ['storage of the session', 'sessionStorage.length'],
    ['databases', "indexedDB.open('x')"],
    ['caches', "caches.open('x')"],
    ['files of the origin', 'navigator.storage.getDirectory()'],
    ['a worker of its own', "new Worker('data:text/javascript,')"],
    ['a channel to others', "new BroadcastChannel('x')"],
    ['a message past the frame', "postMessage({ type: 'done' })"],
    ['a message by the prototype', "DedicatedWorkerGlobalScope.prototype.postMessage.call(self, { type: 'output', text: 'x' })"],
    ['alerts', "alert('x')"],
    ['the clipboard', "navigator.clipboard.writeText('x')"],
    ['notifications', "new Notification('x')"],
    ['navigation', "location.assign('https://example.org/')"],
  ])('%s', async (_, expression) => {
    expect(await attempt(expression)).toMatch(/^refused/);
  });

  test('the origin of the site: its own is none', async () => {
    expect(await attempt('self.origin')).toBe('got null');
  });

  test('the network and the page, from Python', async () => {
    const { output: printed } = await runOwn(
      'python',
      ['import js', 'for name in ("fetch", "XMLHttpRequest", "WebSocket", "postMessage", "document", "localStorage"):', '    print(name, getattr(js, name, None))', 'try:', '    from pyodide.http import pyfetch', '    await pyfetch("/api/v1/index.json")', '    print("fetched")', 'except Exception as error:', '    print("refused")', ''].join('\n'),
    );
    expect(printed.split('\n')).toEqual(['fetch', 'XMLHttpRequest', 'WebSocket', 'postMessage', 'document', 'localStorage'].map((name) => expect.stringMatching(new RegExp(`^${name} (None|undefined|js\\.undefined|<.*undefined.*>)`, 'i'))).concat('refused' as never));
  });

  test('memory beyond what a tab has: the page survives', async () => {
    const result = await runOwn('typescript', 'const hoard: Uint8Array[] = [];\nfor (;;) hoard.push(new Uint8Array(64 * 1024 * 1024));\n');
    expect(result.status).toMatch(/^(?:Stopped|Line|RangeError|The )/);
    expect(await page.evaluate(() => document.title)).toContain('Event loop');
  });

  test('pollution of prototypes: those of the page are its own', async () => {
    await runOwn('typescript', "(Object.prototype as { polluted?: string }).polluted = 'yes';\nArray.prototype.push = () => 0;\nconsole.log('done');\n");
    expect(await page.evaluate(() => (({}) as { polluted?: string }).polluted)).toBeUndefined();
  });

  test('and nothing of all this ever left for another origin', () => {
    expect(sent.filter((url) => !url.startsWith(`${site.origin}/`) && !url.startsWith('blob:'))).toEqual([]);
    expect(sent.filter((url) => url.includes('/api/v1/'))).toEqual([]);
  });
});
