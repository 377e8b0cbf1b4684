"""Two coroutines hand control to each other by name. Neither is the caller of the other, and each reads like a main program.
The task is the one with which Conway introduced coroutines in 1963: copy a card, but print "**" as a single "↑"."""

from collections.abc import Generator
from typing import NamedTuple

type Coroutine = Generator[Transfer, str | None]


class Transfer(NamedTuple):
    """What a coroutine yields: who runs next, and the item that goes along. From the reader, no item means the end."""

    to: Coroutine
    item: str | None = None


def run(transfer: Transfer) -> None:
    """Runs one coroutine at a time. Being a loop, it lets transfers go on for ever without filling the stack."""
    while True:
        try:
            transfer = transfer.to.send(transfer.item)
        except StopIteration:
            return


def squash(card: str) -> str:
    """Returns the card with pairs of asterisks squashed, and prints one line for every turn of either coroutine."""
    copy = ""

    def read() -> Coroutine:
        for character in card:
            print(f"reader: hands over {character}")
            yield Transfer(squasher, character)
        print("reader: hands over the end")
        yield Transfer(squasher)

    def squash_pairs() -> Coroutine:
        nonlocal copy
        print("squasher: wants a character")
        while True:
            character = yield Transfer(reader)
            result = character or ""
            if character == "*":
                print("squasher: got *, must see what follows")
                character = yield Transfer(reader)  # a second place to wait in, and no flag that says which
                result = "↑" if character == "*" else f"*{character or ''}"
            copy += result
            print(f"squasher: got {character or 'the end'}, prints {result or 'nothing'}")
            if character is None:
                return

    reader = read()
    squasher = squash_pairs()
    run(Transfer(squasher))
    return copy


if __name__ == "__main__":
    print(f"card: {squash('A**2*B')}")
