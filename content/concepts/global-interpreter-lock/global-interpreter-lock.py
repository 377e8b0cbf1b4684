"""Three threads and one lock: whoever runs bytecode must hold it. When somebody has waited for a whole switch interval, the holder hands
it over behind the instruction at hand. So no instruction is ever cut in two, but a statement may be."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

# Runs one instruction and yields its name. Or yields a number: that long it is busy elsewhere, without the lock.
type Thread = Generator[str | int]

COST = 2  # the time of an instruction


@dataclass
class Shared:
    names: list[str] = field(default_factory=list)
    n: int = 0


def worker(name: str, shared: Shared) -> Thread:
    """`names.append(name); n = n + one()`, as an interpreter sees it."""
    shared.names.append(name)
    yield "append"
    stack = shared.n  # each thread has a stack of its own, and this is on it
    yield f"load n, {stack}"
    one = 1
    yield "call one()"
    shared.n = stack + one
    yield f"store n, {shared.n}"


def receiver() -> Thread:
    """Waits for a packet. That takes no interpreter, so the others may have the lock meanwhile."""
    yield 9
    yield "read packet"


def interpret(threads: Mapping[str, Thread], interval: int) -> int:
    """Runs all threads to their ends, and returns when that was."""
    now = 0
    queue = [(name, 0) for name in threads]  # who wants the lock, or will want it, and since when

    while queue:
        queue.sort(key=itemgetter(1))
        name, since = queue.pop(0)
        now = switched = max(now, since)
        print(f"{name}: takes the lock at {now}")
        for step in threads[name]:
            if isinstance(step, int):
                queue.append((name, now + step))
                break
            now += COST
            print(f"{name}: {step}")
            if any(now - max(since, switched) >= interval for _, since in queue):
                queue.append((name, now))
                break
        print(f"{name}: lets go at {now}")
    return now


def run(interval: int) -> Shared:
    shared = Shared()
    interpret({"net": receiver(), "ann": worker("ann", shared), "bob": worker("bob", shared)}, interval)
    print(f"main: interval {interval}, {len(shared.names)} names, n is {shared.n}")
    return shared


if __name__ == "__main__":
    for interval in (5, 100):
        run(interval)
