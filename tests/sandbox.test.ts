import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteInBrowser } from './support/site-in-browser.ts';

const site = siteInBrowser();
let context: BrowserContext;
let page: Page;
/** Whatever a program must not cause: dialogs, windows, downloads, requests that a policy did not stop. */
const effects: string[] = [];

const PAGE = '/concepts/event-loop/';
/** An address that answers, so that an attempt fails by the policy or not at all. */
const SECRET = '/robots.txt';

beforeAll(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
  page.on('dialog', (dialog) => {
    effects.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', () => effects.push('download'));
  context.on('page', (other) => effects.push(`window: ${other.url()}`));
  context.on('serviceworker', (worker) => worker.url().endsWith('/service-worker.js') || effects.push(`service worker: ${worker.url()}`));
  page.on('requestfinished', (request) => {
    const elsewhere = !request.url().startsWith(site.origin) && !/^(?:blob|data):/.test(request.url());
    if (elsewhere || request.url().includes(SECRET)) effects.push(`request: ${request.url()}`);
  });
  await page.goto(site.origin + PAGE);
});

/** Runs a program as a reader does, and gives what it printed and how it ended. */
async function run(code: string, language = 'typescript'): Promise<{ output: string; status: string }> {
  await page.click(`[role=tab][data-language=${language}]`);
  if (await page.isVisible('[data-action=edit]')) await page.click('[data-action=edit]');
  await page.fill('.snippet-editor', code);
  await page.click('[data-action=run]');
  await page.waitForFunction(() => /^(?:Ran|Line|Stopped|The |Uncaught|[A-Z]\w*(?:Error|Exception))/.test(document.querySelector('.snippet-status')!.textContent!.trim()) && document.querySelector<HTMLElement>('[data-action=stop]')!.hidden, undefined, { timeout: 60_000 });
  return page.evaluate(() => ({ output: document.querySelector('samp')!.textContent!, status: document.querySelector('.snippet-status')!.textContent!.trim() }));
}

/** The page still is what it was: at its address, alive, without a frame, with its own prototypes. */
async function unharmed(): Promise<void> {
  expect(effects).toEqual([]);
  expect(await page.evaluate(() => [location.pathname, document.title.includes('Event loop'), document.querySelectorAll('iframe').length, Object.keys(Object.prototype).length, [1].map((n) => n + 1)[0]])).toEqual([PAGE, true, 0, 0, 2]);
}

describe('a program, in its worker, does not reach', () => {
  // All in one run: what each of them finds, in a line.
  const ATTEMPTS: Record<string, string> = {
    'the line to the page': "send({ type: 'output', text: 'forged' })",
    'the count of its output': 'printed = 0',
    'evaluation by a timer': "new Promise((resolve, reject) => { globalThis.caught = resolve; setTimeout('caught()'); setTimeout(() => reject(new Error('nothing came')), 50); })",
    'evaluation in a generator': "(function* () {}).constructor('return 1')()",
    'a module that imports from elsewhere': `import(URL.createObjectURL(new Blob(["import '${SECRET}'"], { type: 'text/javascript' })))`,
    'a worker from a blob': "new (globalThis.Worker ?? Object.getPrototypeOf(self).Worker)(URL.createObjectURL(new Blob([''])))",
    'a shared worker': "new SharedWorker(URL.createObjectURL(new Blob([''])))",
    'a service worker': `navigator.serviceWorker.register('${SECRET}')`,
    'peer-to-peer connections': 'new RTCPeerConnection()',
    'sockets as streams': "new WebSocketStream('ws://127.0.0.1:9').opened",
    'transport over QUIC': "new WebTransport('https://127.0.0.1:9').ready",
    'a beacon': `navigator.sendBeacon('${SECRET}')`,
    'an image': `new Image().src = '${SECRET}'`,
    'a font': `new FontFace('x', 'url(${SECRET})').load()`,
    'a cached answer': "new Cache().match('/')",
    'cookies': "cookieStore.set('a', 'b')",
    'buckets of storage': "navigator.storageBuckets.open('a')",
    'the file system of old': 'webkitRequestFileSystemSync(0, 1)',
    'locks of the origin': "navigator.locks.request('a', () => 1)",
    'the opener': 'opener.location',
    'a window': "open('https://example.org/')",
    'what the frame holds': 'self.document.body',
    'full screen': 'document.documentElement.requestFullscreen()',
  };

  test('anything that would lead out', async () => {
    const lines = Object.entries(ATTEMPTS).map(([name, expression]) => `try { await (${expression}); console.log(${JSON.stringify(`${name}: REACHED`)}); } catch { console.log(${JSON.stringify(`${name}: refused`)}); }`);
    const { output } = await run(`// @ts-nocheck\n${lines.join('\n')}`);
    expect(output.split('\n')).toEqual(Object.keys(ATTEMPTS).map((name) => `${name}: refused`));
    await unharmed();
  });

  test('from Python, JavaScript, sockets, processes or the host', async () => {
    const attempts = [
      ['evaluation', 'from pyodide.code import run_js; run_js("1 + 1")'],
      ['the line to the page', 'import js; js.send'],
      ['the given files', 'import js; js.__given'],
      ['a request', 'import urllib.request; urllib.request.urlopen("https://example.org")'],
      ['a socket', 'import socket; socket.create_connection(("127.0.0.1", 80), 1)'],
      ['a process', 'import subprocess; subprocess.run(["ls"])'],
      ['a package', 'import micropip'],
    ];
    const { output } = await run(attempts.map(([name, code]) => `try:\n    ${code!.replace('; ', '\n    ')}\n    print("${name}: REACHED")\nexcept BaseException:\n    print("${name}: refused")`).join('\n'), 'python');
    expect(output.split('\n')).toEqual(attempts.map(([name]) => `${name}: refused`));
    await unharmed();
  });
});

describe('a program does not overwhelm the page', () => {
  test.each([
    ['a line of a quarter of a gigabyte', "console.log('x'.repeat(2 ** 28));", /^Stopped: more than 64 KB/],
    ['lines whose length it has falsified', "Array.prototype.join = () => ({ length: -1, toString: () => 'x'.repeat(1e6) }) as never;\nfor (;;) console.log(1);", /^Stopped: more than 64 KB/],
    ['an error of a hundred megabytes', "throw new Error('x'.repeat(1e8));", /^(?:Line 1: )?Error: x{500,1000}$/],
    ['errors without end', "setInterval(() => { throw new Error('again'); });\nawait new Promise(() => {});", /again/],
    ['rejections without end', "for (let i = 0; i < 1e4; i++) void Promise.reject(new Error('again'));", /./],
    ['a chain of promises without end', '(function again(): void { void Promise.resolve().then(again); })();', /^Stopped after 5 seconds/],
    ['a value that cannot be shown', 'console.log(new Proxy({}, { ownKeys() { throw new Error("hidden"); } }), Symbol("x"));', /hidden|symbol/i],
    ['prototypes that lead astray', "Object.defineProperty(Object.prototype, 'then', { get() { throw new Error('then'); } });\nconsole.log('x');", /./],
  ])('%s', async (_, code, status) => {
    const result = await run(code);
    expect(result.status).toMatch(status);
    expect(result.output.length).toBeLessThanOrEqual(64 * 1024);
    await unharmed();
  });
});

// As if a program had got out of its worker, and with a reader's click at its disposal.
describe('even a script in the frame does not reach', () => {
  test.each([
    ['the page', 'return parent.document.title'],
    ['the address of the page', 'return parent.location.href'],
    ['the top, by navigation', "top.location.href = 'about:blank'"],
    ['cookies', "document.cookie = 'a=b'; return document.cookie"],
    ['storage', "localStorage.setItem('a', 'b')"],
    ['databases', "indexedDB.open('x'); await indexedDB.databases()"],
    ['caches', "await caches.open('x')"],
    ['a request', `await fetch('${SECRET}')`],
    ['a request of old', `const request = new XMLHttpRequest(); request.open('GET', '${SECRET}', false); request.send()`],
    ['a socket', "await new Promise((resolve, reject) => { const socket = new WebSocket('ws://' + HOST); socket.onopen = resolve; socket.onerror = reject; })"],
    ['events of a server', "await new Promise((resolve, reject) => { const source = new EventSource('/'); source.onopen = resolve; source.onerror = reject; })"],
    ['a beacon', `if (!navigator.sendBeacon('${SECRET}')) throw new Error(); throw new Error('seen by its effect alone')`],
    ['an image', `await new Promise((resolve, reject) => { const image = new Image(); image.onload = resolve; image.onerror = reject; image.src = '/favicon.svg'; })`],
    ['a script', `await new Promise((resolve, reject) => { const script = document.createElement('script'); script.onload = resolve; script.onerror = reject; script.src = '/pagefind/pagefind.js'; document.body.append(script); })`],
    ['a style sheet', `await new Promise((resolve, reject) => { const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/_astro/none.css', onload: resolve, onerror: reject }); document.head.append(sheet); })`],
    ['a module', `await import('/pagefind/pagefind.js')`],
    ['peer-to-peer connections', "const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }); peer.createDataChannel('x'); await peer.setLocalDescription(await peer.createOffer()); await new Promise((resolve, reject) => { peer.onicecandidate = ({ candidate }) => (candidate ? resolve() : reject(new Error())); setTimeout(reject, 500); })"],
    ['a shared worker', "new SharedWorker(URL.createObjectURL(new Blob([''])))"],
    ['a service worker', "await navigator.serviceWorker.register('/service-worker.js')"],
    ['alerts', "for (let i = 0; i < 100; i++) alert(i); if (!confirm('x')) throw new Error()"],
    ['a window', "if (!open('about:blank')) throw new Error()"],
    ['a form', "const form = document.createElement('form'); form.action = '/robots.txt'; document.body.append(form); form.submit(); throw new Error('seen by its effect alone')"],
    ['a download', "Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' }).click(); throw new Error('seen by its effect alone')"],
    ['the clipboard', "await navigator.clipboard.writeText('x')"],
    ['full screen', 'await document.documentElement.requestFullscreen()'],
    ['the pointer', "document.body.requestPointerLock(); await new Promise((resolve, reject) => { document.onpointerlockchange = resolve; document.onpointerlockerror = reject; setTimeout(reject, 300); })"],
    ['the camera', 'await navigator.mediaDevices.getUserMedia({ video: true })'],
    ['the place', 'await new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))'],
    ['another site, by navigation', "location.href = 'https://example.org/?secret'; throw new Error('seen by its effect alone')"],
  ])('%s', async (_, attack) => {
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/sandbox/index.html', hidden: true });
      frame.setAttribute('sandbox', 'allow-scripts');
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    });
    const frame = page.frames().find((some) => some.url().endsWith('/sandbox/index.html'))!;
    const code = `(async () => { const HOST = ${JSON.stringify(new URL(site.origin).host)}; try { ${attack} } catch (error) { return 'refused'; } return 'REACHED'; })()`;
    const found = await frame.evaluate(code);
    await page.evaluate(() => document.querySelector('iframe')!.remove());
    expect(found).toBe('refused');
    await unharmed();
  });

  test('by more rights than a frame of the page has', async () => {
    await page.click('[role=tab][data-language=typescript]');
    await page.fill('.snippet-editor', 'await new Promise(() => {});');
    await page.click('[data-action=run]');
    const rights = await page.waitForSelector('iframe', { state: 'attached' }).then((frame) => frame.evaluate((element) => element.getAttributeNames().filter((name) => /^(?:sandbox|allow)/.test(name)).map((name) => element.getAttribute(name))));
    await page.click('[data-action=stop]');
    expect(rights).toEqual(['allow-scripts']);
  });
});
