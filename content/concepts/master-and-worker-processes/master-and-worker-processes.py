"""A pre-forking server in virtual time. Clients queue at one listening socket, and any worker that is idle accepts the next one.
The master forks workers and buries them. It never sees a client."""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import Literal


@dataclass(frozen=True)
class Client:
    name: str
    at: int
    takes: int
    fatal: bool = False  # it meets a fault in the program, and whoever serves it dies


type Wait = Literal["accept"] | int
"""What a process waits for: the next client, or that so much time has passed."""
type Process = Generator[Wait, Client | None]


class SegmentationFault(Exception):
    pass


class Server:
    """Runs so many workers until the last client has been served, and notes who was answered."""

    def __init__(self, size: int, clients: Sequence[Client]) -> None:
        self.answered: list[str] = []
        self._now = 0
        self._numbers = count(1)
        # The kernel: the queue of the listening socket, those who sleep in accept, and what is to happen when.
        self._backlog: deque[Client] = deque()  # survives whoever was to take from it
        self._asleep: deque[tuple[Process, str]] = deque()
        self._agenda: list[tuple[int, int, Callable[[], None]]] = []
        self._order = count()
        for client in clients:
            self._later(client.at, lambda client=client: self._arrive(client))
        for _ in range(size):
            self._fork()
        while self._agenda:
            self._now, _, event = heappop(self._agenda)
            event()

    def _worker(self, name: str) -> Process:
        for number in count(1):  # in its own memory: no other worker sees it
            client = yield "accept"
            assert client
            print(f"{name}: accepts {client.name}, its no. {number}, at {self._now}")
            yield client.takes
            if client.fatal:
                raise SegmentationFault
            print(f"{name}: answers {client.name} at {self._now}")
            self.answered.append(client.name)

    def _fork(self) -> None:
        name = f"worker {next(self._numbers)}"
        print(f"master: forks {name} at {self._now}")
        self._resume(self._worker(name), name)

    # The rest is the kernel.

    def _later(self, at: int, event: Callable[[], None]) -> None:
        heappush(self._agenda, (at, next(self._order), event))

    def _resume(self, process: Process, name: str, client: Client | None = None) -> None:
        try:
            wait = process.send(client)
        except SegmentationFault:
            print(f"kernel: {name} has crashed at {self._now}")
            self._later(self._now + 2, self._fork)  # until the master has heard of it and the new one is up
            return
        if wait != "accept":
            self._later(self._now + wait, lambda: self._resume(process, name))
        elif self._backlog:
            self._resume(process, name, self._backlog.popleft())
        else:
            self._asleep.append((process, name))

    def _arrive(self, client: Client) -> None:
        if self._asleep:  # of all that sleep, one is woken: who has slept longest
            self._resume(*self._asleep.popleft(), client)
            return
        print(f"kernel: {client.name} queues at {self._now}")
        self._backlog.append(client)


if __name__ == "__main__":
    clients = [Client("ann", 0, 30), Client("cid", 6, 10), Client("dan", 8, 10), Client("eve", 40, 5)]
    Server(2, [*clients, Client("bob", 5, 10, fatal=True)])
