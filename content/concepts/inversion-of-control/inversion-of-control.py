"""Who calls whom? The same sum is made twice, by a program that calls a library and by a program that a framework calls. Then two
frameworks both want to be the main program, and there is only one place to be that in."""

from collections import deque
from collections.abc import Callable, Sequence

type Wire = Sequence[int]


class Library:
    """A library does what it is asked for, and returns."""

    def __init__(self, wire: Wire) -> None:
        self._wire = deque(wire)

    def read(self) -> int | None:
        number = self._wire.popleft() if self._wire else None
        print(f"library: returns {'the end' if number is None else number}")
        return number


def sum_with_library(wire: Wire) -> int:
    library = Library(wire)
    total = 0
    while True:
        print("app: calls read")
        number = library.read()
        if number is None:
            return total  # the story has an end, and it stands here
        total += number


# Is called with each number, and with None at the end.
type Handler = Callable[[int | None], None]


class Framework:
    """A framework has the loop. Whoever wants to take part registers, and is called."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._sources: deque[tuple[deque[int], Handler]] = deque()

    def register(self, wire: Wire, handler: Handler) -> None:
        self._sources.append((deque(wire), handler))

    def run(self) -> None:
        """Serves all who have registered, in turns, and returns when nothing more will come."""
        while self._sources:
            wire, handler = self._sources.popleft()
            number = wire.popleft() if wire else None
            print(f"{self._name}: calls the handler with {'the end' if number is None else number}")
            handler(number)
            if number is not None:
                self._sources.append((wire, handler))


def sum_with_framework(framework: Framework, wire: Wire, done: Callable[[int], None]) -> None:
    """The same in pieces. The sum lives between the calls, and must be sent on, as there is nobody to return it to."""
    total = 0

    def handle(number: int | None) -> None:
        nonlocal total
        if number is None:
            done(total)
        else:
            total += number

    framework.register(wire, handle)


def report(total: int) -> None:
    print(f"app: sum {total}")


def tour() -> None:
    report(sum_with_library([3, 4]))

    mail, news, common = Framework("mail"), Framework("news"), Framework("common")
    sum_with_framework(mail, [3, 4], report)
    sum_with_framework(news, [5], report)
    mail.run()
    news.run()  # had to wait until the last letter was read

    for wire in ([3, 4], [5]):
        sum_with_framework(common, wire, report)
    common.run()


if __name__ == "__main__":
    tour()
