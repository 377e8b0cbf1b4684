// The same functions on two machines. They call each other three deep, and the innermost has to wait. With a stack of its own, a
// coroutine is put aside as it is. Without one, single frames are put aside, so each function on the way must take part.

type Print = (line: string) => void;

/** What a function does, step by step. Being data, it does not know which machine runs it. */
export type Step = { say: string } | { call: string } | { wait: string };

/** Functions by name. A plain one has never heard of coroutines, like nearly all code in the world. */
export type Program = Readonly<Record<string, { plain?: boolean; steps: readonly Step[] }>>;

/** A stackful coroutine keeps a stack of frames. Each call runs on to the next wait, and tells what is waited for. */
export function stackful(program: Program, main: string, print: Print): () => string | undefined {
  const stack = [{ name: main, next: 0 }];
  return () => {
    for (let frame; (frame = stack.at(-1)); ) {
      const step = program[frame.name]!.steps[frame.next++];
      if (!step) stack.pop();
      else if ('say' in step) print(`${frame.name}: ${step.say}`);
      else if ('call' in step) stack.push({ name: step.call, next: 0 });
      else {
        print(`${frame.name}: waits, ${stack.length} frames stay as they are`);
        return step.wait;
      }
    }
    return undefined;
  };
}

/** A stackless coroutine keeps one frame. For a function it calls to wait, it must drive that one and hand on what it yields. */
export function* stackless(program: Program, name: string, print: Print): Generator<string, void> {
  const { plain, steps } = program[name]!;
  for (const step of steps) {
    if ('say' in step) print(`${name}: ${step.say}`);
    else if ('call' in step) {
      for (const wish of stackless(program, step.call, print)) {
        if (plain) throw new TypeError(`${name} is plain, it cannot wait for ${step.call}`);
        print(`${name}: suspended too`);
        yield wish;
        print(`${name}: passes control down`);
      }
    } else {
      print(`${name}: waits`);
      yield step.wait;
    }
  }
}

export function tour(print: Print): void {
  const page = { steps: [{ say: 'begins' }, { call: 'cache' }, { say: 'is complete' }] };
  const cache = { plain: true, steps: [{ call: 'fetch' }, { say: 'keeps a copy' }] };
  const fetch = { steps: [{ wait: 'socket' }, { say: 'has the data' }] };

  print('loop: stackful');
  const resume = stackful({ page, cache, fetch }, 'page', print);
  for (let wish; (wish = resume()); ) print(`loop: ${wish} is ready`);

  for (const plain of [true, false]) {
    print(`loop: stackless, cache is ${plain ? 'plain' : 'a coroutine'}`);
    try {
      for (const wish of stackless({ page, cache: { ...cache, plain }, fetch }, 'page', print)) print(`loop: ${wish} is ready`);
    } catch (error) {
      print(`loop: ${(error as Error).message}`);
    }
  }
}

if (import.meta.main) tour(console.log);
