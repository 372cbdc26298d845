"""The chaos test must be able to fail: wrongs are planted, and each must be objected to. Beside each stands what is right and
must pass, for a judge who objects to everything is none."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pixels
import storm
from exam import COMPLETED, IN_PROGRESS, READY, WAITING, Limits, Meaning, View
from frames import TEXT, Frame, frame
from judge import Eye, Judge, Wrong
from messages import Message, patient
from observer import Journal, Watched, now
from people import nobody_sends, person
from programs import Program, Use
from proxy import Pair, Proxy
from report import look_into_logs
from room import exceeds
from schedule import round_of
from senders import Sent

ANNA, BERT = person(1), person(2)
NOBODY = View(WAITING, None, None)
TESTS: list[Callable[[], None]] = []


def test(function: Callable[[], None]) -> Callable[[], None]:
    """A test of the chaos test."""
    TESTS.append(function)
    return function


class Trace:
    """A display whose clock we are. It holds for 5 s, keeps for 30 s after the completion, 60 s in all; slack is 2 s."""

    def __init__(self, **limits: float) -> None:
        self.judge = Judge("planted", Limits(**({"max_age": 60.0} | limits)), 2)
        self.judge.eyes = {"eye": Eye("eye", lambda view: view)}
        self.at = 1_000.0
        self.judge.started(self.at)
        self.sees(NOBODY)

    def waits(self, seconds: float) -> Trace:
        until = self.at + seconds
        while self.at < until:
            self.at = min(until, self.at + 0.1)
            self.judge.check(self.at)
        return self

    def hears(self, kind: str, **more: Any) -> Trace:
        self.judge.heard(Meaning(kind, **more), self.at)
        return self

    def loses(self) -> Trace:
        self.judge.connection_lost(self.at)
        return self

    def sees(self, view: View) -> Trace:
        self.judge.sees("eye", view, self.at)
        return self

    def anna(self) -> Trace:
        return self.hears("patient", person=ANNA).sees(View(READY, ANNA, None)).waits(4)


def objects(act: Callable[[], object]) -> None:
    """The judge must object."""
    try:
        act()
    except Wrong:
        return
    raise AssertionError("nobody objected")


@test
def another_patients_name() -> None:
    objects(lambda: Trace().anna().sees(View(READY, BERT, None)))
    Trace().anna().hears("patient", person=BERT).sees(View(READY, BERT, None)).waits(10)


@test
def a_name_that_goes_without_a_reason() -> None:
    objects(lambda: Trace().anna().sees(NOBODY).waits(1))
    Trace(hold=0).anna().sees(NOBODY).waits(0.3).loses().waits(9)


@test
def a_mix_of_two_patients() -> None:
    mix = type(ANNA)(ANNA.id, BERT.code, ANNA.birth)
    both = Trace().anna().hears("patient", person=BERT)
    objects(lambda: both.sees(View(READY, mix, None)))


@test
def the_earlier_patient_stays() -> None:
    objects(lambda: Trace().anna().hears("patient", person=BERT).waits(3))


@test
def the_earlier_patient_comes_back() -> None:
    changed = Trace().anna().hears("patient", person=BERT).sees(View(READY, BERT, None)).waits(1)
    objects(lambda: changed.sees(View(READY, ANNA, None)))


@test
def a_name_held_too_long_after_a_loss() -> None:
    objects(lambda: Trace().anna().loses().waits(8))
    Trace().anna().loses().waits(5).sees(NOBODY).waits(20)


@test
def a_name_held_anew_after_a_second_loss() -> None:
    objects(lambda: Trace().anna().loses().waits(4).loses().waits(4))


@test
def a_name_held_after_a_loss_that_is_to_clear_at_once() -> None:
    objects(lambda: Trace(hold=0).anna().loses().waits(3))
    Trace(hold=0).anna().loses().sees(NOBODY).waits(3)


@test
def a_name_that_comes_back_with_the_connection() -> None:
    cleared = Trace().anna().loses().waits(5).sees(NOBODY).waits(4)
    objects(lambda: cleared.sees(View(READY, ANNA, None)))


@test
def a_name_after_the_end_of_the_exam() -> None:
    done = Trace(after_complete=3).anna().hears("started").sees(View(IN_PROGRESS, ANNA, None)).hears("completed")
    done.sees(View(COMPLETED, ANNA, None)).waits(3)
    objects(lambda: done.waits(3))


@test
def a_name_that_is_too_old() -> None:
    objects(lambda: Trace().anna().waits(60))
    Trace().anna().waits(55.9).sees(NOBODY).waits(10)


@test
def a_name_after_a_message_that_cannot_be_read() -> None:
    for kind in ("patient?", "study?", "none"):
        unreadable = Trace().anna().hears(kind)
        objects(lambda trace=unreadable: trace.waits(3))  # type: ignore[misc]
        Trace().anna().hears(kind).sees(NOBODY).waits(9)


@test
def a_name_while_another_is_mentioned() -> None:
    objects(lambda: Trace().anna().hears("mention", person=BERT).waits(3))
    Trace().anna().hears("mention", person=ANNA).waits(9)


@test
def somebody_elses_step_beside_a_name() -> None:
    two = Trace().anna().hears("step", step="KNEE 1").sees(View(READY, ANNA, "KNEE 1")).hears("patient", person=BERT)
    objects(lambda: two.sees(View(READY, BERT, "KNEE 1")))
    alone = Trace().hears("step", step="KNEE 1").sees(View(WAITING, None, "KNEE 1")).waits(5)
    alone.hears("patient", person=BERT).sees(View(READY, BERT, "KNEE 1"))


@test
def a_step_that_came_too_long_before_its_patient() -> None:
    alone = Trace().hears("step", step="KNEE 1").sees(View(WAITING, None, "KNEE 1")).waits(14)
    objects(lambda: alone.hears("patient", person=BERT).sees(View(READY, BERT, "KNEE 1")))


@test
def a_finished_patient_in_the_next_study() -> None:
    done = Trace().anna().hears("started").hears("completed").sees(View(COMPLETED, ANNA, None)).hears("started")
    objects(lambda: done.sees(View(IN_PROGRESS, ANNA, None)))


@test
def a_name_of_a_message_that_was_lost_with_its_connection() -> None:
    # What came just before the loss may not have been read; what never came may not be shown.
    Trace().anna().hears("patient", person=BERT).loses().waits(5).sees(NOBODY).waits(5)
    objects(lambda: Trace().anna().loses().sees(View(READY, BERT, None)))


@test
def a_stopped_display_is_excused_only_while_it_is_stopped() -> None:
    def stopped() -> Trace:
        trace = Trace().anna()
        trace.judge.stopping()
        trace.judge.stopped(trace.at)
        trace.hears("patient", person=BERT).waits(12)
        trace.judge.resumed(trace.at)
        return trace.waits(1)

    stopped().sees(View(READY, BERT, None)).waits(9)
    objects(lambda: stopped().waits(3))


@test
def a_message_that_comes_while_a_display_stops_may_be_read_before_or_after() -> None:
    def stops() -> Trace:
        trace = Trace(after_complete=4).anna()
        trace.judge.stopping()
        trace.hears("completed")
        return trace

    done = View(COMPLETED, ANNA, None)
    for reads_at_once in (True, False):
        trace = stops()
        if reads_at_once:
            trace.sees(done)
        trace.judge.stopped(trace.at)
        trace.waits(12).judge.resumed(trace.at)
        if not reads_at_once:
            trace.sees(done).waits(4)
        trace.sees(NOBODY).waits(9)
    late = stops()
    late.judge.stopped(late.at)
    late.waits(12).judge.resumed(late.at)
    objects(lambda: late.sees(done).waits(7))


@test
def a_display_that_grows() -> None:
    first, allowed = Use(10_000, 10, 5), Use(1_000, 2, 1)
    assert not exceeds(first, Use(10_900, 12, 6), allowed)
    for grown in (Use(11_001, 10, 5), Use(10_000, 13, 5), Use(10_000, 10, 7)):
        assert exceeds(first, grown, allowed), grown


def journal() -> Journal:
    """A journal of its own. What is objected to is not printed."""
    book = Journal(Path(tempfile.mkdtemp(prefix="chaos-")))
    cast(Any, book).wrong = book.wrongs.append
    return book


def proxy_of(book: Journal, sent: Sent) -> tuple[Proxy, Pair]:
    judge = Judge("planted", Limits(), 2)
    proxy = Proxy(1, 1, Watched(judge, book), book, sent.meaning_of)
    pair = Pair(cast(Any, None), cast(Any, None))
    pair.is_open = True
    proxy.pairs.add(pair)
    return proxy, pair


@test
def the_relay_passes_on_what_nobody_may_send() -> None:
    book, sent = journal(), Sent()
    proxy, pair = proxy_of(book, sent)
    good, evil = patient(ANNA, 1), patient(nobody_sends(1), 2)
    sent.add(good, (1, 0))
    items = [proxy._item(pair, Frame(frame(TEXT, each.text.encode()), TEXT, each.text.encode())) for each in (good,)]
    assert items[0].meaning == good.meaning and not book.wrongs
    proxy._item(pair, Frame(b"", TEXT, evil.text.encode()))
    assert len(book.wrongs) == 1


@test
def the_relay_leaves_an_event_out_or_turns_two_around() -> None:
    for order, wrongs in (((0, 1, 2), 0), ((0, 2), 1), ((1, 0), 1), ((0, 0), 1)):
        book, sent = journal(), Sent()
        proxy, pair = proxy_of(book, sent)
        for index in order:
            message = Message(f"text {index}", patient(ANNA, 1).meaning)
            sent.add(message, (7, index))
            proxy._item(pair, Frame(b"", TEXT, message.text.encode()))
        assert len(book.wrongs) == wrongs, order


@test
def a_connection_that_is_not_given_up() -> None:
    book = journal()
    proxy, pair = proxy_of(book, Sent())
    proxy.check(0)
    assert not book.wrongs
    pair.must_end_by = now() - 10
    proxy.check(0)
    assert len(book.wrongs) == 1
    pair.last_delivered = now() - 20
    proxy.check(now())
    assert len(book.wrongs) == 1, "a display that was stopped has its time anew"
    proxy.check(0)
    assert len(book.wrongs) == 2


class PlantedRoom:
    """A room in which one display never comes back, or all show another patient."""

    def __init__(self, link: str, shows: bool, grows: bool = False) -> None:
        self.slack = 0.3
        self.journal = journal()
        certain = SimpleNamespace(is_certain_of=lambda _: True, judge=None)
        display = SimpleNamespace(link=link, view=None, code=None, shows=lambda _: shows, watched=certain, name="planted")
        self.displays = {"planted": display}
        self.sender = SimpleNamespace(connection=True, send=self._send)
        self.measure = lambda: ["it grew"] if grows else []

    async def _send(self, _: Message) -> bool:
        return True


def recovers(room: PlantedRoom) -> list[str]:
    """What is objected to in the calm."""
    promise, storm.PROMISE = storm.PROMISE, 0.5
    try:
        round_ = storm.Storm(cast(Any, room), round_of(1, 1), 1)
        round_.healed = now()
        round_.plan = cast(Any, SimpleNamespace(first_free_person=1, number=1, completes=False, ages=False))
        asyncio.run(round_._recover())
    finally:
        storm.PROMISE = promise
    return room.journal.wrongs


@test
def a_display_that_never_comes_back() -> None:
    assert recovers(PlantedRoom("registered", True)) == []
    assert len(recovers(PlantedRoom("lost", True))) == 1
    assert len(recovers(PlantedRoom("registered", False))) == 1


@test
def a_display_that_comes_back_and_has_grown() -> None:
    assert recovers(PlantedRoom("registered", True, grows=True)) == ["it grew"]


@test
def a_program_that_ends_by_itself_or_with_a_wrong_code() -> None:
    async def planted(command: list[str], quits: bool) -> list[str]:
        book = journal()
        program = Program("planted", command, book.folder, book)
        program.start()
        await asyncio.sleep(0.5)
        if quits:
            await program.quit(1)
        return book.wrongs

    assert len(asyncio.run(planted(["true"], quits=False))) == 1
    assert len(asyncio.run(planted(["sh", "-c", "trap 'exit 3' TERM; while :; do sleep 0.1; done"], quits=True))) == 1
    assert len(asyncio.run(planted(["sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"], quits=True))) == 1
    assert asyncio.run(planted(["sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.1; done"], quits=True)) == []


@test
def a_log_that_names_a_patient() -> None:
    for line, wrongs in (("link: registered", 0), (f"patient {ANNA.id}", 1), (str(ANNA.wire_name), 1), ("thread panicked", 1)):
        book = journal()
        (book.folder / "watch.err").write_text(line + "\n")
        look_into_logs(book.folder, book)
        assert len(book.wrongs) == wrongs, line


def painted(text: str) -> list[bytes]:
    """A name in blocks, as bright as on the screen."""
    shapes = {"M": b"\xf0" * 45, "I": b"\xf0" * 8, ",": bytes(8)}
    row = b"".join(shapes[letter] + bytes(8) for letter in text)
    return [bytes(len(row))] * 5 + [row] * 43 + [bytes(len(row))] * 5


@test
def a_name_in_the_pixels() -> None:
    assert ANNA.code is not None
    name = f"{ANNA.code[:6]},{ANNA.code[6:]}"
    assert pixels.read(painted(name)) == ANNA.code
    assert pixels.read(painted("MMIIMI,MMMIIM")) == pixels.UNREADABLE, "seven M: half of one name, half of another"
    assert pixels.read(painted("MIM,IIMMIIMIM")) == pixels.UNREADABLE
    assert pixels.read([bytes(400)] * 60) is None


@test
def the_same_seed_draws_the_same_storms() -> None:
    for number in range(20):
        assert round_of(7, number) == round_of(7, number)
        assert round_of(7, number) != round_of(8, number)
        assert round_of(7, number) != round_of(7, number + 1)


def main() -> int:
    """Runs all."""
    failed = 0
    for each in TESTS:
        try:
            each()
        except Exception:
            failed += 1
            print(f"chaos: {each.__name__}: FAILED")
            traceback.print_exc()
    print(f"chaos: self-test: {len(TESTS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
