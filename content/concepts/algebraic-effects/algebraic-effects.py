"""A program names what it wants done and stops; a handler around it decides what that means.

The handler gets the rest of the program as a function: to call at once, after something else, or not at all. Handlers nest as
exception handlers do.
"""

from collections.abc import Callable, Generator, Mapping

# A request: its name, and what goes with it.
type Effect = tuple[str, *tuple[str | int, ...]]

# A computation that performs effects by yielding them, and is resumed with the answers.
type Program = Generator[Effect, int | None, str]

# Runs the rest of the handled program with an answer, once, and returns its result.
type Resume = Callable[[int | None], Program]

# Does what an effect asks for.
type Clause = Callable[..., Program]


def handle(program: Program, clauses: Mapping[str, Clause]) -> Program:
    """Runs a program with a meaning for some effects. The others pass through to whoever is further out."""

    def resume(answer: int | None = None) -> Program:
        try:
            effect = program.send(answer)
        except StopIteration as end:
            return end.value
        name, *details = effect
        if clause := clauses.get(name):
            return (yield from clause(resume, *details))
        return (yield from resume((yield effect)))

    return (yield from resume())


def run(program: Program) -> str:
    """Runs a program whose effects are all handled."""
    try:
        name, *_ = next(program)
    except StopIteration as end:
        return end.value
    raise LookupError(f"nobody handles {name}")


def transfer(payer: str, payee: str, amount: int) -> Program:
    """Moves money. It knows no bank, no file and no screen."""
    print(f"transfer: {amount} from {payer} to {payee}")
    left = ((yield "get", payer) or 0) - amount
    yield "put", payer, left
    yield "put", payee, ((yield "get", payee) or 0) + amount
    if left < 0:
        yield "fail", f"{payer} is short of {-left}"
    print("transfer: returns")
    return "done"


def bank(accounts: dict[str, int]) -> Mapping[str, Clause]:
    """Reads and writes a dictionary."""

    def get(resume: Resume, name: str) -> Program:
        print(f"bank: {name} has {accounts[name]}")
        return (yield from resume(accounts[name]))

    def put(resume: Resume, name: str, amount: int) -> Program:
        accounts[name] = amount
        print(f"bank: {name} has {amount} now")
        return (yield from resume(None))

    return {"get": get, "put": put}


def careful() -> Mapping[str, Clause]:
    """Writes when all has gone well: first the rest of the program, then what it asked for. A failure drops the rest."""

    def put(resume: Resume, name: str, amount: int) -> Program:
        print(f"careful: keeps {name}, {amount} for later")
        result = yield from resume(None)
        if result == "done":
            yield "put", name, amount
        return result

    def fail(resume: Resume, why: str) -> Program:
        print(f"careful: gives up, {why}")
        return "refused"
        yield  # what makes a function without effects a program

    return {"put": put, "fail": fail}


def tour() -> None:
    accounts = {"ann": 50, "bob": 5}
    for amount in (30, 40):
        program = handle(transfer("ann", "bob", amount), careful())
        print(f"main: {run(handle(program, bank(accounts)))}, ann has {accounts['ann']}")


if __name__ == "__main__":
    tour()
