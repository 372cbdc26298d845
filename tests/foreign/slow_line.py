"""A slow line to a server.

slow_line.py TO_PORT BYTES_PER_SECOND    prints "listening PORT"; carries both directions at this rate, in small pieces.
"""

import socket
import sys
import threading
import time

to_port, rate = int(sys.argv[1]), int(sys.argv[2])
PIECE = 100


def carry(source, sink):
    try:
        while data := source.recv(PIECE):
            time.sleep(len(data) / rate)
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


listener = socket.create_server(("127.0.0.1", 0))
print("listening", listener.getsockname()[1], flush=True)
while True:
    near, _ = listener.accept()
    far = socket.create_connection(("127.0.0.1", to_port))
    for source, sink in ((near, far), (far, near)):
        # A small buffer, so that what waits here has not been acknowledged.
        sink.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        threading.Thread(target=carry, args=(source, sink), daemon=True).start()
