"""News reach the server at certain times. How does the browser hear of them, when in HTTP only the browser may ask? Three ways,
compared by the messages that travel and by the delay. The time is virtual, and whatever travels takes 5."""

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from itertools import count
from typing import Literal

type Style = Literal["polling", "long polling", "streaming"]
TRANSIT = 5
INTERVAL = 25


class Channel:
    """Counts how many messages have travelled, and notes for each of the news how late it came."""

    def __init__(self, style: Style) -> None:
        self.messages = 0
        self.delays: list[int] = []
        self._style = style
        self._now = 0
        self._open = False
        self._unsent: list[int] = []
        self._agenda: list[tuple[int, int, Callable[[], None]]] = []
        self._order = count()

    def run(self, news: Sequence[int], until: int) -> None:
        print(f"main: {self._style}")
        for at in news:
            self._later(at, lambda at=at: self._happen(at))
        self._ask()
        while self._agenda and self._agenda[0][0] <= until:
            self._now, _, event = heappop(self._agenda)
            event()
        print(f"main: {self.messages} messages, delays {', '.join(map(str, self.delays))}")

    def _later(self, delay: int, event: Callable[[], None]) -> None:
        heappush(self._agenda, (self._now + delay, next(self._order), event))

    def _say(self, lane: str, event: str) -> None:
        print(f"{lane}: {event} at {self._now}")

    def _send(self, arrive: Callable[[], None]) -> None:
        self.messages += 1
        self._later(TRANSIT, arrive)

    def _happen(self, at: int) -> None:
        self._unsent.append(at)  # what has happened is called by its time
        self._answer()

    def _ask(self) -> None:
        def arrive() -> None:
            self._open = True
            self._answer()

        self._say("browser", "asks")
        self._send(arrive)

    def _answer(self) -> None:
        """The server says what it has to say, if it may; with nothing to say, only who polls is told so."""
        if not self._open or (not self._unsent and self._style != "polling"):
            return
        parcel, self._unsent = self._unsent, []
        self._open = self._style == "streaming"  # an answer that never ends leaves room for the next piece
        self._say("server", f"sends {' and '.join(map(str, parcel))}" if parcel else "has nothing")
        self._send(lambda: self._hear(parcel))

    def _hear(self, parcel: Sequence[int]) -> None:
        self.delays += (self._now - happened for happened in parcel)
        if parcel:
            self._say("browser", f"knows {' and '.join(map(str, parcel))}")
        if self._style == "polling":
            self._later(INTERVAL, self._ask)
        if self._style == "long polling":
            self._ask()


if __name__ == "__main__":
    styles: tuple[Style, ...] = ("polling", "long polling", "streaming")
    for style in styles:
        Channel(style).run([60, 61, 130], 150)
