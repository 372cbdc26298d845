#!/usr/bin/env python3
"""lifecycle.py PROGRAMS VERSION OUT: the installer's whole life under wine, with the programs of a folder.

Installs silently with every property, shows a patient of a server in another language, repairs, upgrades while the display runs,
refuses to go back, locks, uninstalls, purges. Needs wine, Xvfb, openbox, imagemagick, mingw's compiler, msitools. Pictures go to OUT.
Prints each promise that it checked, and fails at the end if one was not kept.
"""

import hashlib
import json
import os
import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS, VERSION, OUT = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
UPGRADE_CODE = "{815505D0-4A11-5E65-A461-877B697BD7CA}"
SETUP, SETTINGS, POLICIES = (r"HKLM\Software\VX Display" + "\\Setup", r"HKLM\Software\VX Display\Settings", r"HKLM\Software\Policies\VX Display")
RUN = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
# Wine shows the low byte of an exit code.
DONE, FAILED, RESTART = 0, 1603 & 255, 3010 & 255
PATIENCE = 60
counted = {"ok": 0, "FAILED": 0}


def check(promise, kept, detail=""):
    word = "ok" if kept else "FAILED"
    counted[word] += 1
    print(f"{word}: {promise}" + ("" if kept else f" ({detail})"), flush=True)


def until(what, condition, patience=PATIENCE):
    begun = time.monotonic()
    while time.monotonic() - begun < patience:
        if condition():
            return time.monotonic() - begun
        time.sleep(0.1)
    raise SystemExit(f"FAILED: {what} did not come within {patience} s")


class Wine:
    def __init__(self, folder):
        self.prefix = folder / "prefix"
        self.env = dict(os.environ, WINEPREFIX=str(self.prefix), WINEDEBUG="-all", WINEDLLOVERRIDES="mscoree,mshtml=", LC_ALL="C.UTF-8")
        self.env.pop("WAYLAND_DISPLAY", None)
        read, write = os.pipe()
        self.display = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.env["DISPLAY"] = ":" + os.fdopen(read).readline().strip()
        self.manager = subprocess.Popen(["openbox"], env=self.env, stderr=subprocess.DEVNULL)
        self.run("wineboot", "-i")
        self.run("winecfg", "-v", "win10")
        self.drive = self.prefix / "drive_c"
        missing = self.drive / "windows/system32/bcryptprimitives.dll"
        if not missing.exists():
            source = ROOT / "tests/windows/bcryptprimitives.c"
            subprocess.run(["x86_64-w64-mingw32-gcc", "-O2", "-s", "-shared", "-o", missing, source, "-ladvapi32"], check=True)

    def run(self, *command, wait=120):
        """The exit code and what was said."""
        # Wine's own services keep a pipe open for as long as they live.
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(["wine", *map(str, command)], env=self.env, stdout=said, stderr=subprocess.DEVNULL, timeout=wait)
            said.seek(0)
            return done.returncode, said.read().decode("utf-8", "replace").replace("\r\n", "\n")

    def start(self, *command):
        return subprocess.Popen(["wine", *map(str, command)], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def msi(self, verb, file, *options):
        return self.run("msiexec", verb, self.path(file), "/qn", *options)[0]

    def path(self, file):
        return "Z:" + str(file).replace("/", "\\")

    def value(self, key, name):
        code, said = self.run("reg", "query", key, "/v", name)
        lines = [line.split("REG_SZ") for line in said.splitlines() if "REG_SZ" in line]
        return lines[0][1].strip() if code == 0 and lines else None

    def has_key(self, key):
        return self.run("reg", "query", key)[0] == 0

    def end_programs(self):
        self.run("taskkill", "/f", "/im", "vxdisplay.exe")

    def close(self):
        subprocess.run(["wineserver", "-k"], env=self.env, check=False, stderr=subprocess.DEVNULL)
        for process in (self.manager, self.display):
            process.kill()
            process.wait()

    def picture(self, name):
        """What the screen shows: how many colours, and a hash of all."""
        file = OUT / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], env=self.env, check=True)
        said = subprocess.run(["identify", "-format", "%k", str(file)], capture_output=True, text=True, check=True)
        return int(said.stdout), hashlib.sha256(subprocess.run(["convert", str(file), "rgb:-"], capture_output=True, check=True).stdout).hexdigest()


