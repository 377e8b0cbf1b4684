"""Nobody subscribes to anything. While a rule runs, every cell that is read notes it as a reader; a change runs the readers again."""

from collections.abc import Callable
from contextvars import ContextVar

running: ContextVar[Rule | None] = ContextVar("running", default=None)  # whose run it is at the moment


class Cell[T]:
    def __init__(self, name: str, value: T) -> None:
        self.name = name
        self.readers: dict[Rule, None] = {}  # a set that keeps its order
        self._value = value

    @property
    def value(self) -> T:
        if rule := running.get():
            self.readers[rule] = None
            rule.reads[self] = None
        return self._value

    @value.setter
    def value(self, value: T) -> None:
        if value == self._value:
            return
        self._value = value
        for rule in list(self.readers):
            rule.run()


class Rule:
    def __init__(self, body: Callable[[], None]) -> None:
        self.reads: dict[Cell, None] = {}
        self._body = body
        self.run()

    def run(self) -> None:
        for cell in self.reads:
            del cell.readers[self]  # the list is drawn up afresh by every run
        self.reads.clear()
        with running.set(self):
            self._body()


def letter() -> None:
    formal = Cell("formal", False)
    first = Cell("first", "Ada")
    title = Cell("title", "Ms")
    last = Cell("last", "King")
    mark = ","

    def full_name() -> str:  # knows nothing of rules
        return f"{title.value} {last.value}"

    screen = Rule(lambda: print(f"screen: {f'Dear {full_name()}' if formal.value else f'Hi {first.value}'}{mark}"))

    def show_reads() -> None:
        print(f"tracker: it has read {', '.join(cell.name for cell in screen.reads)}")

    def change[T](cell: Cell[T], value: T) -> None:
        print(f"user: {cell.name} becomes {str(value).lower() if isinstance(value, bool) else value}")
        cell.value = value

    show_reads()
    change(last, "Lovelace")
    change(first, "Augusta")
    change(formal, True)
    show_reads()
    change(first, "Ada")
    print("user: the mark becomes !")
    mark = "!"
    change(title, "Lady")
    change(title, "Lady")


if __name__ == "__main__":
    letter()
