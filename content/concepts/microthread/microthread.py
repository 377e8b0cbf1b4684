"""Ten thousand clients with a microthread each, in one thread of the system.

A microthread is a generator that says `yield` where it would have to wait. It does not know who is next: that is decided by the
scheduler, which is a queue.
"""

from collections import deque
from collections.abc import Callable, Container, Generator

type Microthread = Generator[None]

MESSAGES = 3


class Scheduler:
    def __init__(self) -> None:
        self.turns = 0
        self.most = 0
        self.queue: deque[Microthread] = deque()

    def start(self, microthread: Microthread) -> None:
        self.queue.append(microthread)  # it runs when it is its turn, not now

    def run(self) -> None:
        """Round robin: resumes whoever is first in the queue, and puts it at the end unless it is finished."""
        while self.queue:
            self.most = max(self.most, len(self.queue))
            microthread = self.queue.popleft()
            self.turns += 1
            try:
                next(microthread)
            except StopIteration:
                continue
            self.queue.append(microthread)


def talk(client: int, say: Callable[[str], None], sums: dict[int, int]) -> Microthread:
    """Talks to one client, who sends its own number three times, slowly. As in a thread, the state is in local variables."""
    total = 0
    for message in range(1, MESSAGES + 1):
        say(f"waits for message {message}, has {total}")
        yield  # everybody else runs now
        total += client
    say(f"is done, has {total}")
    sums[client] = total


def serve(clients: int, watched: Container[int]) -> None:
    """Serves so many clients and watches some of them."""
    scheduler = Scheduler()
    sums: dict[int, int] = {}

    def say_for(client: int) -> Callable[[str], None]:
        if client not in watched:
            return lambda event: None
        return lambda event: print(f"client {client}: turn {scheduler.turns}, {event}")

    for client in range(1, clients + 1):
        scheduler.start(talk(client, say_for(client), sums))
    print(f"main: {clients} microthreads are in the queue, none has run")
    scheduler.run()
    print(f"main: {scheduler.turns} turns, {scheduler.most} conversations at once, {len(sums)} done")


if __name__ == "__main__":
    serve(10_000, {1, 5_000, 10_000})
