"""One function in two styles: adding up a tree of folders.

The second version never returns a result, it passes it on. All that a stack would remember is in closures then, so two walks can
take turns, and no depth is too deep.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Folder(NamedTuple):
    name: str
    size: int
    folders: tuple[Folder, ...] = ()


def total(folder: Folder) -> int:
    """Direct style: the caller waits on the stack for each result."""
    return folder.size + sum(total(inner) for inner in folder.folders)


# A piece of work that was cut off: calling it does a little, and returns what is to be done next.
type Step = Callable[[], Step | None]

# Where a result goes.
type Continuation = Callable[[int], Step | None]

type Say = Callable[[str], None]


def total_cps(folder: Folder, k: Continuation, say: Say) -> Step:
    """Continuation-passing style. The call became an argument, the loop became `add_all`, and `return` became `k`."""

    def close(result: int) -> Step:
        def step() -> Step | None:
            say(f"{folder.name} holds {result}")
            return k(result)

        return step

    def enter() -> Step | None:
        say(f"opens {folder.name}")
        return add_all(folder.folders, 0, folder.size, close, say)

    return enter


def add_all(folders: Sequence[Folder], i: int, so_far: int, k: Continuation, say: Say) -> Step | None:
    if i == len(folders):
        return k(so_far)
    return total_cps(folders[i], lambda size: add_all(folders, i + 1, so_far + size, k, say), say)


def take_turns(*walks: Step) -> None:
    """Runs several walks, one step of each in turn. Nobody keeps a stack: a walk is whatever its last step returned."""
    pending = list(walks)
    while pending:
        pending = [following for step in pending if (following := step())]


def tour() -> None:
    photos = Folder("photos", 1, (Folder("2024", 20), Folder("2025", 30)))
    mail = Folder("mail", 2, (Folder("inbox", 5, (Folder("lists", 9),)),))
    print(f"main: direct style says {total(photos)} and {total(mail)}")
    a = total_cps(photos, lambda size: print(f"main: photos has {size}"), lambda event: print(f"a: {event}"))
    b = total_cps(mail, lambda size: print(f"main: mail has {size}"), lambda event: print(f"b: {event}"))
    print("main: nothing has run yet")
    take_turns(a, b)


if __name__ == "__main__":
    tour()
