"""A library was written for threads: it calls clock.sleep, which blocks. It runs on an event loop all the same, once the function
is exchanged inside the module. The time is virtual."""

from collections.abc import Callable
from functools import partial
from heapq import heappop, heappush
from itertools import count
from types import ModuleType


class Loop:
    def __init__(self) -> None:
        self.now = 0
        self._timers: list[tuple[int, int, Callable[[], None]]] = []
        self._order = count()

    def call_later(self, delay: int, callback: Callable[[], None]) -> None:
        heappush(self._timers, (self.now + delay, next(self._order), callback))

    def turn(self) -> bool:
        """Waits for the first timer and calls back. Returns False when there is none."""
        if not self._timers:
            return False
        due, _, callback = heappop(self._timers)
        self.now = max(self.now, due)
        callback()
        return True


def make_clock(loop: Loop) -> ModuleType:
    """A module is an object, and what stands in it can be exchanged."""

    def sleep(duration: int) -> None:  # blocks: time goes by, and nobody turns the loop
        loop.now += duration

    clock = ModuleType("clock")
    setattr(clock, "sleep", sleep)
    return clock


def patch(clock: ModuleType, loop: Loop) -> None:
    def sleep(duration: int) -> None:
        """Looks the same, but lets others run.

        A greenlet would leave its stack to come back later; we have one stack, and turn the loop on it.
        """
        over = False

        def wake() -> None:
            nonlocal over
            over = True

        loop.call_later(duration, wake)
        while not over:
            loop.turn()

    setattr(clock, "sleep", sleep)


type Download = Callable[[str, int], None]


def import_library(clock: ModuleType, loop: Loop) -> Download:
    """The library. It looks the function up in the module when it calls it."""

    def download(name: str, duration: int) -> None:
        print(f"{name}: begins at {loop.now}")
        clock.sleep(duration)
        print(f"{name}: ends at {loop.now}")

    return download


def import_by_name(clock: ModuleType, loop: Loop) -> Download:
    """The same, but it took the function out of the module when it was imported, as "from clock import sleep" does."""
    sleep = clock.sleep

    def download(name: str, duration: int) -> None:
        print(f"{name}: begins at {loop.now}")
        sleep(duration)
        print(f"{name}: ends at {loop.now}")

    return download


def demonstrate(title: str, patched: bool = False, by_name: str = "") -> None:
    loop = Loop()
    clock = make_clock(loop)
    early = import_by_name(clock, loop)
    late = import_library(clock, loop)
    if patched:
        patch(clock, loop)
    print(f"main: {title}")
    for name, duration in {"ann": 30, "bob": 20, "cid": 10}.items():
        download = early if name == by_name else late
        loop.call_later(0, partial(download, name, duration))
    while loop.turn():
        pass
    print(f"main: all done at {loop.now}")


def tour() -> None:
    demonstrate("as it was written")
    demonstrate("patched", patched=True)
    demonstrate("patched, but ann took sleep by name before", patched=True, by_name="ann")


if __name__ == "__main__":
    tour()
