"""Three generators in a row turn the chunks of a connection into requests. Nobody runs until somebody downstream asks."""

from collections.abc import Iterable, Iterator
from json import dumps


def chunks(wire: Iterable[str]) -> Iterator[str]:
    """Reads one chunk from the wire each time it is asked."""
    try:
        for chunk in wire:
            print(f"chunks: read {dumps(chunk)}")
            yield chunk
    finally:
        print("chunks: closed")


def lines(source: Iterable[str]) -> Iterator[str]:
    """Cuts chunks into lines. The half line at the end of a chunk waits in a local variable for the next one."""
    half = ""
    for chunk in source:
        *complete, half = (half + chunk).split("\n")
        for line in complete:
            print(f"lines: {line} is complete")
            yield line


def requests(source: Iterable[str]) -> Iterator[str]:
    """Passes the paths that are asked for, and ends at QUIT."""
    for line in source:
        if line == "QUIT":
            return
        if line.startswith("GET "):
            print(f"requests: {line} is a request")
            yield line.removeprefix("GET ")


def serve(wire: Iterable[str]) -> list[str]:
    """Builds the pipeline, pulls every request through it, and returns the paths."""
    pending = requests(lines(chunks(wire)))
    print("main: pipeline built")
    served: list[str] = []
    for path in pending:
        print(f"main: serves {path}")
        served.append(path)
    # The last stage has returned and let go of the others. What nobody holds any more, CPython closes at once.
    print(f"main: served {len(served)}")
    return served


if __name__ == "__main__":
    serve(["GET /a\nGE", "T /b", "\nHELLO\nGET /c\nQUIT\nGET /d\n", "GET /e\n"])
