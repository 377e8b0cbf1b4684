"""A pulse shall beat every 100 on an event loop. At 150 somebody asks a database, which takes 300 to answer. There are three ways to
wait for it. The time is virtual."""

from collections.abc import Callable
from functools import partial
from heapq import heappop, heappush
from itertools import count

type Say = Callable[[str], None]


class EventLoop:
    def __init__(self) -> None:
        self.now = 0
        self._timers: list[tuple[int, int, Callable[[], None]]] = []
        self._order = count()  # equal times keep the order in which they were asked for

    def call_later(self, delay: int, callback: Callable[[], None]) -> None:
        heappush(self._timers, (self.now + delay, next(self._order), callback))

    def block(self, duration: int) -> None:
        """What a blocking call does: time goes by, and nobody turns the loop."""
        self.now += duration

    def run(self) -> None:
        while self._timers:
            due, _, callback = heappop(self._timers)
            self.now = max(self.now, due)
            callback()


LATENCY = 300
type Query = Callable[[EventLoop, Say], None]


def blocking(loop: EventLoop, say: Say) -> None:
    """A driver that was written for threads: it keeps the thread until the answer is there."""
    say("asks and blocks")
    loop.block(LATENCY)
    say("has its answer")


def asynchronous(loop: EventLoop, say: Say) -> None:
    """An asynchronous driver: the callback goes on with the answer, and until then the loop has the thread."""
    say("asks and returns")
    loop.call_later(LATENCY, lambda: say("has its answer"))


def synchronous_over_asynchronous(patience: int) -> Query:
    """An asynchronous driver in a synchronous wrapper, which waits for what only the loop could bring."""

    def query(loop: EventLoop, say: Say) -> None:
        answered = False

        def answer() -> None:
            nonlocal answered
            answered = True
            say("hears the answer")

        deadline = loop.now + patience
        say("asks and waits")
        loop.call_later(LATENCY, answer)
        while not answered and loop.now < deadline:
            loop.block(10)
        say("has its answer" if answered else "gives up")

    return query


def pulse(query: Query) -> int:
    """Lets the pulse beat five times with one query among it, and returns the worst delay of a beat."""
    loop = EventLoop()
    worst = 0

    def beat(due: int) -> None:
        nonlocal worst
        late = loop.now - due
        worst = max(worst, late)
        print(f"pulse: beat of {due} at {loop.now}{f', {late} late' if late else ''}")

    for due in range(100, 501, 100):
        loop.call_later(due, partial(beat, due))
    loop.call_later(150, lambda: query(loop, lambda event: print(f"query: {event} at {loop.now}")))
    loop.run()
    print(f"loop: worst delay {worst}")
    return worst


if __name__ == "__main__":
    for query in (blocking, asynchronous, synchronous_over_asynchronous(400)):
        pulse(query)
