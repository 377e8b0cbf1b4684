// Red functions are asynchronous, blue ones are not, and only red may wait for red. So one function that turns red reddens all who
// call it, directly or through others. And a blue function that is handed a red one gets a promise where it wanted an answer.

type Print = (line: string) => void;

/** Who calls whom. */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** Turns a function red, and all that must follow. Returns the red ones, in the order in which somebody had to edit them. */
export function redden(calls: Calls, first: string, print: Print): string[] {
  const red = [first];
  print(`red: ${first}, it asks the network now`);
  for (const callee of red) {
    for (const [caller, callees] of Object.entries(calls)) {
      if (!callees.includes(callee) || red.includes(caller)) continue;
      red.push(caller); // and so the outer loop comes to its callers too
      print(`red: ${caller}, it calls ${callee}`);
    }
  }
  for (const name of Object.keys(calls)) if (!red.includes(name)) print(`blue: ${name}`);
  return red;
}

/** Looks like a predicate. Its answer comes later. */
export async function isMember(name: string): Promise<boolean> {
  await Promise.resolve(); // the network
  return name === 'ann';
}

/** The same work once more, because the predicate is red: the loop, the branch, and a second name to remember. */
export async function filterRed<T>(items: readonly T[], predicate: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept: T[] = [];
  for (const item of items) if (await predicate(item)) kept.push(item);
  return kept;
}

export async function tour(print: Print): Promise<void> {
  const page = { page: ['title', 'basket'], title: [], basket: ['price', 'sum'], sum: [] };
  print('main: rate becomes asynchronous, in the depths');
  redden({ main: ['page'], ...page, price: ['rate'], rate: [] }, 'rate', print);

  print('main: instead, main fetches the rate and hands it down');
  redden({ main: ['rate', 'page'], ...page, price: [], rate: [] }, 'rate', print);

  print('main: which of ann, bob and cid are members?');
  const names = ['ann', 'bob', 'cid'];
  print(`blue: filter keeps ${names.filter((name) => isMember(name))}`); // a promise is never false
  print(`red: filterRed keeps ${await filterRed(names, isMember)}`);
}

if (import.meta.main) await tour(console.log);
