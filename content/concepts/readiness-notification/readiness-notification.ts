// A kernel can report that a socket is ready, or that it has become ready. The difference is half a message that nobody reads.

type Print = (line: string) => void;
export type Trigger = 'level' | 'edge' | 'one-shot';

export class Socket {
  unread = '';
  #news = false; // something came in after the last report
  #armed = true; // one-shot: watched until the next report
  readonly #trigger: Trigger;
  constructor(trigger: Trigger) {
    this.#trigger = trigger;
  }

  arrive(text: string): void {
    this.unread += text;
    this.#news = true;
  }

  /** What a loop is told when it asks the kernel what there is to do. False means that it would sleep. */
  report(): boolean {
    const reported = this.unread !== '' && { level: true, edge: this.#news, 'one-shot': this.#armed }[this.#trigger];
    if (reported) this.#news = this.#armed = false;
    return reported;
  }

  /** One-shot: watch it again. If there is something to read by now, that counts. */
  rearm(): void {
    this.#armed = true;
  }

  /** Takes so many characters, or fewer; undefined is "would block". */
  read(size: number): string | undefined {
    const text = this.unread.slice(0, size);
    this.unread = this.unread.slice(size);
    return text || undefined;
  }
}

/** Talks to a client that sends one message and waits for the answer; it asks once more before it gives up. */
export function converse(lane: string, trigger: Trigger, drain: boolean, print: Print) {
  const socket = new Socket(trigger);
  const bill = { reports: 0, reads: 0 };
  let message = '';
  for (const text of ['ping pong.', 'hello?']) {
    print(`client: sends "${text}"`);
    socket.arrive(text);
    while (socket.report()) {
      bill.reports++;
      let piece: string | undefined;
      do {
        bill.reads++;
        piece = socket.read(4);
        message += piece ?? '';
        print(`${lane}: ${piece === undefined ? 'would block' : `reads "${piece}"`}`);
      } while (drain && piece !== undefined);
      if (trigger === 'one-shot') socket.rearm();
    }
    if (message.endsWith('.')) {
      print(`${lane}: answers (reports ${bill.reports}, reads ${bill.reads})`);
      return { answered: true, ...bill };
    }
    print(`${lane}: sleeps, with "${socket.unread}" unread`);
  }
  return { answered: false, ...bill };
}

if (import.meta.main) {
  converse('level', 'level', false, console.log);
  converse('edge', 'edge', false, console.log);
  converse('drained', 'edge', true, console.log);
  converse('one-shot', 'one-shot', false, console.log);
}
