"""A DNS server on 127.0.0.1:53, for a network of its own.

resolver.py never|nxdomain|half|SECONDS READY    answers nothing; that there is no such name; addresses of version 4 alone and at
                                                 once, dropping questions for version 6; or everything after so many seconds.
READY is made when the port is open. Ends when its standard input ends.
"""

import pathlib
import socket
import struct
import sys
import threading
import time

mode, ready = sys.argv[1], sys.argv[2]
port = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
port.bind(("127.0.0.1", 53))
pathlib.Path(ready).touch()


def kind(question):
    """The type that is asked for: behind the name, which ends with a zero."""
    end = question.index(0, 12)
    return struct.unpack(">H", question[end + 1 : end + 3])[0], end + 5


def answer(question, peer):
    asked, end = kind(question)
    if mode == "never" or (mode == "half" and asked == 28):
        return
    if mode not in ("nxdomain", "half"):
        time.sleep(float(mode))
    found = asked == 1 and mode != "nxdomain"
    flags = 0x8183 if mode == "nxdomain" else 0x8180
    head = question[:2] + struct.pack(">HHHHH", flags, 1, int(found), 0, 0)
    record = struct.pack(">HHHIH", 0xC00C, 1, 1, 1, 4) + bytes([127, 0, 0, 1]) if found else b""
    port.sendto(head + question[12:end] + record, peer)


def serve():
    while True:
        question, peer = port.recvfrom(4096)
        threading.Thread(target=answer, args=(question, peer), daemon=True).start()


threading.Thread(target=serve, daemon=True).start()
sys.stdin.read()
