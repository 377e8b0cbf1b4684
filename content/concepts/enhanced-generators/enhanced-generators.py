"""A generator that asks and listens. An answer can be sent to the yield at which it rests, an error can be thrown there, and it can
be closed there."""

from collections.abc import Generator, Iterable


class Timeout(Exception):
    pass


# Yields what is to be said to the client, is sent the client's next line, and returns the verdict.
type Session = Generator[str, str, str]


def login(secret: str) -> Session:
    try:
        name = yield "name?"
        for tries in range(1, 4):
            try:
                word = yield f"password, {name}?"
                if word == secret:
                    return f"welcome, {name}"
                print(f"session: wrong, try {tries} of 3")
            except Timeout:
                print(f"session: timeout, try {tries} of 3")
        return f"goodbye, {name}"
    finally:
        print("session: forgets the password")


def talk(session: Session, replies: Iterable[str | Timeout]) -> None:
    """Carries lines and timeouts to a session. When they are used up, the client has hung up."""
    try:
        says = next(session)  # runs to the first yield; before that, nobody is there who could receive anything
        for reply in replies:
            print(f"server: {says}")
            print(f"client: {'is silent' if isinstance(reply, Timeout) else reply}")
            says = session.throw(reply) if isinstance(reply, Timeout) else session.send(reply)
    except StopIteration as end:
        print(f"server: {end.value}")
        return
    print(f"server: {says}")
    print("client: hangs up")
    session.close()


def evening() -> None:
    talk(login("sesame"), ["ann", Timeout(), "open", "sesame"])
    talk(login("sesame"), ["bob"])


if __name__ == "__main__":
    evening()
