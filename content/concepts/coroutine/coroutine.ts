// Two coroutines hand control to each other by name. Neither is the caller of the other, and each reads like a main program.
// The task is the one with which Conway introduced coroutines in 1963: copy a card, but print "**" as a single "↑".

type Print = (line: string) => void;

/** What a coroutine yields: who runs next, and the item that goes along. */
interface Transfer {
  to: Coroutine;
  item: string;
}

type Coroutine = Generator<Transfer, void, string>;

const END = '';

/** Runs one coroutine at a time. Being a loop, it lets transfers go on for ever without filling the stack. */
export function run({ to, item }: Transfer): void {
  for (;;) {
    const step = to.next(item);
    if (step.done) return;
    ({ to, item } = step.value);
  }
}

/** Returns the card with pairs of asterisks squashed, and prints one line for every turn of either coroutine. */
export function squash(card: string, print: Print): string {
  let copy = '';

  function* read(): Coroutine {
    for (const character of card) {
      print(`reader: hands over ${character}`);
      yield { to: squasher, item: character };
    }
    print('reader: hands over the end');
    yield { to: squasher, item: END };
  }

  function* squashPairs(): Coroutine {
    print('squasher: wants a character');
    for (;;) {
      let character = yield { to: reader, item: '' };
      let result = character;
      if (character === '*') {
        print('squasher: got *, must see what follows');
        character = yield { to: reader, item: '' }; // a second place to wait in, and no flag that says which
        result = character === '*' ? '↑' : `*${character}`;
      }
      copy += result;
      print(`squasher: got ${character || 'the end'}, prints ${result || 'nothing'}`);
      if (character === END) return;
    }
  }

  const reader = read();
  const squasher = squashPairs();
  run({ to: squasher, item: '' });
  return copy;
}

if (import.meta.main) console.log(`card: ${squash('A**2*B', console.log)}`);