class Server:
    """A server that shares no code with the display."""

    def __init__(self):
        python = ROOT / "target/foreign/venv/bin/python"
        self.process = subprocess.Popen([python, ROOT / "tests/foreign/server.py", "document", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=lambda: [self.lines.put(line.strip()) for line in self.process.stdout], daemon=True).start()
        self.url = "ws://127.0.0.1:" + self.next("listening ").split()[1]

    def next(self, start):
        while True:
            line = self.lines.get(timeout=PATIENCE)
            if line.startswith(start):
                return line

    def registered(self):
        return self.next('got {"sender":106,"command":11}')

    def pinged(self):
        while not self.lines.empty():
            self.lines.get()
        return self.next('got {"sender":106,"command":1}')

    def send(self, **message):
        self.process.stdin.write("send " + json.dumps({"sender": 2, "receiver": 106, **message}, ensure_ascii=False) + "\n")
        self.process.stdin.flush()


def build(version, programs, folder):
    environment = dict(os.environ)
    subprocess.run([ROOT / "installer/windows/build.sh", "--out", folder, "--programs", programs, "--version", version], check=True, env=environment, stdout=subprocess.DEVNULL)
    return folder / f"vxdisplay-{version}-x64.msi"


def table(msi, name):
    said = subprocess.run(["msiinfo", "export", msi, name], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    rows = [line.rstrip("\r").split("\t") for line in said.split("\n") if line.strip()]
    return {row[0]: row for row in rows[3:]}


def check_tables(msi, version):
    properties = table(msi, "Property")
    check("the upgrade code is the one of all versions", properties["UpgradeCode"][1] == UPGRADE_CODE)
    check("the product has its version", properties["ProductVersion"][1] == version)
    files = table(msi, "File")
    check("the program's file has its version", files["vxdisplay.exe"][4] == version + ".0", files["vxdisplay.exe"])
    hashes = table(msi, "MsiFileHash")
    check("files with a version have no hash, others have one", set(hashes) == {n for n, row in files.items() if not row[4]}, sorted(hashes))
    components = table(msi, "Component")
    check("every component is for 64 bits and has its own identity", all(int(row[3]) & 256 for row in components.values()) and len({row[1] for row in components.values()}) == len(components))
    featured = {line[1] for line in (row for row in [r.split("\t") for r in subprocess.run(["msiinfo", "export", msi, "FeatureComponents"], capture_output=True, text=True, check=True).stdout.splitlines()[3:]])}
    check("no component is forgotten", featured == set(components), featured ^ set(components))
    secure = properties["SecureCustomProperties"][1].split(";")
    check("administrators' properties reach the installation", {"SERVER_URL", "MONITOR", "LANGUAGE", "AUTOSTART", "FULLSCREEN", "LOCKED", "INSTALLDIR", "PURGE"} <= set(secure))
    sequence = {name: int(row[2]) for name, row in table(msi, "InstallExecuteSequence").items()}
    check("the old version is removed inside the transaction", sequence["InstallInitialize"] < sequence["RemoveExistingProducts"] < sequence["ProcessComponents"])


def settings(wine, folder, *arguments):
    code, said = wine.run(wine.path(folder / "vxdisplay.com"), "settings", "--json", *arguments)
    rows = json.loads(said)["settings"] if code == 0 else []
    return {row["key"]: row for row in rows}


def nothing_left(wine, *folders):
    left = [str(folder) for folder in folders if folder.exists()]
    left += [key for key in (SETUP, SETTINGS, POLICIES, r"HKLM\Software\VX Display") if wine.has_key(key)]
    left += [str(file) for file in wine.drive.rglob("*.lnk") if "VX Display" in file.name]
    left += [RUN] if wine.value(RUN, "VX Display") else []
    return left


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        wine = Wine(folder)
        try:
            life(wine, folder)
            portable(wine, folder)
        finally:
            wine.close()
    print(f"{counted['ok']} promises kept, {counted['FAILED']} not")
    sys.exit(counted["FAILED"] > 0)


def life(wine, folder):
    newer = folder / "newer"
    shutil.copytree(PROGRAMS, newer)
    with open(newer / "vxdisplay.exe", "ab") as file:
        # Windows reads nothing behind a program's last section: the same program with other bytes.
        file.write(b"newer")
    major, minor, patch = map(int, VERSION.split("."))
    later = f"{major}.{minor}.{patch + 1}"
    this, next_one = build(VERSION, PROGRAMS, folder), build(later, newer, folder)
    check_tables(this, VERSION)
    codes = [table(msi, "Property")["ProductCode"][1] for msi in (this, next_one)]
    check("each version is a product of its own", codes[0] != codes[1])
    identities = [{name: row[1] for name, row in table(msi, "Component").items()} for msi in (this, next_one)]
    check("components keep their identity", identities[0] == identities[1])

    installed, chosen = wine.drive / "Program Files/VX Display", wine.drive / "VX Test"
    machine = wine.drive / "ProgramData/VX Display"
    # Wine has one menu for all; on Windows it is that of all users.
    menus = "users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/VX Display"

    builds = [build(VERSION, PROGRAMS, folder / f"again{number}").read_bytes() for number in range(5)]
    check("built again and again it is the same installer", all(data == this.read_bytes() for data in builds), len(set(builds)))

    # Every property.
    begun = time.monotonic()
    code = wine.msi("/i", this, "SERVER_URL=ws://vxvue:1", "MONITOR=DEL DELL U2412M X1", "LANGUAGE=en,ko; zh-Hans,vi", "AUTOSTART=0", "FULLSCREEN=0", "DESKTOP=1", r"INSTALLDIR=C:\VX Test")
    check(f"installs silently with every property ({time.monotonic() - begun:.1f} s)", code == DONE, code)
    check("the program stands where it was asked for", (chosen / "vxdisplay.exe").read_bytes() == (PROGRAMS / "vxdisplay.exe").read_bytes())
    check("templates and license are there", all((chosen / name).exists() for name in ("policies/vxdisplay.admx", *(f"policies/{language}/vxdisplay.adml" for language in ("de-DE", "en-US", "es-ES", "ja-JP", "ko-KR", "zh-CN")), "LICENSE.txt", "README.txt", "relay-service.ps1")))
    entries = sorted(file.name for file in wine.drive.glob(menus + "/*.lnk"))
    check("the Start menu has both entries", entries == ["VX Display \u2013 connection check.lnk", "VX Display.lnk"], entries)
    desktop = [file.name for file in wine.drive.rglob("Desktop/*.lnk")]
    check("the desktop has its entry when asked for", any("connection check" in name for name in desktop), desktop)
    check("it does not start with the desktop when not asked for", wine.value(RUN, "VX Display") is None)
    found = settings(wine, chosen)
    values = {key: found.get(key, {}).get("value") for key in ("server.url", "display.monitor", "display.language", "display.mode")}
    check("the program takes what the installer was given", values == {"server.url": "ws://vxvue:1", "display.monitor": "DEL DELL U2412M X1", "display.language": "en,ko; zh-Hans,vi", "display.mode": "windowed"}, values)
    check("and locks nothing", not any(row["locked"] for row in found.values()))
    argument = settings(wine, chosen)
    check("commands work in a terminal", "server.url" in argument)
    code, said = wine.run("cmd", "/c", r"C:\VX Test\vxdisplay", "--version")
    check("vxdisplay without an ending is the one for terminals", code == 0 and said.strip() == "vxdisplay " + VERSION_OF_PROGRAM, said)
    check("exit codes reach the shell", wine.run(wine.path(chosen / "vxdisplay.com"), "fly")[0] == 2 and wine.run(wine.path(chosen / "vxdisplay.com"), "status")[0] == 1)

    # Repair.
    (chosen / "vxdisplay.exe").write_bytes(b"broken")
    (chosen / "LICENSE.txt").unlink()
    wine.run("reg", "delete", SETTINGS + r"\server", "/f")
    for entry in wine.drive.glob(menus + "/*.lnk"):
        entry.unlink()
    code = wine.msi("/i", this, "REINSTALL=ALL", "REINSTALLMODE=amus")
    entries = len(list(wine.drive.glob(menus + "/*.lnk")))
    check("repairs files, values and entries", code == DONE and (chosen / "LICENSE.txt").exists() and (chosen / "vxdisplay.exe").stat().st_size > 1000 and wine.value(SETTINGS + r"\server", "url") == "ws://vxvue:1" and entries == 2, (code, entries))

    # Changed later.
    code = wine.msi("/i", this, "REINSTALL=ALL", "REINSTALLMODE=amus", "SERVER_URL=ws://changed:1")
    check("a property is changed later", code == DONE and wine.value(SETTINGS + r"\server", "url") == "ws://changed:1", code)
    for wrong in ("SERVER_URL=http://wrong", "LANGUAGE=,", "FULLSCREEN=9", "LOCKED=2", "AUTOSTART=yes", "MONITOR=1"):
        code = wine.msi("/i", this, "REINSTALL=ALL", "REINSTALLMODE=amus", wrong)
        name = wrong.split("=")[0]
        check(f"{wrong} is refused also later, and changes nothing", code == FAILED and wine.value(SETUP, name) != wrong.split("=")[1] and wine.value(SETTINGS + r"\server", "url") == "ws://changed:1", code)
    code = wine.msi("/i", this, "REINSTALL=ALL", "REINSTALLMODE=amus", "SERVER_URL=ws://vxvue:1")
    check("and back", code == DONE and wine.value(SETTINGS + r"\server", "url") == "ws://vxvue:1", code)

    # Upgrade keeps what was given.
    code = wine.msi("/i", next_one)
    check("upgrades", code == DONE and (chosen / "vxdisplay.exe").read_bytes().endswith(b"newer") and wine.value(SETUP, "Version") == later, (code, wine.value(SETUP, "Version")))
    kept = settings(wine, chosen)
    check("an upgrade keeps what the installer was given", kept.get("server.url", {}).get("value") == "ws://vxvue:1" and wine.value(RUN, "VX Display") is None)
    code = wine.msi("/i", this)
    check("a downgrade is refused, and the newer version stays", code == FAILED and (chosen / "vxdisplay.exe").read_bytes().endswith(b"newer"), code)
    code = wine.msi("/x", next_one)
    left = nothing_left(wine, chosen, *wine.drive.glob(menus))
    check("uninstalls and leaves nothing", code == DONE and not left, (code, left))

    # Wrong properties.
    for wrong in ("SERVER_URL=http://vxvue", "SERVER_URL=ws://", "SERVER_URL=WSS://", "SERVER_URL=ws:///path", "SERVER_URL=ws://ho st", "MONITOR=1", "MONITOR= ", "LANGUAGE=de,", "LANGUAGE=7", "AUTOSTART=yes", "LOCKED=2", "FULLSCREEN=x"):
        code = wine.msi("/i", this, wrong)
        check(f"{wrong} is refused, and nothing is installed", code == FAILED and not installed.exists(), code)

    # Locked.
    code = wine.msi("/i", this, "SERVER_URL=ws://vxvue:2", "MONITOR=second", "LANGUAGE=ko", "FULLSCREEN=1", "LOCKED=1")
    found = settings(wine, installed, "--config", wine.path(write(folder / "user.toml", "[server]\nurl = 'ws://other'\n[site]\nname = 'mine'\n")))
    locked = sorted(key for key, row in found.items() if row["locked"])
    check("LOCKED=1 makes policies of the properties", code == DONE and locked == ["display.language", "display.mode", "display.monitor", "server.url"], (code, locked))
    check("and nothing else is stronger", found.get("server.url", {}).get("value") == "ws://vxvue:2" and found["site.name"]["value"] == "mine")
    check("the source of a policy is named", found.get("server.url", {}).get("source") == "policy " + POLICIES + r"\server\url", found.get("server.url"))
    check("it starts with the desktop, supervised, where nothing else was said", wine.value(RUN, "VX Display") == r'"C:\Program Files\VX Display\vxdisplay.exe" run --supervised', wine.value(RUN, "VX Display"))
    code, said = wine.run(wine.path(installed / "vxdisplay.com"), "autostart", "status")
    check("the program knows that it starts with the desktop", code == 0 and "vxdisplay.exe" in said, said)
    code = wine.msi("/x", this)
    left = nothing_left(wine, installed, *wine.drive.glob(menus))
    check("policies of the installer go with it", code == DONE and not left, (code, left))

    # A patient, and an upgrade in front of her.
    server = Server()
    code = wine.msi("/i", this, "SERVER_URL=" + server.url)
    check("installs with an address alone", code == DONE, code)
    write(machine / "settings.toml", "[display]\nallow_only_monitor = true\nmode = 'fullscreen'\n")
    begun = time.monotonic()
    program = wine.start(wine.path(installed / "vxdisplay.exe"), "run", "--supervised")
    server.registered()
    until("the waiting screen", lambda: wine.picture("wine-waiting")[0] > 50)
    print(f"   registered and on the screen {time.monotonic() - begun:.1f} s after its start")
    empty = wine.picture("wine-waiting")[1]
    server.send(command=101, data={"patientId": "P-1", "patientName": "Hong^Gildong=\u6d2a^\u5409\u6d1e=\ud64d^\uae38\ub3d9", "patientBirth": "1988-02-14"})
    server.send(command=601, data={"bodypartAlias": "CHEST", "projectionAlias": "PA"})
    server.send(command=1001)
    until("the patient", lambda: wine.picture("wine-patient")[1] != empty)
    time.sleep(1)
    colours, shown = wine.picture("wine-patient")
    check("shows a patient of a foreign server", shown != empty and colours > 100, colours)
    code, said = wine.run(wine.path(installed / "vxdisplay.com"), "status", "--json")
    health = json.loads(said) if code == 0 else {}
    check("status answers through the named pipe", health.get("link") == "registered" and health.get("version") == VERSION_OF_PROGRAM, said[:300])
    check("and names no patient", "Hong" not in said and "P-1" not in said)
    code, said = wine.run(wine.path(installed / "vxdisplay.com"), "run")
    check("a second start says that one runs", code == 0 and "already running" in said, said)
    code, said = wine.run(wine.path(installed / "vxdisplay.com"), "run", "--windowed")
    check("a second start with a window opens the console of the first", code == 0 and "its window was opened" in said, said)
    code, said = wine.run(wine.path(installed / "vxdisplay.com"), "check", "--server", server.url)
    check("the connection check goes through", code == 0, said)

    code = wine.msi("/i", next_one)
    check("upgrades while the display runs", code in (DONE, RESTART), code)
    server.pinged()
    check("the display that runs goes on", program.poll() is None)
    wine.end_programs()
    program.wait(PATIENCE)
    wine.run("wineboot", "-r")
    check("after the next start of Windows it is the new one", (installed / "vxdisplay.exe").read_bytes().endswith(b"newer") and wine.value(SETUP, "Version") == later)
    kept = settings(wine, installed)
    check("and it has its settings", kept.get("server.url", {}).get("value") == server.url and kept.get("display.allow_only_monitor", {}).get("value") is True)

    # The end.
    code = wine.msi("/x", next_one)
    check("uninstalling keeps the administrator's settings", code == DONE and (machine / "settings.toml").exists(), code)
    wine.msi("/i", this)
    logs = [folder for folder in wine.drive.glob("users/*/AppData/Local/VX Display")]
    code = wine.msi("/x", this, "PURGE=1")
    left = nothing_left(wine, installed, machine, *wine.drive.glob(menus), *logs)
    check("PURGE=1 leaves nothing at all", code == DONE and logs and not left, (code, logs, left))

    # The interactive installation.
    setup = wine.start("msiexec", "/i", wine.path(this))
    until("the license", lambda: wine.picture("wine-license")[0] > 20)
    time.sleep(2)
    colours, _ = wine.picture("wine-license")
    check("the interactive installation shows the license", colours > 20, colours)
    setup.kill()
    setup.wait()


def portable(wine, folder):
    """The program of the zip, without an installation: its console beside a server."""
    with zipfile.ZipFile(folder / f"vxdisplay-{VERSION}-windows-x64.zip") as archive:
        archive.extractall(folder)
    program = folder / f"vxdisplay-{VERSION}"
    check("the portable program is whole", sorted(file.name for file in program.iterdir()) == ["LICENSE.txt", "README.txt", "policies", "relay-service.ps1", "vxdisplay.com", "vxdisplay.exe"])
    server = Server()
    console = wine.start(wine.path(program / "vxdisplay.exe"), "run", "--windowed", "--server", server.url)
    server.registered()
    until("the console", lambda: wine.picture("wine-console")[0] > 200)
    time.sleep(2)
    check("the portable program shows its console", wine.picture("wine-console")[0] > 200)
    wine.end_programs()
    console.wait(PATIENCE)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


VERSION_OF_PROGRAM = next(line.split('"')[1] for line in (ROOT / "Cargo.toml").read_text().splitlines() if line.startswith("version"))

if __name__ == "__main__":
    main()
