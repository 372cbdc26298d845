"""What a patient screen may show: the rules, written once more from their description and not from the program.

Pure. An `Exam` is a value; `after` gives what may follow from an event. Where times are too close to decide, it gives both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from people import Person

WAITING, READY, IN_PROGRESS, COMPLETED = "waiting", "ready", "in_progress", "completed"

# How close to a limit of its own two events may come before their order is open, in seconds.
BORDER = 1.0


@dataclass(frozen=True)
class Limits:
    """How long a display may keep what it was told, in seconds."""

    hold: float = 5
    after_complete: float = 30
    max_age: float = 14_400
    pair_within: float = 10


@dataclass(frozen=True)
class Meaning:
    """What a message means to a display. `kind` is one of the words in `after`."""

    kind: str
    person: Person | None = None
    step: str | None = None


@dataclass(frozen=True)
class View:
    """What a display shows."""

    phase: str
    person: Person | None
    step: str | None


@dataclass(frozen=True)
class Exam:
    """The state of an exam. Times are seconds of the observer's clock."""

    phase: str = WAITING
    bound: bool = False
    person: Person | None = None
    before_start: bool = False
    step: str | None = None
    step_at: float = 0
    step_alone: bool = False
    step_after_start: bool = False
    gap: float | None = None
    completed_at: float | None = None
    heard_at: float | None = None

    @property
    def view(self) -> View:
        """What is shown of it."""
        return View(self.phase, self.person, self.step)

    @property
    def holds_something(self) -> bool:
        """Whether there is anything to clear."""
        return self.phase != WAITING or self.person is not None or self.step is not None

    def deadline(self, limits: Limits) -> float | None:
        """When it is cleared unless something happens before."""
        times = []
        if self.gap is not None:
            times.append(self.gap + limits.hold)
        if self.completed_at is not None:
            times.append(self.completed_at + limits.after_complete)
        if self.heard_at is not None and self.holds_something:
            times.append(self.heard_at + limits.max_age)
        return min(times, default=None)


EMPTY = Exam()


def lost(exam: Exam, now: float) -> Exam:
    """The connection is gone. A further loss does not start the hold anew."""
    if not exam.holds_something:
        return exam
    return replace(exam, gap=now if exam.gap is None else min(exam.gap, now))


def after(exam: Exam, meaning: Meaning, now: float, limits: Limits) -> set[Exam]:
    """All that may follow when this message arrives now."""
    kind = meaning.kind
    if kind == "nothing":
        return {exam}
    if kind == "study?":
        return {EMPTY}
    if kind == "step?":
        if _expects_another(exam):
            return {_without_person(exam)}
        return {replace(exam, step=None)}
    if kind == "mention":
        assert meaning.person is not None
        if exam.person is None or exam.person.is_same_as(meaning.person):
            return {exam}
        return {_nobody(exam)}
    if kind == "patient?":
        # It confirms nothing; whether it ends the gap makes no difference to a name.
        certain = after(exam, Meaning("none"), now, limits)
        return certain | {replace(each, heard_at=exam.heard_at) for each in certain} | {_nobody(exam)}

    heard = replace(exam, heard_at=now)
    if exam.gap is not None:
        if kind == "patient":
            assert meaning.person is not None
            return {Exam(phase=READY, person=meaning.person, heard_at=now)}
        heard = Exam(heard_at=now)
    if kind == "patient":
        assert meaning.person is not None
        return _named(heard, meaning.person, now, limits)
    if kind == "none":
        return {_nobody(heard)}
    if kind == "step":
        return {_step(heard, meaning.step, now)}
    if kind == "started":
        return {_started(heard)}
    if kind == "completed":
        if heard.phase in (READY, IN_PROGRESS):
            return {replace(heard, phase=COMPLETED, bound=False, completed_at=now)}
        return {heard}
    raise ValueError(kind)


def _expects_another(exam: Exam) -> bool:
    """A study was opened after this person was named: its first step brings another person, or none."""
    return exam.phase == IN_PROGRESS and not exam.bound and exam.person is not None and exam.before_start


def _without_person(exam: Exam) -> Exam:
    return replace(exam, person=None, before_start=False, step=None)


def _nobody(exam: Exam) -> Exam:
    cleared = replace(_without_person(exam), bound=False, completed_at=None)
    return cleared if exam.phase == IN_PROGRESS else replace(cleared, phase=WAITING)


def _named(exam: Exam, person: Person, now: float, limits: Limits) -> set[Exam]:
    shown = replace(exam, person=person, before_start=False)
    in_progress = exam.phase == IN_PROGRESS
    if exam.person is not None and exam.person.is_same_as(person) and exam.phase in (READY, IN_PROGRESS):
        return {replace(shown, bound=in_progress)}
    if exam.phase == COMPLETED or (in_progress and exam.bound):
        return {Exam(phase=READY, person=person, heard_at=exam.heard_at)}
    shown = replace(shown, phase=IN_PROGRESS if in_progress else READY, bound=in_progress)
    without = replace(shown, step=None)
    if exam.step is None or not exam.step_alone:
        return {without}
    kept = replace(shown, step_alone=False)
    age = now - exam.step_at
    if exam.step_after_start or age < limits.pair_within - BORDER:
        return {kept}
    return {without} if age > limits.pair_within + BORDER else {kept, without}


def _step(exam: Exam, step: str | None, now: float) -> Exam:
    if exam.phase == COMPLETED:
        exam = Exam(heard_at=now)
    elif _expects_another(exam):
        exam = _without_person(exam)
    in_progress = exam.phase == IN_PROGRESS
    return replace(exam, step=step, step_at=now, step_alone=exam.person is None, step_after_start=in_progress)


def _started(exam: Exam) -> Exam:
    if exam.phase == COMPLETED:
        exam = Exam(heard_at=exam.heard_at)
    bound = exam.phase == READY and exam.person is not None
    return replace(exam, phase=IN_PROGRESS, bound=bound, before_start=exam.person is not None, step_after_start=False)
