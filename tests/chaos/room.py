"""The room: relay, displays with their proxies, the sender; and the eyes on each display."""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exam import Limits, View
from judge import Eye, Judge
from observer import Journal, Watched, now
from people import Person
from pixels import HEIGHT, UNREADABLE, WIDTH, Screen
from programs import Desktop, Program, Use, ask_status, free_port
from proxy import Proxy
from schedule import DISPLAYS
from senders import Sender, Sent

# Every display has limits of its own, so that a mistake in one of them does not hide behind another.
LIMITS = {
    "watch-a": Limits(hold=5, after_complete=3, max_age=60, pair_within=10),
    "watch-b": Limits(hold=1, after_complete=2, max_age=60, pair_within=3),
    "watch-c": Limits(hold=0, after_complete=6, max_age=3_600, pair_within=0),
    "screen": Limits(hold=3, after_complete=4, max_age=60, pair_within=10),
}
# Growth of a process between its second calm and the last: memory in KiB, descriptors, threads. A display with windows keeps
# the messages for its console: 64 MiB of them at most.
ALLOWED_GROWTH = {"relay": Use(8_192, 4, 1), "watch": Use(4_096, 3, 2), "screen": Use(70 * 1_024, 4, 3)}


@dataclass
class Display:
    """A display, its judge, its proxy, and what it last said of its link."""

    name: str
    program: Program
    watched: Watched
    proxy: Proxy
    link: str = "connecting"
    said_link: tuple[str, int] = ("connecting", 0)
    view: View | None = None
    code: str | None = None

    def shows(self, view: View) -> bool:
        """Whether it is connected and shows exactly this, on every eye."""
        if self.link != "registered" or not self.watched.judge.runs:
            return False
        if self.name != "screen":
            return self.view == view
        code = view.person.code if view.person else None
        return self.code == code and self.view == View(view.phase, None, None)


