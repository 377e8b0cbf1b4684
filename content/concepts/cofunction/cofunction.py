"""Cofunctions after PEP 3152, with its keywords as functions. What may suspend is defined by codef, and only its own kind can call it,
by cocall. A call of the wrong kind is an error where it stands, instead of an object that nobody runs."""

from collections.abc import Callable, Generator
from typing import Any, NoReturn, Protocol

# A cofunction at work: it yields wishes, is sent what they have brought, and returns a result.
type Wishes[T] = Generator[str, str, T]


class Cocall(Protocol):
    def __call__[**P, T](self, f: Cofunction[P, T], *args: P.args, **kwargs: P.kwargs) -> Wishes[T]: ...


class Cofunction[**P, T]:
    """What is defined like this is a cofunction, even if nothing in its body waits."""

    def __init__(self, body: Callable[..., Wishes[T] | T]) -> None:
        self.body = body

    def __call__(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(f"{self.body.__name__} is a cofunction")

    def __cocall__(self, *args: P.args, **kwargs: P.kwargs) -> Wishes[T]:
        result = self.body(costart, *args, **kwargs)
        return (yield from result) if isinstance(result, Generator) else result


codef = Cofunction


def costart[**P, T](f: Cofunction[P, T], *args: P.args, **kwargs: P.kwargs) -> Wishes[T]:
    """Begins a cofunction from outside. Inside, the same thing is called cocall, and only bodies of cofunctions are handed it."""
    if not hasattr(f, "__cocall__"):
        raise TypeError(f"{f.__name__} is no cofunction")
    return f.__cocall__(*args, **kwargs)


def load(path: str) -> Wishes[str]:
    print(f"load: wants {path}")
    return (yield path)


def shout(text: str) -> str:
    return f"{text}!"


@codef
def coload(_: Cocall, path: str) -> Wishes[str]:
    return load(path)


@codef
def cache(_: Cocall, path: str) -> str:
    return f"cached {path}"  # no yield, no dummy of one either


@codef
def page(cocall: Cocall) -> Wishes[None]:
    print(f"page: has {shout((yield from cocall(coload, '/a')))}")
    print(f"page: has {yield from cocall(cache, '/b')}")
    yield from cocall(shout, "page")  # shout is a plain function


def run(wishes: Wishes[None]) -> None:
    try:
        wish = next(wishes)
        while True:
            print(f"loop: fetches {wish}")
            wish = wishes.send(f"text of {wish}")
    except StopIteration:
        pass


def attempt(what: str, call: Callable[[], object]) -> None:
    print(f"main: {what}")
    try:
        call()
        print("main: no error")
    except TypeError as error:
        print(f"main: error, {error}")


if __name__ == "__main__":
    attempt("calls load, a generator function", lambda: load("/a"))  # and forgets to run what this returns
    attempt("calls coload, a cofunction", lambda: coload("/a"))
    attempt("costarts page", lambda: run(costart(page)))
