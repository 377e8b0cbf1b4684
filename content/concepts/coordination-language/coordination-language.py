"""Linda in small: tasks that do not know each other put tuples into a space, take them out, or read them. Each is written in an
ordinary language; these three operations are all that coordinates them."""

from collections.abc import Generator, Sequence
from typing import Literal

type Field = str | int
ANY = "?"
"""Fits any field."""
type Wish = tuple[Literal["in", "rd"], *tuple[Field, ...]]
"""What a task yields when it needs a tuple: `in` takes it out of the space, `rd` leaves it there."""
type Task = Generator[Wish, tuple[Field, ...]]


def fits(fields: tuple[Field, ...], pattern: Sequence[Field]) -> bool:
    return len(fields) == len(pattern) and all(wanted in (ANY, field) for field, wanted in zip(fields, pattern))


def show(fields: Sequence[Field]) -> str:
    return f"({' '.join(map(str, fields))})"


class Space:
    def __init__(self) -> None:
        self.tuples: list[tuple[Field, ...]] = []
        self._asleep: list[tuple[str, Task, Wish]] = []

    def out(self, name: str, *fields: Field) -> None:
        """Never waits. Who will take the tuple, and when, is not the sender's business."""
        print(f"{name}: out {show(fields)}")
        self.tuples.append(fields)

    def start(self, name: str, task: Task, fields: tuple[Field, ...] | None = None) -> None:
        """Lets a task run to its next wish."""
        try:
            self._asleep.append((name, task, task.send(fields) if fields else next(task)))
        except StopIteration:
            pass

    def run(self) -> list[str]:
        """Grants wishes as long as one can be granted, the oldest first. Returns the names of those who wait in vain."""
        i = 0
        while i < len(self._asleep):
            name, task, (operation, *pattern) = self._asleep[i]
            fields = next((fields for fields in self.tuples if fits(fields, pattern)), None)
            if fields is None:
                i += 1
                continue
            if operation == "in":
                self.tuples.remove(fields)
            del self._asleep[i]
            i = 0  # what this task puts into the space may be what an older one waits for
            print(f"{name}: {operation} {show(pattern)} gets {show(fields)}")
            self.start(name, task, fields)
        return [name for name, _, _ in self._asleep]


def worker(name: str, space: Space) -> Task:
    """Converts prices. Several of these may be at work, and none knows how many."""
    while True:
        _, price = yield "in", "price", ANY
        _, rate = yield "rd", "rate", ANY
        space.out(name, "sum", price, int(price) * int(rate))


def shop(prices: Sequence[int], space: Space) -> Task:
    for price in prices:
        space.out("shop", "price", price)
    for price in prices:
        yield "in", "sum", price, ANY  # in this order, whichever is ready first


if __name__ == "__main__":
    space = Space()
    for name in ("worker 1", "worker 2"):
        space.start(name, worker(name, space))
    space.start("shop", shop((10, 20, 30), space))
    space.run()
    space.out("bank", "rate", 2)  # and is gone: a tuple does not need its maker
    print(f"space: {', '.join(space.run())} wait, {' '.join(map(show, space.tuples))} remains")
