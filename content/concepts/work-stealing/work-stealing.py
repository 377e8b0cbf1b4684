# Each worker has a deque of its own. It works at one end; who has run dry steals at the other. No worker is told what to do.
# The workers take turns in a fixed order, so that every run is the same; real ones run at once, and pick their victims by chance.

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

type Print = Callable[[str], None]

LEAF = 2


@dataclass(frozen=True)
class Range:
    """A piece of work: to sum up the numbers from `start` up to, not including, `stop`."""

    start: int
    stop: int

    def __str__(self) -> str:
        return f"{self.start}-{self.stop}"


@dataclass
class Worker:
    name: str
    deque: deque[Range] = field(default_factory=deque)  # the youngest at the right
    hand: Range | None = None
    steals: int = 0


def steal(thief: Worker, workers: Sequence[Worker], say: Print) -> None:
    """What a worker does when its own deque is empty: it takes the oldest piece of the first neighbour that has one."""
    start = workers.index(thief)
    for i in range(1, len(workers)):
        victim = workers[(start + i) % len(workers)]
        if victim.deque:
            thief.hand = victim.deque.popleft()
            thief.steals += 1
            say(f"{thief.name}: steals {thief.hand} from {victim.name}")
            return


def sum_up(root: Range, names: Sequence[str], say: Print) -> tuple[int, int, int]:
    """Splits the work until the pieces are small, and sums them up, with so many workers."""
    workers = [Worker(name) for name in names]
    workers[0].hand = root
    total = ticks = 0
    while any(worker.hand or worker.deque for worker in workers):
        for worker in workers:
            work = worker.hand or (worker.deque.pop() if worker.deque else None)  # its own: the youngest piece, still warm
            worker.hand = None
            if not work:
                steal(worker, workers, say)
            elif work.stop - work.start > LEAF:
                middle = (work.start + work.stop) // 2
                worker.deque.append(Range(middle, work.stop))  # for later, or for whoever comes along
                worker.hand = Range(work.start, middle)
                say(f"{worker.name}: splits {work}, leaves {worker.deque[-1]}")
            else:
                total += sum(range(work.start, work.stop))
                say(f"{worker.name}: sums {work}")
        ticks += 1
    return total, ticks, sum(worker.steals for worker in workers)


if __name__ == "__main__":
    _, alone, _ = sum_up(Range(0, 16), ["alone"], lambda line: None)
    total, ticks, steals = sum_up(Range(0, 16), ["ann", "bob", "cy"], print)
    print(f"main: {total} after {ticks} ticks with {steals} steals; alone, {alone} ticks")
