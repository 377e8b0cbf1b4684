"""WebSocket frames (RFC 6455): two bytes of header, up to eight more of length, a key if it is masked, and the payload. The bytes
arrive in pieces that have nothing to do with frames, and a message may take several frames."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import IntEnum
from itertools import cycle


class Opcode(IntEnum):
    CONTINUATION = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9


@dataclass(frozen=True)
class Frame:
    opcode: int
    payload: bytes
    final: bool = True
    key: bytes | None = None  # four bytes; a client has to mask what it sends, a server must not


def mask(payload: bytes, key: bytes) -> bytes:
    """Masks and unmasks: with the same key twice, all is as it was."""
    return bytes(byte ^ k for byte, k in zip(payload, cycle(key)))


def encode(frame: Frame) -> bytes:
    length = len(frame.payload)
    short, size = (length, 0) if length < 126 else (126, 2) if length < 0x1_0000 else (127, 8)  # the shortest form that will do
    header = bytes([(0x80 if frame.final else 0) | frame.opcode, (0x80 if frame.key else 0) | short])
    long = length.to_bytes(size) if size else b""
    return header + long + (frame.key + mask(frame.payload, frame.key) if frame.key else frame.payload)


def frames(found: Callable[[Frame], None]) -> Generator[int, bytes]:
    """Yields how many bytes it needs next, and is given just so many."""
    while True:
        first, second = yield 2
        length = second & 0x7F
        if length >= 126:
            length = int.from_bytes((yield 2 if length == 126 else 8))
        key = (yield 4) if second & 0x80 else None
        payload = yield length
        found(Frame(first & 0x0F, mask(payload, key) if key else payload, first >= 0x80, key))


def decoder(found: Callable[[Frame], None]) -> Callable[[bytes], None]:
    """Takes a stream in pieces, cut anywhere."""
    reader = frames(found)
    needed = next(reader)
    unread = b""

    def take(piece: bytes) -> None:
        nonlocal needed, unread
        unread += piece
        while len(unread) >= needed:
            part, unread = unread[:needed], unread[needed:]
            needed = reader.send(part)

    return take


def endpoint(name: str) -> Callable[[bytes], None]:
    """One end of a connection: puts messages together from frames."""
    message = b""
    is_open = True

    def found(frame: Frame) -> None:
        nonlocal message, is_open
        if not is_open:
            return
        is_open = (name == "server") == (frame.key is not None)
        if not is_open:
            print(f"{name}: closes with 1002, a frame is {'masked' if frame.key else 'not masked'}")
            return
        if frame.opcode == Opcode.PING:
            print(f"{name}: is pinged")  # may come in the middle of a message
            return
        message += frame.payload
        if not frame.final:
            print(f"{name}: has {len(message)} bytes so far")
            return
        print(f'{name}: has the message "{message.decode()}"')
        message = b""

    return decoder(found)


def tour() -> None:
    ends = {"client": endpoint("client"), "server": endpoint("server")}

    def send(to: str, size: int, *sent: Frame) -> None:
        stream = b"".join(map(encode, sent))
        for i in range(0, len(stream), size):
            piece = stream[i : i + size]
            print(f"wire: {piece.hex(' ')}")
            ends[to](piece)

    send("client", 99, Frame(Opcode.TEXT, b"Hello"))
    send("server", 99, Frame(Opcode.TEXT, b"Hello", key=bytes.fromhex("37fa213d")))  # a browser takes a new key at random for each
    send("client", 4, Frame(Opcode.TEXT, b"Hel", final=False), Frame(Opcode.PING, b"lo"), Frame(Opcode.CONTINUATION, b"lo"))
    send("server", 99, Frame(Opcode.TEXT, b"Hello"))
    for length in (125, 126, 65_535, 65_536):
        print(f"header: {encode(Frame(Opcode.BINARY, bytes(length)))[:-length].hex(' ')} for {length} bytes")


if __name__ == "__main__":
    tour()
