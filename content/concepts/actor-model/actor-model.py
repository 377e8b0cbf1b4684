"""Actors: each has a mailbox and takes one message at a time, even if it is slow about it. What it keeps nobody else can touch."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    sender: str
    amount: int
    reply: Actor | None = None


# What an actor does with a message, resting at each yield. It returns how it will take the next one; None means the same way.
type Behaviour = Callable[[Message], Generator[None, None, Behaviour | None]]


class Actor:
    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour
        self._mailbox: deque[Message] = deque()
        self._work: Generator[None, None, Behaviour | None] | None = None

    def send(self, message: Message) -> None:
        """Never waits, and never runs the receiver."""
        self._mailbox.append(message)

    def step(self) -> bool:
        """One step: of the message in hand, or else of the next. Says whether there was anything to do."""
        if self._work is None:
            if not self._mailbox:
                return False
            self._work = self._behaviour(self._mailbox.popleft())
        try:
            next(self._work)
        except StopIteration as end:
            self._behaviour = end.value or self._behaviour
            self._work = None
        return True


class System:
    def __init__(self) -> None:
        self._actors: list[Actor] = []

    def spawn(self, behaviour: Behaviour) -> Actor:
        actor = Actor(behaviour)
        self._actors.append(actor)
        return actor

    def run(self) -> None:
        """Gives steps in turn until no actor has anything to do."""
        while any([actor.step() for actor in list(self._actors)]):
            pass


def announce(text: str) -> Behaviour:
    """An actor that prints what it gets."""

    def behave(message: Message) -> Generator[None, None, None]:
        print(text.format(amount=message.amount, sender=message.sender))
        return
        yield  # never reached, but it makes this a generator

    return behave


def account(balance: int, system: System) -> Behaviour:
    """The balance is a parameter of the behaviour: to change it is to become another one."""

    def behave(message: Message) -> Generator[None, None, Behaviour]:
        print(f"account: has {balance}, {message.sender} wants {message.amount}")
        yield  # between the check and the payment others run, but no other message of this actor
        paid = 0 if message.amount > balance else message.amount
        print(f"account: {'pays' if paid else 'refuses'} {message.sender}")
        if message.reply:
            message.reply.send(Message("account", paid))
        clerk = system.spawn(announce("clerk: files {amount} for {sender}"))
        clerk.send(Message(message.sender, paid))
        return account(balance - paid, system)

    return behave


def bank() -> None:
    system = System()
    till = system.spawn(account(100, system))

    def customer(name: str, amounts: Iterable[int]) -> None:
        actor = system.spawn(announce(f"{name}: gets {{amount}}"))
        for amount in amounts:
            print(f"{name}: asks for {amount}")
            till.send(Message(name, amount, actor))

    customer("ann", [80])
    customer("bob", [80, 20])
    system.run()


if __name__ == "__main__":
    bank()
