"""A turnstile as an event-driven program: a table says which handlers belong to which event, a queue holds what has happened.

Handlers react, and may announce events in turn. Those wait behind everything that has happened before.
"""

from collections import defaultdict, deque
from collections.abc import Callable

type Handler = Callable[[str], None]


class Dispatcher:
    def __init__(self) -> None:
        self._handlers: defaultdict[str, list[Handler]] = defaultdict(list)
        self._queue: deque[tuple[str, str]] = deque()

    def on(self, event: str) -> Callable[[Handler], Handler]:
        """Registers the function below it."""

        def register(handler: Handler) -> Handler:
            self._handlers[event].append(handler)
            return handler

        return register

    def fire(self, event: str, who: str) -> None:
        """Notes that something has happened. Nobody reacts yet."""
        self._queue.append((event, who))

    def run(self) -> None:
        """Takes one event at a time and calls its handlers, in the order in which they were registered."""
        while self._queue:
            event, who = self._queue.popleft()
            handlers = self._handlers[event]
            print(f"queue: {event} ({who}){'' if handlers else ', nobody reacts'}")
            for handler in handlers:
                handler(who)


def turnstile(rush: bool) -> None:
    """In a rush, all four things have happened before the program gets to react. Otherwise it reacts to each."""
    events = Dispatcher()
    locked = True  # there is no stack that would remember it between two handlers

    @events.on("coin")
    def unlock(who: str) -> None:
        nonlocal locked
        locked = False
        events.fire("unlocked", who)
        print(f"gate: unlocks for {who}")

    @events.on("coin")
    def collect(who: str) -> None:
        print(f"till: has the coin of {who}")

    @events.on("push")
    def admit(who: str) -> None:
        nonlocal locked
        print(f"gate: {'stops' if locked else 'lets in'} {who}")
        if not locked:
            events.fire("locked", who)
        locked = True

    events.on("unlocked")(lambda _: print("lamp: green"))
    events.on("locked")(lambda _: print("lamp: red"))

    for event, who in [("coin", "ann"), ("push", "ann"), ("sneeze", "ann"), ("push", "bob")]:
        events.fire(event, who)
        if not rush:
            events.run()
    events.run()


def day() -> None:
    print("street: a quiet morning")
    turnstile(rush=False)
    print("street: a rush")
    turnstile(rush=True)


if __name__ == "__main__":
    day()
