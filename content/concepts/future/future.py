"""A future: empty at first, filled once. Whoever leaves a callback is told, whether he came before it was filled or after.

Python need not build one. The future of asyncio behaves like this, step by step.
"""

import asyncio
from asyncio import Future, InvalidStateError
from collections.abc import Callable, Sequence


def all_done(futures: Sequence[Future[str]]) -> Future[int]:
    """All of these: an ordinary function."""
    every: Future[int] = asyncio.get_running_loop().create_future()
    missing = len(futures)

    def one_less(_: Future[str]) -> None:
        nonlocal missing
        missing -= 1
        if missing == 0:
            every.set_result(len(futures))

    for future in futures:
        future.add_done_callback(one_less)
    return every


def attempt(action: Callable[[], str | None], otherwise: str) -> str | None:
    try:
        return action()
    except InvalidStateError:
        return otherwise
    except LookupError as error:
        return str(error)


def leave_word(name: str, order: Future[str]) -> None:
    order.add_done_callback(lambda _: print(f"{name}: is told: {attempt(order.result, 'not there yet')}"))
    print(f"{name}: leaves word")


async def bakery() -> None:
    loop = asyncio.get_running_loop()
    bread: Future[str] = loop.create_future()
    cake: Future[str] = loop.create_future()

    leave_word("ann", bread)
    leave_word("bob", cake)
    every = all_done([bread, cake])
    every.add_done_callback(lambda every: print(f"baker: shuts the shop, orders: {every.result()}"))
    print(f"ann: looks: {attempt(bread.result, 'not there yet')}")

    def bake_bread() -> None:
        bread.set_result("rye")
        print("baker: the bread is ready")
        print(f"baker: once more: {attempt(lambda: bread.set_result('oat'), 'filled already')}")

    def bake_cake() -> None:
        cake.set_exception(LookupError("no eggs"))
        print("baker: the cake is off")

    loop.call_soon(bake_bread)
    loop.call_soon(leave_word, "cid", bread)
    loop.call_soon(bake_cake)
    await every  # a coroutine waits by leaving a callback, too


if __name__ == "__main__":
    asyncio.run(bakery())
