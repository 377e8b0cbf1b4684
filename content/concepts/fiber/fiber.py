"""Fibers in the manner of Windows: a stack of its own each, and nobody but the program itself says who runs.

So this program brings a scheduler, which is a fiber like the others. Where a real fiber calls SwitchToFiber, ours yields the fiber it
switches to.
"""

from collections.abc import Generator, Sequence

type FiberFunction = Generator[Fiber]


class Fiber:
    def __init__(self, stack: FiberFunction) -> None:
        self.stack = stack
        self.user = "nobody"  # fiber-local storage: each fiber has its own


class Thread:
    def __init__(self) -> None:
        self.user = "nobody"  # thread-local storage: one for all fibers that the thread runs

    def run(self, fiber: Fiber | None) -> None:
        """The thread becomes this fiber, then that to which it switches. A fiber function has no caller: if one returns, the thread ends."""
        while fiber:
            fiber = next(fiber.stack, None)


def serve(users: Sequence[str], careless: str) -> list[str]:
    """Serves users on one thread, with a fiber each. Returns those whose fibers were left unfinished when the thread ended."""
    thread = Thread()
    fibers: dict[str, Fiber] = {}

    def read_disk(user: str) -> FiberFunction:
        print(f"{user}: waits for the disk, inside a call")
        yield scheduler

    def request(user: str) -> FiberFunction:
        own = fibers[user]
        thread.user = user
        own.user = user
        yield from read_disk(user)
        print(f"{user}: thread-local says {thread.user}, fiber-local says {own.user}")
        del fibers[user]
        print(f"{user}: {'returns' if user == careless else 'switches away for good'}")
        if user != careless:
            yield scheduler

    def schedule() -> FiberFunction:
        while fibers:
            for user, fiber in list(fibers.items()):
                print(f"scheduler: switches to {user}")
                yield fiber

    scheduler = Fiber(schedule())
    for user in users:
        fibers[user] = Fiber(request(user))
    thread.run(scheduler)
    print(f"thread: exits, unfinished: {', '.join(fibers) or 'none'}")
    return list(fibers)


if __name__ == "__main__":
    serve(["ann", "bob", "cy"], "bob")
