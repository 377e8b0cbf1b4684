# A task is cancelled at a deadline, because the server it talks to has died. But its last wish is to say goodbye to that server.
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

type Mode = Literal["edge", "level"]

HOUR = 3600  # so many seconds after the last sign of life the kernel declares a connection dead


@dataclass
class Scope:
    deadline: int
    mode: Mode
    shielded: bool
    struck: bool = False


class Cancelled(BaseException):
    def __init__(self, scope: Scope) -> None:
        self.scope = scope


class Task:
    def __init__(self) -> None:
        self.now = 0  # virtual seconds
        self.scopes: list[Scope] = []

    def compute(self, duration: int) -> None:
        """Computing is not waiting: time passes, and nobody asks whether it should."""
        self.now += duration

    def wait(self, duration: int) -> None:
        """Waits, and is the one place where cancellation can strike. The clock leaps to whatever comes first."""
        until = self.now + duration
        first: Scope | None = None
        for scope in reversed(self.scopes):
            strikes = scope.deadline <= self.now or scope.deadline < until
            if strikes and not (scope.mode == "edge" and scope.struck) and not (first and first.deadline < scope.deadline):
                first = scope
            if scope.shielded:
                break  # what lies further out is not seen from in here
        self.now = max(self.now, first.deadline) if first else until
        if first:
            first.struck = True
            raise Cancelled(first)

    @contextmanager
    def within(self, deadline: int, mode: Mode, shielded: bool = False) -> Generator[None]:
        """A block that takes back the cancellation that belongs to it: control goes on behind it."""
        scope = Scope(deadline, mode, shielded)
        self.scopes.append(scope)
        try:
            yield
        except Cancelled as cancelled:
            if cancelled.scope is not scope:
                raise
        finally:
            self.scopes.pop()


def visit(lane: str, mode: Mode, busy: int = 0, grace: int = 0) -> None:
    """Talks to a server that falls silent after its first reply, with 20 seconds for all of it."""
    task = Task()

    def say(event: str) -> None:
        print(f"{lane}: {event} at {task.now}")

    with task.within(20, mode):
        try:
            say("asks")
            task.wait(10)
            say("hears the first reply")
            task.compute(busy)
            task.wait(HOUR)
        finally:
            say("says goodbye")
            try:
                if grace > 0:
                    with task.within(task.now + grace, "level", shielded=True):
                        task.wait(HOUR)
                else:
                    task.wait(HOUR)
            finally:
                say("closes the socket")
    say("goes on")


if __name__ == "__main__":
    visit("edge", "edge")
    visit("level", "level")
    visit("shield", "level", grace=5)
    visit("busy", "level", busy=70)
