// News reach the server at certain times. How does the browser hear of them, when in HTTP only the browser may ask? Three ways,
// compared by the messages that travel and by the delay. The time is virtual, and whatever travels takes 5.

type Print = (line: string) => void;
export type Style = 'polling' | 'long polling' | 'streaming';
export const TRANSIT = 5;
export const INTERVAL = 25;

/** Runs until the given time. Returns how many messages have travelled, and for each of the news how late it came. */
export function listen(style: Style, news: readonly number[], until: number, print: Print) {
  let [now, messages, open] = [0, 0, false];
  const unsent: number[] = [];
  const delays: number[] = [];
  const agenda: { at: number; event: () => void }[] = [];
  const later = (delay: number, event: () => void) => agenda.push({ at: now + delay, event });
  const say = (lane: string, event: string) => print(`${lane}: ${event} at ${now}`);
  const send = (arrive: () => void) => {
    messages++;
    later(TRANSIT, arrive);
  };

  const ask = () => {
    say('browser', 'asks');
    send(() => {
      open = true;
      answer();
    });
  };
  /** The server says what it has to say, if it may; with nothing to say, only who polls is told so. */
  const answer = () => {
    if (!open || (unsent.length === 0 && style !== 'polling')) return;
    const parcel = unsent.splice(0);
    open = style === 'streaming'; // an answer that never ends leaves room for the next piece
    say('server', parcel.length > 0 ? `sends ${parcel.join(' and ')}` : 'has nothing');
    send(() => hear(parcel));
  };
  const hear = (parcel: readonly number[]) => {
    delays.push(...parcel.map((happened) => now - happened));
    if (parcel.length > 0) say('browser', `knows ${parcel.join(' and ')}`);
    if (style === 'polling') later(INTERVAL, ask);
    if (style === 'long polling') ask();
  };

  print(`main: ${style}`);
  for (const at of news) {
    later(at, () => {
      unsent.push(at); // what has happened is called by its time
      answer();
    });
  }
  ask();
  for (let next; (next = agenda.sort((a, b) => a.at - b.at).shift()) && next.at <= until; ) {
    now = next.at;
    next.event();
  }
  print(`main: ${messages} messages, delays ${delays.join(', ')}`);
  return { messages, delays };
}

if (import.meta.main) for (const style of ['polling', 'long polling', 'streaming'] as const) listen(style, [60, 61, 130], 150, console.log);
