// One function in two styles: adding up a tree of folders. The second version never returns a result, it passes it on. All that
// a stack would remember is in closures then, so two walks can take turns, and no depth is too deep.

type Print = (line: string) => void;

export interface Folder {
  name: string;
  size: number;
  folders: readonly Folder[];
}

/** Direct style: the caller waits on the stack for each result. */
export function total(folder: Folder): number {
  let sum = folder.size;
  for (const inner of folder.folders) sum += total(inner);
  return sum;
}

/** A piece of work that was cut off: calling it does a little, and returns what is to be done next. */
type Step = () => Step | undefined;

/** Where a result goes. */
type Continuation = (sum: number) => Step | undefined;

/** Continuation-passing style. The call became an argument, the loop became `addAll`, and `return` became `k`. */
export function totalCps(folder: Folder, k: Continuation, print: Print): Step {
  const close: Continuation = (sum) => () => {
    print(`${folder.name} holds ${sum}`);
    return k(sum);
  };
  return () => {
    print(`opens ${folder.name}`);
    return addAll(folder.folders, 0, folder.size, close, print);
  };
}

function addAll(folders: readonly Folder[], i: number, sum: number, k: Continuation, print: Print): Step | undefined {
  const inner = folders[i];
  if (!inner) return k(sum);
  return totalCps(inner, (size) => addAll(folders, i + 1, sum + size, k, print), print);
}

/** Runs several walks, one step of each in turn. Nobody keeps a stack: a walk is whatever its last step returned. */
export function takeTurns(...walks: Step[]): void {
  while (walks.length > 0) walks = walks.flatMap((step) => step() ?? []);
}

export function tour(print: Print): void {
  const photos = { name: 'photos', size: 1, folders: [{ name: '2024', size: 20, folders: [] }, { name: '2025', size: 30, folders: [] }] };
  const mail = { name: 'mail', size: 2, folders: [{ name: 'inbox', size: 5, folders: [{ name: 'lists', size: 9, folders: [] }] }] };
  print(`main: direct style says ${total(photos)} and ${total(mail)}`);
  const report = (name: string) => (sum: number) => void print(`main: ${name} has ${sum}`);
  const a = totalCps(photos, report('photos'), (event) => print(`a: ${event}`));
  const b = totalCps(mail, report('mail'), (event) => print(`b: ${event}`));
  print('main: nothing has run yet');
  takeTurns(a, b);
}

if (import.meta.main) tour(console.log);
