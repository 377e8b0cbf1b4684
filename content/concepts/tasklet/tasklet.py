"""Stackless Python in small: tasklets in a queue, schedule() that goes to its end, and channels at which sender and receiver meet.

A real tasklet switches inside any function. Generators need a mark, so every call that may switch is written with `yield from`.
"""

from collections import deque
from collections.abc import Generator

type Tasklet[T = None] = Generator[None, None, T]

current: Tasklet
runnables: deque[Tasklet] = deque()


def schedule() -> Tasklet:
    runnables.append(current)
    yield


def run() -> None:
    """Runs until nobody can run. That is not the same as until everybody has finished."""
    global current
    while runnables:
        current = runnables.popleft()
        next(current, None)


class Place[T]:
    """Where a tasklet waits at a channel, and where the value is put down."""

    def __init__(self, tasklet: Tasklet, value: T | None = None) -> None:
        self.tasklet = tasklet
        self.value = value


class Channel[T]:
    def __init__(self) -> None:
        self.balance = 0  # how many senders wait; below zero, how many receivers
        self.waiting: deque[Place[T]] = deque()

    def send(self, value: T) -> Tasklet:
        self.balance += 1
        if self.balance <= 0:
            receiver = self.waiting.popleft()
            receiver.value = value
            runnables.appendleft(receiver.tasklet)  # the receiver is preferred: it goes on at once,
            runnables.append(current)  # and the sender when its turn comes
        else:
            self.waiting.append(Place(current, value))
        yield

    def receive(self) -> Tasklet[T]:
        self.balance -= 1
        if self.balance >= 0:
            sender = self.waiting.popleft()
            runnables.append(sender.tasklet)
            return sender.value  # preferred again: the receiver goes on without a switch
        place: Place[T] = Place(current)
        self.waiting.append(place)
        yield
        return place.value


def smithy() -> None:
    counter = Channel[str]()

    def spend(name: str, turns: int, doing: str) -> Tasklet:
        for _ in range(turns):
            print(f"{name}: {doing}")
            yield from schedule()  # stops here, and with it whoever has called

    def smith(*goods: str) -> Tasklet:
        for good in goods:
            yield from spend("smith", 2, f"hammers a {good}")
            print(f"smith: offers the {good}")
            yield from counter.send(good)
        print("smith: shuts")

    def buyer(name: str, distance: int) -> Tasklet:
        yield from spend(name, distance, "walks")
        print(f"{name}: asks")
        print(f"{name}: takes the {yield from counter.receive()}")

    runnables.extend([smith("sword", "shield"), buyer("ann", 0), buyer("bob", 7), buyer("cy", 1)])
    print(f"main: {len(runnables)} tasklets in the queue, none has run")
    run()
    print(f"main: nobody can run, balance of the channel {counter.balance}")


if __name__ == "__main__":
    smithy()
