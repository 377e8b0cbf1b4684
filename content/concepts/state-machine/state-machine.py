"""One parser twice: as a state machine, which is called for each character and must know what it was doing, and as a generator, which
knows that from where it rests. A message is sent as its length, a colon, its characters, and a comma."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from enum import Enum

At = Enum("At", ["LENGTH", "BODY", "COMMA"])


@dataclass(frozen=True)
class State:
    """Everything that such a machine knows. It is plain data, so it can be copied, stored, or sent somewhere."""

    at: At = At.LENGTH
    digits: str = ""
    body: str = ""


START = State()


def step(state: State, character: str) -> tuple[State, str | None]:
    """For each state and each input, the next state, and a message if that completes one."""
    match state.at:
        case At.LENGTH if character.isdecimal():
            return replace(state, digits=state.digits + character), None
        case At.LENGTH:
            if character != ":" or not state.digits:
                raise ValueError(f"{character} in the length")
            return replace(state, at=At.BODY if int(state.digits) else At.COMMA), None
        case At.BODY:
            body = state.body + character
            return replace(state, at=At.COMMA if len(body) == int(state.digits) else At.BODY, body=body), None
        case _:
            if character != ",":
                raise ValueError(f"{character} after the body")
            return START, state.body


def parser() -> Generator[str | None, str]:
    """Is sent one character at a time, and yields a message when it has one. The states are places in the text."""
    message: str | None = None
    while True:
        digits = ""
        character = yield message
        while character.isdecimal():
            digits += character
            character = yield None
        if character != ":" or not digits:
            raise ValueError(f"{character} in the length")
        print(f"generator: knows the length, {digits}")

        body = ""
        while len(body) < int(digits):
            body += yield None
        print(f'generator: knows the body, "{body}"')

        character = yield None
        if character != ",":
            raise ValueError(f"{character} after the body")
        message = body


def race(text: str) -> None:
    state = START
    generator = parser()
    next(generator)
    for character in text:
        before = state.at
        state, message = step(state, character)
        if state.at != before:
            print(f"machine: from {before.name} to {state.at.name} at {character}")
        same = generator.send(character)
        if message is not None:
            print(f'main: "{message}" and "{same}"')


if __name__ == "__main__":
    race("5:hello,0:,1::,")
