"""A shop says what has happened, and others act on it. Neither side knows the other: between them stands a broker, with a queue for
every consumer."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

type Handler = Callable[[str], None]


@dataclass
class Consumer:
    topics: tuple[str, ...]
    handle: Handler
    queue: deque[str] = field(default_factory=deque)
    up: bool = True


class Broker:
    def __init__(self) -> None:
        self._consumers: dict[str, Consumer] = {}

    def subscribe(self, name: str, *topics: str) -> Callable[[Handler], Handler]:
        """Subscribes the function below it."""

        def register(handle: Handler) -> Handler:
            self._consumers[name] = Consumer(topics, handle)
            return handle

        return register

    def publish(self, topic: str, thing: str) -> None:
        """Puts a copy into each queue concerned. It calls nobody, and tells the producer nothing, not even whether there was anybody."""
        for consumer in self._consumers.values():
            if topic in consumer.topics:
                consumer.queue.append(thing)

    def set_up(self, name: str, up: bool) -> None:
        self._consumers[name].up = up

    def deliver(self) -> None:
        """Every consumer that is up takes one event from its queue, in turn, until their queues are empty."""
        while busy := [consumer for consumer in self._consumers.values() if consumer.up and consumer.queue]:
            for consumer in busy:
                consumer.handle(consumer.queue.popleft())


def sell(broker: Broker, thing: str) -> None:
    """The producer. What follows from a sale is not written here."""
    print(f"shop: sells a {thing}")
    broker.publish("sold", thing)


def connect(broker: Broker) -> None:
    @broker.subscribe("stock", "sold")
    def pack(thing: str) -> None:
        print(f"stock: packs the {thing}")
        broker.publish("packed", thing)

    broker.subscribe("books", "sold")(lambda thing: print(f"books: enter the {thing}"))
    broker.subscribe("post", "packed")(lambda thing: print(f"post: carries the {thing}"))


def day() -> None:
    broker = Broker()
    connect(broker)
    print("books: closed for lunch")
    broker.set_up("books", False)
    sell(broker, "kettle")
    sell(broker, "mug")
    print("shop: goes on")
    broker.deliver()

    print("books: back again")
    broker.set_up("books", True)
    broker.deliver()

    print("club: subscribes")
    broker.subscribe("club", "sold")(lambda thing: print(f"club: a point for the {thing}"))
    sell(broker, "spoon")
    broker.publish("returned", "mug")  # nobody cares
    broker.deliver()


if __name__ == "__main__":
    day()
