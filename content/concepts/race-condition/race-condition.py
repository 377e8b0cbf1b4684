"""Two threads add to one balance. Each is a generator, and wherever it yields the other may run. Every schedule there is gets tried."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

type Print = Callable[[str], None]
# Rests where a real thread might be interrupted, and yields a guard that tells whether it could go on.
type Thread = Generator[Callable[[], bool]]


@dataclass
class Account:
    balance: int = 0
    locked: bool = False


AMOUNTS = {"ann": 10, "bob": 20}
TOTAL = 30


def deposit(name: str, amount: int, account: Account, use_lock: bool, show: Print) -> Thread:
    yield lambda: not (use_lock and account.locked)
    account.locked = True
    seen = account.balance
    show(f"{name}: reads {seen}")
    yield lambda: True  # an interruption here is all it takes
    account.balance = seen + amount
    show(f"{name}: writes {account.balance}")
    account.locked = False


def replay(threads: Sequence[Thread], schedule: Sequence[int]) -> list[int]:
    """Steps the threads in the order of the schedule, and returns who could go on after it."""
    rests = [next(thread, None) for thread in threads]
    for turn in schedule:
        rests[turn] = next(threads[turn], None)
    return [turn for turn, guard in enumerate(rests) if guard and guard()]


def schedules(start: Callable[[], Sequence[Thread]], way: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Finds all schedules. A generator cannot be copied where the ways part, so each way starts again and is replayed up to there."""
    ready = replay(start(), way)
    if not ready:
        yield way
    for turn in ready:
        yield from schedules(start, (*way, turn))


def outcomes(use_lock: bool, show: Print) -> list[int]:
    """Plays every schedule of the two deposits and returns the balances they end with."""

    def start(account: Account, show: Print) -> list[Thread]:
        return [deposit(name, amount, account, use_lock, show) for name, amount in AMOUNTS.items()]

    balances = []
    for schedule in schedules(lambda: start(Account(), lambda _: None)):
        account = Account()
        replay(start(account, show), schedule)
        lost = TOTAL - account.balance
        show(f"balance: {account.balance}{f', {lost} lost' if lost else ''}")
        balances.append(account.balance)
    return balances


def bank() -> None:
    def count(balances: list[int]) -> str:
        return f"{balances.count(TOTAL)} of {len(balances)} schedules right"

    print(f"main: without a lock {count(outcomes(False, print))}")
    print(f"main: with a lock {count(outcomes(True, lambda _: None))}")


if __name__ == "__main__":
    bank()
