"""An event loop: a queue of callbacks that are ready, a list of timers, and a clock. The time is virtual: sleeping is an assignment."""

from collections import deque
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

type Callback = Callable[[], object]


class EventLoop:
    def __init__(self) -> None:
        self.now = 0
        self.turns = 0
        self._ready: deque[Callback] = deque()
        self._timers: list[tuple[int, int, Callback]] = []
        self._order = count()  # equal times keep the order in which they were asked for

    def call_soon(self, callback: Callback) -> None:
        self._ready.append(callback)

    def call_later(self, delay: int, callback: Callback) -> None:
        heappush(self._timers, (self.now + delay, next(self._order), callback))

    def compute(self, duration: int) -> None:
        """Pretends that the callback which is running computes for so long. Nothing else can run meanwhile."""
        self.now += duration

    def run(self) -> None:
        """Turns until nothing is ready and nothing is to come."""
        while self._ready or self._timers:
            self.turns += 1
            # With nothing to do, sleep until the first timer is due. A real loop sleeps in epoll_wait, and sockets may wake it.
            if not self._ready:
                self.now = max(self.now, self._timers[0][0])
            while self._timers and self._timers[0][0] <= self.now:
                _, _, callback = heappop(self._timers)
                self._ready.append(callback)
            # Only what is ready by now: what these callbacks add waits for the next turn, so that timers get theirs.
            for _ in range(len(self._ready)):
                self._ready.popleft()()


def breakfast() -> None:
    loop = EventLoop()

    def say(lane: str, event: str) -> None:
        print(f"{lane}: {event} at {loop.now}")

    def talk() -> None:
        say("phone", "rings")
        loop.compute(200)  # a long talk, and the eggs burn
        say("phone", "hung up")

    def listen() -> None:
        say("radio", "on")
        loop.call_soon(lambda: say("radio", "plays"))
        say("radio", "tuned")

    loop.call_later(300, lambda: say("eggs", "done"))
    loop.call_later(120, lambda: say("toast", "done"))
    loop.call_later(120, lambda: say("tea", "drawn"))
    loop.call_later(250, talk)
    loop.call_soon(listen)
    say("cook", "everything started")
    loop.run()
    say("cook", f"ready after {loop.turns} turns")


if __name__ == "__main__":
    breakfast()
