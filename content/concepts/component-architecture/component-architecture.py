"""Components with inboxes and outboxes. None knows what hangs on its boxes; a table outside says so, and can say it otherwise."""

from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field

type Work = Generator[None]
type Component = Callable[[Boxes], Work]
"""It rests at each yield, and the others have their turn."""
type Wiring = Mapping[str, str]
"""From an outbox to an inbox, such as {"ears.out": "mouth.in"}: an outbox has one destination, an inbox any number of sources."""


@dataclass
class System:
    wiring: Wiring
    inboxes: dict[str, deque[str]] = field(init=False)
    sent: int = 0

    def __post_init__(self) -> None:
        self.inboxes = {inbox: deque() for inbox in self.wiring.values()}


@dataclass
class Boxes:
    """All that a component knows of the world."""

    _name: str
    _system: System

    def say(self, event: str) -> None:
        print(f"{self._name}: {event}")

    def send(self, outbox: str, message: str) -> None:
        self._system.sent += 1
        inbox = self._system.wiring.get(f"{self._name}.{outbox}")
        if inbox:  # with nothing at the other end it is lost, and the sender none the wiser
            self._system.inboxes[inbox].append(message)

    def receive(self, inbox: str) -> str | None:
        waiting = self._system.inboxes.get(f"{self._name}.{inbox}")
        return waiting.popleft() if waiting else None


def run(components: Mapping[str, Component], wiring: Wiring) -> None:
    """Gives the components turns until a round has passed in which nobody sent anything."""
    system = System(wiring)
    works = [component(Boxes(name, system)) for name, component in components.items()]
    before = -1
    while before < system.sent:
        before = system.sent
        for work in works:
            next(work, None)


def source(requests: Sequence[str]) -> Component:
    def work(boxes: Boxes) -> Work:
        for request in requests:
            boxes.say(f"sends {request}")
            boxes.send("out", request)
            yield

    return work


def filter_by(method: str) -> Component:
    def work(boxes: Boxes) -> Work:
        while True:
            while request := boxes.receive("in"):
                outbox = "out" if request.startswith(method) else "rest"
                boxes.say(f"puts {request} into {outbox}")
                boxes.send(outbox, request)
            yield

    return work


def screen(boxes: Boxes) -> Work:
    while True:
        while request := boxes.receive("in"):
            boxes.say(f"shows {request}")
        yield


if __name__ == "__main__":
    components = {"source": source(["GET /a", "PUT /b", "GET /c"]), "filter": filter_by("GET"), "page": screen, "alarm": screen}
    for wiring in (
        {"source.out": "page.in"},
        {"source.out": "filter.in", "filter.out": "page.in"},
        {"source.out": "filter.in", "filter.out": "page.in", "filter.rest": "alarm.in"},
    ):
        print(f"wiring: {', '.join(f'{outbox} to {inbox}' for outbox, inbox in wiring.items())}")
        run(components, wiring)
