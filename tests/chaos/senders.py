"""Who speaks to the relay: the acquisition software (with a library that is not ours), and clients that do what they must not."""

from __future__ import annotations

import asyncio
import json
import random
import socket
import struct
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

import frames
from messages import NOTHING, Message, patient
from observer import Journal, now
from people import Person, nobody_sends

REMEMBERED = 5_000


class Sent:
    """Every text that may reach a display: what it means, and its place among the exam events of its sender."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, tuple[Message, tuple[int, int] | None]] = OrderedDict()
        self.persons: set[Person] = set()

    def add(self, message: Message, place: tuple[int, int] | None) -> None:
        """It is about to be sent."""
        self._texts[message.text] = (message, place)
        if message.meaning.kind == "patient" and message.meaning.person is not None:
            self.persons.add(message.meaning.person)
        while len(self._texts) > REMEMBERED:
            self._texts.popitem(last=False)

    def meaning_of(self, text: str) -> tuple[Message, tuple[int, int] | None] | None:
        """What this text means; None if nobody may have sent it."""
        if text.startswith('{"sender":1,"command":'):
            return Message(text, NOTHING), None
        return self._texts.get(text)


class Sender:
    """The acquisition software: connects, registers as 2, sends; comes back when it is cut off."""

    def __init__(self, port: int, sent: Sent, journal: Journal) -> None:
        self.port, self.sent, self.journal = port, sent, journal
        self.connection: ClientConnection | None = None
        self._number = 0
        self._index = 0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                async with connect(
                    f"ws://127.0.0.1:{self.port}", open_timeout=3, ping_interval=2, ping_timeout=4, close_timeout=1
                ) as connection:
                    await connection.send('{"sender":2,"command":11}')
                    async for answer in connection:
                        if self.connection is None:
                            self.connection = connection
                            self._number, self._index = self._number + 1, 0
                            self.journal.write("sender", "registered", answer=answer)
            except (OSError, TimeoutError, WebSocketException):
                pass
            finally:
                self.connection = None
            await asyncio.sleep(0.2)

    async def send(self, message: Message) -> bool:
        """Sends a message; false if there is no connection."""
        connection = self.connection
        if connection is None:
            self.journal.write("sender", "not sent", text=message.text[:400])
            return False
        place = None
        if message.is_of_exam:
            place, self._index = (self._number, self._index), self._index + 1
        self.sent.add(message, place)
        self.journal.write("sender", "sends", text=message.text[:400], kind=message.meaning.kind)
        self.journal.count("events sent")
        try:
            async with asyncio.timeout(5):
                await connection.send(message.text.encode() if message.binary else message.text)
        except (OSError, TimeoutError, WebSocketException):
            return False
        return True

    def die(self) -> None:
        """The process of the acquisition software is killed."""
        if self.connection is not None:
            self.connection.transport.abort()
            self.connection = None


# Clients that do what they must not. None of what they say may reach a display, but the pictures.

Abuse = Callable[["Stranger", random.Random, float], Awaitable[None]]
ABUSES: dict[str, Abuse] = {}


def _abuse(name: str) -> Callable[[Abuse], Abuse]:
    def keep(function: Abuse) -> Abuse:
        ABUSES[name] = function
        return function

    return keep


class Stranger:
    """A raw connection to the relay."""

    def __init__(self, port: int, sent: Sent) -> None:
        self.port, self.sent = port, sent
        self.socket = socket.socket()
        self.socket.setblocking(False)

    async def open(self, role: int | None) -> None:
        """Connects and, with a role, registers."""
        loop = asyncio.get_running_loop()
        await loop.sock_connect(self.socket, ("127.0.0.1", self.port))
        await loop.sock_sendall(self.socket, frames.upgrade_request(self.port))
        await loop.sock_recv(self.socket, 4_096)
        if role is not None:
            await self.say(json.dumps({"sender": role, "command": 11}))

    async def say(self, text: str) -> None:
        """A text, in a frame as a client must send it."""
        await self.send(frames.frame(frames.TEXT, text.encode(), masked=True))

    async def send(self, data: bytes) -> None:
        """Bytes."""
        await asyncio.get_running_loop().sock_sendall(self.socket, data)

    def reset(self) -> None:
        """Ends with RST."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


async def abuse(name: str, port: int, sent: Sent, draw: random.Random, seconds: float) -> None:
    """One of the abuses, for some seconds at most."""
    stranger = Stranger(port, sent)
    try:
        async with asyncio.timeout(seconds + 5):
            await ABUSES[name](stranger, draw, seconds)
    except (OSError, TimeoutError):
        pass
    finally:
        stranger.socket.close()


