// An interpreter in which a call between functions of the program only pushes a frame: the same loop goes on. But `map` is native and
// calls the interpreter once more. Now native code lies between the frames, with a counter that no frame knows of. To set such a piece of
// native stack aside takes assembly in C; here a generator does it. Nobody can look into either.

type Print = (line: string) => void;
type Instruction = readonly [operation: 'say' | 'call' | 'map' | 'schedule', operand: string];

const PROGRAM: Readonly<Record<string, readonly Instruction[]>> = {
  plain: [['say', 'begins'], ['call', 'visit'], ['say', 'ends']],
  mapped: [['say', 'begins'], ['map', 'visit'], ['call', 'visit'], ['say', 'ends']],
  visit: [['say', 'knocks'], ['schedule', ''], ['say', 'enters']],
};

/** A frame is data: a function, and the place in it. */
type Frame = [code: string, at: number];

export class Tasklet {
  frames: Frame[];
  /** How many interpreters are at work inside each other. */
  nesting = 0;
  #name: string;
  #print: Print;
  #nativeStack: Generator<void, void, void> | undefined;

  constructor(name: string, frames: Frame[], print: Print) {
    this.#name = name;
    this.frames = frames;
    this.#print = print;
  }

  *#interpret(bottom: number): Generator<void, void, void> {
    this.nesting++;
    while (this.frames.length > bottom) {
      const frame = this.frames.at(-1)!;
      const [operation, operand] = PROGRAM[frame[0]]![frame[1]++] ?? ['return', ''];
      if (operation === 'say') this.#print(`${this.#name}: ${operand}`);
      else if (operation === 'call') this.frames.push([operand, 0]);
      else if (operation === 'return') this.frames.pop();
      else if (operation === 'schedule') yield;
      else {
        for (let item = 1; item <= 2; item++) yield* this.#interpret(this.frames.push([operand, 0]) - 1);
      }
    }
    this.nesting--;
  }

  /** Runs it until it gives way, and tells how it was left. */
  resume(): 'soft' | 'hard' | 'done' {
    const nativeStack = this.#nativeStack ?? this.#interpret(0);
    this.#nativeStack = undefined;
    if (nativeStack.next().done) return 'done';
    if (this.nesting > 1) {
      this.#nativeStack = nativeStack; // a hard switch: the slice of the stack is put aside as it is
      return 'hard';
    }
    this.nesting = 0; // a soft switch: the interpreter is left, and any other can go on with the frames
    return 'soft';
  }

  pickle(): string {
    if (this.#nativeStack) throw new Error(`${this.nesting} interpreters on the native stack`);
    return JSON.stringify(this.frames);
  }
}

export function tour(print: Print): void {
  let tasklets = ['plain', 'mapped'].map((name) => ({ name, tasklet: new Tasklet(name, [[name, 0]], print) }));
  while (tasklets.length > 0) {
    tasklets = tasklets.filter((entry) => {
      const { name, tasklet } = entry;
      const kind = tasklet.resume();
      if (kind === 'done') return false;
      try {
        const text = tasklet.pickle();
        entry.tasklet = new Tasklet(name, JSON.parse(text) as Frame[], print); // as if it came from another machine
        print(`switch: ${kind}, ${name} travels as ${text}`);
      } catch (error) {
        print(`switch: ${kind}, ${name} must stay, ${(error as Error).message}`);
      }
      return true;
    });
  }
}

if (import.meta.main) tour(console.log);
