"""Red functions are asynchronous, blue ones are not, and only red may wait for red.

So one function that turns red reddens all who call it, directly or through others. And a blue function that is handed a red one
gets a coroutine where it wanted an answer.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping

# Who calls whom.
type Calls = Mapping[str, tuple[str, ...]]


def redden(calls: Calls, first: str) -> list[str]:
    """Turns a function red, and all that must follow. Returns the red ones, in the order in which somebody had to edit them."""
    red = [first]
    print(f"red: {first}, it asks the network now")
    for callee in red:
        for caller, callees in calls.items():
            if callee in callees and caller not in red:
                red.append(caller)  # and so the outer loop comes to its callers too
                print(f"red: {caller}, it calls {callee}")
    for name in calls:
        if name not in red:
            print(f"blue: {name}")
    return red


async def is_member(name: str) -> bool:
    """Looks like a predicate. Its answer comes later."""
    await asyncio.sleep(0)  # the network
    return name == "ann"


async def filter_red[T](predicate: Callable[[T], Awaitable[bool]], items: Iterable[T]) -> list[T]:
    """The same work once more, because the predicate is red: the loop, the branch, and a second name to remember."""
    return [item for item in items if await predicate(item)]


def filter_blue[T](predicate: Callable[[T], object], items: Iterable[T]) -> list[T]:
    """What the built-in filter does; it tidies up, too, lest Python warn of coroutines that were never awaited."""
    kept: list[T] = []
    for item in items:
        answer = predicate(item)
        if answer:
            kept.append(item)
        if asyncio.iscoroutine(answer):
            answer.close()
    return kept


async def tour() -> None:
    page: Calls = {"page": ("title", "basket"), "title": (), "basket": ("price", "sum"), "sum": ()}
    print("main: rate becomes asynchronous, in the depths")
    redden({"main": ("page",), **page, "price": ("rate",), "rate": ()}, "rate")

    print("main: instead, main fetches the rate and hands it down")
    redden({"main": ("rate", "page"), **page, "price": (), "rate": ()}, "rate")

    print("main: which of ann, bob and cid are members?")
    names = ["ann", "bob", "cid"]
    print(f"blue: filter keeps {','.join(filter_blue(is_member, names))}")  # a coroutine is never false
    print(f"red: filterRed keeps {','.join(await filter_red(is_member, names))}")


if __name__ == "__main__":
    asyncio.run(tour())
