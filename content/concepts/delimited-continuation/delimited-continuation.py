"""The rest of a computation, but only as far as a marker.

`reset` sets the marker; `shift` takes what lies between as a function. Such a piece returns, so it can be tried once per option,
its results compared, and what stands outside the marker runs once.
"""

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

# The stretch of computation from here to the marker: give it a value, and it comes back with a result.
type Rest[T, R] = Callable[[T], R]

# A computation that is told where to go with its value, as in continuation-passing style.
type Computation[T, R] = Callable[[Rest[T, R]], R]


def reset[R](computation: Computation[R, R]) -> R:
    """The marker. Whoever walks the rest of the computation arrives here, and returns."""
    return computation(lambda value: value)


def shift[T, R](body: Callable[[Rest[T, R]], R]) -> Computation[T, R]:
    """Hands the stretch between here and the marker to `body`. What body returns is what the marker delivers."""
    return lambda rest: body(rest)


class Option(NamedTuple):
    name: str
    price: int


def cheapest(lane: str, options: Sequence[Option]) -> Computation[Option, float]:
    """Walks the rest of the computation once for each option, and delivers the lowest result."""

    def body(rest: Rest[Option, float]) -> float:
        lowest = inf
        for option in options:
            print(f"{lane}: tries {option.name}")
            total = rest(option)
            print(f"{lane}: with {option.name} it is {'impossible' if total == inf else total}")
            lowest = min(lowest, total)
        return lowest

    return shift(body)


# Drops the rest of the computation, and delivers something else in its place.
give_up: Computation[Option, float] = shift(lambda rest: inf)


def quote(ways: Sequence[Option], hotels: Sequence[Option]) -> float:
    """The lowest price of a trip. It reads as if there were one way of travelling and one hotel."""

    def trip(deliver: Rest[float, float]) -> float:
        def by(way: Option) -> float:
            def staying(room: Option) -> float:
                nights = 3 if way.name == "train" else 2
                print(f"trip: {way.name}, {nights} nights in the {room.name}")
                return deliver(way.price + nights * room.price)

            stay = give_up if way.name == "ferry" else cheapest("hotel", hotels)  # the ferry is sold out
            return stay(staying)

        return cheapest("way", ways)(by)

    return reset(trip)


def tour() -> None:
    print("main: asks for a quote")
    ways = [Option("train", 60), Option("ferry", 20), Option("plane", 90)]
    price = quote(ways, [Option("inn", 40), Option("palace", 90)])
    print(f"main: books for {price}")


if __name__ == "__main__":
    tour()
