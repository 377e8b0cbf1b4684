"""A reader for values that are words or lists of values. It calls itself with yield from: the wire talks to the innermost reader
only, a result goes to the caller, and an error takes the same way as in ordinary functions."""

from collections.abc import Generator, Iterable

type Value = str | list[Value]
# Yields what it is waiting for, is sent one line at a time, and returns what it has read.
type Reader[T] = Generator[str, str, T]


def value(depth: int = 0) -> Reader[Value]:
    def say(event: str) -> None:
        print(f"depth {depth}: {event}")

    try:
        line = yield f"depth {depth} wants a line"
        word, _, size = line.partition(" ")
        if word != "list":
            say(f"returns {line}")
            return line
        if not size.isdecimal():
            raise ValueError(f"a list of {size}?")
        say(f"a list of {size}")
        items: list[Value] = []
        while len(items) < int(size):
            items.append((yield from value(depth + 1)))  # like a call, and it may wait
        say(f"returns {show(items)}")
        return items
    except Exception:
        say("gives up")
        raise


def session() -> Reader[None]:
    """Reads values until something goes wrong. It contains no yield of its own."""
    try:
        while True:
            result = yield from value()
            print(f"session: has read {show(result)}")
    except Exception as error:
        print(f"session: {error}")


def feed(reader: Reader[None], lines: Iterable[str]) -> None:
    """Delivers lines, and then the news that there will be no more."""
    try:
        wish = next(reader)
        for line in lines:
            print(f"wire: {wish}, gets {line}")
            wish = reader.send(line)
        print(f"wire: {wish}, breaks")
        reader.throw(ConnectionError("connection lost"))
    except StopIteration:
        pass


def show(value: Value) -> str:
    return value if isinstance(value, str) else f"({' '.join(map(show, value))})"


if __name__ == "__main__":
    feed(session(), ["list 2", "a", "list 1", "b", "list 2", "c", "list x"])
    feed(session(), ["list 3", "list 1"])
