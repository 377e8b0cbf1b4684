"""Goroutines that talk through channels: the prime sieve from Go's language specification, and a runtime small enough to read.

Where a goroutine of Go would simply block, ours says `yield from`.
"""

from collections import deque
from collections.abc import Callable, Generator
from itertools import count

type Print = Callable[[str], None]
type Goroutine[T = None] = Generator[None, None, T]

current: Goroutine
runnable: list[Goroutine] = []


def go(goroutine: Goroutine) -> None:
    """The `go` statement: starts it beside the caller, and does not wait. Nothing comes back, not even a handle."""
    runnable.append(goroutine)


def run(main: Goroutine, pick: Callable[[int], int]) -> None:
    """Runs until main returns, whatever the others are doing. `pick` says who is next; the goroutines have no say in it."""
    global current
    runnable[:] = [main]
    while runnable:
        current = runnable.pop(pick(len(runnable)))
        try:
            next(current)
        except StopIteration:
            if current is main:
                return
    raise RuntimeError("all goroutines are asleep - deadlock!")


class Sleeper[T]:
    """A goroutine that sleeps at a channel, and the value that it gives or gets there."""

    def __init__(self, goroutine: Goroutine, value: T | None = None) -> None:
        self.goroutine = goroutine
        self.value = value


class Channel[T]:
    """Unbuffered: a value passes when one side sends and the other receives. Whoever comes first sleeps."""

    def __init__(self) -> None:
        self.senders: deque[Sleeper[T]] = deque()
        self.receivers: deque[Sleeper[T]] = deque()

    def send(self, value: T) -> Goroutine:
        if self.receivers:
            receiver = self.receivers.popleft()
            receiver.value = value
            go(receiver.goroutine)
        else:
            self.senders.append(Sleeper(current, value))
            yield

    def receive(self) -> Goroutine[T]:
        if self.senders:
            sender = self.senders.popleft()
            go(sender.goroutine)
            return sender.value
        receiver = Sleeper[T](current)
        self.receivers.append(receiver)
        yield
        return receiver.value


def generate(out: Channel[int], show: Print) -> Goroutine:
    for n in count(2):
        show(f"generate: sends {n}")
        yield from out.send(n)


def sift(prime: int, source: Channel[int], out: Channel[int], show: Print) -> Goroutine:
    while True:
        n = yield from source.receive()
        show(f"filter {prime}: {'passes' if n % prime else 'drops'} {n}")
        if n % prime:
            yield from out.send(n)


def sieve(amount: int, show: Print, pick: Callable[[int], int] = lambda runnable: 0) -> list[int]:
    """Finds so many primes. Each gets a filter of its own, which lets pass what it does not divide."""
    primes: list[int] = []

    def main() -> Goroutine:
        source = Channel[int]()
        go(generate(source, show))
        while len(primes) < amount:
            prime = yield from source.receive()
            primes.append(prime)
            show(f"main: {prime} is prime")
            out = Channel[int]()
            go(sift(prime, source, out, show))
            source = out
        show("main: returns, and all the others end with it")

    run(main(), pick)
    return primes


if __name__ == "__main__":
    sieve(4, print)
    print(f"main: with the newest first, the 20th prime is {sieve(20, lambda line: None, lambda runnable: runnable - 1)[-1]}")
