"""Three people, three forks, and each needs two. Whoever waits for a fork waits for the one who has it; if these waits form a circle,
nobody in it will ever go on."""

from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence

type Wishes = Mapping[str, Sequence[str]]


def eat(name: str, forks: Sequence[str]) -> Generator[str]:
    """Yields the fork it wants, and is resumed when it has it. At its end all its forks are free again."""
    for fork in forks:
        yield fork
        print(f"{name}: takes {fork}")
    print(f"{name}: eats, puts both down")


def cycle_from(start: str, waits_for: Callable[[str], str | None]) -> list[str] | None:
    """Follows the wait-for graph from one who waits. Returns the way if it leads back to where it began."""
    way = [start]
    while (step := waits_for(way[-1])) is not None:
        if step == start:
            return [*way, start]
        if step in way:
            return None  # a circle further on, which we are not part of
        way.append(step)
    return None


def dine(wishes: Wishes) -> list[str] | None:
    """Lets everyone eat once, in turns. Returns the cycle if it comes to one."""
    threads = {name: eat(name, forks) for name, forks in wishes.items()}
    ready = deque((name, next(thread)) for name, thread in threads.items())
    waiting: dict[str, str] = {}
    holders: dict[str, str] = {}

    while ready:
        name, fork = ready.popleft()
        if fork in holders:
            print(f"{name}: waits for {fork}, which {holders[fork]} has")
            waiting[name] = fork
            if cycle := cycle_from(name, lambda waiter: holders.get(waiting.get(waiter, ""))):  # a new edge closes no cycle but its own
                return cycle
            continue
        holders[fork] = name
        if wish := next(threads[name], None):
            ready.append((name, wish))
            continue
        for own in wishes[name]:
            del holders[own]
            for waiter in [waiter for waiter, wish in waiting.items() if wish == own]:
                ready.append((waiter, waiting.pop(waiter)))
    return None


LEFT_FIRST: Wishes = {"ann": ["fork 1", "fork 2"], "bob": ["fork 2", "fork 3"], "cy": ["fork 3", "fork 1"]}


def in_order(wishes: Wishes) -> Wishes:
    """The remedy: an order of all forks, to which everybody keeps."""
    return {name: sorted(forks) for name, forks in wishes.items()}


def dinner() -> None:
    for rule, wishes in {"the left fork first": LEFT_FIRST, "the lower fork first": in_order(LEFT_FIRST)}.items():
        print(f"table: {rule}")
        cycle = dine(wishes)
        print(f"table: {f'deadlock, {' → '.join(cycle)}' if cycle else 'all have eaten'}")


if __name__ == "__main__":
    dinner()
