// A generator that asks and listens. An answer can be sent to the yield at which it rests, an error can be thrown there, and it can
// be closed there. JavaScript's names for send(), throw() and close() are next(value), throw(error) and return(value).

type Print = (line: string) => void;

export class Timeout extends Error {}

/** Yields what is to be said to the client, is sent the client's next line, and returns the verdict. */
export type Session = Generator<string, string, string>;

export function* login(secret: string, print: Print): Session {
  try {
    const name = yield 'name?';
    for (let tries = 1; tries <= 3; tries++) {
      try {
        const word = yield `password, ${name}?`;
        if (word === secret) return `welcome, ${name}`;
        print(`session: wrong, try ${tries} of 3`);
      } catch (error) {
        if (!(error instanceof Timeout)) throw error;
        print(`session: timeout, try ${tries} of 3`);
      }
    }
    return `goodbye, ${name}`;
  } finally {
    print('session: forgets the password');
  }
}

/** Carries lines and timeouts to a session. When they are used up, the client has hung up. */
export function talk(session: Session, replies: Iterable<string | Timeout>, print: Print): void {
  let step = session.next(); // runs to the first yield; before that, nobody is there who could receive anything
  for (const reply of replies) {
    if (step.done) break;
    print(`server: ${step.value}`);
    print(`client: ${reply instanceof Timeout ? 'is silent' : reply}`);
    step = reply instanceof Timeout ? session.throw(reply) : session.next(reply);
  }
  print(`server: ${step.value}`);
  if (step.done) return;
  print('client: hangs up');
  session.return('');
}

export function evening(print: Print): void {
  talk(login('sesame', print), ['ann', new Timeout(), 'open', 'sesame'], print);
  talk(login('sesame', print), ['bob'], print);
}

if (import.meta.main) evening(console.log);
