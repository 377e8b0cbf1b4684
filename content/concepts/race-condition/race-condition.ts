// Two threads add to one balance. Each is a generator, and wherever it yields the other may run. Every schedule there is gets tried.

type Print = (line: string) => void;

/** Rests where a real thread might be interrupted, and yields a guard that tells whether it could go on. */
export type Thread = Generator<() => boolean, void, void>;

interface Account {
  balance: number;
  locked: boolean;
}

const AMOUNTS = { ann: 10, bob: 20 };
const TOTAL = 30;

function* deposit(name: string, amount: number, account: Account, useLock: boolean, print: Print): Thread {
  yield () => !(useLock && account.locked);
  account.locked = true;
  const seen = account.balance;
  print(`${name}: reads ${seen}`);
  yield () => true; // an interruption here is all it takes
  account.balance = seen + amount;
  print(`${name}: writes ${account.balance}`);
  account.locked = false;
}

/** Steps the threads in the order of the schedule, and returns who could go on after it. */
function replay(threads: readonly Thread[], schedule: readonly number[]): number[] {
  const rests = threads.map((thread) => thread.next());
  for (const turn of schedule) rests[turn] = threads[turn]!.next();
  return rests.flatMap((rest, turn) => (!rest.done && rest.value() ? [turn] : []));
}

/** Finds all schedules. A generator cannot be copied where the ways part, so each way starts again and is replayed up to there. */
export function* schedules(start: () => readonly Thread[], way: readonly number[] = []): Generator<readonly number[]> {
  const ready = replay(start(), way);
  if (ready.length === 0) yield way;
  for (const turn of ready) yield* schedules(start, [...way, turn]);
}

/** Plays every schedule of the two deposits and returns the balances they end with. */
export function outcomes(useLock: boolean, print: Print): number[] {
  const start = (account: Account, show: Print) => Object.entries(AMOUNTS).map(([name, amount]) => deposit(name, amount, account, useLock, show));
  const newAccount = (): Account => ({ balance: 0, locked: false });
  return Array.from(schedules(() => start(newAccount(), () => {})), (schedule) => {
    const account = newAccount();
    replay(start(account, print), schedule);
    const lost = TOTAL - account.balance;
    print(`balance: ${account.balance}${lost > 0 ? `, ${lost} lost` : ''}`);
    return account.balance;
  });
}

export function bank(print: Print): void {
  const count = (balances: number[]) => `${balances.filter((balance) => balance === TOTAL).length} of ${balances.length} schedules right`;
  print(`main: without a lock ${count(outcomes(false, print))}`);
  print(`main: with a lock ${count(outcomes(true, () => {}))}`);
}

if (import.meta.main) bank(console.log);
