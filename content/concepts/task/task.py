"""A task: a coroutine that a loop drives, and a value that others can hold, wait for, watch and cancel. The time is virtual."""

from collections.abc import Callable, Coroutine, Generator
from heapq import heappop, heappush
from itertools import count
from types import coroutine

# What a coroutine rests for: so much time, or a task.
type Wish = int | Task

now = 0
timers: list[tuple[int, int, Callable[[], None]]] = []
order = count()


def call_later(delay: int, callback: Callable[[], None]) -> None:
    heappush(timers, (now + delay, next(order), callback))


def run_loop() -> None:
    global now
    while timers:
        now, _, callback = heappop(timers)
        callback()


@coroutine
def rest_for(wish: Wish) -> Generator[Wish]:
    yield wish


class Cancelled(Exception):
    pass


class Task[T = object]:
    def __init__(self, body: Coroutine[Wish, None, T]) -> None:
        self.state = "pending"
        self._body = body
        self._result: T | None = None
        self._error: Exception | None = None
        self._callbacks: list[Callable[[], None]] = []
        self._rest = 0
        self._rest_for(0)  # nothing of it has run, but the loop knows

    def when_done(self, callback: Callable[[], None]) -> None:
        if self.state == "pending":
            self._callbacks.append(callback)
        else:
            call_later(0, callback)

    async def join(self) -> T:
        """Waits for the task, for other coroutines: what it returned comes out here, and so does what it raised."""
        if self.state == "pending":
            await rest_for(self)
        if self._error:
            raise self._error
        return self._result

    def cancel(self) -> None:
        """Throws an exception in where the coroutine rests. What it makes of that is its own affair."""
        if self.state == "pending":
            self._step(lambda: self._body.throw(Cancelled()))

    def _rest_for(self, wish: Wish) -> None:
        self._rest += 1
        rest = self._rest

        def wake() -> None:
            if self._rest == rest:  # unless it has been cancelled meanwhile
                self._step(lambda: self._body.send(None))

        if isinstance(wish, Task):
            wish.when_done(wake)
        else:
            call_later(wish, wake)

    def _step(self, resume: Callable[[], Wish]) -> None:
        self._rest += 1
        try:
            return self._rest_for(resume())
        except StopIteration as stop:
            self.state, self._result = "done", stop.value
        except Exception as error:
            self.state, self._error = "failed", error
        for callback in self._callbacks:
            call_later(0, callback)


def breakfast() -> None:
    def say(lane: str, event: str) -> None:
        print(f"{lane}: {event} at {now}")

    async def cook(dish: str, time: int) -> str:
        say(dish, "on the stove")
        try:
            await rest_for(time)
            return f"hot {dish}"
        finally:
            say(dish, "off the stove")

    async def main() -> None:
        say("main", f"{await cook('tea', 3)} and {await cook('eggs', 5)}")
        tasks = [Task(cook("tea", 3)), Task(cook("eggs", 5)), Task(cook("toast", 9))]
        for i, task in enumerate(tasks, 1):
            task.when_done(lambda i=i, task=task: say("bell", f"task {i} is {task.state}"))
        say("main", "has three tasks")
        say("main", f"{await tasks[0].join()} and {await tasks[1].join()}")
        tasks[2].cancel()
        say("main", f"has no patience, the toast has {tasks[2].state}")

    Task(main())
    run_loop()


if __name__ == "__main__":
    breakfast()
