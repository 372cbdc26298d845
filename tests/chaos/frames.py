"""WebSocket frames by hand (RFC 6455), legal and illegal, independent of any library. Pure."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10


def frame(opcode: int, payload: bytes, *, fin: bool = True, rsv: int = 0, masked: bool = False) -> bytes:
    """One frame. A client masks; a server does not."""
    head = bytearray([(0x80 if fin else 0) | rsv << 4 | opcode])
    mask_bit = 0x80 if masked else 0
    if len(payload) < 126:
        head.append(mask_bit | len(payload))
    elif len(payload) < 1 << 16:
        head.append(mask_bit | 126)
        head += struct.pack("!H", len(payload))
    else:
        head.append(mask_bit | 127)
        head += struct.pack("!Q", len(payload))
    if masked:
        key = os.urandom(4)
        head += key
        payload = bytes(byte ^ key[index % 4] for index, byte in enumerate(payload))
    return bytes(head) + payload


def close(code: int | None, reason: bytes = b"") -> bytes:
    """A server's close frame."""
    return frame(CLOSE, b"" if code is None else struct.pack("!H", code) + reason)


def upgrade_request(port: int) -> bytes:
    """The request that opens a WebSocket."""
    return (
        f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


# Frames that a display must refuse, each ending its connection. None carries anything that may be shown.
ILLEGAL: dict[str, bytes] = {
    "opcode": frame(3, b"x"),
    "control opcode": frame(11, b""),
    "rsv": frame(TEXT, b"{}", rsv=4),
    "masked": frame(TEXT, b"{}", masked=True),
    "fragmented ping": frame(PING, b"x", fin=False),
    "long ping": bytes([0x89, 126, 0, 126]) + b"x" * 126,
    "continuation of nothing": frame(CONTINUATION, b"x"),
    "bad UTF-8": frame(TEXT, b'{"command":401,"data":"\xff\xfe"}'),
    "length of 2^63": bytes([0x81, 127]) + struct.pack("!Q", 1 << 63),
    "length of 2^40": bytes([0x81, 127]) + struct.pack("!Q", 1 << 40),
    "close 999": close(999),
    "close 1005": close(1005),
    "close of one byte": frame(CLOSE, b"\x03"),
    "close with bad UTF-8": close(1000, b"\xff"),
    # Legal ends.
    "close 1000": close(1000, b"bye"),
    "close 1001": close(1001),
    "close 1012": close(1012),
    "close 4000": close(4000),
    "close without code": close(None),
}

# Frames that change nothing.
HARMLESS: dict[str, bytes] = {
    "ping": frame(PING, b"are you there"),
    "pong": frame(PONG, b"nobody asked"),
    "empty text": frame(TEXT, b""),
    "binary": frame(BINARY, b'{"sender":107,"receiver":106,"command":401,"data":null}'),
    "byte order mark": frame(TEXT, b'\xef\xbb\xbf{"sender":107,"receiver":106,"command":401,"data":null}'),
    "fragments with a ping between": frame(TEXT, '{"sender":107,"command":401,"data":"홍'.encode()[:-1], fin=False)
    + frame(PING, b"")
    + frame(CONTINUATION, "홍".encode()[-1:] + b'"}'),
    "other receiver": frame(TEXT, b'{"sender":2,"receiver":105,"command":601,"data":{"bodypartAlias":"EVIL"}}'),
    "a display speaks": frame(TEXT, b'{"sender":106,"receiver":106,"command":1002,"data":null}'),
    "an answer twice": frame(TEXT, b'{"sender":1,"command":11,"data":{"status":1}}'),
}


@dataclass(frozen=True)
class Frame:
    """A frame as it came."""

    raw: bytes
    opcode: int
    payload: bytes


class Splitter:
    """Cuts a server's stream into its frames."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Frame]:
        """The frames that are whole now."""
        self._buffer += data
        found = []
        while len(self._buffer) >= 2:
            size, head = self._buffer[1] & 0x7F, 2
            if size == 126:
                head = 4
                if len(self._buffer) < head:
                    break
                (size,) = struct.unpack("!H", self._buffer[2:4])
            elif size == 127:
                head = 10
                if len(self._buffer) < head:
                    break
                (size,) = struct.unpack("!Q", self._buffer[2:10])
            if len(self._buffer) < head + size:
                break
            raw = bytes(self._buffer[: head + size])
            del self._buffer[: head + size]
            found.append(Frame(raw, raw[0] & 0x0F, raw[head:]))
        return found
