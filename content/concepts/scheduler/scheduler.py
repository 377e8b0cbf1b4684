"""A scheduler: a queue of tasks that could run, and those that wait, each under the thing it waits for. A task gives way by yielding.
Every turn takes one tick of a virtual clock."""

from collections import deque
from collections.abc import Generator, Iterable
from dataclasses import dataclass

# Yields the name of what it must wait for, or nothing if it is merely polite.
type Task = Generator[str | None]


@dataclass
class Entry:
    name: str
    priority: int
    task: Task


class Scheduler:
    def __init__(self) -> None:
        self._now = 0
        self._ready: list[Entry] = []
        self._waiting: dict[str, list[Entry]] = {}

    def spawn(self, name: str, priority: int, task: Task) -> None:
        self._enqueue(Entry(name, priority, task))

    def fire(self, event: str) -> None:
        """All who wait for this event could run again."""
        woken = self._waiting.pop(event, [])
        print(f"scheduler: {event} at {self._now}, wakes {', '.join(entry.name for entry in woken) or 'nobody'}")
        for entry in woken:
            self._enqueue(entry)

    def run(self, arrivals: Iterable[tuple[int, str]]) -> list[str]:
        """Runs until nobody can go on any more. Returns the names of those who wait for what will not come."""
        future = deque(arrivals)
        while self._ready or future:
            while future and future[0][0] <= self._now:
                self.fire(future.popleft()[1])
            if self._ready:
                self._turn(self._ready.pop(0))
            elif future:
                print("scheduler: idle")  # here an event loop asks the system to wait
                self._now = future[0][0]
        return [entry.name for entries in self._waiting.values() for entry in entries]

    def _turn(self, entry: Entry) -> None:
        self._now += 1
        try:
            wish = next(entry.task)
        except StopIteration:
            return
        if wish is None:
            self._enqueue(entry)
        else:
            self._waiting.setdefault(wish, []).append(entry)

    def _enqueue(self, entry: Entry) -> None:
        """Before all of lower priority, behind all others: among equals that is round robin."""
        place = sum(other.priority >= entry.priority for other in self._ready)
        self._ready.insert(place, entry)


def work(name: str, steps: int, wish: str | None = None) -> Task:
    for step in range(1, steps + 1):
        if wish:
            yield wish
        print(f"{name}: step {step} of {steps}")
        if not wish:
            yield None


def day() -> None:
    scheduler = Scheduler()
    scheduler.spawn("ann", 0, work("ann", 3))
    scheduler.spawn("bob", 0, work("bob", 3))
    scheduler.spawn("mail", 1, work("mail", 2, "letter"))
    scheduler.spawn("cat", 2, work("cat", 1, "door"))
    stuck = scheduler.run([(5, "letter"), (20, "letter")])
    print(f"scheduler: {', '.join(stuck)} waits for ever")


if __name__ == "__main__":
    day()
