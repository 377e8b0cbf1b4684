"""Call with current continuation, for programs that pass their continuations anyway. It hands a function the rest of the program as a
value. To apply that is to go there: once, out of a deep recursion (escape), or again and again, long afterwards (re-entry)."""

from collections.abc import Callable, Sequence
from typing import Never

# A computation in continuation-passing style: given the rest of the program, it runs, and the rest after it.
type Rest[T] = Callable[[T], None]
type Computation[T] = Callable[[Rest[T]], None]
# A continuation as a value. Applied, it does not come back: what would follow in the text is never run.
type Jump[T] = Callable[[T], Computation[Never]]


def callcc[T](f: Callable[[Jump[T]], Computation[T]]) -> Computation[T]:
    def run(rest: Rest[T]) -> None:
        def k(value: T) -> Computation[Never]:
            return lambda _: rest(value)  # goes on with the rest of this place, whatever is the rest of that one

        f(k)(rest)

    return run


def sum_up(numbers: Sequence[int], leave: Jump[str]) -> Computation[int]:
    """Adds up a list by recursion. At a negative number it leaves, over the heads of all the additions still to be done."""

    def run(rest: Rest[int]) -> None:
        if not numbers:
            return rest(0)
        first, *others = numbers
        print(f"sum: at {first}")
        if first < 0:
            return leave(f"no sum, because of {first}")(rest)

        def add(partial: int) -> None:
            print(f"sum: {first} + {partial}")
            rest(first + partial)

        return sum_up(others, leave)(add)

    return run


def total(numbers: Sequence[int]) -> Computation[str]:
    return callcc(lambda leave: lambda rest: sum_up(numbers, leave)(lambda result: rest(f"sum {result}")))


def order(keep: Callable[[Jump[int]], None]) -> Computation[int]:
    """Asks for a price, and has the way back to that question kept by somebody."""

    def run(rest: Rest[int]) -> None:
        visits = 0  # this is data, not place

        def ask(k: Jump[int]) -> Computation[int]:
            keep(k)
            return lambda answer: answer(10)

        def go_on(net: int) -> None:
            nonlocal visits
            visits += 1
            print(f"order: visit {visits}, {net} plus postage")
            rest(net + 2)

        callcc(ask)(go_on)

    return run


def tour() -> None:
    for numbers in ([1, 2], [3, -4, 5]):
        total(numbers)(lambda result: print(f"main: {result}"))

    kept: list[Jump[int]] = []
    order(kept.append)(lambda price: print(f"main: to pay {price}"))
    for price in (20, 30):
        print(f"main: goes back with {price}")
        kept[0](price)(lambda _: print("main: never printed"))


if __name__ == "__main__":
    tour()
