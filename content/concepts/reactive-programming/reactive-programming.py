"""Cells of a bill: two are put in, the others follow by rules. In which order the rules run decides whether anybody sees nonsense."""

from collections.abc import Callable, Iterable


class Cell:
    def __init__(self, value: int) -> None:
        self.value = value
        self.height = 0  # longest way from an input; what a rule reads lies lower than the rule
        self.dependents: list[Rule] = []


class Rule(Cell):
    def __init__(self, name: str, sources: Iterable[Cell], formula: Callable[..., int]) -> None:
        self.name = name
        self.sources = tuple(sources)
        self.formula = formula
        super().__init__(self._compute())
        self.height = 1 + max(source.height for source in self.sources)
        for source in self.sources:
            source.dependents.append(self)

    def _compute(self) -> int:
        return self.formula(*(source.value for source in self.sources))

    def recompute(self) -> bool:
        """Says whether the value is another one than before."""
        before, self.value = self.value, self._compute()
        print(f"{self.name}: {self.value}")
        return self.value != before


type Propagate = Callable[[Iterable[Cell]], None]


def eagerly(changed: Iterable[Cell]) -> None:
    """As observers would do it: whoever has changed calls those who depend on it, and they call theirs."""
    for cell in changed:
        for dependent in cell.dependents:
            if dependent.recompute():
                eagerly([dependent])


def in_order(changed: Iterable[Cell]) -> None:
    """One sweep from below: a rule runs when all that it reads is up to date, once, and only if something it reads has changed."""
    stale = dict.fromkeys(dependent for cell in changed for dependent in cell.dependents)  # a set that keeps its order
    while stale:
        lowest = min(stale, key=lambda rule: rule.height)
        del stale[lowest]
        if lowest.recompute():
            stale |= dict.fromkeys(lowest.dependents)


def bill(propagate: Propagate) -> None:
    price, count = Cell(20), Cell(4)
    goods = Rule("sum", [price, count], lambda price, count: price * count)
    tax = Rule("tax", [goods], lambda goods: goods // 5)
    postage = Rule("postage", [goods], lambda goods: 10 if goods < 100 else 0)
    Rule("total", [goods, tax, postage], lambda *parts: sum(parts))

    print("shop: the price becomes 30")
    price.value = 30
    propagate([price])
    print("shop: twice as many at half the price")
    price.value, count.value = 15, 8
    propagate([price, count])


def afternoon() -> None:
    print("shop: eager rules")
    bill(eagerly)
    print("shop: rules in order")
    bill(in_order)


if __name__ == "__main__":
    afternoon()
