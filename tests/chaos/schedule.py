"""The faults and messages of a round, drawn from the seed. Pure: the same seed and round give the same ones."""

from __future__ import annotations

import random
from dataclasses import dataclass

from frames import HARMLESS, ILLEGAL
from messages import Message, Story

DISPLAYS = ("watch-a", "watch-b", "watch-c", "screen")
# Two displays are never ended, so that what they use can be followed from the first minute to the last.
ENDED = ("watch-b", "watch-c")


@dataclass(frozen=True)
class Fault:
    """A fault at a time of the round. `lasts`: seconds. `detail`: what exactly."""

    at: float
    kind: str
    target: str
    lasts: float = 0
    detail: str = ""


@dataclass(frozen=True)
class Round:
    """What happens in a round: a storm, and a calm in which everything must come back."""

    number: int
    faults: tuple[Fault, ...]
    messages: tuple[tuple[float, Message], ...]
    completes: bool
    ages: bool
    first_free_person: int

    @property
    def lasts(self) -> float:
        """When the last fault is over, in seconds."""
        ends = [fault.at + fault.lasts for fault in self.faults] + [at for at, _ in self.messages]
        return max(ends)


# Each kind with its weight.
KINDS = {
    "relay killed": 5, "relay asked to end": 3, "relay stopped": 5,
    "late": 6, "slow": 6, "silent": 8, "cut": 12, "stall within a frame": 4, "illegal": 10, "harmless": 8,
    "pings": 3, "pongs": 2, "empty fragments": 3, "unknown messages": 3, "other server": 5,
    "display killed": 5, "display asked to end": 3, "display stopped": 7,
    "sender dies": 7, "abuse": 14,
}
CUTS = ("reset", "end", "reset within a frame", "end within a frame")
DOORS = ("reset", "mute", "http 200", "http 301", "http 503", "http 1.0", "ssh", "half an answer", "wrong key")
ABUSES = (
    "a display speaks as the acquisition software", "equipment speaks as the acquisition software",
    "an event before the registration", "a sender dies within a frame", "an illegal frame of a sender",
    "displays that do not read", "a flood of pictures", "a flood of pings that reads nothing", "other requests",
    "many connections at once",
)


def round_of(seed: int, number: int) -> Round:
    """The round of this number."""
    draw = random.Random(f"{seed}/{number}")
    length = draw.uniform(3, 9)
    faults = sorted((_fault(draw, length) for _ in range(draw.randrange(3, 12))), key=lambda fault: fault.at)
    # Each round has persons and serial numbers of its own.
    story = Story(draw, number * 200, number * 1_000)
    times = sorted(draw.uniform(0, length) for _ in range(draw.randrange(10, 60)))
    messages = tuple((at, story.next()) for at in times)
    return Round(number, tuple(faults), messages, draw.random() < 0.4, draw.random() < 0.04, story.number + 1)


def _fault(draw: random.Random, length: float) -> Fault:
    kind = draw.choices(list(KINDS), list(KINDS.values()))[0]
    at = round(draw.uniform(0, length), 3)
    short, long = round(draw.uniform(0.2, 4), 3), round(draw.choice([draw.uniform(0.2, 5), draw.uniform(9, 13)]), 3)
    target = draw.choice(DISPLAYS)
    if kind.startswith("relay"):
        return Fault(at, kind, "relay", short if kind != "relay stopped" else long)
    if kind == "late":
        return Fault(at, kind, target, short, str(round(draw.uniform(0.05, 1.2), 3)))
    if kind == "slow":
        return Fault(at, kind, target, short, str(draw.choice([200, 1_000, 5_000])))
    if kind == "silent":
        return Fault(at, kind, target, long)
    if kind == "cut":
        return Fault(at, kind, target, 0, draw.choice(CUTS))
    if kind == "stall within a frame":
        return Fault(at, kind, target, long)
    if kind == "illegal":
        return Fault(at, kind, target, 0, draw.choice(list(ILLEGAL)))
    if kind == "harmless":
        return Fault(at, kind, target, 0, draw.choice(list(HARMLESS)))
    if kind == "other server":
        return Fault(at, kind, target, short, draw.choice(DOORS))
    if kind in ("display killed", "display asked to end"):
        return Fault(at, kind, draw.choice(ENDED), short)
    if kind == "display stopped":
        return Fault(at, kind, target, long)
    if kind == "sender dies":
        return Fault(at, kind, "sender")
    if kind == "abuse":
        return Fault(at, kind, "relay", short, draw.choice(ABUSES))
    return Fault(at, kind, target, short)
