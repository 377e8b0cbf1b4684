# One kernel, two ways to hear from it. The reactor is told that it may read now; the proactor, that the read is done.
# The clients are simulated: each piece of text comes from one of them at a certain time.

from collections import deque
from collections.abc import Callable, Iterable

type Arrival = tuple[int, str, str]
type Handler = Callable[[str], None]


class Kernel:
    def __init__(self, arrivals: Iterable[Arrival]) -> None:
        self.unread: dict[str, str] = {}  # has come in, and nobody has taken it
        self.lent: dict[str, Handler] = {}  # by client: a buffer to be filled, and the handler to be called then
        self.port = deque[tuple[Handler, str]]()  # the completion port: what is done waits here, first come, first served
        self.arrivals = deque(arrivals)

    def sleep_until(self, awake: Callable[[], bool]) -> None:
        while not awake() and self.arrivals:
            at, client, text = self.arrivals.popleft()
            print(f'kernel: "{text}" comes from {client} at {at}')
            self.unread[client] = self.unread.get(client, "") + text
            self.fill(client)

    def fill(self, client: str) -> None:
        """Carries out the read that was started for a client, if there is something to read."""
        if client in self.lent and client in self.unread:
            handler = self.lent.pop(client)
            text = self.read(client)
            print(f'kernel: puts "{text}" into the buffer for {client}')
            self.port.append((handler, text))

    def wait(self) -> str | None:
        """Readiness: names a client from which can be read."""
        self.sleep_until(lambda: bool(self.unread))
        return next(iter(self.unread), None)

    def read(self, client: str) -> str:
        return self.unread.pop(client, "")

    def start_read(self, client: str, handler: Handler) -> None:
        """Completion: takes the order and returns at once, whether there is something to read or not."""
        self.lent[client] = handler
        self.fill(client)

    def dequeue(self) -> tuple[Handler, str] | None:
        self.sleep_until(lambda: bool(self.port))
        return self.port.popleft() if self.port else None


def reactor(kernel: Kernel) -> None:
    while client := kernel.wait():
        print(f"reactor: {client} is readable, lent buffers {len(kernel.lent)}")
        print(f'reactor: reads "{kernel.read(client)}"')


def proactor(kernel: Kernel, clients: Iterable[str]) -> None:
    def start(client: str) -> None:
        def handler(text: str) -> None:
            print(f'proactor: has "{text}", lent buffers {len(kernel.lent)}')
            start(client)

        print(f"proactor: starts a read from {client}")
        kernel.start_read(client, handler)

    for client in clients:
        start(client)
    while done := kernel.dequeue():
        handler, text = done
        handler(text)


if __name__ == "__main__":
    ARRIVALS = [(10, "bob", "GET /b"), (20, "ann", "GET "), (30, "ann", "/a")]
    reactor(Kernel(ARRIVALS))
    proactor(Kernel(ARRIVALS), ["ann", "bob"])
