"""Random faults against relay and displays, watched by a model from outside. See docs/FAULTS.md."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import shutil
import sys
from pathlib import Path

from observer import Journal, now
from report import look_into_logs, summary
from room import Room
from schedule import Round, round_of
from storm import Storm


def main() -> int:
    """0: nothing wrong was seen. 1: something was. 2: the arguments are wrong."""
    parser = argparse.ArgumentParser(prog="chaos", description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=2, help="how long (2)")
    parser.add_argument("seed", nargs="?", type=int, help="draws the same faults and messages again (random)")
    parser.add_argument("--binary", type=Path, required=True, help="the program")
    parser.add_argument("--folder", type=Path, required=True, help="where a folder for the traces is made")
    parser.add_argument("--slack", type=float, default=2, help="how long a display may take for a change, in seconds (2)")
    parser.add_argument("--schedule", type=int, metavar="N", help="print the first N rounds and do nothing")
    given = parser.parse_args()
    seed: int = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    if given.schedule is not None:
        for number in range(given.schedule):
            print_round(round_of(seed, number))
        return 0
    folder: Path = given.folder / f"seed-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(f"chaos: {given.minutes:g} min, seed {seed}, traces in {folder}", flush=True)
    return asyncio.run(chaos(given.minutes * 60, seed, given.binary.resolve(), folder.resolve(), given.slack))


def print_round(plan: Round) -> None:
    """A round in words."""
    print(f"round {plan.number}")
    for fault in plan.faults:
        print(f"  {fault.at:6.3f} {fault.kind} ({fault.target}) {fault.lasts:g} s {fault.detail}")
    for at, message in plan.messages:
        print(f"  {at:6.3f} {message.meaning.kind}: {message.text[:160]}")


async def chaos(seconds: float, seed: int, binary: Path, folder: Path, slack: float) -> int:
    """Rounds until the time is over, or something wrong was seen."""
    journal = Journal(folder)
    room = Room(binary, folder, journal, slack)
    begun, number, slowest = now(), 0, 0.0
    always = [room.sender.run(), room.look_at_pixels(), room.ask_screen(), room.check()]
    always += [display.proxy.serve() for display in room.displays.values()]
    room.relay.start()
    tasks = [asyncio.create_task(each) for each in always]
    try:
        for name in room.displays:
            room.start_display(name)
        while now() - begun < seconds and not journal.wrongs:
            storm = Storm(room, round_of(seed, number), seed)
            await storm.run()
            slowest = max(slowest, storm.recovery)
            number += 1
            for task in tasks:
                if task.done():
                    task.result()
        for program in [display.program for display in room.displays.values()] + [room.relay]:
            await program.quit(2 + slack)
    finally:
        for task in tasks:
            task.cancel()
        with contextlib.suppress(Exception):
            await asyncio.gather(*tasks, return_exceptions=True)
        for program in [display.program for display in room.displays.values()] + [room.relay]:
            await program.kill()
        room.desktop.end()
    look_into_logs(folder, journal)
    summary(journal, room, seed, number, slowest)
    if journal.wrongs:
        print(f"chaos: FAILED; the same faults again: scripts/chaos {seconds / 60:g} {seed}; traces in {folder}")
    return 1 if journal.wrongs else 0


if __name__ == "__main__":
    sys.exit(main())
