"""The trampoline of PEP 342. A coroutine calls another one by yielding it, and the trampoline makes the call: it resumes one coroutine
at a time, always from the ground. Who waits for whom is a chain of objects on the heap, and any number of chains can take turns."""

from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass

# Yields the coroutines it calls, and is sent what they return.
type Coroutine = Generator[Coroutine, float, float]


@dataclass
class Frame:
    coroutine: Coroutine
    caller: Frame | None


class Trampoline:
    def __init__(self) -> None:
        self._turns: deque[tuple[Frame, Callable[[], Coroutine]]] = deque()

    def add(self, coroutine: Coroutine, caller: Frame | None = None) -> None:
        self._turns.append((Frame(coroutine, caller), lambda: next(coroutine)))

    def run(self) -> None:
        while self._turns:
            self._turn(*self._turns.popleft())

    def _turn(self, frame: Frame, resume: Callable[[], Coroutine]) -> None:
        caller = frame.caller
        try:
            self.add(resume(), frame)  # a call
        except StopIteration as end:
            result: float = end.value
            if caller:
                self._turns.append((caller, lambda: caller.coroutine.send(result)))
        except Exception as exception:
            if not caller:
                raise
            error = exception
            self._turns.append((caller, lambda: caller.coroutine.throw(error)))


def sum_to(n: float, say: Callable[[str], None]) -> Coroutine:
    """Adds n, n - 1, and so on to 0, each number one call deeper."""
    if n < 0:
        raise ValueError("has missed 0")
    if n > 0:
        say(f"sum {n} calls sum {n - 1}")
    result = n + (yield sum_to(n - 1, say)) if n > 0 else 0
    say(f"sum {n} returns {result}")
    return result


def direct_sum(n: int) -> int:
    """The same by calls of the language."""
    return 0 if n == 0 else n + direct_sum(n - 1)


def tour(depth: int) -> None:
    trampoline = Trampoline()

    def task(n: float, say: Callable[[str], None], report: Callable[[str], None]) -> Coroutine:
        try:
            report(f"gets {yield sum_to(n, say)}")
        except ValueError as error:
            report(str(error))
        return 0

    def speaker(lane: str) -> Callable[[str], None]:
        return lambda event: print(f"{lane}: {event}")

    trampoline.add(task(2, speaker("a"), speaker("a")))
    trampoline.add(task(1.5, speaker("b"), speaker("b")))
    trampoline.add(task(depth, lambda _: None, speaker("deep")))
    trampoline.run()
    try:
        print(f"direct: gets {direct_sum(depth)}")
    except RecursionError:
        print("direct: has no stack left")


if __name__ == "__main__":
    tour(100_000)
