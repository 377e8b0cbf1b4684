# Many tasks, few processors, threads as needed. A processor is a licence to run tasks, with a queue of those that are ready.
# A thread that blocks in the kernel keeps its task and gives up its processor: another thread goes on with the queue.

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Task:
    name: str
    steps: deque[int]  # 0 is a slice of computing, any other number a call that blocks for so long


@dataclass
class Thread:
    name: str
    task: Task | None = None  # the one with which it is blocked
    until: int = 0


@dataclass
class Processor:
    name: str
    queue: deque[Task]
    thread: Thread | None = None


@dataclass
class Runtime:
    processors: list[Processor]
    hand_over: bool
    threads: list[Thread] = field(default_factory=list)
    parked: list[Thread] = field(default_factory=list)
    shared: deque[Task] = field(default_factory=deque)  # came back from a call when no processor was free
    now: int = 0

    def come_back(self, thread: Thread, task: Task) -> None:
        """The kernel is done with a call. In order to run on, the thread needs a processor."""
        thread.task = None
        own = (processor for processor in self.processors if processor.thread is thread)
        idle = (processor for processor in self.processors if processor.thread is None)
        free = next(own, None) or next(idle, None)
        print(f"{thread.name}: is back with {task.name} at {self.now}, {f'goes on with {free.name}' if free else 'leaves it and parks'}")
        if free:
            free.queue.appendleft(task)
            free.thread = thread
        else:
            self.shared.appendleft(task)
            self.parked.append(thread)

    def thread(self) -> Thread:
        if not self.parked:
            self.threads.append(Thread(f"m{len(self.threads)}"))
            self.parked.append(self.threads[-1])
        return self.parked.pop()

    def turn(self, processor: Processor) -> None:
        if not processor.queue and not self.shared:
            if processor.thread:
                self.parked.append(processor.thread)
            processor.thread = None
            return
        task = (self.shared or processor.queue).popleft()
        thread = processor.thread = processor.thread or self.thread()
        duration = task.steps.popleft()
        verb = "blocks with" if duration else "runs" if task.steps else "ends"
        print(f"{thread.name}: {verb} {task.name} on {processor.name} at {self.now}")
        if duration:
            thread.task, thread.until = task, self.now + duration
            if self.hand_over:
                processor.thread = None
        elif task.steps:
            processor.queue.append(task)

    def run(self) -> None:
        print(f"main: {'a processor is handed over' if self.hand_over else 'a processor waits with its thread'}")
        while self.shared or any(p.queue for p in self.processors) or any(t.task for t in self.threads):
            for thread in self.threads:
                if thread.task and thread.until <= self.now:
                    self.come_back(thread, thread.task)
            for processor in self.processors:
                if not (processor.thread and processor.thread.task):
                    self.turn(processor)
            self.now += 1
        print(f"main: ready at {self.now}, {len(self.processors)} processors, {len(self.threads)} threads")


def run(queues: Sequence[dict[str, list[int]]], hand_over: bool) -> None:
    processors = [
        Processor(f"p{i}", deque(Task(name, deque(steps)) for name, steps in queue.items())) for i, queue in enumerate(queues)
    ]
    Runtime(processors, hand_over).run()


if __name__ == "__main__":
    LEFT = {"ann": [0, 5, 0], "bob": [0, 0], "cy": [0, 0]}
    RIGHT = {"dan": [0, 0, 0], "eve": [2, 0, 0]}
    run([LEFT, RIGHT], hand_over=True)
    run([LEFT, RIGHT], hand_over=False)
