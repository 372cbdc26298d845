"""What the observer of one display needs to know from the proxy, and where everything is written down."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from exam import Meaning, View
from judge import Judge, Wrong


def now() -> float:
    """The observer's clock, in seconds."""
    return time.monotonic()


class Journal:
    """Everything that was sent, done and seen, one JSON object a line; and the wrongs that were found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wrongs: list[str] = []
        self.began = now()
        self.counts: dict[str, int] = {}
        self._file = open(folder / "trace.jsonl", "w", buffering=1, encoding="utf-8")

    def write(self, who: str, what: str, **more: Any) -> None:
        """One line of the trace."""
        line = {"at": round(now() - self.began, 3), "who": who, "what": what, **more}
        self._file.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")

    def count(self, what: str, number: int = 1) -> None:
        """Counts for the summary."""
        self.counts[what] = self.counts.get(what, 0) + number

    def wrong(self, text: str) -> None:
        """Something that must never be was seen. It is told once, however long it lasts."""
        if text in self.wrongs:
            return
        self.write("chaos", "WRONG", text=text)
        print(f"chaos: WRONG after {now() - self.began:.1f} s: {text}", flush=True)
        self.wrongs.append(text)


class Watched:
    """A display's judge, with whatever it objects to written down."""

    def __init__(self, judge: Judge, journal: Journal) -> None:
        self.judge, self.journal, self.name = judge, journal, judge.name

    def heard(self, meaning: Meaning, *, maybe: bool = False) -> None:
        """A whole message has reached the display."""
        self.journal.write(self.name, "reached", kind=meaning.kind, person=meaning.person, step=meaning.step, maybe=maybe)
        self._guard(lambda: self.judge.heard(meaning, now(), maybe=maybe))

    def lost(self, how: str, *, maybe: bool = False) -> None:
        """The display's connection has ended, or may end at any time now."""
        self.journal.write(self.name, "connection ended", how=how, maybe=maybe)
        self._guard(lambda: self.judge.connection_lost(now(), maybe=maybe))

    def sees(self, eye: str, seen: Any) -> None:
        """An eye has seen something."""
        self.journal.write(self.name, "seen", eye=eye, seen=seen)
        self.journal.count("states observed")
        self._guard(lambda: self.judge.sees(eye, seen, now()))

    def check(self) -> None:
        """What was seen last must still be allowed."""
        self._guard(lambda: self.judge.check(now()))

    def is_certain_of(self, view: View) -> bool:
        """Whether the model allows this view only."""
        self.judge.advance(now())
        return self.judge.is_certain_of(view)

    def _guard(self, judge: Any) -> None:
        try:
            judge()
        except Wrong as wrong:
            self.journal.wrong(str(wrong))
            states = [str(state) for state in self.judge.states][:20]
            self.journal.write(self.name, "the model's states", states=states)
