// An observed thermometer, made twice. It calls everybody on its list; the question is what happens to who comes and goes meanwhile.

type Print = (line: string) => void;
type Observer = (degrees: number) => void;

export interface Subject {
  /** Returns the way out. */
  subscribe(observer: Observer): () => void;
  notify(degrees: number): void;
}

/** Walks along the list itself, while observers change it under its feet. */
export function naive(): Subject {
  const observers: Observer[] = [];
  return {
    subscribe(observer) {
      observers.push(observer);
      return () => void observers.splice(observers.indexOf(observer), 1);
    },
    notify(degrees) {
      for (const observer of observers) observer(degrees);
    },
  };
}

/** Walks along a copy: who comes now is told the next time. And it looks once more: who has gone is not told at all. */
export function careful(): Subject {
  const subscriptions = new Set<{ observer: Observer }>(); // an entry each, as one observer may subscribe twice
  return {
    subscribe(observer) {
      const subscription = { observer };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
    notify(degrees) {
      for (const subscription of [...subscriptions]) if (subscriptions.has(subscription)) subscription.observer(degrees);
    },
  };
}

export function watch(subject: Subject, print: Print): void {
  const change = (degrees: number) => {
    print(`subject: ${degrees} degrees`);
    subject.notify(degrees);
  };
  const annLeaves = subject.subscribe((degrees) => {
    print(`ann: ${degrees} will do, leaves`);
    annLeaves();
  });
  let relieved = false;
  subject.subscribe((degrees) => {
    print(`bob: ${degrees}${relieved ? '' : ', sends cid home, brings dan'}`);
    if (relieved) return;
    relieved = true;
    cidLeaves();
    subject.subscribe((degrees) => print(`dan: ${degrees}`));
  });
  const cidLeaves = subject.subscribe((degrees) => print(`cid: ${degrees}`));
  change(18);
  change(21);
}

export function compare(print: Print): void {
  print('subject: a naive one');
  watch(naive(), print);
  print('subject: a careful one');
  watch(careful(), print);
}

if (import.meta.main) compare(console.log);
