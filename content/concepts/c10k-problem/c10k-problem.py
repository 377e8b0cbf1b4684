"""Many clients, few of whom speak at a time. Two bills are counted, not measured: what it takes to keep a client that is waiting,
and how many clients a server has to look at in order to find those that speak."""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

MIB = 2**20

# What a process could use on the 32-bit machines of the time, and the stack a thread was given there, by Kegel's account.
MEMORY = 1024 * MIB
STACK = 2 * MIB

# Our allowance for a connection without a thread: a buffer, and a few words about what it waits for.
CONNECTION = 4096

# In each round, one client in a thousand sends a request.
QUIET = 1000


@dataclass(frozen=True)
class Design:
    per_client: int
    # The clients that are looked at in a round, out of those that are connected and those that are speaking.
    examines: Callable[[Sequence[int], AbstractSet[int]], Collection[int]]


DESIGNS = {
    # A thread for each client, blocked in read(): the kernel wakes the right ones.
    "threads": Design(STACK, lambda connected, speaking: speaking),
    # One loop that hands the whole list to the kernel and gets it back with marks, each time.
    "poll": Design(CONNECTION, lambda connected, speaking: connected),
    # One loop that registers each client once and is given those that are ready.
    "epoll": Design(CONNECTION, lambda connected, speaking: speaking),
}


@dataclass
class Bills:
    connected: int = 0
    refused: int = 0
    memory: int = 0
    examined: int = 0
    answered: int = 0


def serve(design: Design, clients: int, rounds: int) -> Bills:
    """Lets so many clients connect, plays the rounds, and returns the bills."""
    bills = Bills()
    connected: list[int] = []
    for client in range(clients):
        if bills.memory + design.per_client > MEMORY:
            bills.refused += 1
        else:
            bills.memory += design.per_client
            connected.append(client)
    bills.connected = len(connected)
    for turn in range(rounds):
        speaking = {client for client in connected if client % QUIET == turn % QUIET}
        for client in design.examines(connected, speaking):
            bills.examined += 1
            if client in speaking:
                bills.answered += 1
    return bills


def compare(crowds: Sequence[int]) -> None:
    for clients in crowds:
        print(f"main: {clients} clients")
        for name, design in DESIGNS.items():
            bills = serve(design, clients, 100)
            print(f"{name}: {bills.connected} connected with {-(-bills.memory // MIB)} MiB, {bills.refused} refused")
            print(f"{name}: looked at {bills.examined} to answer {bills.answered}")


if __name__ == "__main__":
    compare([500, 10_000])
