"""Three threads on three processors change objects. First one lock guards the whole interpreter; then every object has a lock of its
own, and each operation is a little dearer for it. The time is virtual, and nothing is random."""

from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Which objects a thread changes, one after the other.
type Program = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Build:
    title: str
    lock_for: Callable[[str], str]  # the lock that must be held to change an object
    cost: int  # what an operation takes


GIL = Build("one lock", lambda _: "interpreter", 10)
FREE_THREADED = Build("many locks", lambda item: item, 11)


class Operation(NamedTuple):
    name: str
    item: str
    begin: int
    end: int


@dataclass
class Thread:
    name: str
    items: deque[str]
    now: int = 0


def run(build: Build, program: Program) -> list[Operation]:
    """Runs every thread on a processor of its own. It may only have to wait for a lock."""
    done: list[Operation] = []
    unlocked: defaultdict[str, int] = defaultdict(int)  # when each lock is free again
    threads = [Thread(name, deque(items)) for name, items in program.items()]
    # Whoever has been at leisure longest comes first; a thread that has nothing left to do is gone.
    while active := [thread for thread in threads if thread.items]:
        thread = min(active, key=lambda thread: thread.now)
        item = thread.items.popleft()
        lock = build.lock_for(item)
        begin = max(thread.now, unlocked[lock])
        thread.now = unlocked[lock] = begin + build.cost
        done.append(Operation(thread.name, item, begin, thread.now))
    return sorted(done, key=lambda operation: operation.begin)


DISJOINT: Program = {"ann": ["users", "users"], "bob": ["orders", "orders"], "cy": ["prices", "prices"]}
SHARED: Program = {"ann": ["cache", "cache"], "bob": ["cache", "cache"], "cy": ["cache", "cache"]}
ALONE: Program = {"ann": ["users", "users", "orders", "orders", "prices", "prices"]}


def duration(operations: Sequence[Operation]) -> int:
    return max(operation.end for operation in operations)


def compare() -> None:
    for what, program in {"objects of their own": DISJOINT, "one object for all": SHARED}.items():
        for build in (GIL, FREE_THREADED):
            operations = run(build, program)
            for name, item, begin, end in operations:
                print(f"{name}: {item} from {begin} to {end}")
            print(f"main: {build.title}, {what}, took {duration(operations)}")
    for build in (GIL, FREE_THREADED):
        print(f"main: {build.title}, ann alone, took {duration(run(build, ALONE))}")


if __name__ == "__main__":
    compare()
