"""The programs under test: started, stopped, killed, measured; and the X server of the patient screen."""

from __future__ import annotations

import asyncio
import json
import os
import random
import resource
import signal
import socket
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from observer import Journal, now


@dataclass(frozen=True)
class Use:
    """What a process uses: memory of its own in KiB, open descriptors, threads."""

    memory: int
    descriptors: int
    threads: int


def free_port(draw: random.Random) -> int:
    """A port that nobody uses, outside of the range from which the system gives ports to those who connect."""
    while True:
        port = draw.randrange(15_000, 32_000)
        with socket.socket() as trial:
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class Program:
    """One process of the program under test, that can be started again and again with the same arguments."""

    def __init__(self, name: str, command: list[str], folder: Path, journal: Journal, extra: dict[str, str] | None = None) -> None:
        self.name, self.command, self.folder, self.journal = name, command, folder, journal
        self.process: subprocess.Popen[bytes] | None = None
        self.is_stopped = False
        self.on_line: Callable[[str], None] | None = None
        self.generation = 0
        self._reader: asyncio.Task[None] | None = None
        self._expects_end = False
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("VXDISPLAY_")} | {
            "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"), "XDG_STATE_HOME": str(folder / "state"),
            "XDG_RUNTIME_DIR": str(folder / "run"), "LANG": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        } | (extra or {})
        for part in ("config", "state", "run"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "run").chmod(0o700)

    @property
    def runs(self) -> bool:
        """Whether there is a process, stopped or not, that nobody has asked to end."""
        return self.process is not None and not self._expects_end

    def start(self) -> None:
        """Starts it, unless it runs."""
        if self.process is not None:
            return
        self.generation += 1
        self._expects_end = False
        with open(self.folder / f"{self.name}.err", "ab") as errors:
            self.process = subprocess.Popen(
                self.command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors,
                preexec_fn=_no_dumps,
            )
        self.is_stopped = False
        self._reader = asyncio.create_task(self._read(self.process))
        self.journal.write(self.name, "started", pid=self.process.pid)

    async def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        reader = asyncio.StreamReader(limit=1 << 24)
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), process.stdout
        )
        try:
            while line := await reader.readline():
                if self.on_line is not None and process is self.process:
                    self.on_line(line.decode())
            if process is self.process and not self._expects_end:
                code = await asyncio.to_thread(process.wait)
                self.journal.wrong(f"{self.name} has ended by itself, with code {code}")
                self.process = None
        finally:
            transport.close()

    def send(self, number: signal.Signals) -> None:
        """Sends it a signal."""
        if self.process is not None:
            self.journal.write(self.name, number.name)
            self.process.send_signal(number)
            if number in (signal.SIGSTOP, signal.SIGCONT):
                self.is_stopped = number == signal.SIGSTOP

    def has_stopped(self) -> bool:
        """Whether SIGSTOP has reached every one of its threads, or it has ended."""
        if self.process is None:
            return True
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/stat")
        try:
            return all(thread.read_text().rpartition(")")[2].split()[0] in "TtZX" for thread in threads)
        except OSError:
            return False

    async def kill(self) -> None:
        """Ends it at once."""
        await self._end(signal.SIGKILL, 5)

    async def quit(self, within: float) -> None:
        """Asks it to end; it must do so in this time, with code 0."""
        code, took = await self._end(signal.SIGTERM, within)
        if code != 0:
            self.journal.wrong(f"{self.name} was asked to end: code {code} after {took:.1f} s")

    async def _end(self, number: signal.Signals, within: float) -> tuple[int | None, float]:
        if self.process is None:
            return 0, 0
        self._expects_end = True
        process, begun = self.process, now()
        self.send(number)
        if self.is_stopped:
            self.send(signal.SIGCONT)
        try:
            code: int | None = await asyncio.to_thread(process.wait, within)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)
            code = None
        self.process, self._expects_end = None, False
        if self._reader is not None:
            await self._reader
        self.journal.write(self.name, "ended", code=code)
        return code, now() - begun

    def use(self) -> Use:
        """What it uses now."""
        assert self.process is not None
        folder = Path(f"/proc/{self.process.pid}")
        lines = [line.split() for line in (folder / "smaps_rollup").read_text().splitlines()]
        # Pages of files are left out: how many of them count for a process depends on who else runs.
        memory = sum(int(line[1]) for line in lines if line[0] in ("Anonymous:", "Pss_Shmem:", "Swap:"))
        return Use(memory, len(os.listdir(folder / "fd")), len(os.listdir(folder / "task")))


def _no_dumps() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Desktop:
    """An X server without a monitor, whose pixels can be read."""

    def __init__(self, folder: Path, width: int, height: int) -> None:
        self.folder = folder / "screen"
        self.folder.mkdir()
        size = f"{width}x{height}x24"
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset", "-fbdir", str(self.folder)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        assert self.process.stdout is not None
        self.display = f":{self.process.stdout.readline().decode().strip()}"

    def end(self) -> None:
        """Ends it."""
        self.process.kill()
        self.process.wait()


async def ask_status(folder: Path) -> dict[str, object] | None:
    """What the running display says of itself on its socket; None while it does not answer."""
    for path in (folder / "run" / "vxdisplay").glob("*.sock"):
        writer: asyncio.StreamWriter | None = None
        try:
            async with asyncio.timeout(1.5):
                reader, writer = await asyncio.open_unix_connection(str(path))
                writer.write(b'{"ask":"status"}\n')
                answer: dict[str, object] = json.loads(await reader.readline())
                status = answer.get("status")
                return status if isinstance(status, dict) else None
        except (OSError, TimeoutError, ValueError):
            continue
        finally:
            if writer is not None:
                writer.close()
    return None
