"""What a run comes to: what the logs say, and a few lines for whoever started it."""

from __future__ import annotations

from pathlib import Path

from observer import Journal, now
from room import Room


def look_into_logs(folder: Path, journal: Journal) -> None:
    """No log has said a name or an id, and nothing has panicked."""
    for path in [*folder.glob("*.err"), *folder.glob("state/**/*.log")]:
        for line in path.read_text(errors="replace").splitlines():
            if "panicked" in line or "internal error" in line:
                journal.wrong(f"{path.name}: {line}")
            if any(word in line for word in ("PT-0", "EVIL", "MMI", "IIM", "MIM", "IMI")):
                journal.wrong(f"{path.name} holds patient data: {line}")


def summary(journal: Journal, room: Room, seed: int, rounds: int, slowest: float) -> None:
    """What was done and seen, in a few lines."""
    counts = journal.counts
    kinds = {name.removeprefix("fault: "): count for name, count in sorted(counts.items()) if name.startswith("fault: ")}
    late = max(display.watched.judge.worst_lateness for display in room.displays.values())
    print(f"chaos: {(now() - journal.began) / 60:.1f} min, seed {seed}, {rounds} rounds, {sum(kinds.values())} faults, "
          f"{counts.get('events sent', 0)} messages sent, {counts.get('states observed', 0)} states observed, "
          f"slowest recovery {slowest:.1f} s, longest beyond a limit {late:.2f} s, {len(journal.wrongs)} wrong")
    print("chaos: faults: " + ", ".join(f"{count} × {name}" for name, count in kinds.items()))
    grown = [
        f"{name.split(' ')[0]} {last.memory - first.memory:+} KiB, {last.descriptors - first.descriptors:+} descriptors, "
        f"{last.threads - first.threads:+} threads"
        for name, (first, last) in room.longest_lived()
    ]
    print("chaos: growth: " + "; ".join(grown))
