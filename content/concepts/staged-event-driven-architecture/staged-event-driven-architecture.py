"""A server cut into stages, each with a queue in front. One stage is slow, and its queue says so. A controller reads the queues and
gives a thread to the stage that needs it. The time is virtual and goes by in ticks."""

from collections import deque
from collections.abc import Iterable


class Stage:
    def __init__(self, name: str, speed: int) -> None:
        """The speed is how many requests one thread gets done in a tick."""
        self.name = name
        self.speed = speed
        self.threads = 1
        self.queue: deque[int] = deque()  # of a request, all that matters here is when it arrived

    def work(self) -> list[int]:
        """Works for one tick, and returns what it has done."""
        done = [self.queue.popleft() for _ in range(min(len(self.queue), self.threads * self.speed))]
        if done:
            print(f"{self.name}: {len(done)} done, {len(self.queue)} waiting")
        return done


THRESHOLD = 2
"""A stage that leaves so many requests waiting is in trouble."""


def control(stages: Iterable[Stage]) -> None:
    """Knows nothing of the work that the stages do: the length of a queue is enough."""
    for stage in stages:
        if len(stage.queue) >= THRESHOLD:
            stage.threads += 1
            print(f"control: {stage.name} gets thread {stage.threads}")


def serve(requests: int, controlled: bool) -> list[int]:
    """Two requests arrive per tick. Parsing and sending are quick, reading from disk is not. Returns how long each request took."""
    stages = [Stage("parse", 4), Stage("disk", 1), Stage("send", 4)]
    took: list[int] = []
    tick = arrived = 0
    while len(took) < requests:
        batch = min(2, requests - arrived)
        stages[0].queue.extend([tick] * batch)
        arrived += batch
        done = [stage.work() for stage in stages]
        if controlled:
            control(stages)
        tick += 1
        # Handed on at the end of the tick, so that no request passes through two stages in one.
        for following, finished in zip(stages[1:], done[:-1], strict=True):
            following.queue.extend(finished)
        took.extend(tick - start for start in done[-1])
    print(f"clock: all sent at {tick}, the slowest request took {max(took)}")
    return took


def compare() -> None:
    print("clock: one thread per stage")
    serve(8, controlled=False)
    print("clock: with a controller")
    serve(8, controlled=True)


if __name__ == "__main__":
    compare()
