"""Reads the name on a patient screen from the pixels of its X server (XWD version 7, 32 bits a pixel)."""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

from people import FAMILY, KNOWN_CODES, LETTERS

WIDTH, HEIGHT = 800, 450
# Where the name stands on a screen of this size.
LEFT, RIGHT, TOP, BOTTOM = 30, 512, 40, 240
# Letters of a name are brighter than this, everything beside them is darker.
BRIGHT = 200
LEAST_HEIGHT = 28
# The middle of an M does not reach up: its halves stand closer than letters do.
WITHIN_A_LETTER = 4
UNREADABLE = "unreadable"

_INK = bytes(255 if value > BRIGHT else 0 for value in range(256))


class Screen:
    """The memory of an X server that was started with `-fbdir`."""

    def __init__(self, folder: Path) -> None:
        with open(folder / "Xvfb_screen0", "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        fields = struct.unpack("!25I", self._memory[:100])
        self._line = fields[12]
        self._start = fields[0] + fields[19] * 12
        self._last: bytes | None = None
        self._told: bytes | None = None
        self._name: str | None = None

    def name(self) -> tuple[bool, str | None]:
        """The name that stands on the screen: a code, None, or `UNREADABLE`. False: it is being painted right now."""
        start = self._start + TOP * self._line
        pixels = self._memory[start : start + (BOTTOM - TOP) * self._line]
        calm, self._last = pixels == self._last, pixels
        if calm and pixels != self._told:
            self._told = pixels
            rows = [pixels[at + LEFT * 4 + 1 : at + RIGHT * 4 : 4] for at in range(0, len(pixels), self._line)]
            self._name = read(rows)
        return calm, self._name


def read(rows: list[bytes]) -> str | None:
    """The name in these rows of brightness: a code, None, or `UNREADABLE`."""
    inked = [row.translate(_INK) for row in rows]
    band: list[bytes] = []
    for row in [*inked, b""]:
        if any(row):
            band.append(row)
        elif len(band) >= LEAST_HEIGHT:
            return _letters(band)
        else:
            band = []
    return None


def _letters(band: list[bytes]) -> str:
    """The letters in a line of text. The comma, which has no ink above, divides the two parts."""
    upper = 0
    for row in band[: len(band) // 2]:
        upper |= int.from_bytes(row, "big")
    columns = upper.to_bytes(len(band[0]), "big")
    spans = [span for span in _spans(columns) if span[1] - span[0] >= 3]
    if len(spans) != LETTERS:
        return UNREADABLE
    widths = [end - start for start, end in spans]
    code = "".join("M" if width * 2 > max(widths) else "I" for width in widths)
    gap = spans[FAMILY][0] - spans[FAMILY - 1][1]
    widest = max(spans[place + 1][0] - spans[place][1] for place in range(LETTERS - 1))
    return code if code in KNOWN_CODES and gap == widest else UNREADABLE


def _spans(columns: bytes) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begun: int | None = None
    for place, value in enumerate(columns + b"\0"):
        if value and begun is None:
            close = found and place - found[-1][1] <= WITHIN_A_LETTER
            begun = found.pop()[0] if close else place
        elif not value and begun is not None:
            found.append((begun, place))
            begun = None
    return found
