"""The iterator protocol by hand. A log can be walked again and again, because each walk gets an iterator of its own. The merger of two
logs is itself an iterator: it holds the position, and so there is one walk through it and no other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass
class Log:
    """Holds elements, and no position."""

    name: str
    times: Sequence[int]

    def __iter__(self) -> Iterator[int]:
        print(f"{self.name}: begins a walk")
        return Walk(self)


@dataclass
class Walk:
    log: Log
    position: int = 0  # all that tells one walk from another

    def __iter__(self) -> Walk:
        return self

    def __next__(self) -> int:
        if self.position == len(self.log.times):
            raise StopIteration
        time = self.log.times[self.position]
        self.position += 1
        print(f"{self.log.name}: hands out {time}")
        return time


END = float("inf")  # later than every time


class Merge:
    """Merges two sorted sequences. What a loop would keep in local variables is in fields here."""

    def __init__(self, left: Iterable[int], right: Iterable[int]) -> None:
        self.left, self.right = iter(left), iter(right)
        self.left_head: float | None = None  # asked for, and not yet passed on
        self.right_head: float | None = None

    def __iter__(self) -> Merge:
        return self  # not a fresh one

    def __next__(self) -> float:
        if self.left_head is None:
            self.left_head = next(self.left, END)
        if self.right_head is None:
            self.right_head = next(self.right, END)
        time = min(self.left_head, self.right_head)
        if time == END:
            raise StopIteration
        if time == self.left_head:
            self.left_head = None
        else:
            self.right_head = None
        return time


def tour() -> None:
    merged = Merge(Log("mail", [1, 4]), Log("web", [2, 3, 9]))
    for time in merged:
        print(f"main: gets {time}")
        if time == 3:
            break
    print("main: loops again")
    for time in merged:
        print(f"main: gets {time}")
    print(f"main: asks again, gets {next(merged, 'nothing')}")

    disk = Log("disk", [5])
    for time in [*disk, *disk]:
        print(f"main: gets {time}")


if __name__ == "__main__":
    tour()
