# A kernel can report that a socket is ready, or that it has become ready. The difference is half a message that nobody reads.

from dataclasses import dataclass
from typing import Literal

type Trigger = Literal["level", "edge", "one-shot"]


@dataclass
class Socket:
    trigger: Trigger
    unread: str = ""
    news: bool = False  # something came in after the last report
    armed: bool = True  # one-shot: watched until the next report

    def arrive(self, text: str) -> None:
        self.unread += text
        self.news = True

    def report(self) -> bool:
        """What a loop is told when it asks the kernel what there is to do. False means that it would sleep."""
        reported = self.unread != "" and {"level": True, "edge": self.news, "one-shot": self.armed}[self.trigger]
        if reported:
            self.news = self.armed = False
        return reported

    def rearm(self) -> None:
        """One-shot: watch it again. If there is something to read by now, that counts."""
        self.armed = True

    def read(self, size: int) -> str | None:
        """Takes so many characters, or fewer; None is "would block"."""
        text, self.unread = self.unread[:size], self.unread[size:]
        return text or None


def converse(lane: str, trigger: Trigger, drain: bool) -> None:
    """Talks to a client that sends one message and waits for the answer; it asks once more before it gives up."""
    socket = Socket(trigger)
    reports = reads = 0
    message = ""
    for text in ("ping pong.", "hello?"):
        print(f'client: sends "{text}"')
        socket.arrive(text)
        while socket.report():
            reports += 1
            while True:
                reads += 1
                piece = socket.read(4)
                message += piece or ""
                print(f"{lane}: would block" if piece is None else f'{lane}: reads "{piece}"')
                if not drain or piece is None:
                    break
            if trigger == "one-shot":
                socket.rearm()
        if message.endswith("."):
            print(f"{lane}: answers (reports {reports}, reads {reads})")
            return
        print(f'{lane}: sleeps, with "{socket.unread}" unread')


if __name__ == "__main__":
    converse("level", "level", drain=False)
    converse("edge", "edge", drain=False)
    converse("drained", "edge", drain=True)
    converse("one-shot", "one-shot", drain=False)
