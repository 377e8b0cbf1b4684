"""An interpreter in which a call between functions of the program only pushes a frame: the same loop goes on.

But `map` is native and calls the interpreter once more. Now native code lies between the frames, with a counter that no frame knows of.
To set such a piece of native stack aside takes assembly in C; here a generator does it. Nobody can look into either.
"""

import json
from collections.abc import Generator
from dataclasses import astuple, dataclass
from typing import Literal

# The operation, and what it is done with.
type Instruction = tuple[str, str]

PROGRAM: dict[str, list[Instruction]] = {
    "plain": [("say", "begins"), ("call", "visit"), ("say", "ends")],
    "mapped": [("say", "begins"), ("map", "visit"), ("call", "visit"), ("say", "ends")],
    "visit": [("say", "knocks"), ("schedule", ""), ("say", "enters")],
}


@dataclass
class Frame:
    """A frame is data: the name of a function, and the place in it."""

    code: str
    at: int = 0


class Tasklet:
    def __init__(self, name: str, frames: list[Frame]) -> None:
        self.name = name
        self.frames = frames
        self.nesting = 0  # how many interpreters are at work inside each other
        self.native_stack: Generator[None] | None = None

    def interpret(self, bottom: int) -> Generator[None]:
        self.nesting += 1
        while len(self.frames) > bottom:
            frame = self.frames[-1]
            frame.at += 1
            match PROGRAM[frame.code][frame.at - 1 : frame.at]:
                case [("say", event)]:
                    print(f"{self.name}: {event}")
                case [("call", function)]:
                    self.frames.append(Frame(function))
                case [("map", function)]:
                    for _ in range(2):
                        self.frames.append(Frame(function))
                        yield from self.interpret(len(self.frames) - 1)
                case [("schedule", _)]:
                    yield
                case _:
                    self.frames.pop()
        self.nesting -= 1

    def resume(self) -> Literal["soft", "hard", "done"]:
        """Runs it until it gives way, and tells how it was left."""
        native_stack = self.native_stack or self.interpret(0)
        self.native_stack = None
        try:
            next(native_stack)
        except StopIteration:
            return "done"
        if self.nesting > 1:
            self.native_stack = native_stack  # a hard switch: the slice of the stack is put aside as it is
            return "hard"
        self.nesting = 0  # a soft switch: the interpreter is left, and any other can go on with the frames
        return "soft"

    def pickle(self) -> str:
        if self.native_stack:
            raise TypeError(f"{self.nesting} interpreters on the native stack")
        return json.dumps([astuple(frame) for frame in self.frames], separators=(",", ":"))


def tour() -> None:
    tasklets = {name: Tasklet(name, [Frame(name)]) for name in ["plain", "mapped"]}
    while tasklets:
        for name, tasklet in list(tasklets.items()):
            kind = tasklet.resume()
            if kind == "done":
                del tasklets[name]
                continue
            try:
                text = tasklet.pickle()
            except TypeError as error:
                print(f"switch: {kind}, {name} must stay, {error}")
                continue
            tasklets[name] = Tasklet(name, [Frame(*frame) for frame in json.loads(text)])  # as if it came from another machine
            print(f"switch: {kind}, {name} travels as {text}")


if __name__ == "__main__":
    tour()
