"""An observed thermometer, made twice. It calls everybody on its list; the question is what happens to who comes and goes meanwhile."""

from collections.abc import Callable
from typing import Protocol

type Observer = Callable[[int], None]


class Subject(Protocol):
    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Returns the way out."""
        ...

    def notify(self, degrees: int) -> None: ...


class Naive:
    """Walks along the list itself, while observers change it under its feet."""

    def __init__(self) -> None:
        self._observers: list[Observer] = []

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def notify(self, degrees: int) -> None:
        for observer in self._observers:
            observer(degrees)


class Careful:
    """Walks along a copy: who comes now is told the next time. And it looks once more: who has gone is not told at all."""

    def __init__(self) -> None:
        self._subscriptions: dict[object, Observer] = {}  # an entry each, as one observer may subscribe twice

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        key = object()
        self._subscriptions[key] = observer

        def leave() -> None:
            self._subscriptions.pop(key, None)

        return leave

    def notify(self, degrees: int) -> None:
        for key, observer in list(self._subscriptions.items()):
            if key in self._subscriptions:
                observer(degrees)


def watch(subject: Subject) -> None:
    def change(degrees: int) -> None:
        print(f"subject: {degrees} degrees")
        subject.notify(degrees)

    def ann(degrees: int) -> None:
        print(f"ann: {degrees} will do, leaves")
        ann_leaves()

    relieved = False

    def bob(degrees: int) -> None:
        nonlocal relieved
        print(f"bob: {degrees}{'' if relieved else ', sends cid home, brings dan'}")
        if not relieved:
            relieved = True
            cid_leaves()
            subject.subscribe(lambda degrees: print(f"dan: {degrees}"))

    ann_leaves = subject.subscribe(ann)
    subject.subscribe(bob)
    cid_leaves = subject.subscribe(lambda degrees: print(f"cid: {degrees}"))
    change(18)
    change(21)


def compare() -> None:
    print("subject: a naive one")
    watch(Naive())
    print("subject: a careful one")
    watch(Careful())


if __name__ == "__main__":
    compare()
