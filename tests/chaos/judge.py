"""The judge of one display: what it may show now, and whether what was seen of it is allowed.

It is told what reached the display (never what the display said), and keeps every state that this may have led to. Time is
passed in, so that the self-test can plant wrongs without waiting.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from exam import EMPTY, Exam, Limits, Meaning, View, after, lost

# A display may clear a little before the observer's clock says so, for it noticed the loss before the observer did.
EARLY = 0.7
LATE = 0.25
MOST_STATES = 2_000

Projection = Callable[[View], Hashable]


class Wrong(Exception):
    """Something that must never be."""


@dataclass
class Allowed:
    """The views that were allowed from one moment to the next."""

    since: float
    views: frozenset[View]


@dataclass
class Eye:
    """One way to look at a display. `projection`: what it sees of a view."""

    name: str
    projection: Projection
    seen: Hashable = None
    seen_at: float | None = None
    matched: int = 0
    early_at: float | None = None


@dataclass
class Judge:
    """What a display with these limits may show. `slack`: how long it may take for a change, in seconds."""

    name: str
    limits: Limits
    slack: float
    eyes: dict[str, Eye] = field(default_factory=dict)
    states: set[Exam] = field(default_factory=lambda: {EMPTY})
    # What was allowed lately, the newest last; `first` is the number of its first element.
    past: deque[Allowed] = field(default_factory=deque)
    first: int = 0
    # States before each event that the display may not have read when its connection ended.
    unread: deque[tuple[float, frozenset[Exam]]] = field(default_factory=deque)
    # What reached the display while it was stopped. While it `stops`, it may still read what reaches it.
    waiting: list[tuple[str, Meaning | None]] | None = None
    stops: bool = False
    stopped_at: float = 0
    runs: bool = False
    running_since: float = 0
    worst_lateness: float = 0

    # What happens to the display.

    def started(self, now: float) -> None:
        """The display was started: it knows nothing."""
        self.runs, self.running_since, self.stopped_at, self.waiting, self.stops = True, now, now, None, False
        self.unread.clear()
        self._change({EMPTY}, now)
        for eye in self.eyes.values():
            eye.seen_at, eye.matched = None, self.first + len(self.past) - 1

    def ended(self) -> None:
        """The display has ended: nothing is seen of it any more."""
        self.runs, self.waiting, self.stops = False, None, False

    def stopping(self) -> None:
        """The display is about to be stopped (SIGSTOP)."""
        if self.runs and self.waiting is None:
            self.waiting, self.stops = [], True

    def stopped(self, now: float) -> None:
        """It is: what reaches it from now on waits."""
        self.stops, self.stopped_at = False, now

    def resumed(self, now: float) -> None:
        """It goes on, with all that has waited."""
        if self.waiting is None:
            return
        waited, self.waiting, self.stops = self.waiting, None, False
        self.advance(now)
        self.running_since = now
        for kind, meaning in waited:
            if meaning is not None:
                self.heard(meaning, now, maybe=kind == "maybe")
            else:
                self.connection_lost(now)

    def heard(self, meaning: Meaning, now: float, *, maybe: bool = False) -> None:
        """A whole message reached the display; `maybe`: or it did not count any more."""
        maybe = maybe or self.stops
        if self.waiting is not None:
            self.waiting.append(("maybe" if maybe else "heard", meaning))
            if not self.stops:
                return
        # The display may be slow, and something be due before it reads this.
        self.advance(now, self.slack)
        self.unread.append((now, frozenset(self.states)))
        following = {each for state in self.states for each in after(state, meaning, now, self.limits)}
        self._change(following | self.states if maybe else following, now)

    def connection_lost(self, now: float, *, maybe: bool = False) -> None:
        """The display's connection ended; `maybe`: or it will, soon. What came last may not have been read."""
        if self.waiting is not None:
            if not maybe:
                self.waiting.append(("lost", None))
            if not self.stops:
                return
            maybe = True
        self.advance(now)
        reached = set(self.states)
        for at, before in self.unread:
            if at >= now - self.slack:
                reached |= before
        ended = {lost(state, now) for state in reached}
        if not maybe:
            self.unread.clear()
        self._change(ended | self.states if maybe else ended, now)
        self.advance(now)

    def advance(self, now: float, early: float = EARLY) -> None:
        """Time passes: what is due is cleared, and what will be so soon may be."""
        while self.unread and self.unread[0][0] < now - self.slack:
            self.unread.popleft()
        states = set()
        for state in self.states:
            deadline = state.deadline(self.limits)
            if deadline is None or deadline > now - LATE:
                states.add(state)
            if deadline is not None and deadline <= now + early:
                states.add(EMPTY)
        if states != self.states:
            self._change(states, now)

    def _change(self, states: set[Exam], now: float) -> None:
        if len(states) > MOST_STATES:
            raise Wrong(f"{self.name}: the model lost track of the display: {len(states)} states")
        self.states = states
        views = frozenset(state.view for state in states)
        if not self.past or self.past[-1].views != views:
            self.past.append(Allowed(now, views))
        # What ended to be allowed this long ago is no excuse any more.
        while len(self.past) > 1 and self.past[1].since < now - 60:
            self.past.popleft()
            self.first += 1

    # What is seen of it.

    def sees(self, eye_name: str, seen: Hashable, now: float) -> None:
        """An eye sees something new. It must have been allowed within the slack, and after what was seen before it."""
        eye = self.eyes[eye_name]
        self.advance(now)
        if self.waiting is not None and eye.seen_at is not None and seen == eye.seen:
            return
        self._measure(eye, now)
        eye.seen, eye.seen_at, eye.early_at = seen, now, None
        # What a display said before it was stopped may be read after that; and what reached it then it reads when it goes on.
        horizon = now - self.slack if self.waiting is None else float("-inf")
        if now - self.running_since < self.slack:
            horizon = min(horizon, self.stopped_at - self.slack)
        for index, allowed in enumerate(self.past):
            number = self.first + index
            until = self.past[index + 1].since if index + 1 < len(self.past) else now
            if number < eye.matched or until < horizon:
                continue
            if seen in {eye.projection(view) for view in allowed.views}:
                eye.matched = number
                return
        if seen == eye.projection(EMPTY.view):
            # The display may have given up a connection by itself, and the proxy not have seen it yet.
            eye.early_at = now
            return
        raise Wrong(f"{self.name}: {eye.name} shows {seen!r}; allowed is {self._allowed(eye)}")

    def check(self, now: float) -> None:
        """What every eye has seen last must still be allowed, or have been within the slack."""
        self.advance(now)
        if not self.runs or self.waiting is not None or now - self.running_since < self.slack:
            return
        for eye in self.eyes.values():
            if eye.seen_at is None or (eye.early_at is not None and now - eye.early_at < EARLY):
                continue
            for index in range(len(self.past) - 1, -1, -1):
                until = self.past[index + 1].since if index + 1 < len(self.past) else now
                if until < now - self.slack:
                    raise Wrong(f"{self.name}: {eye.name} still shows {eye.seen!r}; allowed is {self._allowed(eye)}")
                if eye.seen in {eye.projection(view) for view in self.past[index].views}:
                    break

    def _measure(self, eye: Eye, now: float) -> None:
        """How long what was seen until now stayed beyond its time."""
        if eye.seen_at is None or eye.early_at is not None or self.waiting is not None:
            return
        ended = now
        for allowed in reversed(self.past):
            if eye.seen in {eye.projection(view) for view in allowed.views}:
                break
            ended = allowed.since
        self.worst_lateness = max(self.worst_lateness, now - max(ended, self.running_since))

    def is_certain_of(self, view: View) -> bool:
        """Whether the model allows this view only."""
        return {state.view for state in self.states} == {view}

    def _allowed(self, eye: Eye) -> str:
        shown = {repr(eye.projection(view)) for view in self.past[-1].views} if self.past else set()
        return " or ".join(sorted(shown)) or "nothing"
