# A fast producer, a slow consumer and a queue between them. If the queue has a bound, the producer has to wait: that is back-pressure.
from collections import deque
from collections.abc import Generator
from math import inf

type Task[T = None] = Generator[None, None, T]  # every yield lets one unit of time pass

now = 0


def run(tasks: list[Task]) -> None:
    """Virtual time: everybody has one turn per unit, until all have ended."""
    global now
    now = 0
    while tasks:
        tasks = [task for task in tasks if next(task, "ended") != "ended"]
        now += 1


def work(units: int) -> Task:
    for _ in range(units):
        yield


class Queue[T]:
    def __init__(self, bound: float) -> None:
        self.items: deque[T] = deque()
        self.bound = bound

    @property
    def full(self) -> bool:
        return len(self.items) >= self.bound

    def put(self, item: T) -> Task:
        while self.full:
            yield  # a real queue would wake who waits here
        self.items.append(item)

    def take(self) -> Task[T]:
        while not self.items:
            yield
        return self.items.popleft()


def flow(bound: float, count: int, quiet: bool = False) -> tuple[int, int]:
    """Makes an item in 1 and uses it in 3 units of time. Returns how long the queue was at most, and how old an item when it was taken."""
    queue: Queue[int] = Queue(bound)
    made: list[int] = []
    longest = oldest = 0

    def say(lane: str, event: str) -> None:
        if not quiet:
            print(f"{lane}: {event} at {now}, queue {len(queue.items)}")

    def produce() -> Task:
        nonlocal longest
        for item in range(count):
            yield from work(1)
            made.append(now)
            if queue.full:
                say("producer", f"must wait with {item}")
            yield from queue.put(item)
            say("producer", f"puts {item}")
            longest = max(longest, len(queue.items))

    def consume() -> Task:
        nonlocal oldest
        for _ in range(count):
            item = yield from queue.take()
            say("consumer", f"takes {item}")
            oldest = max(oldest, now - made[item])
            yield from work(3)

    run([consume(), produce()])
    return longest, oldest


def main() -> None:
    flow(2, 6)
    for lane, bound in (("bounded", 2), ("unbounded", inf)):
        for count in (10, 100, 1000):
            longest, oldest = flow(bound, count, quiet=True)
            print(f"{lane}: of {count} items up to {longest} in the queue, up to {oldest} old")


if __name__ == "__main__":
    main()
