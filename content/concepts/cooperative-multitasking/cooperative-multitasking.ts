// Three tasks share a processor by agreement. Nobody can interrupt them, so what a task does between two yields is done as a whole. A
// task that gives way in the middle of a change lets the others see one half of it.

type Print = (line: string) => void;
export type Task = Generator<void, void, void>;

/** Lets the tasks take turns. Who comes next is decided here; when a turn ends, by nobody but the task. */
export function run(...tasks: Task[]): void {
  for (let task; (task = tasks.shift()); ) {
    if (!task.next().done) tasks.push(task);
  }
}

/** Money is moved between accounts, and the sum must remain what it is. */
export interface Accounts {
  giro: number;
  savings: number;
}

/** Moves money twice. Gives way where all is well, or else with the money in hand. */
export function* move(accounts: Accounts, who: string, amount: number, early: boolean, print: Print): Task {
  for (let i = 0; i < 2; i++) {
    accounts.giro -= amount;
    print(`${who}: takes ${amount}`);
    if (early) {
      print(`${who}: gives way`);
      yield;
    }
    accounts.savings += amount;
    print(`${who}: puts ${amount}`);
    if (!early) {
      print(`${who}: gives way`);
      yield;
    }
  }
}

export function* audit(accounts: Accounts, turns: number, print: Print): Task {
  const all = accounts.giro + accounts.savings;
  for (let i = 0; i < turns; i++) {
    const missing = all - accounts.giro - accounts.savings;
    print(`audit: ${missing === 0 ? 'finds all' : `misses ${missing}`}`);
    yield;
  }
}

export function day(early: boolean, print: Print): void {
  const accounts = { giro: 100, savings: 0 };
  print(`bank: bob gives way ${early ? 'in between' : 'afterwards'}`);
  run(audit(accounts, 3, print), move(accounts, 'ann', 10, false, print), move(accounts, 'bob', 5, early, print));
  print(`bank: ends with ${accounts.giro} and ${accounts.savings}`);
}

if (import.meta.main) for (const early of [false, true]) day(early, console.log);