def _evil(draw: random.Random) -> str:
    return patient(nobody_sends(draw.randrange(1_000)), draw.randrange(10**9) + 10**9).text


@_abuse("a display speaks as the acquisition software")
async def _display_speaks(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(106)
    text = _evil(draw)
    for spelling in ('"sender":2', '"sender":106', '"sender":null', '"sender":"2"', '"sender":0', '"Sender":2'):
        await stranger.say(text.replace('"sender":2', spelling))
    await stranger.say('{"sender":106,"receiver":106,"command":1002,"data":null}')
    await asyncio.sleep(0.3)


@_abuse("equipment speaks as the acquisition software")
async def _equipment_speaks(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(107)
    await stranger.say(_evil(draw))
    await stranger.say(_evil(draw).replace('"sender":2', '"sender":107'))
    await asyncio.sleep(0.3)


@_abuse("an event before the registration")
async def _unregistered(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(None)
    await stranger.say(_evil(draw))
    await stranger.say('{"sender":0,"command":11}')
    await stranger.say('{"sender":1,"command":11}')
    await stranger.say(_evil(draw).replace('"sender":2', '"sender":1'))
    await asyncio.sleep(0.3)


@_abuse("a sender dies within a frame")
async def _dies_within(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(2)
    data = frames.frame(frames.TEXT, _evil(draw).encode(), masked=True)
    await stranger.send(data[: draw.randrange(1, len(data))])
    await asyncio.sleep(draw.choice([0, 0.5, seconds]))
    if draw.random() < 0.6:
        stranger.reset()


@_abuse("an illegal frame of a sender")
async def _illegal(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(2)
    text = _evil(draw).encode()
    kinds = [
        frames.frame(frames.TEXT, text),
        frames.frame(frames.TEXT, text, masked=True, rsv=1),
        frames.frame(frames.TEXT, text + b" " * 70_000, masked=True),
        frames.frame(frames.TEXT, text.replace(b"^", b"\xff", 1), masked=True),
        frames.frame(5, text, masked=True),
        bytes([0x81, 0xFF]) + struct.pack("!Q", 1 << 62) + text,
    ]
    await stranger.send(draw.choice(kinds))
    await asyncio.sleep(0.3)


@_abuse("displays that do not read")
async def _do_not_read(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(106)
    others = [Stranger(stranger.port, stranger.sent) for _ in range(draw.randrange(5))]
    try:
        for other in others:
            await other.open(106)
        await asyncio.sleep(seconds)
    finally:
        for other in others:
            other.socket.close()


@_abuse("a flood of pictures")
async def _pictures(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(107)
    text = '{"sender":107,"receiver":106,"command":401,"data":"' + "A" * draw.choice([100, 3_000, 30_000]) + '"}'
    stranger.sent.add(Message(text, NOTHING), None)
    until = now() + seconds
    while now() < until:
        await stranger.say(text)
        await asyncio.sleep(0.004)


@_abuse("a flood of pings that reads nothing")
async def _pings(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    await stranger.open(None)
    data = frames.frame(frames.PING, b"x" * 100, masked=True) * 20
    until = now() + seconds
    while now() < until:
        await stranger.send(data)
        await asyncio.sleep(0.002)


@_abuse("other requests")
async def _requests(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    kinds = [
        b"GET / HTTP/1.1\r\n", b"\x16\x03\x01\x02\x00\x01\x00", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\0" * 9_000,
        b"GET / HTTP/1.1\r\nHost: elsewhere\r\nOrigin: http://elsewhere\r\nUpgrade: websocket\r\n\r\n",
    ]
    await asyncio.get_running_loop().sock_connect(stranger.socket, ("127.0.0.1", stranger.port))
    await stranger.send(draw.choice(kinds))
    await asyncio.sleep(seconds)


@_abuse("many connections at once")
async def _many(stranger: Stranger, draw: random.Random, seconds: float) -> None:
    crowd = [Stranger(stranger.port, stranger.sent) for _ in range(80)]
    try:
        await asyncio.gather(*(each.open(draw.choice([None, 106, 107])) for each in crowd), return_exceptions=True)
        await asyncio.sleep(0.5)
        for each in crowd:
            if draw.random() < 0.5:
                each.reset()
    finally:
        for each in crowd:
            each.socket.close()
