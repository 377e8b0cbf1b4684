// The same stages twice: read, measure, choose. With lists each stage finishes before the next begins, and everything is held at
// once. With iterators nothing runs until somebody pulls at the end, and one line goes all the way before the next is read.

type Print = (line: string) => void;

/** Lines lie here from the moment they are read until somebody is done with them. */
export interface Tray {
  held: number;
  peak: number;
}

export function* read(log: Iterable<string>, tray: Tray, print: Print): Generator<string, void> {
  for (const line of log) {
    print(`read: ${line}`);
    tray.peak = Math.max(tray.peak, ++tray.held);
    yield line;
  }
}

function measure(line: string, print: Print): number {
  const size = Number(line.split(' ')[1]);
  print(`measure: ${size} bytes`);
  return size;
}

function isLarge(size: number, tray: Tray, print: Print): boolean {
  const large = size >= 100;
  print(`choose: ${size} is ${large ? 'large' : 'too small'}`);
  if (!large) tray.held--;
  return large;
}

/** A stage at a time: three lists, each complete before the next is begun. */
export function withLists(log: Iterable<string>, tray: Tray, print: Print): Iterable<number> {
  const lines = [...read(log, tray, print)];
  const sizes = lines.map((line) => measure(line, print));
  return sizes.filter((size) => isLarge(size, tray, print));
}

/** A line at a time: three iterators, each pulling at the one before. Lines two and three are the same as above. */
export function withIterators(log: Iterable<string>, tray: Tray, print: Print): Iterable<number> {
  const lines = read(log, tray, print);
  const sizes = lines.map((line) => measure(line, print));
  return sizes.filter((size) => isLarge(size, tray, print));
}

/** Takes the first two large sizes, and leaves. */
export function takeTwo(pipeline: typeof withLists, log: Iterable<string>, print: Print): { taken: number[]; peak: number } {
  const tray: Tray = { held: 0, peak: 0 };
  const taken: number[] = [];
  const sizes = pipeline(log, tray, print);
  print('main: asks for the first');
  for (const size of sizes) {
    print(`main: takes ${size}`);
    tray.held--;
    if (taken.push(size) === 2) break;
  }
  print(`main: at most ${tray.peak} held`);
  return { taken, peak: tray.peak };
}

export function tour(print: Print): void {
  const log = ['/a 120', '/b 7', '/c 300', '/d 250'];
  print('main: with lists');
  takeTwo(withLists, log, print);
  print('main: with iterators');
  takeTwo(withIterators, log, print);
}

if (import.meta.main) tour(console.log);
