# A context variable looks global and belongs to the task: each task has a copy of the values that were there when it was started.
import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")
global_user = "nobody"


def log(lane: str, event: str) -> None:
    """Called from everywhere, and nobody has to tell it for whom."""
    print(f"{lane}: {event}, context says {user.get()}, global says {global_user}")


async def request(name: str, group: asyncio.TaskGroup) -> None:
    global global_user
    log(name, "arrives")
    user.set(name)
    global_user = name
    await asyncio.sleep(0)  # gives the other tasks a turn
    log(name, "works")
    if name == "ann":
        group.create_task(mail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(name, "is done")


async def mail() -> None:
    log("mail", "inherits")
    user.set(f"{user.get()}'s mail")
    await asyncio.sleep(0)
    log("mail", "is sent")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(request("ann", group))
        group.create_task(request("bob", group))
    log("main", "ends")


if __name__ == "__main__":
    asyncio.run(main())
