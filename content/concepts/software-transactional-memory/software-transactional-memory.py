# A transaction works on notes of its own. At its end, if all that it has read is still true, it writes everything at once; if not, it starts again.
from collections.abc import Callable, Generator
from typing import Any

type Task[T = None] = Generator[None, None, T]  # every yield gives the others a turn


class Ref[T]:
    def __init__(self, value: T) -> None:
        self.value = value
        self.version = 0


class Conflict(Exception):
    """Raised when something that has been read is no longer so."""


class Retry(Exception):
    """Raised by a transaction that cannot do its work as things are."""


class Transaction:
    def __init__(self) -> None:
        self._read: dict[Ref[Any], int] = {}
        self._written: dict[Ref[Any], Any] = {}

    @property
    def valid(self) -> bool:
        return all(ref.version == version for ref, version in self._read.items())

    def read[T](self, ref: Ref[T]) -> T:
        if ref in self._written:
            return self._written[ref]
        if not self.valid:
            raise Conflict  # or it would see a mixture of before and after
        self._read[ref] = ref.version
        return ref.value

    def write[T](self, ref: Ref[T], value: T) -> None:
        self._written[ref] = value

    def commit(self) -> None:
        if not self.valid:
            raise Conflict
        for ref, value in self._written.items():
            ref.value, ref.version = value, ref.version + 1


def atomically[T](body: Callable[[Transaction], Task[T]], report: Callable[[str], None]) -> Task[T]:
    """Runs the body as often as it takes, and reports every time it has been in vain."""
    while True:
        transaction = Transaction()
        try:
            result = yield from body(transaction)
            transaction.commit()
            return result
        except Conflict:
            report("starts again")
        except Retry:
            report("waits for a change")
            while transaction.valid:
                yield  # a real one would sleep until somebody writes what it has read


def run(tasks: list[Task]) -> None:
    while tasks:
        tasks = [task for task in tasks if next(task, "ended") != "ended"]


def bank() -> None:
    current, savings = Ref(100), Ref(50)

    def move(name: str, source: Ref[int], to: Ref[int], amount: int) -> Task:
        def say(event: str) -> None:
            print(f"{name}: {event}")

        def transfer(transaction: Transaction) -> Task:
            balance = transaction.read(source)
            say(f"reads {balance}")
            yield
            if balance < amount:
                raise Retry
            transaction.write(source, balance - amount)
            yield
            transaction.write(to, transaction.read(to) + amount)

        yield from atomically(transfer, say)
        say(f"has moved {amount}, leaves {current.value} and {savings.value}")

    def audit() -> Task:
        def say(event: str) -> None:
            print(f"audit: {event}")

        def count(transaction: Transaction) -> Task[int]:
            say(f"reads {transaction.read(current)}")
            yield
            yield
            return transaction.read(current) + transaction.read(savings)

        total = yield from atomically(count, say)
        say(f"finds {total} in all")

    run([move("ann", current, savings, 30), move("bob", current, savings, 20), move("cy", savings, current, 100), audit()])


if __name__ == "__main__":
    bank()
