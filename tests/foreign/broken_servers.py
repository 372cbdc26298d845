"""Servers that are broken, each in its own way, in Python without libraries: nothing here shares code with the display.

broken_servers.py CERTIFICATES    the folder tests/fixtures/certificates
Prints "NAME PORT" for every fault, then "ready"; ends when its standard input ends.
"""

import base64
import hashlib
import json
import re
import socket
import ssl
import struct
import sys
import threading
import time

certificates = sys.argv[1]
kept = []


def head(connection):
    """The request up to the empty line; empty where the client has gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(4096)
        if not more:
            return b""
        data += more
    return data


def accept_key(request):
    key = re.search(rb"(?im)^sec-websocket-key:\s*(\S+)", request).group(1)
    return base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())


def switch(connection, lines=(), **changes):
    """Answers 101; a change of None leaves the header out."""
    request = head(connection)
    fields = {"Upgrade": b"websocket", "Connection": b"Upgrade", "Sec-WebSocket-Accept": accept_key(request)}
    fields.update({name.replace("_", "-"): value for name, value in changes.items()})
    answer = b"HTTP/1.1 101 Switching Protocols\r\n"
    for name, value in fields.items():
        if value is not None:
            answer += name.encode() + b": " + value + b"\r\n"
    connection.sendall(answer + b"".join(line + b"\r\n" for line in lines) + b"\r\n")


def frame(opcode, payload, first=0x80, mask=False):
    header = bytes([first | opcode])
    bit = 0x80 if mask else 0
    header += bytes([bit | len(payload)]) if len(payload) < 126 else bytes([bit | 126]) + struct.pack(">H", len(payload))
    return header + (bytes(4) if mask else b"") + payload


def text(message):
    return frame(1, json.dumps(message, ensure_ascii=False).encode())


def exactly(connection, count):
    data = b""
    while len(data) < count:
        more = connection.recv(count - len(data))
        if not more:
            raise ConnectionError
        data += more
    return data


def frames(connection):
    """The client's frames as opcode and payload."""
    while True:
        first, second = exactly(connection, 2)
        length = second & 0x7F
        if length == 126:
            (length,) = struct.unpack(">H", exactly(connection, 2))
        mask = exactly(connection, 4)
        payload = bytes(byte ^ mask[i % 4] for i, byte in enumerate(exactly(connection, length)))
        yield first & 0x0F, payload


def commands(connection):
    """What the client asks: its commands, and "ping" for a ping of the WebSocket protocol with its payload."""
    for opcode, payload in frames(connection):
        if opcode == 9:
            yield "ping", payload
        elif opcode == 1:
            yield json.loads(payload).get("command"), payload


def reply(command, status=1, **more):
    return text({"sender": 1, "command": command, "data": {"status": status, **more}})


def http(status, *fields):
    def fault(connection):
        head(connection)
        lines = [f"HTTP/1.1 {status}", *fields, "Content-Length: 2"]
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\nno")

    return fault


def banner(data):
    def fault(connection):
        connection.sendall(data)
        time.sleep(1)

    return fault


def bad_request(connection):
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")


def silent(connection):
    while connection.recv(4096):
        pass


def old_http(connection):
    head(connection)
    connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n")


def long_header(connection):
    head(connection)
    connection.sendall(b"HTTP/1.1 101 Switching Protocols\r\nX-Long: " + b"x" * (70 * 1024) + b"\r\n\r\n")
    silent(connection)


def many_headers(connection):
    head(connection)
    connection.sendall(b"HTTP/1.1 101 Switching Protocols\r\n" + b"X-Many: x\r\n" * 200 + b"\r\n")
    silent(connection)


def drip(connection):
    head(connection)
    for byte in b"HTTP/1.1 101 Switching Protocols\r\n":
        connection.sendall(bytes([byte]))
        time.sleep(0.5)


def closes_midway(connection):
    head(connection)
    connection.sendall(b"HTTP/1.1 101 Swi")


