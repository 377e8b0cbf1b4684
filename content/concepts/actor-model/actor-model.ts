// Actors: each has a mailbox and takes one message at a time, even if it is slow about it. What it keeps nobody else can touch.

type Print = (line: string) => void;

export interface Message {
  from: string;
  amount: number;
  reply?: Actor;
}

/** What an actor does with a message, resting at each yield. It returns how it will take the next one; nothing means the same way. */
export type Behaviour = (message: Message) => Generator<void, Behaviour | void, void>;

export class Actor {
  #behaviour: Behaviour;
  #mailbox: Message[] = [];
  #work: ReturnType<Behaviour> | undefined;

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  /** Never waits, and never runs the receiver. */
  send(message: Message): void {
    this.#mailbox.push(message);
  }

  /** One step: of the message in hand, or else of the next. Says whether there was anything to do. */
  step(): boolean {
    if (!this.#work && this.#mailbox.length > 0) this.#work = this.#behaviour(this.#mailbox.shift()!);
    const step = this.#work?.next();
    if (!step) return false;
    if (step.done) {
      this.#behaviour = step.value ?? this.#behaviour;
      this.#work = undefined;
    }
    return true;
  }
}

export class System {
  #actors: Actor[] = [];

  spawn(behaviour: Behaviour): Actor {
    const actor = new Actor(behaviour);
    this.#actors.push(actor);
    return actor;
  }

  /** Gives steps in turn until no actor has anything to do. */
  run(): void {
    while (this.#actors.map((actor) => actor.step()).includes(true));
  }
}

/** The balance is a parameter of the behaviour: to change it is to become another one. */
export function account(balance: number, system: System, print: Print): Behaviour {
  return function* ({ from, amount, reply }) {
    print(`account: has ${balance}, ${from} wants ${amount}`);
    yield; // between the check and the payment others run, but no other message of this actor
    const paid = amount > balance ? 0 : amount;
    print(`account: ${paid ? 'pays' : 'refuses'} ${from}`);
    reply?.send({ from: 'account', amount: paid });
    const clerk = system.spawn(function* (message) {
      print(`clerk: files ${message.amount} for ${message.from}`);
    });
    clerk.send({ from, amount: paid });
    return account(balance - paid, system, print);
  };
}

export function bank(print: Print): void {
  const system = new System();
  const till = system.spawn(account(100, system, print));
  const customer = (name: string, amounts: number[]) => {
    const actor = system.spawn(function* (message) {
      print(`${name}: gets ${message.amount}`);
    });
    for (const amount of amounts) {
      print(`${name}: asks for ${amount}`);
      till.send({ from: name, amount, reply: actor });
    }
  };
  customer('ann', [80]);
  customer('bob', [80, 20]);
  system.run();
}

if (import.meta.main) bank(console.log);
