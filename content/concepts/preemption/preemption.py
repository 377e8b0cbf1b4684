"""One processor, two long computations, and a key that somebody presses.

Without preemption each runs to its end. With it, a timer takes the processor away after a slice, and whoever was interrupted goes to
the end of the queue. The time is virtual.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Activity:
    name: str
    arrives: int
    work: int


# To change from one activity to another takes time, in which nothing gets done.
SWITCH = 1


def run(activities: Sequence[Activity], slice_: float, show: Callable[[str], None]) -> dict[str, int]:
    """Runs all activities, which are given in the order of their arrival. Returns when each was finished."""
    coming = deque(activities)
    queue: deque[Activity] = deque()
    left = {activity.name: activity.work for activity in activities}
    finished: dict[str, int] = {}
    last = activities[0]
    now = 0
    while coming or queue:
        while coming and (coming[0].arrives <= now or not queue):
            queue.append(coming.popleft())
        current = queue.popleft()
        now = max(now + (0 if current is last else SWITCH), current.arrives)
        last = current
        begin = now
        now += int(min(slice_, left[current.name]))  # a timer interrupts, or it is done before
        left[current.name] -= now - begin
        while coming and coming[0].arrives <= now:
            queue.append(coming.popleft())
        if left[current.name]:
            queue.append(current)
        else:
            finished[current.name] = now
        show(f"{current.name}: runs from {begin} to {now}{', interrupted' if left[current.name] else ''}")
    return finished


LOAD = [Activity("report", 0, 30), Activity("index", 0, 30), Activity("key", 5, 2)]


def compare() -> None:
    for slice_ in inf, 10, 1:
        finished = run(LOAD, slice_, print if slice_ > 1 else lambda line: None)
        report, index, key = (finished[activity.name] - activity.arrives for activity in LOAD)
        name = "none" if slice_ == inf else slice_
        print(f"slices: {name}, key answered after {key}, report after {report}, index after {index}")


if __name__ == "__main__":
    compare()
