"""A few workers pull jobs from one queue. Nobody assigns anything to anybody: whoever is free takes what is next. The time is virtual."""

from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from operator import itemgetter


@dataclass(frozen=True)
class Job:
    name: str
    takes: int
    needs: str | None = None  # another job, for whose result this one waits before it can end


# Yields how long it is busy, or the name of a job that must be finished before it can go on.
type Worker = Generator[int | str]


def pool(size: int, jobs: Sequence[Job]) -> dict[str, int]:
    """Lets so many workers do the jobs. Returns when each was finished; those that never were are missing."""
    queue = deque(jobs)
    finished: dict[str, int] = {}
    now = 0

    def work(name: str) -> Worker:
        while queue:
            job = queue.popleft()
            print(f"{name}: takes {job.name} at {now}")
            yield job.takes
            if job.needs and job.needs not in finished:
                print(f"{name}: waits for {job.needs}")
                yield job.needs  # the worker waits with its job, and is lost for all others meanwhile
            finished[job.name] = now
            print(f"{name}: ends {job.name} at {now}")

    # The rest plays the operating system: it wakes each worker when its time has come, or when the job it waits for is finished.
    asleep = [(0, work(f"worker {number}")) for number in range(1, size + 1)]
    waiting: list[tuple[str, Worker]] = []
    while asleep:
        asleep.sort(key=itemgetter(0))
        now, worker = asleep.pop(0)
        match next(worker, None):
            case int(duration):
                asleep.append((now + duration, worker))
            case str(job):
                waiting.append((job, worker))
        asleep += [(now, worker) for job, worker in waiting if job in finished]
        waiting = [(job, worker) for job, worker in waiting if job not in finished]
    print(f"queue: {len(finished)} of {len(jobs)} done at {now}{', all workers wait' if waiting else ''}")
    return finished


MIXED = [Job(f"job {number}", takes) for number, takes in enumerate([30, 10, 10, 20, 10, 20], start=1)]
NESTED = [
    Job("sum 1", 5, needs="part 1"),
    Job("sum 2", 5, needs="part 2"),
    Job("part 1", 10),
    Job("part 2", 10),
]

if __name__ == "__main__":
    pool(3, MIXED)
    pool(2, NESTED)
    pool(3, NESTED)
