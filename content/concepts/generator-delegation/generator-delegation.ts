// A reader for values that are words or lists of values. It calls itself with yield*: the wire talks to the innermost reader only,
// a result goes to the caller, and an error takes the same way as in ordinary functions.

type Print = (line: string) => void;

export type Value = string | Value[];

/** Yields what it is waiting for, is sent one line at a time, and returns what it has read. */
export type Reader<T> = Generator<string, T, string>;

export function* value(print: Print, depth = 0): Reader<Value> {
  const say = (event: string) => print(`depth ${depth}: ${event}`);
  try {
    const line = yield `depth ${depth} wants a line`;
    const [word, size] = line.split(' ');
    if (word !== 'list') {
      say(`returns ${line}`);
      return line;
    }
    if (!(Number(size) >= 0)) throw new SyntaxError(`a list of ${size}?`);
    say(`a list of ${size}`);
    const list: Value[] = [];
    while (list.length < Number(size)) list.push(yield* value(print, depth + 1)); // like a call, and it may wait
    say(`returns ${show(list)}`);
    return list;
  } catch (error) {
    say('gives up');
    throw error;
  }
}

/** Reads values until something goes wrong. It contains no yield of its own. */
export function* session(print: Print): Reader<void> {
  try {
    for (;;) print(`session: has read ${show(yield* value(print))}`);
  } catch (error) {
    print(`session: ${(error as Error).message}`);
  }
}

/** Delivers lines, and then the news that there will be no more. */
export function feed(reader: Reader<unknown>, lines: Iterable<string>, print: Print): void {
  let step = reader.next();
  for (const line of lines) {
    if (step.done) return;
    print(`wire: ${step.value}, gets ${line}`);
    step = reader.next(line);
  }
  if (step.done) return;
  print(`wire: ${step.value}, breaks`);
  reader.throw(new Error('connection lost'));
}

export const show = (value: Value): string => (typeof value === 'string' ? value : `(${value.map(show).join(' ')})`);

if (import.meta.main) {
  feed(session(console.log), ['list 2', 'a', 'list 1', 'b', 'list 2', 'c', 'list x'], console.log);
  feed(session(console.log), ['list 3', 'list 1'], console.log);
}
