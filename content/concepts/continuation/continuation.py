"""Continuation-passing style: nothing returns a result. Each function is handed "the rest of the program" and calls it.
Whoever holds a continuation decides: call it once (return), another one (early exit), or the same one again (backtracking)."""

from collections.abc import Callable, Sequence

# The rest of the program, waiting for a value.
type Continuation[T] = Callable[[T], None]
# Tries something else.
type Retry = Callable[[], None]
# What follows a choice: the option chosen, and the way back should it prove wrong.
type Choice[T] = Callable[[T, Retry], None]


def product(numbers: Sequence[int], k: Continuation[int], leave: Continuation[int]) -> None:
    """Multiplies a list. `k` is where to go with the product, `leave` is where to go at once when the product is known to be 0."""
    if not numbers:
        return k(1)
    first, *rest = numbers
    print(f"product: sees {first}")
    if first == 0:
        return leave(0)

    def multiply(partial: int) -> None:
        print(f"product: {first} * {partial}")
        k(first * partial)

    product(rest, multiply, leave)


def amb[T](options: Sequence[T], k: Choice[T], fail: Retry) -> None:
    """Enters the rest of the program with one option, and enters the same rest again with the next whenever it comes back."""
    if not options:
        return fail()
    option, *others = options
    k(option, lambda: amb(others, k, fail))


def factors(n: int, candidates: Sequence[int], found: Choice[tuple[int, int]], fail: Retry) -> None:
    """Looks for two numbers with the given product. `found` may call its second argument to have the search go on."""

    def choose_b(a: int, other_a: Retry) -> None:
        print(f"a: is {a}")

        def check(b: int, other_b: Retry) -> None:
            print(f"b: is {b}")
            if a * b == n:
                found((a, b), other_b)
            else:
                other_b()

        amb(candidates, check, other_a)

    amb(candidates, choose_b, fail)


def tour() -> None:
    def show(value: int) -> None:
        print(f"main: product is {value}")

    product([2, 3, 4], show, show)
    product([5, 0, 6, 7], show, show)

    again: Retry = lambda: None

    def found(pair: tuple[int, int], retry: Retry) -> None:
        nonlocal again
        a, b = pair
        print(f"main: {a} * {b} is 6")
        again = retry  # kept for later: the search has returned, and can still be entered again

    factors(6, [2, 3], found, lambda: print("main: no more"))
    print("main: another one")
    again()
    again()


if __name__ == "__main__":
    tour()