def resets(connection):
    connection.recv(1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def drops(first=b""):
    def fault(connection):
        switch(connection)
        connection.sendall(first)
        connection.shutdown(socket.SHUT_WR)
        silent(connection)

    return fault


def closes(code, after_register=False):
    def fault(connection):
        switch(connection)
        if after_register:
            for command, _ in commands(connection):
                if command == 11:
                    break
        connection.sendall(frame(8, struct.pack(">H", code) + b"reason of DOE^JOHN"))
        silent(connection)

    return fault


def registers_then(end):
    """Takes the registration, says so, and ends the connection at once."""

    def fault(connection):
        switch(connection)
        for command, _ in commands(connection):
            if command == 11:
                connection.sendall(reply(11))
            elif command == 1:
                connection.sendall(reply(1) + end)
                if not end:
                    connection.shutdown(socket.SHUT_WR)
                break
        silent(connection)

    return fault


def closing(code):
    return frame(8, struct.pack(">H", code) + b"reason of DOE^JOHN")


def echo(connection):
    """Sends back whatever it gets, as test servers on the internet do."""
    switch(connection)
    for opcode, payload in frames(connection):
        if opcode in (1, 2):
            connection.sendall(frame(opcode, payload))


def one_text(data):
    return frame(1, data if isinstance(data, bytes) else data.encode())


def answers_in_binary(connection):
    switch(connection)
    for command, _ in commands(connection):
        if command in (1, 11):
            connection.sendall(frame(2, json.dumps({"sender": 1, "command": command, "data": {"status": 1}}).encode()))


def refuses_tls(connection):
    """A TLS alert in answer to the hello: no version in common."""
    connection.recv(4096)
    connection.sendall(b"\x15\x03\x01\x00\x02\x02\x46")


def demands_a_certificate(connection):
    """A TLS alert in answer to the hello: handshake_failure."""
    connection.recv(4096)
    connection.sendall(b"\x15\x03\x03\x00\x02\x02\x28")


def talks_broken_tls(connection):
    """Begins as TLS and goes on as nothing."""
    connection.recv(4096)
    connection.sendall(b"\x16\x03\x03\x00\x04\x63\x00\x00\x00")
    silent(connection)


def sends(data):
    def fault(connection):
        switch(connection)
        connection.sendall(data)
        silent(connection)

    return fault


def obeys(register=None, ping=None, pong=False, first=b""):
    """A server that works, with these answers to 11 and 1 and, if told, to WebSocket pings."""

    def fault(connection):
        switch(connection)
        connection.sendall(first)
        for command, payload in commands(connection):
            if command == 11 and register:
                connection.sendall(register)
            elif command == 1 and ping:
                connection.sendall(ping)
            elif command == "ping" and pong:
                connection.sendall(frame(10, payload))

    return fault


PATIENT = {"patientId": "SECRET-1", "patientName": "SECRET^NAME", "patientBirth": "1988-02-14"}
OTHERS = text({"sender": 2, "receiver": 2, "command": 101, "data": PATIENT})
CUT_REGISTER = '{"sender": 1, "command": 11, "data": {"sta'
CUT_PING = '{"sender": 1, "command": 1, "data": {"sta'
OURS = text({"sender": 2, "receiver": 106, "command": 101, "data": PATIENT})

FAULTS = {
    "silent": silent,
    "http_200": http("200 OK", "Server: Python/files"),
    "http_301": http("301 Moved Permanently", "Location: https://pacs.example/x?patient=SECRET"),
    "http_302": http("302 Found"),
    "http_401": http("401 Unauthorized"),
    "http_403": http("403 Forbidden"),
    "http_404": http("404 Not Found"),
    "http_426": http("426 Upgrade Required"),
    "http_500": http("500 Internal Server Error"),
    "http_503": http("503 Service Unavailable", "Retry-After: 7"),
    "plain_on_wss": bad_request,
    "ssh": banner(b"SSH-2.0-OpenSSH_9.2p1 Debian\r\n"),
    "smtp": banner(b"220 mail.example ESMTP\r\n"),
    "hl7": banner(b"\x0bMSH|^~\\&|SECRET^NAME|\x1c\r"),
    "vnc": banner(b"RFB 003.008\n"),
    "binary": banner(b"\x01\x02\x03\x04\x05\x06"),
    "not_http_header": banner(b"HTTP/1.1 nonsense\r\n\r\n"),
    "wrong_accept": lambda connection: switch(connection, Sec_WebSocket_Accept=b"AAAAAAAAAAAAAAAAAAAAAAAAAAA="),
    "no_upgrade": lambda connection: switch(connection, Upgrade=None),
    "no_connection": lambda connection: switch(connection, Connection=None),
    "subprotocol": lambda connection: switch(connection, [b"Sec-WebSocket-Protocol: mqtt"]),
    "http_1_0": old_http,
    "long_header": long_header,
    "many_headers": many_headers,
    "drip": drip,
    "closes_unanswered": head,
    "hangs_up_on_wss": lambda connection: connection.recv(65536),
    "closes_midway": closes_midway,
    "resets": resets,
    "drops": drops(),
    "closes_1008": closes(1008),
    "closes_4001": closes(4001, after_register=True),
    "closes_illegally": closes(1006),
    "masked": sends(frame(1, b"{}", mask=True)),
    "reserved_bits": sends(frame(1, b"{}", first=0xC0)),
    "reserved_opcode": sends(frame(3, b"{}")),
    "not_utf8": sends(frame(1, b"\xb1\xe6")),
    "too_long": sends(bytes([0x81, 127]) + struct.pack(">Q", 2**40)),
    "register_refused": obeys(reply(11, 0, error=77), reply(1)),
    "register_refused_bare": obeys(reply(11, 0), reply(1)),
    "register_unclear": obeys(reply(11, "?"), reply(1)),
    "register_unanswered": obeys(None, reply(1)),
    "pings_ignored": obeys(reply(11), None),
    "pong_only": obeys(reply(11), None, pong=True),
    "answers_nothing": obeys(None, None),
    "register_then_drop": drops(reply(11)),
    "register_then_1008": registers_then(closing(1008)),
    "register_then_1000": registers_then(closing(1000)),
    "register_then_4001": registers_then(closing(4001)),
    "register_then_end": registers_then(b""),
    "closes_1013": closes(1013),
    "cut_answers": obeys(one_text(CUT_REGISTER), one_text(CUT_PING)),
    "cut_register": obeys(one_text(CUT_REGISTER), reply(1)),
    "cut_ping": obeys(reply(11), one_text(CUT_PING)),
    "registers_in_xml": obeys(one_text('<reply command="11"><status>1</status></reply>'), reply(1)),
    "says_ok": obeys(one_text("OK"), one_text("OK")),
    "answers_in_arrays": obeys(one_text("[1,11,{}]"), one_text("[1,1,{}]")),
    "bad_patient": obeys(reply(11), reply(1), first=one_text('{"sender":2,"command":101,"data":{"patientName":"SECRET"NAME"}}')),
    "cut_patient": obeys(reply(11), reply(1), first=one_text('{"sender":2,"receiver":106,"command":101,"data":{"patientId":"SECR')),
    "two_ids": obeys(reply(11), reply(1), first=one_text('{"sender":2,"receiver":106,"command":101,"data":{"patientId":"SECRET-1","patientID":"SECRET-2"}}')),
    "bad_step": obeys(reply(11), reply(1), first=one_text('{"sender":2,"receiver":106,"command":601,"data":"SECRET"}')),
    "good_and_bad": obeys(reply(11), reply(1), first=one_text('{"sender":2,"receiver":106,"command":601,"data":[]}') + OURS),
    "nobody": obeys(reply(11), reply(1), first=one_text('{"sender":2,"receiver":106,"command":101,"data":null}')),
    "greets_only": obeys(None, text({"command": "pong"}), first=one_text("hello")),
    "greets": obeys(reply(11), reply(1), first=one_text("hello")),
    "echo": echo,
    "answers_in_binary": answers_in_binary,
    "no_tls_in_common": refuses_tls,
    "alert_on_wss": demands_a_certificate,
    "broken_tls": talks_broken_tls,
    "silent_on_wss": silent,
    "http_400": http("400 Bad Request", "Server: nginx"),
    "http_429": http("429 Too Many Requests"),
    "http_502": http("502 Bad Gateway", "Server: nginx"),
    "http_504": http("504 Gateway Timeout", "Server: nginx"),
    "redis": banner(b"-ERR unknown command\r\n"),
    "telnet": banner(b"\xff\xfd\x18\xff\xfd\x20"),
    "http_2": banner(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00"),
    "event": obeys(reply(11), reply(1), first=OURS),
    "event_only": obeys(None, reply(1), first=OURS),
    "event_for_others": obeys(reply(11), reply(1), first=OTHERS),
    "healthy": obeys(reply(11), reply(1)),
    "prototype": obeys(None, text({"command": "pong"})),
}
TLS = {
    "tls_on_ws": "good",
    "self_signed": "self_signed",
    "expired": "expired",
    "not_yet_valid": "not_yet_valid",
    "wrong_name": "wrong_name",
    "good_tls": "good",
    "authority_as_server": "authority_as_server",
    "version_1": "version_1",
}


def serve(listener, fault, context):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=attend, args=(connection, fault, context), daemon=True).start()


def attend(connection, fault, context):
    try:
        if context:
            connection = context.wrap_socket(connection, server_side=True)
        fault(connection)
    except (OSError, ValueError, AttributeError):
        pass
    finally:
        connection.close()


def begin(name, fault, context=None):
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=(listener, fault, context), daemon=True).start()
    print(name, listener.getsockname()[1], flush=True)


def closed_port():
    """Bound and not listening: nobody else can take it meanwhile."""
    holder = socket.socket()
    holder.bind(("127.0.0.1", 0))
    kept.append(holder)
    print("closed", holder.getsockname()[1], flush=True)


def black_hole():
    """A queue that is full: the system drops what else comes, as a firewall does."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    kept.append(listener)
    for _ in range(4):
        filler = socket.socket()
        filler.setblocking(False)
        filler.connect_ex(listener.getsockname())
        kept.append(filler)
    print("black_hole", listener.getsockname()[1], flush=True)


for fault_name, do in FAULTS.items():
    begin(fault_name, do)
for fault_name, certificate in TLS.items():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(f"{certificates}/{certificate}.pem", f"{certificates}/server.key")
    begin(fault_name, FAULTS["healthy"], tls)
closed_port()
black_hole()
print("ready 0", flush=True)
sys.stdin.read()
