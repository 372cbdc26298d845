"""Invented patients, and names that can be read from the pixels of a patient screen.

A name has six letters in the family part and six in the given one: M (wide) or I (narrow), six of each in all, so that every
name is equally wide and a mix of two names is none. Numbers, ids and birth dates are unique; so a person that consists of
parts of two others is found at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

LETTERS = 12
FAMILY = 6


def _codes() -> list[str]:
    """All names: six M among twelve letters, none of the two parts of one letter only."""
    found = []
    for places in combinations(range(LETTERS), LETTERS // 2):
        code = "".join("M" if place in places else "I" for place in range(LETTERS))
        if len(set(code[:FAMILY])) == 2 and len(set(code[FAMILY:])) == 2:
            found.append(code)
    return found


CODES = _codes()
KNOWN_CODES = frozenset(CODES)


@dataclass(frozen=True)
class Person:
    """A person as a 101 names one. `code` is None where the name is not known yet."""

    id: str
    code: str | None
    birth: str | None

    @property
    def wire_name(self) -> str | None:
        """The name as DICOM writes it."""
        return None if self.code is None else f"{self.code[:FAMILY]}^{self.code[FAMILY:]}"

    @property
    def shown_name(self) -> str | None:
        """The name as a display shows it."""
        return None if self.code is None else f"{self.code[:FAMILY]}, {self.code[FAMILY:]}"

    def unnamed(self) -> Person:
        """The same person before anybody knows more than the id."""
        return replace(self, code=None, birth=None)

    def is_same_as(self, other: Person) -> bool:
        """exam.md: equal ids, and not both name and birth date different; what is absent contradicts nothing."""
        name_differs = None not in (self.code, other.code) and self.code != other.code
        birth_differs = None not in (self.birth, other.birth) and self.birth != other.birth
        return self.id == other.id and not (name_differs and birth_differs)


def person(number: int) -> Person:
    """The person of this number: always the same one."""
    code = CODES[number * 389 % len(CODES)]
    birth = date(1940, 1, 1) + timedelta(days=number * 7919 % 25_000)
    return Person(f"PT-{number:06}", code, birth.isoformat())


def nobody_sends(number: int) -> Person:
    """Somebody whose name is only in messages that no display may show: of those who may not send, or of broken ones."""
    return replace(person(number + 500_000), id=f"EVIL-{number:06}")
