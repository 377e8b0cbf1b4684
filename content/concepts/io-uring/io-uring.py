# Two rings in memory that the program shares with the kernel: requests go in by one, results come back by the other.
# A single system call hands over a whole batch. The time is virtual.

from dataclasses import dataclass


class Ring[T]:
    """A queue of fixed size. Its indices only grow; one side moves the tail, the other the head."""

    def __init__(self, size: int) -> None:
        self.head = self.tail = 0
        self.slots: list[T | None] = [None] * size

    def __len__(self) -> int:
        return self.tail - self.head

    def push(self, entry: T) -> int | None:
        """Returns the slot that was taken; or nothing, where all are taken: no entry is ever overwritten."""
        if len(self) == len(self.slots):
            return None
        slot = self.tail % len(self.slots)
        self.slots[slot] = entry
        self.tail += 1  # now, and not before, the other side can see it
        return slot

    def shift(self) -> T | None:
        if len(self) == 0:
            return None
        self.head += 1
        return self.slots[(self.head - 1) % len(self.slots)]


@dataclass
class Request:
    mark: str  # comes back with the result
    duration: int


class Uring:
    def __init__(self) -> None:
        self.now = self.calls = 0
        self.in_flight: list[tuple[int, str]] = []
        self.submissions = Ring[Request](4)
        self.completions = Ring[str](8)  # twice the size, as in Linux

    def enter(self, wait: int) -> None:
        """The one system call: hands over what is in the first ring, and sleeps until so many results are in the second."""
        self.calls += 1
        print(f"kernel: call {self.calls} takes {len(self.submissions)}, waits for {wait}, at {self.now}")
        while request := self.submissions.shift():
            self.in_flight.append((self.now + request.duration, request.mark))
        self.in_flight.sort(key=lambda entry: entry[0])
        while len(self.completions) < wait and self.in_flight:
            self.elapse(max(0, self.in_flight[0][0] - self.now))

    def elapse(self, duration: int) -> None:
        """Time passes, whatever the program does with it. Devices finish, and their results appear in the second ring."""
        end = self.now + duration
        while self.in_flight and self.in_flight[0][0] <= end and self.completions.push(self.in_flight[0][1]) is not None:
            due, mark = self.in_flight.pop(0)
            self.now = max(self.now, due)
            print(f"kernel: {mark} is done at {self.now}")
        self.now = end


def copy(ring: Uring) -> None:
    """Reads three files, works on them, and writes them back."""

    def put(mark: str, duration: int) -> None:
        print(f"app: puts {mark} into slot {ring.submissions.push(Request(mark, duration))}")

    def reap() -> None:
        while mark := ring.completions.shift():
            print(f"app: reaps {mark} at {ring.now}")
            if mark.startswith("read"):
                put(mark.replace("read", "write"), 5)

    for file, duration in {"a": 30, "b": 10, "c": 20}.items():
        put(f"read {file}", duration)
    ring.enter(1)  # whichever comes first
    reap()
    print("app: works for 25")
    ring.elapse(25)
    reap()  # no call: the others came in meanwhile
    ring.enter(3)
    reap()
    print(f"app: 6 operations with {ring.calls} calls, ready at {ring.now}")


if __name__ == "__main__":
    copy(Uring())
