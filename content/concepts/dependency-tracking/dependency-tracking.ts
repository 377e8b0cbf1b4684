// Nobody subscribes to anything. While a rule runs, every cell that is read notes it as a reader; a change runs the readers again.

type Print = (line: string) => void;

/** Whose run it is at the moment. */
let running: Rule | undefined;

export class Cell<T> {
  readonly name: string;
  readonly readers = new Set<Rule>();
  #value: T;

  constructor(name: string, value: T) {
    this.name = name;
    this.#value = value;
  }

  get(): T {
    if (running) {
      this.readers.add(running);
      running.reads.add(this);
    }
    return this.#value;
  }

  set(value: T): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const rule of [...this.readers]) rule.run();
  }
}

export class Rule {
  readonly reads = new Set<Pick<Cell<unknown>, 'name' | 'readers'>>();
  #body: () => void;

  constructor(body: () => void) {
    this.#body = body;
    this.run();
  }

  run(): void {
    for (const cell of this.reads) cell.readers.delete(this); // the list is drawn up afresh by every run
    this.reads.clear();
    const outer = running;
    running = this;
    try {
      this.#body();
    } finally {
      running = outer;
    }
  }
}

export function letter(print: Print): void {
  const formal = new Cell('formal', false);
  const first = new Cell('first', 'Ada');
  const title = new Cell('title', 'Ms');
  const last = new Cell('last', 'King');
  let mark = ',';

  const fullName = () => `${title.get()} ${last.get()}`; // knows nothing of rules
  const screen = new Rule(() => print(`screen: ${formal.get() ? `Dear ${fullName()}` : `Hi ${first.get()}`}${mark}`));
  const showReads = () => print(`tracker: it has read ${[...screen.reads].map((cell) => cell.name).join(', ')}`);
  const change = <T>(cell: Cell<T>, value: T) => {
    print(`user: ${cell.name} becomes ${value}`);
    cell.set(value);
  };

  showReads();
  change(last, 'Lovelace');
  change(first, 'Augusta');
  change(formal, true);
  showReads();
  change(first, 'Ada');
  print('user: the mark becomes !');
  mark = '!';
  change(title, 'Lady');
  change(title, 'Lady');
}

if (import.meta.main) letter(console.log);
