"""Two threads add 1 to x, several times each. An addition has two steps: load x into a register of one's own, store the register plus 1.

In which order the steps of the two come is left open. All orders are counted, by the x they lead to.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

type Step = Literal["load", "store", "add"]
# For each thread, its steps.
type Program = Sequence[Sequence[Step]]


class State(NamedTuple):
    x: int
    registers: tuple[int, ...]
    done: tuple[int, ...]


def start(program: Program) -> State:
    return State(0, (0,) * len(program), (0,) * len(program))


def successors(state: State, program: Program) -> Iterator[tuple[int, Step, State]]:
    """What a state can turn into: for each thread that has a step left, the state after it."""

    def replace(values: tuple[int, ...], turn: int, value: int) -> tuple[int, ...]:
        return (*values[:turn], value, *values[turn + 1 :])

    x, registers, done = state
    for turn, steps in enumerate(program):
        if done[turn] == len(steps):
            continue
        step = steps[done[turn]]
        after = state._replace(done=replace(done, turn, done[turn] + 1))
        if step == "load":
            yield turn, step, after._replace(registers=replace(registers, turn, x))
        else:
            yield turn, step, after._replace(x=(registers[turn] if step == "store" else x) + 1)


def outcomes(program: Program) -> Counter[int]:
    """How many orders lead to which x. Orders that have led to the same state have the same future, so they are counted together."""
    reached = Counter({start(program): 1})
    for _ in range(sum(map(len, program))):
        following: Counter[State] = Counter()
        for before, orders in reached.items():
            for _, _, state in successors(before, program):
                following[state] += orders
        reached = following
    counts: Counter[int] = Counter()
    for state, orders in reached.items():
        counts[state.x] += orders
    return counts


def order_to(x: int, program: Program, state: State | None = None) -> list[tuple[int, Step, int]] | None:
    """The first order that leads to this x, as the turns and the values that are loaded and stored."""
    state = state or start(program)
    if all(done == len(steps) for done, steps in zip(state.done, program)):
        return [] if state.x == x else None
    for turn, step, after in successors(state, program):
        if (rest := order_to(x, program, after)) is not None:
            return [(turn, step, after.x), *rest]
    return None


def both(times: int, *steps: Step) -> Program:
    """Two threads that do the same so many times."""
    return [steps * times, steps * times]


def explore() -> None:
    def count(program: Program, times: int, what: str) -> Counter[int]:
        found = outcomes(program)
        print(f"orders: {found.total()} of {times} + {times} {what}, outcomes {len(found)}, right in {found[2 * times]}")
        return found

    for times in 1, 10:
        count(both(times, "load", "store"), times, "additions")
    rushed = both(3, "load", "store")
    for x, orders in sorted(count(rushed, 3, "additions").items()):
        print(f"orders: x is {x} after {orders}")
    for turn, step, value in order_to(2, rushed) or []:
        print(f"{('ann', 'bob')[turn]}: {step}s {value}")
    count(both(3, "add"), 3, "undivided ones")


if __name__ == "__main__":
    explore()
