# A channel without a buffer: a sender waits for a receiver, a receiver for a sender, and when they have met both go on.
# The processes sieve prime numbers, and every new prime puts one more of them into the row.
from collections import deque
from collections.abc import Generator
from itertools import count

type Process[T = None] = Generator[None, None, T]  # every yield gives the others a turn


class Channel[T]:
    def __init__(self) -> None:
        self.offers: deque[list[T]] = deque()

    def send(self, item: T) -> Process:
        """Ends when the item has been taken, and not before."""
        offer = [item]
        self.offers.append(offer)
        while any(other is offer for other in self.offers):
            yield  # a real scheduler would wake who waits here

    def receive(self) -> Process[T]:
        while not self.offers:
            yield
        return self.offers.popleft()[0]


processes: list[Process] = []


def go(process: Process) -> None:
    processes.append(process)


def run(main: Process) -> None:
    """Gives everybody turns until the main process ends. Like in Go, that is the end of all."""
    while next(main, "ended") != "ended":
        for process in list(processes):
            if next(process, "ended") == "ended":
                processes.remove(process)
    processes.clear()


def sieve(size: int) -> Process[list[int]]:
    def source(output: Channel[int]) -> Process:
        for number in count(2):
            print(f"source: offers {number}")
            yield from output.send(number)

    def sift(prime: int, input: Channel[int], output: Channel[int]) -> Process:
        while True:
            number = yield from input.receive()
            print(f"by {prime}: {'passes' if number % prime else 'drops'} {number}")
            if number % prime:
                yield from output.send(number)

    primes: list[int] = []
    input = Channel[int]()
    go(source(input))
    while True:
        prime = yield from input.receive()
        print(f"main: {prime} is prime")
        primes.append(prime)
        if len(primes) == size:
            return primes
        output = Channel[int]()
        go(sift(prime, input, output))
        input = output


def main() -> Process:
    primes = yield from sieve(4)
    print(f"main: has {', '.join(map(str, primes))}")


if __name__ == "__main__":
    run(main())
