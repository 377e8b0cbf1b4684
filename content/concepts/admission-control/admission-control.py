"""A server that takes in everything, and one that refuses when too many wait. What counts is goodput: the answers that arrive while
somebody still waits for them. The time is virtual."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import inf

type Print = Callable[[str], None]

SERVICE = 12
"""What one request costs the server."""
PATIENCE = 40
"""How long a client waits before it turns away. The server does not learn of it."""
LIMIT = 2
"""So many may wait: the last of them stays for two before it and its own turn, 3 * 12 at the most."""


class Stage:
    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.queue: deque[int] = deque()

    def offer(self, request: int) -> bool:
        """The admission controller: it decides at the door, before any work is done."""
        if len(self.queue) >= self.limit:
            return False
        self.queue.append(request)
        return True


@dataclass
class Tally:
    answered: int = 0
    refused: int = 0
    in_time: int = 0


def serve(requests: int, gap: int, stage: Stage, say: Print) -> Tally:
    """Lets a request arrive every `gap`, and serves one at a time what the stage lets in."""
    tally = Tally()
    current: tuple[int, int] | None = None  # the request, and when it will be done
    now = 0
    while tally.answered + tally.refused < requests:
        if current and current[1] == now:
            took = now - current[0] * gap
            say(f"server: answers {current[0]} after {took}{', too late' if took > PATIENCE else ''}")
            tally.answered += 1
            tally.in_time += took <= PATIENCE
            current = None
        if not current and stage.queue:
            current = stage.queue.popleft(), now + SERVICE
        request, rest = divmod(now, gap)
        if rest == 0 and request < requests:
            admitted = stage.offer(request)
            say(f"door: {'lets in' if admitted else 'refuses'} {request} at {now}")
            tally.refused += not admitted
        if not current and stage.queue:
            current = stage.queue.popleft(), now + SERVICE
        now += 1
    return tally


def overload() -> None:
    """First the door at work, then four loads for as long as the server needs for a hundred answers."""
    serve(8, 6, Stage(LIMIT), print)
    for gap in [24, 12, 6, 3]:
        load = 100 * SERVICE // gap
        for lane, limit in {"open": inf, "limited": LIMIT}.items():
            tally = serve(load, gap, Stage(limit), lambda line: None)
            print(f"{lane}: load {load} %, {tally.refused} refused, {tally.answered} answered, {tally.in_time} in time")


if __name__ == "__main__":
    overload()
