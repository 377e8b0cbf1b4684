import { expect, test } from 'vitest';
import { chunks, lines, requests, serve } from './generator.ts';

/** A wire that counts how many chunks were taken from it. */
function counted(texts: Iterable<string>) {
  const wire = {
    taken: 0,
    *[Symbol.iterator]() {
      for (const text of texts) {
        wire.taken++;
        yield text;
      }
    },
  };
  return wire;
}

function* endless(): Generator<string> {
  for (let n = 1; ; n++) yield `GET /${n}\n`;
}

function trace(wire: Iterable<string>): string[] {
  const events: string[] = [];
  serve(wire, (line) => events.push(line));
  return events;
}

test('building the pipeline computes nothing', () => {
  const wire = counted(['GET /a\nQUIT\n']);
  const events: string[] = [];
  const print = (line: string) => void events.push(line);
  requests(lines(chunks(wire, print), print), print);
  expect(wire.taken).toBe(0);
  expect(events).toEqual([]);
  expect(trace(wire)[0]).toBe('main: pipeline built');
});

test('one pull reads no more of the wire than it needs', () => {
  const wire = counted(endless());
  const pending = requests(lines(chunks(wire, () => {}), () => {}), () => {});
  for (let pulls = 1; pulls <= 5; pulls++) {
    expect(pending.next()).toEqual({ value: `/${pulls}`, done: false });
    expect(wire.taken).toBe(pulls);
  }
});

test('each request is served before anything after it is looked at', () => {
  const events = trace(['GET /a\nGET /b\nGET /c\n', 'QUIT\n']);
  const stages = events.filter((event) => /\/[abc]( is complete| is a request)?$/.test(event));
  expect(stages).toEqual(['/a', '/b', '/c'].flatMap((path) => [`lines: GET ${path} is complete`, `requests: GET ${path} is a request`, `main: serves ${path}`]));
});

test('what stands behind QUIT is never read, and the wire is closed', () => {
  const wire = counted(['GET /a\nQUIT\n', 'GET /b\n']);
  const events = trace(wire);
  expect(wire.taken).toBe(1);
  expect(events.filter((event) => event === 'chunks: closed')).toHaveLength(1);
  expect(events.join('\n')).not.toContain('/b');
});

test('a consumer that leaves early closes every stage', () => {
  const events: string[] = [];
  const print = (line: string) => void events.push(line);
  for (const path of requests(lines(chunks(endless(), print), print), print)) if (path === '/3') break;
  expect(events.at(-1)).toBe('chunks: closed');
});

test('local state survives between pulls, however the text is cut', () => {
  const text = 'GET /one\nHELLO\nGET /two\nGET /three\nQUIT\n';
  for (let size = 1; size <= text.length; size++) {
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
    expect(serve(pieces, () => {})).toEqual(['/one', '/two', '/three']);
  }
});
