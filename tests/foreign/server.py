"""A server for the display, in Python with `websockets`, told what to do by its standard input.

server.py document|prototype [PORT [ADDRESS]]    prints "listening PORT", then "got TEXT" for every frame and "open" / "closed".
Input lines: "send TEXT" to every client, "binary TEXT", "close CODE", "abort", "mute" (answers nothing), "exit".
"""

import asyncio
import json
import sys

from websockets.asyncio.server import serve

dialect = sys.argv[1]
wanted_port = int(sys.argv[2]) if len(sys.argv) > 2 else 0
address = sys.argv[3] if len(sys.argv) > 3 else "127.0.0.1"
clients = set()
mute = False


def say(line):
    print(line, flush=True)


def answer(text):
    """The reply of this dialect to a frame, if it gives one."""
    try:
        command = json.loads(text).get("command")
    except (ValueError, AttributeError):
        return None
    if dialect == "prototype":
        return '{"command":"pong"}' if command == 1 else None
    if command in (1, 11):
        return json.dumps({"sender": 1, "command": command, "data": {"status": 1}})
    return None


async def handle(connection):
    clients.add(connection)
    say("open")
    try:
        async for text in connection:
            say(f"got {text}")
            reply = answer(text)
            if reply and not mute:
                await connection.send(reply)
    except Exception:
        pass
    finally:
        clients.discard(connection)
        say("closed")


async def obey(line):
    global mute
    word, _, rest = line.partition(" ")
    for connection in list(clients):
        if word == "send":
            await connection.send(rest)
        elif word == "binary":
            await connection.send(rest.encode())
        elif word == "close":
            await connection.close(int(rest))
        elif word == "abort":
            connection.transport.abort()
    if word == "mute":
        mute = True
    return word != "exit"


async def main():
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with serve(handle, address, wanted_port, ping_interval=None) as server:
        say(f"listening {server.sockets[0].getsockname()[1]}")
        while line := await reader.readline():
            if not await obey(line.decode().rstrip("\n")):
                break
        for connection in list(clients):
            connection.transport.abort()


asyncio.run(main())
