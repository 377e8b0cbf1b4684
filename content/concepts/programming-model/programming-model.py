"""One conversation, written three times: with callbacks, as a generator, and as if it were a thread. Ask for a name, ask for a
number until it is one, say the result. What differs is where the rest of the work is kept while the client thinks."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass


@dataclass
class Client:
    name: str
    waiting: Callable[[str], None] | None = None

    def ask(self, question: str, then: Callable[[str], None]) -> None:
        print(f"server: asks {self.name} {question}")
        self.waiting = then

    def say(self, text: str) -> None:
        print(f"server: tells {self.name} {text}")


def callbacks(client: Client) -> None:
    """The rest is a function that is handed over. The repetition cannot be a loop: it needs a function with a name."""

    def ask_number(then: Callable[[int], None]) -> None:
        def take(answer: str) -> None:
            if answer.isdigit():
                then(int(answer))
            else:
                ask_number(then)

        client.ask("how many?", take)

    client.ask("name?", lambda name: ask_number(lambda number: client.say(f"{2 * number} for {name}")))


def generators(client: Client) -> None:
    """The rest is the code behind the `yield`. Whoever calls something that waits must write `yield from`."""

    def ask_number() -> Generator[str, str, int]:
        answer = ""
        while not answer.isdigit():
            answer = yield "how many?"
        return int(answer)

    def conversation() -> Generator[str, str]:
        name = yield "name?"
        number = yield from ask_number()
        client.say(f"{2 * number} for {name}")

    running = conversation()

    def proceed(answer: str) -> None:
        try:
            client.ask(running.send(answer), proceed)
        except StopIteration:
            pass

    client.ask(next(running), proceed)


class Wait(Exception):
    pass


def green_threads(client: Client) -> None:
    """The rest is the code behind the call, and nothing shows it."""

    def ask_number() -> int:
        answer = ""
        while not answer.isdigit():
            answer = ask("how many?")
        return int(answer)

    def conversation() -> None:
        name = ask("name?")
        client.say(f"{2 * ask_number()} for {name}")

    # Here a stack would be put away, but there is no way to. So it is torn down, and built up again by a new run over what is known.
    known: list[str] = []
    used = 0

    def ask(question: str) -> str:
        nonlocal used
        if used == len(known):
            raise Wait(question)
        used += 1
        return known[used - 1]

    def proceed() -> None:
        nonlocal used
        used = 0
        try:
            conversation()
        except Wait as wait:
            client.ask(str(wait), take)

    def take(answer: str) -> None:
        known.append(answer)
        proceed()

    proceed()


def serve(model: Callable[[Client], None], answers: Sequence[tuple[str, str]]) -> None:
    """Below all three is the same loop. What the clients answer, and in which order, stands in a list."""
    clients = {name: Client(name) for name, _ in answers}
    for client in clients.values():
        model(client)
    for name, answer in answers:
        print(f"{name}: answers {answer}")
        if waiting := clients[name].waiting:
            waiting(answer)


if __name__ == "__main__":
    for title, model in (("callbacks", callbacks), ("generators", generators), ("green threads", green_threads)):
        print(f"main: {title}")
        serve(model, [("ann", "Ann"), ("bob", "Bob"), ("bob", "many"), ("ann", "3"), ("bob", "4")])
