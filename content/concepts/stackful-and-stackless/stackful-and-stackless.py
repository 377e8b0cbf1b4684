"""The same functions on two machines. They call each other three deep, and the innermost has to wait.

With a stack of its own, a coroutine is put aside as it is. Without one, single frames are put aside, so each function on the way
must take part.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

# What a function does, step by step. Being data, it does not know which machine runs it.
type Step = tuple[Literal["say", "call", "wait"], str]


@dataclass(frozen=True)
class Function:
    """A plain function has never heard of coroutines, like nearly all code in the world."""

    steps: tuple[Step, ...]
    plain: bool = False


type Program = Mapping[str, Function]


@dataclass
class Frame:
    name: str
    next: int = 0


def stackful(program: Program, main: str) -> Callable[[], str | None]:
    """A stackful coroutine keeps a stack of frames. Each call runs on to the next wait, and tells what is waited for."""
    stack = [Frame(main)]

    def resume() -> str | None:
        while stack:
            frame = stack[-1]
            steps = program[frame.name].steps
            if frame.next == len(steps):
                stack.pop()
                continue
            frame.next += 1
            match steps[frame.next - 1]:
                case "say", text:
                    print(f"{frame.name}: {text}")
                case "call", callee:
                    stack.append(Frame(callee))
                case _, wish:
                    print(f"{frame.name}: waits, {len(stack)} frames stay as they are")
                    return wish
        return None

    return resume


def stackless(program: Program, name: str) -> Generator[str]:
    """A stackless coroutine keeps one frame. For a function it calls to wait, it must drive that one and hand on what it yields."""
    function = program[name]
    for step in function.steps:
        match step:
            case "say", text:
                print(f"{name}: {text}")
            case "call", callee:
                for wish in stackless(program, callee):
                    if function.plain:
                        raise TypeError(f"{name} is plain, it cannot wait for {callee}")
                    print(f"{name}: suspended too")
                    yield wish
                    print(f"{name}: passes control down")
            case _, wish:
                print(f"{name}: waits")
                yield wish


def tour() -> None:
    page = Function((("say", "begins"), ("call", "cache"), ("say", "is complete")))
    cache = Function((("call", "fetch"), ("say", "keeps a copy")), plain=True)
    fetch = Function((("wait", "socket"), ("say", "has the data")))

    print("loop: stackful")
    resume = stackful({"page": page, "cache": cache, "fetch": fetch}, "page")
    while wish := resume():
        print(f"loop: {wish} is ready")

    for plain in (True, False):
        print(f"loop: stackless, cache is {'plain' if plain else 'a coroutine'}")
        program = {"page": page, "cache": replace(cache, plain=plain), "fetch": fetch}
        try:
            for wish in stackless(program, "page"):
                print(f"loop: {wish} is ready")
        except TypeError as error:
            print(f"loop: {error}")


if __name__ == "__main__":
    tour()
