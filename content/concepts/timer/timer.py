# Two stores for timers: a heap keeps them in order and fires on time, a wheel drops them into slots and fires when it comes by.
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

TICK = 10
SLOTS = 8


@dataclass(eq=False)
class Timer:
    name: str
    due: int
    stopped: bool = False

    @property
    def tick(self) -> int:
        return -(-self.due // TICK)  # rounded up

    def __lt__(self, other: Timer) -> bool:
        return self.due < other.due


@dataclass
class Heap:
    """A tree in a list: no timer is due later than the two below it, at 2i + 1 and 2i + 2, so that the first one is at the top."""

    tree: list[Timer] = field(default_factory=list)

    def start(self, timer: Timer) -> None:
        heappush(self.tree, timer)

    def stop(self, timer: Timer) -> None:
        timer.stopped = True  # it is somewhere in the tree, and will be dropped when it comes to the top

    def fire(self, now: int) -> Iterator[Timer]:
        while self.tree and self.tree[0].due <= now:
            top = heappop(self.tree)
            if not top.stopped:
                yield top


class Wheel:
    """A clock with eight hours: a timer waits at the hour at which it is due, whatever the day."""

    def __init__(self) -> None:
        self.slots: list[dict[Timer, None]] = [{} for _ in range(SLOTS)]  # a dictionary is a set that keeps its order
        self.tick = 0

    def start(self, timer: Timer) -> None:
        self.slots[timer.tick % SLOTS][timer] = None

    def stop(self, timer: Timer) -> None:
        self.slots[timer.tick % SLOTS].pop(timer, None)

    def turn(self, passed: Callable[[Timer, int], None]) -> Iterator[Timer]:
        """Goes on to the next hour, and looks at who is waiting there."""
        self.tick += 1
        for timer in list(self.slots[self.tick % SLOTS]):
            laps = (timer.tick - self.tick) // SLOTS
            if laps > 0:
                passed(timer, laps)
            else:
                self.stop(timer)
                yield timer


def serve() -> None:
    heap, wheel = Heap(), Wheel()
    read = Timer("read", 57)
    for timer in (Timer("idle", 200), Timer("heartbeat", 40), read, Timer("connect", 25)):
        print(f"server: starts {timer.name} for {timer.due}")
        for store in (heap, wheel):
            store.start(timer)
    for now in range(1, 201):
        if now == 50:
            print(f"server: has read at {now}, and stops the timer")
            for store in (heap, wheel):
                store.stop(read)
        for timer in heap.fire(now):
            print(f"heap: {timer.name} at {now}")
        if now % TICK == 0:
            for timer in wheel.turn(lambda timer, laps: print(f"wheel: passes {timer.name} at {now}, laps to go {laps}")):
                print(f"wheel: {timer.name} at {now}")


if __name__ == "__main__":
    serve()
