"""Two conversations made of callbacks. To ask is to leave a function in a table and to return; a loop calls it when the answer is there.
What follows the answer must stand in that function, and what goes wrong there has no caller to go to."""

from collections.abc import Callable, Iterable

# Called once, with an error or with a text.
type Callback = Callable[[Exception | None, str], None]


class Timeout(Exception):
    pass


class Loop:
    def __init__(self) -> None:
        self._waiting: dict[str, Callback] = {}  # all that a waiting client costs

    def ask(self, client: str, question: str, callback: Callback) -> None:
        """Sends a question, and returns at once."""
        print(f"{client}: is asked {question}")
        self._waiting[client] = callback

    def run(self, events: Iterable[tuple[str, str | Exception]]) -> None:
        for client, answer in events:
            callback = self._waiting.pop(client, None)
            print(f"loop: {client} {answer if isinstance(answer, Exception) else f'says {answer}'}")
            try:
                if callback and isinstance(answer, Exception):
                    callback(answer, "")
                elif callback:
                    callback(None, answer)
            except Exception as error:
                print(f'loop: whose is "{error}"?')


def login(loop: Loop, client: str, secret: str, done: Callback) -> None:
    """Asks for a name once and for the password up to three times. Compare the generator that does the same."""
    name = ""  # out here, because no function below lives long enough
    tries = 0

    def ask_password() -> None:
        loop.ask(client, f"password, {name}?", got_password)

    def got_name(error: Exception | None, text: str) -> None:
        nonlocal name
        if error:
            return done(error, "")
        name = text
        ask_password()

    def got_password(error: Exception | None, text: str) -> None:
        nonlocal tries
        if error and not isinstance(error, Timeout):
            return done(error, "")
        if not error and text == secret:
            return done(None, f"welcome, {name}")
        tries += 1
        if tries == 3:
            return done(None, f"goodbye, {name}")
        ask_password()

    loop.ask(client, "name?", got_name)


def evening() -> None:
    loop = Loop()

    def log_out(_error: Exception | None, _text: str) -> None:
        raise OSError("disk is full")

    try:
        login(loop, "ann", "sesame", lambda error, text: print(f"ann: {error or text}"))
        login(loop, "bob", "sesame", log_out)
    except OSError:
        print("main: never printed")
    print("main: has called everything")
    loop.run([("ann", "Ann"), ("bob", "Bob"), ("ann", Timeout("is silent")), ("bob", "sesame"), ("ann", "sesame")])


if __name__ == "__main__":
    evening()
