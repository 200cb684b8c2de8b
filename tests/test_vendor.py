"""The files of others that are committed here are those that were vendored."""

import base64
import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from tools import vendor

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def copy(tmp_path):
    """A copy of the list and of every vendored folder."""
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / vendor.LIST, tmp_path / vendor.LIST)
    for package in vendor.packages(ROOT):
        shutil.copytree(ROOT / package["to"], tmp_path / package["to"])
    return tmp_path


def first_file(root: Path) -> Path:
    package = vendor.packages(root)[0]
    return root / package["to"] / package["files"][0]["name"]


def test_the_committed_files_are_those_written_down(capsys):
    assert vendor.main(["check"]) == 0
    assert "all as written down" in capsys.readouterr().out


def test_a_changed_byte_is_found_and_the_file_named(copy, capsys):
    path = first_file(copy)
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

    assert vendor.main(["check", "--root", str(copy)]) == 1
    assert f"{path.relative_to(copy)}: not the file that was vendored" in capsys.readouterr().err


def test_a_missing_file_is_found(copy):
    first_file(copy).unlink()

    assert [fault.split(": ")[1] for fault in vendor.faults(copy)] == ["missing"]


def test_a_file_that_nobody_listed_is_found(copy):
    (first_file(copy).parent / "extra.js").write_text("", encoding="utf-8")

    assert [fault.split(": ")[1] for fault in vendor.faults(copy)] == [
        f"not listed in {vendor.LIST}"
    ]


def test_every_package_ships_its_licence():
    bare = [
        package["name"]
        for package in vendor.packages(ROOT)
        if "LICENSE" not in {file["name"] for file in package["files"]}
    ]

    assert bare == []


def test_the_list_names_versions_and_digests_and_no_address():
    text = (ROOT / vendor.LIST).read_text(encoding="utf-8")

    assert "://" not in text
    for package in json.loads(text)["packages"]:
        assert re.fullmatch(r"\d+\.\d+\.\d+", package["version"])
        assert len(base64.b64decode(package["integrity"].removeprefix("sha512-"))) == 64
        assert package["to"].endswith(package["version"])


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.js", b"let a;\n//# sourceMappingURL=a.js.map\n", b"let a;\n"),
        ("a.js", b"let a;\n//# sourceMappingURL=a.js.map", b"let a;\n"),
        ("a.css", b"p{}\n/*# sourceMappingURL=a.css.map */\n", b"p{}\n"),
        ("a.woff2", b"//# sourceMappingURL=a.map\n", b"//# sourceMappingURL=a.map\n"),
        ("LICENSE", b"free\n", b"free\n"),
    ],
    ids=["script", "no newline at the end", "sheet", "a font is left alone", "nothing to drop"],
)
def test_the_line_that_names_a_source_map_is_dropped(name, before, after):
    assert vendor.without_source_map(name, before) == after


def test_a_package_with_another_digest_is_refused(tmp_path, monkeypatch):
    package = vendor.packages(ROOT)[0]

    def pack(command, **_options):
        (Path(command[command.index("--pack-destination") + 1]) / "p.tgz").write_bytes(b"other")

    monkeypatch.setattr(vendor.shutil, "which", lambda _name: "npm")
    monkeypatch.setattr(vendor.subprocess, "run", pack)

    with pytest.raises(vendor.VendorError, match=re.escape(package["name"])):
        vendor.checked_archive(package, tmp_path)


def test_a_package_with_its_digest_is_taken(tmp_path, monkeypatch):
    digest = base64.b64encode(hashlib.sha512(b"wanted").digest()).decode("ascii")
    package = vendor.packages(ROOT)[0] | {"integrity": f"sha512-{digest}"}

    def pack(command, **_options):
        (Path(command[command.index("--pack-destination") + 1]) / "p.tgz").write_bytes(b"wanted")

    monkeypatch.setattr(vendor.shutil, "which", lambda _name: "npm")
    monkeypatch.setattr(vendor.subprocess, "run", pack)

    assert vendor.checked_archive(package, tmp_path).read_bytes() == b"wanted"
