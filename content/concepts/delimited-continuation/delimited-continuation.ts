// The rest of a computation, but only as far as a marker. `reset` sets the marker; `shift` takes what lies between as a function.
// Such a piece returns, so it can be tried once per option, its results compared, and what stands outside the marker runs once.

type Print = (line: string) => void;

/** The stretch of computation from here to the marker: give it a value, and it comes back with a result. */
type Rest<T, R> = (value: T) => R;

/** A computation that is told where to go with its value, as in continuation-passing style. */
type Computation<T, R> = (rest: Rest<T, R>) => R;

/** The marker. Whoever walks the rest of the computation arrives here, and returns. */
export function reset<R>(computation: Computation<R, R>): R {
  return computation((value) => value);
}

/** Hands the stretch between here and the marker to `body`. What body returns is what the marker delivers. */
export function shift<T, R>(body: (rest: Rest<T, R>) => R): Computation<T, R> {
  return (rest) => body(rest);
}

interface Option {
  name: string;
  price: number;
}

/** Walks the rest of the computation once for each option, and delivers the lowest result. */
export function cheapest(lane: string, options: readonly Option[], print: Print): Computation<Option, number> {
  return shift((rest) => {
    let lowest = Infinity;
    for (const option of options) {
      print(`${lane}: tries ${option.name}`);
      const total = rest(option);
      print(`${lane}: with ${option.name} it is ${total === Infinity ? 'impossible' : total}`);
      lowest = Math.min(lowest, total);
    }
    return lowest;
  });
}

/** Drops the rest of the computation, and delivers something else in its place. */
export const giveUp = shift<Option, number>(() => Infinity);

/** The lowest price of a trip. It reads as if there were one way of travelling and one hotel. */
export function quote(ways: readonly Option[], hotels: readonly Option[], print: Print): number {
  return reset((deliver) =>
    cheapest('way', ways, print)((way) => {
      const stay = way.name === 'ferry' ? giveUp : cheapest('hotel', hotels, print); // the ferry is sold out
      return stay((room) => {
        const nights = way.name === 'train' ? 3 : 2;
        print(`trip: ${way.name}, ${nights} nights in the ${room.name}`);
        return deliver(way.price + nights * room.price);
      });
    }),
  );
}

export function tour(print: Print): void {
  print('main: asks for a quote');
  const ways = [{ name: 'train', price: 60 }, { name: 'ferry', price: 20 }, { name: 'plane', price: 90 }];
  const price = quote(ways, [{ name: 'inn', price: 40 }, { name: 'palace', price: 90 }], print);
  print(`main: books for ${price}`);
}

if (import.meta.main) tour(console.log);
