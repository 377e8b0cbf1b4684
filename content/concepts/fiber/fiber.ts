// Fibers in the manner of Windows: a stack of its own each, and nobody but the program itself says who runs. So this program brings a
// scheduler, which is a fiber like the others. Where a real fiber calls SwitchToFiber, ours yields the fiber it switches to.

type Print = (line: string) => void;
export type FiberFunction = Generator<Fiber, void, void>;

export class Fiber {
  /** Fiber-local storage: each fiber has its own. */
  user = 'nobody';
  readonly stack: FiberFunction;

  constructor(stack: FiberFunction) {
    this.stack = stack;
  }
}

export class Thread {
  /** Thread-local storage: one for all fibers that the thread runs. */
  user = 'nobody';

  /** The thread becomes this fiber, then that to which it switches, and so on. A fiber function has no caller: if one returns, the thread ends. */
  run(fiber: Fiber): void {
    for (let step = fiber.stack.next(); !step.done; step = step.value.stack.next());
  }
}

/** Serves users on one thread, with a fiber each. Returns those whose fibers were left unfinished when the thread ended. */
export function serve(users: readonly string[], careless: string, print: Print): string[] {
  const thread = new Thread();
  const fibers = new Map<string, Fiber>();

  function* readDisk(user: string): FiberFunction {
    print(`${user}: waits for the disk, inside a call`);
    yield scheduler;
  }
  function* request(user: string): FiberFunction {
    const self = fibers.get(user)!;
    thread.user = user;
    self.user = user;
    yield* readDisk(user);
    print(`${user}: thread-local says ${thread.user}, fiber-local says ${self.user}`);
    fibers.delete(user);
    print(`${user}: ${user === careless ? 'returns' : 'switches away for good'}`);
    if (user !== careless) yield scheduler;
  }
  function* schedule(): FiberFunction {
    while (fibers.size > 0) {
      for (const [user, fiber] of [...fibers]) {
        print(`scheduler: switches to ${user}`);
        yield fiber;
      }
    }
  }

  const scheduler = new Fiber(schedule());
  for (const user of users) fibers.set(user, new Fiber(request(user)));
  thread.run(scheduler);
  const unfinished = [...fibers.keys()];
  print(`thread: exits, unfinished: ${unfinished.join(', ') || 'none'}`);
  return unfinished;
}

if (import.meta.main) serve(['ann', 'bob', 'cy'], 'bob', console.log);
