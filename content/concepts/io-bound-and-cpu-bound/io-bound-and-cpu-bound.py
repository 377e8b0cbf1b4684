"""A hundred jobs, on five designs. A design is two numbers: how many jobs can wait at the same time, and how many can compute.

The time is virtual.
"""

from collections.abc import Mapping
from heapq import heappop, heappush
from typing import NamedTuple


class Job(NamedTuple):
    """Waits first, for instance for a database, and then computes."""

    wait: int
    compute: int


class Design(NamedTuple):
    places: int | None  # jobs that can be under way, and so can wait, at the same time; None: as many as there are
    processors: int  # jobs that can compute at the same time


DESIGNS = {
    "one by one": Design(places=1, processors=1),
    "one loop": Design(places=None, processors=1),
    "4 threads, one lock": Design(places=4, processors=1),
    "4 threads": Design(places=4, processors=4),
    "4 loops": Design(places=None, processors=4),
}


def finish(jobs: int, job: Job, design: Design) -> int:
    """When so many equal jobs are done. Each takes the place that is free first, waits, and then takes the processor that is free first."""
    place_free = [0] * (design.places or jobs)
    processor_free = [0] * design.processors
    for _ in range(jobs):
        ready = heappop(place_free) + job.wait
        end = max(ready, heappop(processor_free)) + job.compute
        heappush(place_free, end)
        heappush(processor_free, end)
    return max(place_free)


def compare(jobs: int, kinds: Mapping[str, Job]) -> None:
    for kind, job in kinds.items():
        print(f"{kind}: {jobs} jobs, each waits {job.wait} and computes {job.compute}")
        for name, design in DESIGNS.items():
            end = finish(jobs, job, design)
            busy = 100 * jobs * job.compute // (end * design.processors)
            print(f"{kind}: {name}, done at {end}, processor {busy} % busy")


if __name__ == "__main__":
    compare(100, {"I/O-bound": Job(wait=99, compute=1), "CPU-bound": Job(wait=1, compute=99)})
