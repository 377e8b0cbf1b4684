// Actors: each has a mailbox and takes one message at a time, even if it is slow about it. What it keeps nobody else can touch.

type Print = (line: string) => void;

/** All that others ever get hold of. */
export interface Address {
  send(message: Message): void;
}

export interface Message {
  from: string;
  amount: number;
  reply?: Address;
}

/** What an actor does with a message, resting at each yield. It returns how it will take the next one; nothing means the same way. */
export type Behaviour = (message: Message) => Generator<void, Behaviour | void, void>;

export class System {
  #steps: (() => boolean)[] = [];

  /** Creates an actor. Its mailbox and its work are local variables here. */
  spawn(behaviour: Behaviour): Address {
    const mailbox: Message[] = [];
    let work: ReturnType<Behaviour> | undefined;
    this.#steps.push(() => {
      if (!work && mailbox.length > 0) work = behaviour(mailbox.shift()!);
      const step = work?.next();
      if (!step) return false;
      if (step.done) {
        behaviour = step.value ?? behaviour;
        work = undefined;
      }
      return true;
    });
    return { send: (message) => void mailbox.push(message) }; // never waits, and never runs the receiver
  }

  /** Gives each actor one step in turn, until none has anything to do. */
  run(): void {
    while (this.#steps.map((step) => step()).includes(true));
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
