"""A container with two threads, and requests that need a slow service. A servlet that waits for it keeps its thread; one that says
it will answer later gives its thread back. The time is virtual."""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from heapq import heappop, heappush
from itertools import count

type Work = Callable[[str], Generator[int]]
"""What a thread does for a request. It yields for how long it does so, be it work or waiting."""
type Servlet = Callable[[str, int], Work]


class Container:
    def __init__(self, threads: int) -> None:
        self.now = 0
        self.held = 0  # how long its threads were not free, all together
        self._free = deque(f"thread {n}" for n in range(1, threads + 1))
        self._queue: deque[Work] = deque()
        self._agenda: list[tuple[int, int, Callable[[], None]]] = []
        self._order = count()

    def later(self, delay: int, event: Callable[[], None]) -> None:
        heappush(self._agenda, (self.now + delay, next(self._order), event))

    def dispatch(self, work: Work) -> None:
        """Has this done by a thread, as soon as one is free."""
        self._queue.append(work)
        if self._free:
            self._serve(self._free.popleft())

    def _serve(self, thread: str) -> None:
        if not self._queue:
            self._free.append(thread)
            return
        work = self._queue.popleft()(thread)

        def proceed() -> None:
            busy = next(work, None)
            if busy is None:
                self._serve(thread)
                return
            self.held += busy
            self.later(busy, proceed)

        proceed()

    def run(self) -> None:
        while self._agenda:
            self.now, _, event = heappop(self._agenda)
            event()


def serve(style: str, services: Sequence[int], limit: int) -> dict[str, str]:
    """Serves requests r1, r2 and so on, which need the service for so long."""
    container = Container(2)
    answers: dict[str, str] = {}

    def answer(lane: str, request: str, text: str) -> None:
        """Whoever answers first has answered: the thread that has the data, or the container when time is up."""
        print(f"{lane}: {'is too late for' if request in answers else f'answers {text} to'} {request} at {container.now}")
        answers.setdefault(request, text)

    def blocking(request: str, service: int) -> Work:
        def work(thread: str) -> Generator[int]:
            yield 1  # reads the request
            print(f"{thread}: waits for {request} at {container.now}")
            yield service
            yield 1  # writes the answer
            answer(thread, request, "200")

        return work

    def asynchronous(request: str, service: int) -> Work:
        def work(thread: str) -> Generator[int]:
            yield 1
            container.later(limit, time_out)
            container.later(service, lambda: container.dispatch(finish))
            print(f"{thread}: suspends {request} at {container.now}")  # and returns: the request is open, the thread is free

        def finish(thread: str) -> Generator[int]:
            yield 1
            answer(thread, request, "200")

        def time_out() -> None:
            if request not in answers:
                answer("container", request, "503")

        return work

    servlets: dict[str, Servlet] = {"blocking": blocking, "asynchronous": asynchronous}
    print(f"container: {style} servlet")
    for i, service in enumerate(services, 1):
        container.dispatch(servlets[style](f"r{i}", service))
    container.run()
    print(f"container: its threads were held for {container.held}")
    return answers


if __name__ == "__main__":
    for style in ("blocking", "asynchronous"):
        serve(style, [40, 30, 30, 30, 30, 60], 50)
