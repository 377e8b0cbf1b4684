"""A sequence whose next item may have to be waited for, on both ends: reading a page takes time, and so does sending a row.

Nobody buffers and nobody says "slow down": a page is read when a row is asked for, and no sooner.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing


async def wait() -> None:
    """Waits for something outside. The loop is free for others in the meantime, and shows it."""
    loop = asyncio.get_running_loop()
    something = loop.create_future()

    def happen() -> None:
        print("loop: serves others meanwhile")
        something.set_result(None)

    loop.call_soon(happen)
    await something


async def pages(table: Sequence[Sequence[str]]) -> AsyncGenerator[Sequence[str]]:
    """Reads a table page by page."""
    try:
        for number, page in enumerate(table, start=1):
            print(f"disk: seeks page {number}")
            await wait()
            print(f"disk: has page {number}")
            yield page
    finally:
        print("disk: file is closed")


async def rows(table: AsyncGenerator[Sequence[str]]) -> AsyncGenerator[str]:
    """Makes rows out of pages. Some rows come at once, for others the next page must be waited for; the consumer cannot tell."""
    async with aclosing(table):  # Python closes nothing behind a loop that is left early, so it must be said
        async for page in table:
            for row in page:
                print(f"rows: hands over {row}")
                yield row


async def send(source: AsyncGenerator[str], wanted: str) -> None:
    """Sends rows to a slow client, until that has what it was looking for."""
    async with aclosing(source):
        async for row in source:
            print(f"client: takes {row}")
            await wait()
            if row == wanted:
                break
    print("client: hangs up")


async def tour() -> None:
    source = rows(pages([["ann", "bob"], ["cid", "dan"], ["eve", "fay"]]))
    print("client: connects, nothing is read yet")
    await send(source, "cid")


if __name__ == "__main__":
    asyncio.run(tour())
