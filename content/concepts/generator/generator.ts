// Three generators in a row turn the chunks of a connection into requests. Nobody runs until somebody downstream asks.

type Print = (line: string) => void;

/** Reads one chunk from the wire each time it is asked. */
export function* chunks(wire: Iterable<string>, print: Print): Generator<string> {
  try {
    for (const chunk of wire) {
      print(`chunks: read ${JSON.stringify(chunk)}`);
      yield chunk;
    }
  } finally {
    print('chunks: closed');
  }
}

/** Cuts chunks into lines. The half line at the end of a chunk waits in a local variable for the next one. */
export function* lines(source: Iterable<string>, print: Print): Generator<string> {
  let half = '';
  for (const chunk of source) {
    const parts = (half + chunk).split('\n');
    half = parts.pop() ?? '';
    for (const line of parts) {
      print(`lines: ${line} is complete`);
      yield line;
    }
  }
}

/** Passes the paths that are asked for, and ends at QUIT. */
export function* requests(source: Iterable<string>, print: Print): Generator<string> {
  for (const line of source) {
    if (line === 'QUIT') return;
    if (line.startsWith('GET ')) {
      print(`requests: ${line} is a request`);
      yield line.slice('GET '.length);
    }
  }
}

/** Builds the pipeline, pulls every request through it, and returns the paths. */
export function serve(wire: Iterable<string>, print: Print): string[] {
  const pending = requests(lines(chunks(wire, print), print), print);
  print('main: pipeline built');
  const served: string[] = [];
  for (const path of pending) {
    print(`main: serves ${path}`);
    served.push(path);
  }
  print(`main: served ${served.length}`);
  return served;
}

if (import.meta.main) serve(['GET /a\nGE', 'T /b', '\nHELLO\nGET /c\nQUIT\nGET /d\n', 'GET /e\n'], console.log);
