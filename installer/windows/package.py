#!/usr/bin/env python3
"""package.py msi|zip: packs a folder of staged files, the same bytes for the same files.

msi STAGE VERSION OUT: the installer, by wixl and msibuild (msitools).
zip STAGE NAME OUT: the portable archive, all below a folder of this name.
SOURCE_DATE_EPOCH gives the time of everything.
"""

import hashlib
import os
import pathlib
import struct
import subprocess
import sys
import time
import uuid
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
UPGRADE_CODE = uuid.UUID("815505D0-4A11-5E65-A461-877B697BD7CA")
EPOCH = int(os.environ["SOURCE_DATE_EPOCH"])
# The format identifier of the summary information, and the type of times in it.
SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
VT_FILETIME = 0x40
# 1601 to 1970, in the 100 ns of Windows.
UNIX_EPOCH = 116444736000000000


def rtf(text):
    """Plain ASCII text as rich text, in one line."""
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    lines = "\\par ".join(line.strip() for line in escaped.splitlines())
    return "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Segoe UI;}}\\fs16 " + lines + "}"


def run(*command):
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def statements(version):
    for line in (HERE / "fixes.sql").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("--"):
            yield line.replace("@VERSION@", version + ".0")


def code(name):
    return str(uuid.uuid5(UPGRADE_CODE, name)).upper()


def set_times(data):
    """Writes SOURCE_DATE_EPOCH over the times of the summary information."""
    start = data.index(SUMMARY)
    section = start - 28 + struct.unpack_from("<I", data, start + 16)[0]
    count = struct.unpack_from("<I", data, section + 4)[0]
    for number in range(count):
        _, offset = struct.unpack_from("<II", data, section + 8 + 8 * number)
        if struct.unpack_from("<I", data, section + offset)[0] == VT_FILETIME:
            struct.pack_into("<Q", data, section + offset + 4, UNIX_EPOCH + EPOCH * 10_000_000)


def build(stage, version, out, package_code):
    """One installer with this package code."""
    out.unlink(missing_ok=True)
    define = {"Files": stage.name, "Version": version, "ProductCode": code("product " + version), "PackageCode": package_code}
    options = [option for name, value in define.items() for option in ("-D", f"{name}={value}")]
    subprocess.run(
        ["wixl", "-a", "x64", *options, "-o", str(out), str(HERE / "vxdisplay.wxs")],
        check=True, cwd=stage.parent, stderr=subprocess.DEVNULL,
    )
    tables = stage.parent / "ui"
    tables.mkdir(exist_ok=True)
    license = rtf((stage / "LICENSE.txt").read_text(encoding="ascii"))
    for table in sorted((HERE / "ui").glob("*.idt")):
        copy = tables / table.name
        copy.write_bytes(table.read_bytes().replace(b"@LICENSE@", license.encode("ascii")))
        run("msibuild", str(out), "-i", str(copy))
    for statement in statements(version):
        run("msibuild", str(out), "-q", statement)
    run("msibuild", str(out), "-s", "VX Display " + version, "VX Display", "x64;1033", "{" + package_code + "}")
    data = bytearray(out.read_bytes())
    set_times(data)
    out.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def msi(stage, version, out):
    for file in stage.rglob("*"):
        os.utime(file, (EPOCH, EPOCH))
    # Two installers with the same package code must be the same: the code comes from the content.
    content = build(stage, version, out, code("nothing"))
    build(stage, version, out, code("package " + content))


def portable(stage, name, out):
    files = sorted(file for file in stage.rglob("*") if file.is_file() and file.suffix != ".ico")
    moment = time.gmtime(EPOCH)[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            entry = zipfile.ZipInfo(f"{name}/{file.relative_to(stage).as_posix()}", moment)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, file.read_bytes())


if __name__ == "__main__":
    kind, stage, name, out = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3], pathlib.Path(sys.argv[4]).resolve()
    {"msi": msi, "zip": portable}[kind](stage, name, out)
