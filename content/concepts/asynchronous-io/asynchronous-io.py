# An operation is started, and the system carries it out while the program does something else. Until it is done, the buffer
# belongs to the system, which fills it at the pace of the device: a character in every 10 units of time. The time is virtual.

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(eq=False)
class Operation:
    text: str  # what is on the disk
    start: int
    buffer: str = ""

    @property
    def due(self) -> int:
        return self.start + 10 * len(self.text)

    @property
    def is_done(self) -> bool:
        return self.buffer == self.text


@dataclass
class System:
    now: int = 0
    running: list[Operation] = field(default_factory=list)

    def start_read(self, text: str) -> Operation:
        """Takes the order, and returns at once."""
        operation = Operation(text, self.now)
        self.running.append(operation)
        return operation

    def elapse(self, duration: int) -> None:
        """Time passes, and the devices work, all of them at once."""
        self.now += duration
        for operation in sorted(self.running, key=lambda operation: operation.due):
            operation.buffer = operation.text[: (self.now - operation.start) // 10]
            if operation.is_done:
                print(f'disk: "{operation.text}" is complete at {operation.due}')
        self.running = [operation for operation in self.running if not operation.is_done]

    def wait(self, operation: Operation) -> str:
        """Sleeps until it is done; not at all, where it is done already."""
        if not operation.is_done:
            self.elapse(operation.due - self.now)
        return operation.buffer

    def cancel(self, operation: Operation) -> bool:
        """Says whether it came in time. What has been delivered is in the buffer all the same."""
        if operation in self.running:
            self.running.remove(operation)
        return not operation.is_done


def blocking(system: System, texts: Iterable[str]) -> None:
    for text in texts:
        print(f'app: has read "{system.wait(system.start_read(text))}" at {system.now}')
    system.elapse(50)
    print(f"app: has computed at {system.now}")


def asynchronous(system: System, texts: Iterable[str]) -> None:
    operations = [system.start_read(text) for text in texts]
    print(f"app: has started {len(operations)} reads at {system.now}")
    system.elapse(50)
    print(f"app: has computed at {system.now}")
    for operation in operations:
        if not operation.is_done:
            print(f'app: looks too early, sees "{operation.buffer}"')
        print(f'app: has "{system.wait(operation)}" at {system.now}')


if __name__ == "__main__":
    for run in (blocking, asynchronous):
        print(f"main: {run.__name__}")
        run(System(), ["salt", "pepper", "oil"])
