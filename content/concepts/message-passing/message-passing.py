"""A letter goes into a mailbox. Two questions decide what that means: does the sender wait until it is taken, and is it a copy?"""

from collections import deque
from collections.abc import Callable, Generator
from copy import deepcopy
from dataclasses import dataclass

type Task[T] = Generator[Callable[[], bool], None, T]
"""Yields what it waits for; it is resumed when that has become true."""


@dataclass(frozen=True)
class Manner:
    waits: bool
    copies: bool


@dataclass
class Letter[T]:
    message: T
    taken: bool = False


class Mailbox[T]:
    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._letters: deque[Letter[T]] = deque()

    def send(self, message: T) -> Task[None]:
        letter = Letter(deepcopy(message) if self._manner.copies else message)
        self._letters.append(letter)
        if self._manner.waits:
            yield lambda: letter.taken

    def receive(self) -> Task[T]:
        yield lambda: bool(self._letters)
        letter = self._letters.popleft()
        letter.taken = True
        return letter.message


def run(*tasks: Task[None]) -> int:
    """Runs each task until it has to wait, in turn. Returns how many wait for ever."""
    asleep: list[tuple[Task[None], Callable[[], bool]]] = [(task, lambda: True) for task in tasks]
    while (i := next((i for i, (_, awake) in enumerate(asleep) if awake()), None)) is not None:
        task, _ = asleep.pop(i)
        try:
            asleep.append((task, next(task)))
        except StopIteration:
            pass
    return len(asleep)


def kitchen(manner: Manner) -> None:
    """The waiter has one pad, and writes on it what the next guest wants."""
    orders = Mailbox[list[str]](manner)

    def waiter() -> Task[None]:
        pad = ["", "salad"]
        for dish in ("soup", "fish"):
            pad[0] = dish
            print(f"waiter: sends {', '.join(pad)}")
            yield from orders.send(pad)
        print("waiter: goes home")

    def cook() -> Task[None]:
        for _ in range(2):
            order = yield from orders.receive()
            print(f"cook: cooks {', '.join(order)}")

    run(waiter(), cook())


def greeting(manner: Manner) -> int:
    """Each of two greets the other, and then listens. Returns how many of them wait for ever."""
    ann, bob = Mailbox[str](manner), Mailbox[str](manner)

    def polite(name: str, own: Mailbox[str], other: Mailbox[str]) -> Task[None]:
        print(f"{name}: says good morning")
        yield from other.send(f"good morning from {name}")
        heard = yield from own.receive()
        print(f"{name}: hears {heard}")

    return run(polite("ann", ann, bob), polite("bob", bob, ann))


if __name__ == "__main__":
    for waits, copies in ((False, False), (False, True), (True, True)):
        print(f"main: {'a copy' if copies else 'the pad itself'} is sent, the sender {'waits' if waits else 'goes on'}")
        kitchen(Manner(waits, copies))
    for waits in (False, True):
        print(f"main: two greet each other, the sender {'waits' if waits else 'goes on'}")
        print(f"main: {greeting(Manner(waits, copies=True))} of 2 wait for ever")
