#!/usr/bin/env python3
"""Keep the files of others that are committed here: fonts, axe-core.

`tools/vendor.json` names each package, its version, the sha512 of the package and, for each file
taken out of it, where it lies here and its sha256.

`tools/vendor.py check` compares every committed file with its sha256 and needs nothing but Python.
`tools/vendor.py --update` fetches each package with `npm pack`, refuses it if its sha512 is not the
one written down, takes the files out and writes their sha256. To move to a new version, change
`version`, `integrity` and `to` in the JSON file, run it, and delete the old folder.
"""

import argparse
import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
LIST = Path("tools/vendor.json")
TEXT_SUFFIXES = {".js", ".css"}
SOURCE_MAP = re.compile(rb"^[ \t]*(//|/\*)[#@] ?sourceMappingURL=.*\n?", re.MULTILINE)


class VendoredFile(TypedDict):
    """One file: `source` in the package, `name` in the package's folder here, `sha256` in hex."""

    source: str
    name: str
    sha256: str


class Package(TypedDict):
    """One package of the npm registry and the folder `to` that its files lie in."""

    name: str
    version: str
    licence: str
    integrity: str
    to: str
    files: list[VendoredFile]


class VendorError(Exception):
    """A package cannot be taken over: it is not the one that was written down."""


def packages(root: Path) -> list[Package]:
    """Read the list of packages under `root`."""
    listed: list[Package] = json.loads((root / LIST).read_text(encoding="utf-8"))["packages"]
    return listed


def faults(root: Path) -> Iterator[str]:
    """Say, in words, each file that is missing, changed, or lies there without being listed."""
    for package in packages(root):
        folder = root / package["to"]
        known = {file["name"] for file in package["files"]}
        for file in package["files"]:
            path = folder / file["name"]
            if not path.is_file():
                yield f"{package['to']}/{file['name']}: missing"
            elif hashlib.sha256(path.read_bytes()).hexdigest() != file["sha256"]:
                yield f"{package['to']}/{file['name']}: not the file that was vendored"
        for path in sorted(folder.glob("*")):
            if path.name not in known:
                yield f"{package['to']}/{path.name}: not listed in {LIST}"


def without_source_map(name: str, content: bytes) -> bytes:
    """Drop the line that names a source map: hashed static files fail on a map that is absent."""
    return SOURCE_MAP.sub(b"", content) if Path(name).suffix in TEXT_SUFFIXES else content


def checked_archive(package: Package, folder: Path) -> Path:
    """Fetch a package into `folder`.

    Raises:
        VendorError: if npm is absent or the sha512 of what came is not the one written down.
    """
    npm = shutil.which("npm")
    if npm is None:
        reason = "npm is needed for --update"
        raise VendorError(reason)
    wanted = f"{package['name']}@{package['version']}"
    subprocess.run(  # noqa: S603 (the arguments come from our own list)
        [npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder), wanted],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    archive = next(folder.glob("*.tgz"))
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode("ascii")
    if f"sha512-{digest}" != package["integrity"]:
        reason = f"{wanted}: sha512-{digest} is not the integrity in {LIST}"
        raise VendorError(reason)
    return archive


def take_over(package: Package, archive: Path, root: Path) -> None:
    """Write the listed files of `archive` under `root` and note their sha256 in `package`."""
    folder = root / package["to"]
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as contents:
        for file in package["files"]:
            member = contents.extractfile(f"package/{file['source']}")
            if member is None:
                reason = f"{package['name']}: {file['source']} is no file"
                raise VendorError(reason)
            content = without_source_map(file["name"], member.read())
            (folder / file["name"]).write_bytes(content)
            file["sha256"] = hashlib.sha256(content).hexdigest()


def update(root: Path) -> None:
    """Fetch every package again and write the list with the sha256 found."""
    listed = packages(root)
    for package in listed:
        with tempfile.TemporaryDirectory() as folder:
            take_over(package, checked_archive(package, Path(folder)), root)
    text = json.dumps({"packages": listed}, indent=2, ensure_ascii=False)
    (root / LIST).write_text(f"{text}\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one mode; 0 if all is well, 1 with a line for each fault if not."""
    parser = argparse.ArgumentParser(description="Check or renew the vendored files.")
    parser.add_argument("mode", nargs="?", choices=["check"], default="check")
    parser.add_argument("--update", action="store_true", help="fetch every package again")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    options = parser.parse_args(arguments)
    if options.update:
        update(options.root)
    found = list(faults(options.root))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write("Vendored files: all as written down.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
