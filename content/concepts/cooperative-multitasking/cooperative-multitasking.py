"""Three tasks share a processor by agreement. Nobody can interrupt them, so what a task does between two yields is done as a whole. A
task that gives way in the middle of a change lets the others see one half of it."""

from collections import deque
from collections.abc import Generator
from dataclasses import dataclass

type Task = Generator[None]


def run(*tasks: Task) -> None:
    """Lets the tasks take turns. Who comes next is decided here; when a turn ends, by nobody but the task."""
    queue = deque(tasks)
    while queue:
        task = queue.popleft()
        try:
            next(task)
        except StopIteration:
            continue
        queue.append(task)


@dataclass
class Accounts:
    """Money is moved between accounts, and the sum must remain what it is."""

    giro: int = 100
    savings: int = 0


def move(accounts: Accounts, who: str, amount: int, early: bool) -> Task:
    """Moves money twice. Gives way where all is well, or else with the money in hand."""
    for _ in range(2):
        accounts.giro -= amount
        print(f"{who}: takes {amount}")
        if early:
            print(f"{who}: gives way")
            yield
        accounts.savings += amount
        print(f"{who}: puts {amount}")
        if not early:
            print(f"{who}: gives way")
            yield


def audit(accounts: Accounts, turns: int) -> Task:
    everything = accounts.giro + accounts.savings
    for _ in range(turns):
        missing = everything - accounts.giro - accounts.savings
        print(f"audit: {f'misses {missing}' if missing else 'finds all'}")
        yield


def day(early: bool) -> None:
    accounts = Accounts()
    print(f"bank: bob gives way {'in between' if early else 'afterwards'}")
    run(audit(accounts, 3), move(accounts, "ann", 10, early=False), move(accounts, "bob", 5, early))
    print(f"bank: ends with {accounts.giro} and {accounts.savings}")


if __name__ == "__main__":
    for early in (False, True):
        day(early)
