"""What an event loop does for async functions, done by hand: run to the next wait, step aside, go on with the answer.

First it drives generators, then the real thing. In Python one and the same driver does for both, and prints the same lines.
"""

from collections import deque
from collections.abc import Coroutine, Generator
from dataclasses import dataclass


@dataclass
class Question:
    """What a coroutine waits for. `await` wants one thing of it, an iterator over what the driver is to see."""

    about: str

    def __await__(self) -> Generator[Question, str | None, str | None]:
        return (yield self)


# Generators and native coroutines have the same two doors: send() lets a value in, throw() an error.
type Driven = Generator[Question, str | None, None] | Coroutine[Question, str | None, None]

# Who waits, and for what.
type Waiting = deque[tuple[Driven, Question]]


def drive(coroutine: Driven, waiting: Waiting, answer: str | Exception | None = None) -> None:
    """Resumes a coroutine with an answer, lets it run to its next question, and notes that."""
    try:
        question = coroutine.throw(answer) if isinstance(answer, Exception) else coroutine.send(answer)
    except StopIteration:  # how a coroutine ends; the exception carries its result
        return
    waiting.append((coroutine, question))


def serve(waiting: Waiting) -> None:
    """A database that answers questions one by one, in the order in which they were asked. It knows everybody but bob."""
    while waiting:
        coroutine, question = waiting.popleft()
        drive(coroutine, waiting, LookupError("bob is unknown") if question.about == "bob" else f"row {question.about}")


def by_hand(name: str) -> Generator[Question, str | None, None]:
    print(f"{name}: asks")
    try:
        print(f"{name}: has {(yield Question(name))}, asks for more")
        print(f"{name}: has {(yield Question('7'))}, replies")
    except LookupError as error:
        print(f"{name}: apologises, {error}")


async def for_real(name: str) -> None:
    print(f"{name}: asks")
    try:
        print(f"{name}: has {await Question(name)}, asks for more")
        print(f"{name}: has {await Question('7')}, replies")
    except LookupError as error:
        print(f"{name}: apologises, {error}")


def tour() -> None:
    for title, start in (("by hand", by_hand), ("for real", for_real)):
        print(f"main: {title}")
        waiting: Waiting = deque()
        for name in ("ann", "bob", "cid"):
            drive(start(name), waiting)
        print("main: all are under way")
        serve(waiting)


if __name__ == "__main__":
    tour()
