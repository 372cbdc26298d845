"""A TCP proxy between one display and the relay. It knows what has reached the display, and does to it what networks and
broken servers do: late, slow, cut, silent, illegal."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass

import frames
from exam import Meaning
from frames import Frame, Splitter
from messages import NOTHING, Message, patient
from observer import Journal, Watched, now
from people import nobody_sends

# What a port can answer instead of a relay.
ANSWERS = {
    "http 200": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
    "http 301": b"HTTP/1.1 301 Moved\r\nLocation: ws://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
    "http 503": b"HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n",
    "http 1.0": b"HTTP/1.0 101 Switching\r\n\r\n",
    "ssh": b"SSH-2.0-OpenSSH_9.2\r\n",
    "half an answer": b"HTTP/1.1 101 Switching Protocols\r\nUpgr",
    "wrong key": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: bm90IHRoaXMgb25lIGJ1dCBhbm90aGU=\r\n\r\n",
}
# What a display promises: 10 s without a byte, 2 s for a close (docs/LINK.md).
DEAD, CLOSING = 10.0, 2.0


@dataclass
class Item:
    """Bytes on their way to the display. `act`: what to do in their place."""

    data: bytes
    meaning: Meaning = NOTHING
    arrived: float = 0
    act: str | None = None


class Pair:
    """A connection of the display, and the one to the relay that belongs to it."""

    def __init__(self, down: socket.socket, up: socket.socket) -> None:
        self.down, self.up = down, up
        self.queue: asyncio.Queue[Item] = asyncio.Queue(4_000)
        self.to_relay: asyncio.Queue[bytes] = asyncio.Queue()
        self.is_open = False
        self.poisoned = False
        self.last_delivered = now()
        self.must_end_by: float | None = None
        self.tasks: list[asyncio.Task[str]] = []
        self.last_of_sender: tuple[int, int] | None = None


class Proxy:
    """The door through which one display reaches the relay. `meaning_of`: what a passed text means, and its place in the
    stream of its sender."""

    def __init__(
        self, port: int, relay_port: int, watched: Watched, journal: Journal,
        meaning_of: Callable[[str], tuple[Message, tuple[int, int] | None] | None],
    ) -> None:
        self.port, self.relay_port, self.watched, self.journal, self.meaning_of = port, relay_port, watched, journal, meaning_of
        self.name = f"proxy of {watched.name}"
        self.pair: Pair | None = None
        self.pairs: set[Pair] = set()
        self.delay = 0.0
        self.rate: float | None = None
        self.door = "open"
        self.flowing = asyncio.Event()
        self.flowing.set()
        self.promise_slack = 3.0
        self._server: socket.socket | None = None

    async def serve(self) -> None:
        """Takes connections until cancelled."""
        loop = asyncio.get_running_loop()
        self._server = socket.socket()
        self._server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._server.bind(("127.0.0.1", self.port))
        self._server.listen(64)
        self._server.setblocking(False)
        try:
            async with asyncio.TaskGroup() as group:
                while True:
                    down, _ = await loop.sock_accept(self._server)
                    group.create_task(self._guarded(down))
        finally:
            self._server.close()

    async def _guarded(self, down: socket.socket) -> None:
        try:
            await self._connected(down)
        except OSError:
            pass
        finally:
            down.close()

    async def _connected(self, down: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        down.setblocking(False)
        down.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.door == "reset":
            reset(down)
            return
        if self.door != "open":
            await self._answer_otherwise(down)
            return
        up = socket.socket()
        up.setblocking(False)
        try:
            await loop.sock_connect(up, ("127.0.0.1", self.relay_port))
        except OSError:
            up.close()
            reset(down)
            return
        pair = Pair(down, up)
        self.pairs.add(pair)
        self.pair = pair
        pair.tasks = [asyncio.create_task(part(pair)) for part in (self._from_display, self._upwards, self._from_relay, self._downwards)]
        how = "?"
        try:
            done, _ = await asyncio.wait(pair.tasks, return_when=asyncio.FIRST_COMPLETED)
            results = [task.exception() or task.result() for task in done]
            how = " and ".join(str(result) for result in results)
        finally:
            for task in pair.tasks:
                task.cancel()
            await asyncio.gather(*pair.tasks, return_exceptions=True)
            if "reset" in how:
                reset(down)
            down.close()
            up.close()
            self.pairs.discard(pair)
            self.pair = None if self.pair is pair else self.pair
            if pair.is_open:
                self.watched.lost(how)

    async def _answer_otherwise(self, down: socket.socket) -> None:
        """Another program answers, or none."""
        loop = asyncio.get_running_loop()
        door = self.door
        try:
            async with asyncio.timeout(12):
                await loop.sock_recv(down, 8_192)
                if door in ANSWERS:
                    await loop.sock_sendall(down, ANSWERS[door])
                    if door == "half an answer":
                        reset(down)
                    return
                while await loop.sock_recv(down, 8_192):
                    pass
        except TimeoutError:
            self.journal.wrong(f"{self.name}: a handshake without an answer was not given up within 12 s")

    # The streams of a connection. Each returns how it ended.

    async def _from_display(self, pair: Pair) -> str:
        loop = asyncio.get_running_loop()
        while True:
            try:
                data = await loop.sock_recv(pair.down, 65_536)
            except OSError:
                return "the display has reset it"
            if not data:
                return "the display has ended it"
            pair.to_relay.put_nowait(data)

    async def _upwards(self, pair: Pair) -> str:
        loop = asyncio.get_running_loop()
        while True:
            data = await pair.to_relay.get()
            if self.delay:
                await asyncio.sleep(self.delay)
            await self.flowing.wait()
            try:
                await loop.sock_sendall(pair.up, data)
            except OSError:
                return "the relay has reset it"

    async def _from_relay(self, pair: Pair) -> str:
        loop = asyncio.get_running_loop()
        head, splitter = b"", Splitter()
        end = "the relay has ended it"
        while True:
            try:
                data = await loop.sock_recv(pair.up, 65_536)
            except OSError:
                data, end = b"", "the relay has reset it"
            if not data:
                # What came before the end still reaches the display.
                await pair.queue.put(Item(b"", arrived=now(), act=end))
                await asyncio.Event().wait()
            if not pair.is_open:
                head += data
                if b"\r\n\r\n" not in head:
                    continue
                answer, _, data = head.partition(b"\r\n\r\n")
                pair.is_open = b" 101 " in answer
                await pair.queue.put(Item(answer + b"\r\n\r\n", arrived=now()))
            for frame in splitter.feed(data):
                await pair.queue.put(self._item(pair, frame))

    def _item(self, pair: Pair, frame: Frame) -> Item:
        meaning = NOTHING
        if frame.opcode == frames.TEXT:
            known = self.meaning_of(frame.payload.decode())
            if known is None:
                self.journal.wrong(f"{self.name}: the relay passed on what nobody may send: {frame.payload[:200]!r}")
            else:
                message, place = known
                meaning = message.meaning
                if place is not None:
                    self._hold_the_order(pair, place)
        return Item(frame.raw, meaning, now(), "close" if frame.opcode == frames.CLOSE else None)

    def _hold_the_order(self, pair: Pair, place: tuple[int, int]) -> None:
        """What reaches a display on one connection has no gap."""
        before = pair.last_of_sender
        if before is not None and before[0] == place[0] and place[1] != before[1] + 1:
            self.journal.wrong(f"{self.name}: after event {before[1]} of sender {place[0]} came event {place[1]}")
        pair.last_of_sender = place

    async def _downwards(self, pair: Pair) -> str:
        while True:
            item = await pair.queue.get()
            late = item.arrived + self.delay - now()
            if late > 0:
                await asyncio.sleep(late)
            await self.flowing.wait()
            try:
                if item.act is None:
                    await self._deliver(pair, item)
                elif (end := await self._act(pair, item)) is not None:
                    return end
            except OSError:
                return "the display has reset it"

    async def _deliver(self, pair: Pair, item: Item) -> None:
        is_exam = item.meaning.kind != "nothing" and not pair.poisoned
        if self.rate is not None:
            if is_exam and item.meaning.kind.startswith("patient") and len(item.data) > 250:
                # The display looks at the beginning of what arrives slowly.
                self.watched.heard(Meaning("patient?"), maybe=True)
            size = max(1, int(self.rate / 20))
            for start in range(0, len(item.data), size):
                if self.rate is not None:
                    await asyncio.sleep(0.05)
                    await self.flowing.wait()
                await self._send(pair, item.data[start : start + size])
        else:
            await self._send(pair, item.data)
        if is_exam:
            self.watched.heard(item.meaning)

    async def _send(self, pair: Pair, data: bytes) -> None:
        await asyncio.get_running_loop().sock_sendall(pair.down, data)
        pair.last_delivered = now()

    async def _act(self, pair: Pair, item: Item) -> str | None:
        kind, _, detail = (item.act or "").partition(": ")
        if kind.startswith("the relay has"):
            return item.act
        if kind == "cut":
            reset_it = detail.startswith("reset")
            if detail.endswith("within a frame"):
                await self._send(pair, _half_a_patient())
            return "cut by a reset" if reset_it else "cut by an end"
        if kind == "stall within a frame":
            await self._send(pair, _half_a_patient())
            await asyncio.sleep(float(detail))
            # The other half makes it a message that cannot be read; by then the display may be gone.
            return "cut by a reset"
        if kind in ("illegal", "close"):
            self.watched.lost(item.act or "", maybe=True)
            await self._send(pair, frames.ILLEGAL[detail] if kind == "illegal" else item.data)
            pair.poisoned, pair.must_end_by = True, now() + CLOSING + self.promise_slack
        if kind == "harmless":
            await self._send(pair, frames.HARMLESS[detail])
        if kind == "pings":
            await self._flood(pair, frames.frame(frames.PING, b"x" * 100) * 20, float(detail))
        if kind == "pongs":
            await self._flood(pair, frames.frame(frames.PONG, b"x" * 100) * 20, float(detail))
        if kind == "empty fragments":
            await self._send(pair, frames.frame(frames.TEXT, b'{"sender":107,"command":401', fin=False))
            await self._flood(pair, frames.frame(frames.CONTINUATION, b"", fin=False) * 200, float(detail))
            await self._send(pair, frames.frame(frames.CONTINUATION, b"}"))
        if kind == "unknown messages":
            data = frames.frame(frames.TEXT, b'{"sender":107,"receiver":106,"command":402,"data":null}')
            await self._flood(pair, data * 10, float(detail))
        return None

    async def _flood(self, pair: Pair, data: bytes, seconds: float) -> None:
        """As fast as the display reads, but leaves this computer's other programs some time."""
        until = now() + seconds
        while now() < until:
            await self._send(pair, data)
            await asyncio.sleep(0.002)

    # What the schedule does.

    def do(self, act: str) -> bool:
        """Does something to the connection that is open now; false without one."""
        if self.pair is None or not self.pair.is_open or self.pair.queue.full():
            return False
        self.pair.queue.put_nowait(Item(b"", arrived=now() - self.delay, act=act))
        return True

    def heal(self) -> None:
        """Everything passes again."""
        self.delay, self.rate, self.door = 0.0, None, "open"
        self.flowing.set()

    def check(self, running_since: float) -> None:
        """Connections that the display should have given up."""
        for pair in self.pairs:
            since = max(pair.last_delivered, running_since)
            if pair.must_end_by is not None and now() > max(pair.must_end_by, running_since + CLOSING + self.promise_slack):
                self.journal.wrong(f"{self.name}: the display did not end a connection after an illegal frame")
                pair.must_end_by = None
            elif now() - since > DEAD + CLOSING + self.promise_slack and pair.is_open:
                self.journal.wrong(f"{self.name}: the display did not give up a connection that was silent for {now() - since:.1f} s")
                pair.last_delivered = now()


def reset(connection: socket.socket) -> None:
    """Ends a connection with RST."""
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _half_a_patient() -> bytes:
    data = frames.frame(frames.TEXT, patient(nobody_sends(1), 0).text.encode())
    return data[: len(data) // 2]
