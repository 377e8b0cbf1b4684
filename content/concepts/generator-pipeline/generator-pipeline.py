"""The same stages twice: read, measure, choose.

With lists each stage finishes before the next begins, and everything is held at once. With generators nothing runs until somebody
pulls at the end, and one line goes all the way before the next is read. In Python the difference is brackets or parentheses.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass
class Tray:
    """Lines lie here from the moment they are read until somebody is done with them."""

    held: int = 0
    peak: int = 0


def read(log: Iterable[str], tray: Tray) -> Iterator[str]:
    for line in log:
        print(f"read: {line}")
        tray.held += 1
        tray.peak = max(tray.peak, tray.held)
        yield line


def measure(line: str) -> int:
    size = int(line.split()[1])
    print(f"measure: {size} bytes")
    return size


def is_large(size: int, tray: Tray) -> bool:
    large = size >= 100
    print(f"choose: {size} is {'large' if large else 'too small'}")
    if not large:
        tray.held -= 1
    return large


def with_lists(log: Iterable[str], tray: Tray) -> Iterable[int]:
    """A stage at a time: three lists, each complete before the next is begun."""
    lines = list(read(log, tray))
    sizes = [measure(line) for line in lines]
    return [size for size in sizes if is_large(size, tray)]


def with_generators(log: Iterable[str], tray: Tray) -> Iterable[int]:
    """A line at a time: three generators, each pulling at the one before."""
    lines = read(log, tray)
    sizes = (measure(line) for line in lines)
    return (size for size in sizes if is_large(size, tray))


def take_two(pipeline: Callable[[Iterable[str], Tray], Iterable[int]], log: Iterable[str]) -> None:
    """Takes the first two large sizes, and leaves."""
    tray = Tray()
    sizes = pipeline(log, tray)
    print("main: asks for the first")
    for taken, size in enumerate(sizes, start=1):
        print(f"main: takes {size}")
        tray.held -= 1
        if taken == 2:
            break
    print(f"main: at most {tray.peak} held")


def tour() -> None:
    log = ["/a 120", "/b 7", "/c 300", "/d 250"]
    print("main: with lists")
    take_two(with_lists, log)
    print("main: with iterators")
    take_two(with_generators, log)


if __name__ == "__main__":
    tour()