@dataclass
class Room:
    """Everything that runs. `slack`: how long a display may take for a change, in seconds."""

    binary: Path
    folder: Path
    journal: Journal
    slack: float
    sent: Sent = field(default_factory=Sent)
    displays: dict[str, Display] = field(default_factory=dict)
    # What each life of a program used at its second calm and at its last, and how often it was measured.
    growth: dict[str, tuple[Use, Use]] = field(default_factory=dict)
    measured: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        draw = random.Random()
        self.port = free_port(draw)
        command = [str(self.binary), "relay", "--listen", f"127.0.0.1:{self.port}", "--config", str(self._settings("relay"))]
        self.relay = Program("relay", command, self.folder, self.journal)
        self.sender = Sender(self.port, self.sent, self.journal)
        self.desktop = Desktop(self.folder, WIDTH, HEIGHT)
        self.pixels = Screen(self.desktop.folder)
        for name in DISPLAYS:
            self.displays[name] = self._display(name, free_port(draw))

    def _settings(self, name: str) -> Path:
        limits = LIMITS.get(name, Limits())
        path = self.folder / f"{name}.toml"
        # Where memory dumps are forbidden, the system forbids to measure memory, too.
        path.write_text(
            "[diagnostics]\ncore_dumps = true\n[display]\nlanguage = \"en\"\nshow_figure = false\n[exam]\n"
            f"hold_on_link_loss_secs = {limits.hold}\nclear_after_complete_secs = {limits.after_complete}\n"
            f"max_age_secs = {limits.max_age}\npair_within_secs = {limits.pair_within}\n"
        )
        return path

    def _display(self, name: str, port: int) -> Display:
        judge = Judge(name, LIMITS[name], self.slack)
        watched = Watched(judge, self.journal)
        proxy = Proxy(port, self.port, watched, self.journal, self.sent.meaning_of)
        proxy.promise_slack = 1 + self.slack
        server = ["--server", f"ws://127.0.0.1:{port}", "--config", str(self._settings(name))]
        if name == "screen":
            judge.eyes = {
                "pixels": Eye("pixels", lambda view: view.person.code if view.person else None),
                "status": Eye("status", lambda view: view.phase),
            }
            command = ["run", "--fullscreen", "--allow-only-monitor", *server]
            program = Program(name, [str(self.binary), *command], self.folder, self.journal, {"DISPLAY": self.desktop.display})
            program.environment.pop("WAYLAND_DISPLAY", None)
            return Display(name, program, watched, proxy)
        judge.eyes = {"lines": Eye("lines", lambda view: view)}
        command = ["watch", "--json", "--show-patient-data", *server]
        program = Program(name, [str(self.binary), *command], self.folder, self.journal)
        display = Display(name, program, watched, proxy)
        program.on_line = lambda line: self._line(display, line)
        return display

    # The eyes.

    def _line(self, display: Display, text: str) -> None:
        line: dict[str, Any] = json.loads(text)
        if (line["link"], line["connection"]) != display.said_link:
            display.link, display.said_link = line["link"], (line["link"], line["connection"])
            self.journal.write(display.name, "link", link=display.link, connection=line["connection"])
        step = line["step"]
        person = self._person(display, line["patient"])
        if line["demo"] or (step and step["projection"] != "AP"):
            self.journal.wrong(f"{display.name}: nobody sent this: {text.strip()}")
        view = View(line["phase"], person, step["body_part"] if step else None)
        if view != display.view:
            display.view = view
            display.watched.sees("lines", view)

    def _person(self, display: Display, patient: dict[str, str | None] | None) -> Person | None:
        if patient is None:
            return None
        name = patient["name"]
        shown = Person(patient["id"] or "", name.replace(", ", "") if name else None, patient["birth_date"])
        if shown not in self.sent.persons or shown.shown_name != name or patient["name_small"] is not None:
            self.journal.wrong(f"{display.name}: nobody sent this person: {patient}")
        return shown

    async def look_at_pixels(self) -> None:
        """Reads the patient screen's pixels, until cancelled."""
        display = self.displays["screen"]
        told: object = self
        while True:
            await asyncio.sleep(0.05)
            calm, code = self.pixels.name()
            if not calm or not display.watched.judge.runs:
                told = self if not display.watched.judge.runs else told
                continue
            if code == UNREADABLE:
                # An id in place of a name, or the words of a screen that waits.
                code = None
            display.code = code
            if code != told:
                told = code
                display.watched.sees("pixels", code)

    async def ask_screen(self) -> None:
        """Asks the patient screen for its status, until cancelled."""
        display = self.displays["screen"]
        while True:
            await asyncio.sleep(0.3)
            if display.program.is_stopped or not display.program.runs:
                continue
            status = await ask_status(self.folder)
            if status is None or display.program.is_stopped:
                continue
            display.link = str(status["link"])
            phase = str(status["phase"])
            view = View(phase, None, None)
            if display.view != view or display.watched.judge.eyes["status"].seen_at is None:
                display.view = view
                display.watched.sees("status", phase)

    async def check(self) -> None:
        """What was seen last must still be allowed, until cancelled."""
        while True:
            await asyncio.sleep(0.1)
            for display in self.displays.values():
                display.watched.check()
                if display.watched.judge.runs and not display.program.is_stopped:
                    display.proxy.check(display.watched.judge.running_since)

    # The processes.

    def start_display(self, name: str) -> None:
        """Starts a display, unless it runs."""
        display = self.displays[name]
        if not display.program.runs:
            display.link, display.view = "connecting", None
            display.watched.judge.started(now())
            display.program.start()

    async def end_display(self, name: str, *, kill: bool) -> None:
        """Ends a display by force, or asks it to end."""
        display = self.displays[name]
        if kill:
            await display.program.kill()
        else:
            await display.program.quit(2 + self.slack)
        display.watched.judge.ended()

    def measure(self) -> list[str]:
        """Compares what each process uses with what it used at its second calm. What grew too much, in words."""
        grown = []
        for name, program in [("relay", self.relay), *((each.name, each.program) for each in self.displays.values())]:
            use, life = program.use(), f"{name} {program.generation}"
            self.measured[life] = self.measured.get(life, 0) + 1
            first = self.growth[life][0] if self.measured[life] > 2 else use
            self.growth[life] = (first, use)
            allowed = ALLOWED_GROWTH[name.split("-")[0]]
            if exceeds(first, use, allowed):
                grown.append(f"{name} grew from {first} to {use}")
            self.journal.write(name, "uses", memory=use.memory, descriptors=use.descriptors, threads=use.threads)
        return grown
    def longest_lived(self) -> list[tuple[str, tuple[Use, Use]]]:
        """For each program the life in which it was measured most often."""
        best = {name.split(" ")[0]: name for name in sorted(self.growth, key=lambda name: self.measured[name])}
        return [(name, self.growth[name]) for name in best.values()]


def exceeds(first: Use, last: Use, allowed: Use) -> bool:
    """Whether a process has grown by more than is allowed."""
    return (
        last.memory - first.memory > allowed.memory
        or last.descriptors - first.descriptors > allowed.descriptors
        or last.threads - first.threads > allowed.threads
    )
