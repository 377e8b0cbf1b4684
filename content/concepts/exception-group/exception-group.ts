// An error that is made of errors, and a way to handle a part of it. JavaScript has the first, AggregateError; the second is Python's except*.

type Print = (line: string) => void;
type Part = Error | undefined;
type Kind = abstract new (...details: never[]) => Error;

/** Divides an error into what matches and what does not. Groups keep their name and their shape; an empty one is undefined. */
export function split(error: Part, kind: Kind): [match: Part, rest: Part] {
  if (!error || error instanceof kind) return [error, undefined];
  if (!(error instanceof AggregateError)) return [undefined, error];
  const parts = error.errors.map((child: Error) => split(child, kind));
  const group = (side: 0 | 1) => {
    const children = parts.map((part) => part[side]).filter((child) => child !== undefined);
    return children.length > 0 ? new AggregateError(children, error.message) : undefined;
  };
  return [group(0), group(1)];
}

/** Runs the body like `try` with an `except*` for each handler: every handler gets what is its own, and what is nobody's goes on. */
export function attempt(body: () => void, handlers: [kind: Kind, handle: (errors: AggregateError) => void][]): void {
  try {
    body();
  } catch (thrown) {
    let rest = thrown as Part;
    const raised: Error[] = [];
    for (const [kind, handle] of handlers) {
      const [match, others] = split(rest, kind);
      rest = others;
      if (!match) continue;
      try {
        handle(match instanceof AggregateError ? match : new AggregateError([match], 'alone'));
      } catch (error) {
        raised.push(error as Error);
      }
    }
    if (raised.length > 0) throw new AggregateError(rest ? [...raised, rest] : raised, 'while handling');
    if (rest) throw rest;
  }
}

export class Late extends Error {}
export class Full extends Error {}
export class Bug extends Error {}

export function show(error: Error): string {
  return error instanceof AggregateError ? `${error.message} [${error.errors.map(show).join(', ')}]` : error.message;
}

export function backup(print: Print): void {
  const mirrors = new AggregateError([new Late('mirror east'), new Bug('mirror west')], 'mirrors');
  const night = (error: Error, handleFull: (errors: Error) => void) => {
    print(`backup: ${show(error)}`);
    try {
      attempt(
        () => {
          throw error;
        },
        [[Late, (errors) => print(`late: ${show(errors)}`)], [Full, handleFull]],
      );
      print('after: nothing');
    } catch (left) {
      print(`after: ${show(left as Error)}`);
    }
  };
  ...
}
