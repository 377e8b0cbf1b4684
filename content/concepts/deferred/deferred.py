"""Twisted's Deferred: a chain of pairs, a callback for success and an errback for failure. What one returns is what the next one gets."""

from collections import deque
from collections.abc import Callable
from typing import Any, Literal, Self

type Step = Callable[[Any], object]


def succeed(result: object) -> object:
    return result


def fail(error: Exception) -> object:
    raise error


class Deferred:
    def __init__(self) -> None:
        self._chain: deque[tuple[Step, Step]] = deque()
        self._state: Literal["waiting", "good", "bad"] = "waiting"
        self._called = False
        self._result: object = None

    def add_callbacks(self, callback: Step, errback: Step) -> Self:
        self._chain.append((callback, errback))
        self._run()
        return self

    def add_callback(self, callback: Step) -> Self:
        return self.add_callbacks(callback, fail)

    def add_errback(self, errback: Step) -> Self:
        return self.add_callbacks(succeed, errback)

    def callback(self, result: object) -> None:
        self._fire(result, "good")

    def errback(self, error: Exception) -> None:
        self._fire(error, "bad")

    def _fire(self, result: object, state: Literal["good", "bad"]) -> None:
        if self._called:
            raise RuntimeError("already called")
        self._called = True
        self._resume(result, state)

    def _resume(self, result: object, state: Literal["good", "bad"]) -> None:
        self._result, self._state = result, state
        self._run()

    def _run(self) -> None:
        while self._state != "waiting" and self._chain:
            callback, errback = self._chain.popleft()
            step = callback if self._state == "good" else errback
            self._state = "waiting"  # for the step, and then for the Deferred that it may return
            outcome: Literal["good", "bad"] = "good"  # of an errback, too: it has mended the error
            try:
                self._result = step(self._result)
            except Exception as error:
                self._result, outcome = error, "bad"
            if isinstance(self._result, Deferred):
                self._result.add_callbacks(lambda value: self._resume(value, "good"), lambda error: self._resume(error, "bad"))
            else:
                self._state = outcome


class SoldOut(Exception):
    pass


def order(store: Deferred) -> Deferred:
    """The chain for one order; the store answers by firing the Deferred that it hands out."""

    def parse(text: str) -> int:
        if not text.isdecimal():
            raise ValueError(f'"{text}" is no number')
        print(f"parse: {text}")
        return int(text)

    def reserve(count: int) -> Deferred:
        print(f"store: is asked for {count}")
        return store

    def mend(error: Exception) -> int:
        if not isinstance(error, SoldOut):
            raise error
        print("mend: sold out, so 1 used one")
        return 1

    return (
        Deferred()
        .add_callback(parse)
        .add_callback(reserve)
        .add_errback(mend)
        .add_callback(lambda count: print(f"bill: {count * 20}"))
        .add_errback(lambda error: print(f"bill: none, {error}"))
    )


def shop() -> None:
    for text in ["3", "three", "9"]:
        store = Deferred()
        ordered = order(store)
        print(f"client: orders {text}")
        ordered.callback(text)
        print("client: is free again")
        match text:
            case "3":
                store.callback(3)
            case "9":
                store.errback(SoldOut())


if __name__ == "__main__":
    shop()
