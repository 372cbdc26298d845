"""Messages of an acquisition software, good and bad, each with what it means to a display.

The relay passes every one of these on exactly as it came, so that the meaning can be found again by the text.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass

from exam import Meaning
from people import Person, nobody_sends, person

NOTHING = Meaning("nothing")
# Answers of the relay, and what other clients send that concerns no exam.
EXAM_KINDS = frozenset({"patient", "none", "patient?", "step", "step?", "started", "completed", "study?"})


@dataclass(frozen=True)
class Message:
    """A text for the wire. `binary`: sent in a binary frame."""

    text: str
    meaning: Meaning
    binary: bool = False

    @property
    def is_of_exam(self) -> bool:
        """Whether the relay must never leave it out."""
        return self.meaning.kind in EXAM_KINDS


def _json(command: object, data: object, serial: int, **more: object) -> str:
    envelope = {"sender": 2, "receiver": 106, "command": command, "n": serial, **more}
    return json.dumps(envelope | {"data": data}, ensure_ascii=False, separators=(",", ":"))


def patient(who: Person, serial: int, form: int = 0) -> Message:
    """A 101, in one of the forms that are read."""
    data = {"patientId": who.id, "patientName": who.wire_name, "patientBirth": who.birth}
    meaning = Meaning("patient", person=who)
    if form == 1:
        data = {"patientID": who.id, "patientName": who.wire_name, "patientBirthDate": (who.birth or "").replace("-", "")}
    if form == 2:
        return Message(_json("101", data, serial), meaning)
    if form == 3:
        return Message(_json("setPatientInfo", data, serial), meaning)
    if form == 4:
        return Message(_json(101, data, serial), meaning, binary=True)
    if form == 5:
        return Message(_json(101, data, serial, res=1, note="x" * 400), meaning)
    return Message(_json(101, data, serial), meaning)


def no_patient(serial: int, form: int) -> Message:
    """A 101 that vouches for nobody, readable or not. The names in it must never be shown."""
    evil = nobody_sends(serial)
    data = {"patientId": evil.id, "patientName": evil.wire_name, "patientBirth": evil.birth}
    readable = [None, {}, {"patientId": "", "patientName": None}, "text", [1]]
    if form < len(readable):
        return Message(_json(101, readable[form], serial), Meaning("none"))
    good = _json(101, data, serial)
    unreadable = [
        good.replace("^", '"', 1),
        good[: good.index("patientBirth")],
        good[:-2] + ',"patientId":"OTHER"}}',
        _json(101, data | {"patientID": "OTHER"}, serial),
        _json(101, data | {"patientId": {"a": 1}}, serial),
        good.replace(":101", ":101,,", 1),
    ]
    return Message(unreadable[form - len(readable)], Meaning("patient?"))


NO_PATIENT_FORMS = 11


def step(name: str, serial: int) -> Message:
    """A 601."""
    return Message(_json(601, {"bodypartAlias": name, "projectionAlias": "AP"}, serial), Meaning("step", step=name))


def study(command: int, serial: int) -> Message:
    """A 1001 or 1002."""
    return Message(_json(command, None, serial), Meaning("started" if command == 1001 else "completed"))


def bad_step(serial: int) -> Message:
    """A 601 that cannot be read."""
    text = _json(601, {"bodypartAlias": "EVIL STEP", "projectionAlias": "AP"}, serial).replace("EVIL", 'EV"IL')
    return Message(text, Meaning("step?"))


def bad_study(command: int, serial: int) -> Message:
    """A 1001 or 1002 that cannot be read."""
    return Message(_json(command, {"x": "y"}, serial).replace('"y"', '"y"y"'), Meaning("study?"))


def mention(who: Person, serial: int) -> Message:
    """A message of another kind that names a person: if it is not the one shown, the screen is out of date."""
    return Message(_json(102, {"patientId": who.id}, serial), Meaning("mention", person=who))


def picture(serial: int, size: int) -> Message:
    """A picture (401), which is nothing to a display."""
    return Message(_json(401, {"image": "A" * size}, serial), NOTHING)


def unknown(serial: int, form: int) -> Message:
    """Something that a display does not know."""
    forms = [
        _json(777, {"x": 1}, serial),
        _json(201, None, serial),
        _json(301, {"deep": json.loads("[" * 60 + "]" * 60)}, serial),
        _json(402, {"value": 1}, serial, extra=[1, 2, 3]),
    ]
    return Message(forms[form % len(forms)], NOTHING)


class Story:
    """What the acquisition software sends, drawn at random: exams that mostly make sense."""

    def __init__(self, draw: random.Random, first_person: int, first_serial: int) -> None:
        self.draw, self.number, self.serial = draw, first_person, first_serial
        self.now = person(first_person)
        self.before = self.now

    def _new(self) -> Person:
        self.before = self.now
        self.number += 1
        self.now = person(self.number)
        return self.now if self.draw.random() < 0.85 else self.now.unnamed()

    def next(self) -> Message:
        """The next message."""
        self.serial += 1
        serial, draw = self.serial, self.draw
        kind = draw.choices(
            ["new", "same", "back", "step", "started", "completed", "none", "bad step", "bad study", "mention", "other"],
            [22, 8, 7, 20, 11, 9, 7, 2, 3, 3, 8],
        )[0]
        if kind == "new":
            return patient(self._new(), serial, draw.randrange(6))
        if kind == "same":
            return patient(self.now, serial, draw.randrange(6))
        if kind == "back":
            self.now, self.before = self.before, self.now
            return patient(self.now, serial, draw.randrange(6))
        if kind == "step":
            return step(f"KNEE {serial}", serial)
        if kind in ("started", "completed"):
            return study(1001 if kind == "started" else 1002, serial)
        if kind == "none":
            return no_patient(serial, draw.randrange(NO_PATIENT_FORMS))
        if kind == "bad step":
            return bad_step(serial)
        if kind == "bad study":
            return bad_study(draw.choice([1001, 1002]), serial)
        if kind == "mention":
            return mention(draw.choice([self.now, self.before]), serial)
        if draw.random() < 0.5:
            return picture(serial, draw.choice([10, 3_000, 40_000]))
        return unknown(serial, draw.randrange(4))
