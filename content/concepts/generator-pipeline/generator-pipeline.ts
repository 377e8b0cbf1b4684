// The same stages twice: read, measure, choose. With lists each stage finishes before the next begins, and everything is held at
// once. With iterators nothing runs until somebody pulls at the end, and one line goes all the way before the next is read.

type Print = (line: string) => void;

/** Lines lie here from the moment they are read until somebody is done with them. */
export class Tray {
  held = 0;
  peak = 0;

  put(): void {
    this.peak = Math.max(this.peak, ++this.held);
  }

  clear(): void {
    this.held--;
  }
}

export function* read(log: Iterable<string>, tray: Tray, print: Print): Generator<string, void> {
  for (const line of log) {
    print(`read: ${line}`);
    tray.put();
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
  if (!large) tray.clear();
  return large;
}

/** A stage at a time: three lists, each complete before the next is begun. */
export function withLists(log: Iterable<string>, tray: Tray, print: Print): Iterable<number> {
  const lines = [...read(log, tray, print)];
  const sizes = lines.map((line) => measure(line, print));
  return sizes.filter((size) => isLarge(size, tray, print));
}

/** A line at a time: three iterators, each pulling at the one before. Two lines of it read the same. */
export function withIterators(log: Iterable<string>, tray: Tray, print: Print): Iterable<number> {
  const lines = read(log, tray, print);
  const sizes = lines.map((line) => measure(line, print));
  return sizes.filter((size) => isLarge(size, tray, print));
}

/** Takes the first two large sizes, and leaves. */
export function takeTwo(pipeline: typeof withLists, log: Iterable<string>, print: Print): { taken: number[]; peak: number } {
  const tray = new Tray();
  const taken: number[] = [];
  const sizes = pipeline(log, tray, print);
  print('main: pipeline is built');
  for (const size of sizes) {
    print(`main: takes ${size}`);
    tray.clear();
    if (taken.push(size) === 2) break;
  }
  print(`main: at most ${tray.peak} held`);
  return { taken, peak: tray.peak };
}

export function tour(print: Print): void {
  const log = ['/a 120', '/b 7', '/c 300', '/d 250'];
  takeTwo(withLists, log, print);
  takeTwo(withIterators, log, print);
}

if (import.meta.main) tour(console.log);
