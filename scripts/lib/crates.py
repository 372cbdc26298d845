"""What cargo says of the crates in the program: shared by make-licences and make-sbom. Python's standard library only."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The targets that are released, by the word for each.
TARGETS = {"linux": "x86_64-unknown-linux-gnu", "windows": "x86_64-pc-windows-gnu"}


def fail(sentence):
    sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {sentence}")


def cargo(*arguments):
    """What cargo prints; the same in every language and on every terminal."""
    environment = {**os.environ, "CARGO_TERM_COLOR": "never", "LC_ALL": "C.UTF-8"}
    command = [os.environ.get("CARGO", "cargo"), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=False, text=True)
    if done.returncode:
        fail(f"`{' '.join(command)}` failed; its message is above.")
    return done.stdout


class Tree:
    """The crates of one target as `cargo tree -e normal` resolves them, features included, and who needs whom.

    `cargo metadata` alone would not do: it turns on what only the tests' crates ask for.
    """

    LINE = re.compile(r"^(\d+)(\S+) v(\S+)(?: \((.*?)\))?(?: \(\*\))?$")

    def __init__(self, target):
        shown = ["tree", "--locked", "--edges", "normal", "--target", target, "--prefix", "depth", "--format", "{p}"]
        self.root = None
        self.macros = set()
        self.needs = {}
        path = []
        for line in cargo(*shown).splitlines():
            found = self.LINE.match(line)
            if not found:
                fail(f"cargo tree printed a line that is not understood: {line}")
            depth, crate, remark = int(found[1]), (found[2], found[3]), found[4]
            del path[depth:]
            self.needs.setdefault(crate, set())
            if path:
                self.needs[path[-1]].add(crate)
            else:
                self.root = crate
            if remark == "proc-macro":
                self.macros.add(crate)
            path.append(crate)

    def linked(self):
        """The crates whose code is in the program: what is needed without going through a procedural macro."""
        seen, pending = set(), [self.root]
        while pending:
            crate = pending.pop()
            if crate not in seen and crate not in self.macros:
                seen.add(crate)
                pending.extend(self.needs[crate])
        return seen


def packages(target):
    """What each crate's manifest says, by name and version."""
    text = cargo("metadata", "--locked", "--format-version", "1", "--filter-platform", target)
    return {(package["name"], package["version"]): package for package in json.loads(text)["packages"]}


def checksums():
    """The SHA-256 of each crate's archive, by name and version, from Cargo.lock."""
    lock = tomllib.loads((ROOT / "Cargo.lock").read_text(encoding="utf-8"))
    return {(package["name"], package["version"]): package.get("checksum") for package in lock["package"]}


def expression(package):
    """The licence as an SPDX expression; the slash of old manifests means OR."""
    licence = package["license"]
    if not licence:
        fail(f"{package['name']} {package['version']} names no licence; look at it and say what it is.")
    return re.sub(r"\s*/\s*", " OR ", licence)


def authors(package):
    """The authors' names, without their addresses."""
    names = (re.sub(r"\s*<[^>]*>", "", author).strip() for author in package["authors"])
    return [name for name in names if name]
