# Two ways to wait for many sockets at once. With select the program brings its list to every call; with an interest list
# the kernel keeps it. Both find the same sockets. The work is counted: calls, entries copied, entries looked at.

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

type Rounds = Sequence[Sequence[int]]  # who speaks, round by round; a client is the number of its socket
type Print = Callable[[str], None]


@dataclass
class Bill:
    calls: int = 0
    copied: int = 0
    looked: int = 0


def select(interest: list[bool], readable: AbstractSet[int], bill: Bill) -> None:
    """The whole set crosses the border and comes back, in the same place, with those crossed out that are not ready."""
    bill.calls += 1
    bill.copied += 2 * len(interest)
    bill.looked += len(interest)
    for socket, wanted in enumerate(interest):
        interest[socket] = wanted and socket in readable


@dataclass
class InterestList:
    bill: Bill = field(default_factory=Bill)
    interest: set[int] = field(default_factory=set)
    ready: dict[int, None] = field(default_factory=dict)  # a set that keeps its order

    def add(self, socket: int) -> None:
        """One entry crosses the border, once and for all."""
        self.bill.calls += 1
        self.bill.copied += 1
        self.interest.add(socket)

    def arrive(self, socket: int) -> None:
        """Not a call: what comes in finds its way to the list by itself."""
        if socket in self.interest:
            self.ready[socket] = None

    def wait(self) -> list[int]:
        """What is ready crosses the border, and nothing else."""
        ready = list(self.ready)
        self.ready.clear()
        self.bill.calls += 1
        self.bill.copied += len(ready)
        return ready


def bits(interest: Sequence[bool]) -> str:
    return "".join("1" if wanted else "0" for wanted in interest)


def with_select(clients: int, rounds: Rounds, say: Print) -> Bill:
    bill = Bill()
    for speaking in rounds:
        interest = [True] * clients  # anew for every call, since the call crosses out
        asked = bits(interest)
        select(interest, set(speaking), bill)
        say(f"select: asks {asked}, hears {bits(interest)}")
        bill.looked += clients  # and now the program goes through it
    return bill


def with_list(clients: int, rounds: Rounds, say: Print) -> Bill:
    watched = InterestList()
    for socket in range(clients):
        watched.add(socket)
    say(f"list: has named all {clients}, one by one")
    for speaking in rounds:
        for socket in speaking:
            watched.arrive(socket)
        ready = watched.wait()
        say(f"list: hears {', '.join(map(str, ready))}")
        watched.bill.looked += len(ready)
    return watched.bill


def compare(clients: int, rounds: Rounds, detail: Print = lambda line: None) -> None:
    print(f"main: {clients} clients, rounds {len(rounds)}, messages {sum(map(len, rounds))}")
    for lane, bill in {"select": with_select(clients, rounds, detail), "list": with_list(clients, rounds, detail)}.items():
        print(f"{lane}: calls {bill.calls}, entries copied {bill.copied}, looked at {bill.looked}")


if __name__ == "__main__":
    compare(8, [[2], [5], [2]], print)
    compare(8, [range(8)])
    compare(1000, [[client] for client in range(1000)])
