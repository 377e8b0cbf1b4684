// An error that consists of errors, and a way to handle a part of it. JavaScript has the first, AggregateError; the second is Python's except*.

type Print = (line: string) => void;
type Part = Error | undefined;
type Kind = Function; // a class
type Handler = [kind: Kind, handle: (errors: AggregateError) => void];

/** Divides an error into what is of that kind and what is not. Groups keep their name and their place; no group is left empty. */
export function split(error: Error, kind: Kind): [match: Part, rest: Part] {
  if (error instanceof kind) return [error, undefined];
  if (!(error instanceof AggregateError)) return [undefined, error];
  const halves: [Part, Part][] = error.errors.map((child: Error) => split(child, kind));
  const group = (side: 0 | 1) => {
    const children = halves.flatMap((half) => half[side] ?? []);
    return children.length > 0 ? new AggregateError(children, error.message) : undefined;
  };
  return [group(0), group(1)];
}

/** Like `try` with one `except*` for each handler: everyone gets what is his, as a group, and what is nobody's goes on its way. */
export function attempt(body: () => void, handlers: Handler[]): void {
  try {
    body();
  } catch (thrown) {
    let rest: Part = thrown as Error;
    const raised: Error[] = [];
    for (const [kind, handle] of handlers) {
      if (!rest) break;
      const [match, others] = split(rest, kind);
      rest = others;
      try {
        if (match) handle(match instanceof AggregateError ? match : new AggregateError([match]));
      } catch (error) {
        raised.push(error as Error);
      }
    }
    if (raised.length > 0) throw new AggregateError(rest ? [...raised, rest] : raised);
    if (rest) throw rest;
  }
}

export class Late extends Error {}
export class Full extends Error {}
export class Bug extends Error {}

const show = (error: Error): string => (error instanceof AggregateError ? `${error.message}[${error.errors.map(show).join(', ')}]` : error.message);

/** One night's backup fails with this error. The handlers know about late answers and full disks, and nothing else. */
export function night(print: Print, error: Error, logFails = false): void {
  const fail = () => {
    print(`backup: ${show(error)}`);
    throw error;
  };
  const late = (errors: AggregateError) => print(`late: ${show(errors)}`);
  const full = (errors: AggregateError) => {
    print(`full: ${show(errors)}`);
    if (logFails) throw new Bug('no room for the log');
  };
  try {
    attempt(fail, [[Late, late], [Full, full]]);
    print('after: all is well');
  } catch (left) {
    print(`after: ${show(left as Error)}`);
  }
}

if (import.meta.main) {
  const mirrors = new AggregateError([new Late('east is late'), new Bug('west is broken')], 'mirrors');
  night(console.log, new AggregateError([new Full('disk is full'), mirrors, new Late('clock is late')], 'night'));
  night(console.log, new AggregateError([new Late('east is late'), new Full('disk is full')], 'night'));
  night(console.log, new Late('clock is late'));
  night(console.log, new Bug('clock is broken'));
  night(console.log, new AggregateError([new Full('disk is full'), mirrors], 'night'), true);
}
