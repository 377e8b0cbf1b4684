// Who calls whom? The same sum is made twice, by a program that calls a library and by a program that a framework calls. Then two
// frameworks both want to be the main program, and there is only one place to be that in.

type Print = (line: string) => void;
type Wire = readonly number[];

/** A library does what it is asked for, and returns. */
export function library(wire: Wire, print: Print) {
  const numbers = wire.values();
  return {
    read(): number | undefined {
      const { value } = numbers.next();
      print(`library: returns ${value ?? 'the end'}`);
      return value;
    },
  };
}

export function sumWithLibrary(wire: Wire, print: Print): number {
  const source = library(wire, print);
  let sum = 0;
  for (;;) {
    print('app: calls read');
    const number = source.read();
    if (number === undefined) return sum; // the story has an end, and it stands here
    sum += number;
  }
}

/** Is called with each number, and with nothing at the end. */
export type Handler = (number: number | undefined) => void;

/** A framework has the loop. Whoever wants to take part registers, and is called. */
export function framework(name: string, print: Print) {
  const sources: { numbers: Iterator<number, undefined>; handler: Handler }[] = [];
  return {
    register: (wire: Wire, handler: Handler) => void sources.push({ numbers: wire.values(), handler }),

    /** Serves all who have registered, in turns, and returns when nothing more will come. */
    run(): void {
      for (let source; (source = sources.shift()); ) {
        const { value } = source.numbers.next();
        print(`${name}: calls the handler with ${value ?? 'the end'}`);
        source.handler(value);
        if (value !== undefined) sources.push(source);
      }
    },
  };
}

/** The same in pieces. The sum lives between the calls, and must be sent on, as there is nobody to return it to. */
export function sumWithFramework(loop: ReturnType<typeof framework>, wire: Wire, done: (sum: number) => void): void {
  let sum = 0;
  loop.register(wire, (number) => {
    if (number === undefined) done(sum);
    else sum += number;
  });
}

export function tour(print: Print): void {
  const report = (sum: number) => print(`app: sum ${sum}`);
  report(sumWithLibrary([3, 4], print));

  const [mail, news, common] = [framework('mail', print), framework('news', print), framework('common', print)];
  sumWithFramework(mail, [3, 4], report);
  sumWithFramework(news, [5], report);
  mail.run();
  news.run(); // had to wait until the last letter was read

  for (const wire of [[3, 4], [5]]) sumWithFramework(common, wire, report);
  common.run();
}

if (import.meta.main) tour(console.log);
