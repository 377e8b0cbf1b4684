"""Three tasks want the one processor, and there are six turns until closing time. Who gets them depends on two things:
whom the queue hands out next, and whether the one who has the processor ever gives it back."""

from collections import deque
from collections.abc import Callable, Generator, Mapping

type Task = Generator[None]
# Takes the next task to run out of those that are ready. A task that has yielded was put back at the end.
type Take = Callable[[deque[Task]], Task]


def fair(ready: deque[Task]) -> Task:
    """The one that has waited longest."""
    return ready.popleft()


def unfair(ready: deque[Task]) -> Task:
    """The one that came last, and that is always the one that has just yielded."""
    return ready.pop()


def day(take: Take, yielding: Mapping[str, bool], turns: int) -> dict[str, int]:
    """Runs tasks, of which some yield and some do not, until the turns are used up. Returns how many each has had."""
    had = dict.fromkeys(yielding, 0)

    def work(name: str, yields: bool) -> Task:
        nonlocal turns
        while turns > 0:
            turns -= 1
            had[name] += 1
            print(f"{name}: works")
            if yields:
                yield  # the only way out of this loop before closing time

    ready = deque(work(name, yields) for name, yields in yielding.items())
    while ready:
        task = take(ready)
        try:
            next(task)
        except StopIteration:
            continue
        ready.append(task)
    return had


def week() -> None:
    days: list[tuple[str, Take, bool]] = [
        ("fair, and all yield", fair, True),
        ("unfair, and all yield", unfair, True),
        ("fair, but bob never yields", fair, False),
    ]
    for title, take, bob_yields in days:
        print(f"queue: {title}")
        had = day(take, {"ann": True, "bob": bob_yields, "cy": True}, 6)
        print(f"queue: {', '.join(f'{name} had {turns}' for name, turns in had.items())}")


if __name__ == "__main__":
    week()
