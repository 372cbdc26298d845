"""A line that loses packets, in a network of its own.

lossy_line.py SHARE READY    makes the address 10.9.0.2 lead back to this computer at 10.9.0.1, over a line that loses this share of all
                             packets, each way. READY is made when the line is there. Ends with the process that started it.
"""

import fcntl
import os
import pathlib
import random
import struct
import subprocess
import sys
import threading
import time

share, ready = float(sys.argv[1]), sys.argv[2]
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000

line = os.open("/dev/net/tun", os.O_RDWR)
fcntl.ioctl(line, TUNSETIFF, struct.pack("16sH", b"lossy", IFF_TUN | IFF_NO_PI))
subprocess.run(["ip", "address", "add", "10.9.0.1/24", "dev", "lossy"], check=True)
subprocess.run(["ip", "link", "set", "lossy", "up"], check=True)
pathlib.Path(ready).touch()
chance = random.Random(20)


def carry():
    """What goes to 10.9.0.2 comes back as from there: with both addresses exchanged, all checksums stay right."""
    while True:
        packet = os.read(line, 65536)
        if packet[0] >> 4 == 4 and chance.random() >= share:
            os.write(line, packet[:12] + packet[16:20] + packet[12:16] + packet[20:])


threading.Thread(target=carry, daemon=True).start()
parent = os.getppid()
while os.getppid() == parent:
    time.sleep(0.2)
