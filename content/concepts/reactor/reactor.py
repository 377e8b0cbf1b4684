"""A reactor: one object waits for all handles at once and calls, for each that is ready, the handler registered for it.
Handles are numbers here, and what comes in on them, and when, stands in a list."""

from collections.abc import Callable, Collection, Sequence

type Arrival = tuple[int, int, str]  # when, on which handle, what
type Handler = Callable[[int], None]
type Demultiplexer = Callable[[Collection[int]], list[int]]
"""Waits until some of these handles are ready, and returns them. None means that nothing will come any more."""


class Network:
    """In place of sockets and a kernel. The time is virtual."""

    def __init__(self, arrivals: Sequence[Arrival]) -> None:
        self.now = 0
        self._unread = list(arrivals)  # in the order of their times

    def wait(self, handles: Collection[int]) -> list[int]:
        """Returns what is ready, the handle that has waited longest first."""
        wanted = [arrival for arrival in self._unread if arrival[1] in handles]
        if wanted:
            self.now = max(self.now, wanted[0][0])
        return list(dict.fromkeys(handle for at, handle, _ in wanted if at <= self.now))

    def read(self, handle: int) -> str:
        first = next(i for i, (_, to, _) in enumerate(self._unread) if to == handle)
        return self._unread.pop(first)[2]


class Reactor:
    def __init__(self, demultiplex: Demultiplexer) -> None:
        self._handlers: dict[int, Handler] = {}
        self._demultiplex = demultiplex

    def register(self, handle: int, handler: Handler) -> None:
        self._handlers[handle] = handler

    def remove(self, handle: int) -> None:
        self._handlers.pop(handle, None)

    def run(self) -> None:
        while ready := self._demultiplex(tuple(self._handlers)):
            for handle in ready:
                if handler := self._handlers.get(handle):  # a handler before this one may have removed it
                    handler(handle)


def log_server(reactor: Reactor, network: Network) -> None:
    """A log server. Of waiting it knows nothing."""
    next_handle = 4

    def accept(listener: int) -> None:
        nonlocal next_handle
        client = network.read(listener)
        print(f"acceptor: {client} gets handle {next_handle}")

        def log(handle: int) -> None:
            text = network.read(handle)
            network.now += 10  # writes it to the disk, and everybody waits
            print(f'{client}: "{text}" is written at {network.now}')
            if text.startswith("ban "):
                reactor.remove(int(text.removeprefix("ban ")))

        reactor.register(next_handle, log)
        next_handle += 1

    reactor.register(3, accept)


def demo(lowest_first: bool) -> None:
    network = Network([(0, 3, "ann"), (0, 3, "bob"), (20, 4, "one"), (22, 5, "two"), (24, 4, "ban 5"), (50, 5, "three")])

    def demultiplex(handles: Collection[int]) -> list[int]:
        ready = network.wait(handles)
        if lowest_first:
            ready.sort()
        print(f"wait: for {','.join(map(str, handles))}, ready {','.join(map(str, ready)) or 'none'} at {network.now}")
        return ready

    reactor = Reactor(demultiplex)
    print(f"main: {'lowest' if lowest_first else 'oldest'} first")
    log_server(reactor, network)
    reactor.run()


if __name__ == "__main__":
    demo(lowest_first=True)
    demo(lowest_first=False)
