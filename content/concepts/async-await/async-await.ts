// What an engine does for async functions, done by hand for generators: run to the next wait, step aside, go on with the answer.
// Then the same two requests once more with the real thing, and the same lines.

type Print = (line: string) => void;

/** Runs a generator that yields promises. Their values come back into it as results of `yield`, their errors are thrown there. */
export function drive<T>(coroutine: Generator<Promise<unknown>, T, unknown>): Promise<T> {
  return new Promise((resolve, reject) => {
    const advance = (resume: () => IteratorResult<Promise<unknown>, T>): void => {
      try {
        const step = resume();
        if (step.done) resolve(step.value);
        else step.value.then((value) => advance(() => coroutine.next(value)), (error) => advance(() => coroutine.throw(error)));
      } catch (error) {
        reject(error);
      }
    };
    advance(() => coroutine.next());
  });
}

/** Answers questions one by one, in the order in which they were asked. It knows everybody but bob. */
class Database {
  readonly #open: (() => void)[] = [];

  ask(question: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#open.push(() => (question === 'bob' ? reject(new Error('bob is unknown')) : resolve(`row ${question}`)));
    return promise;
  }

  async serve(): Promise<void> {
    for (let answer; (answer = this.#open.shift()); ) {
      answer();
      await new Promise((idle) => setTimeout(idle)); // whoever can go on goes on first
    }
  }
}

function* byHand(name: string, db: Database, print: Print): Generator<Promise<unknown>, void> {
  print(`${name}: asks`);
  try {
    print(`${name}: has ${yield db.ask(name)}, asks for more`);
    print(`${name}: has ${yield db.ask('7')}, replies`);
  } catch (error) {
    print(`${name}: apologises, ${(error as Error).message}`);
  }
}

async function forReal(name: string, db: Database, print: Print): Promise<void> {
  print(`${name}: asks`);
  try {
    print(`${name}: has ${await db.ask(name)}, asks for more`);
    print(`${name}: has ${await db.ask('7')}, replies`);
  } catch (error) {
    print(`${name}: apologises, ${(error as Error).message}`);
  }
}

export async function tour(print: Print): Promise<void> {
  for (const style of ['by hand', 'for real']) {
    print(`main: ${style}`);
    const db = new Database();
    for (const name of ['ann', 'bob', 'cid']) void (style === 'by hand' ? drive(byHand(name, db, print)) : forReal(name, db, print));
    print('main: all are under way');
    await db.serve();
  }
}

if (import.meta.main) await tour(console.log);
