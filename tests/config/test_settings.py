import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEY = "a-key-for-this-test-only-0123456789-abcdefghijklmnopqrstuvwxyz"


def manage(*arguments, tmp_path, **environment):
    plain = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603 our own command
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=plain | {"VAR_DIR": str(tmp_path / "var")} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("key", ["", "short"])
def test_served_to_other_machines_it_refuses_to_start_without_a_key_of_its_own(key, tmp_path):
    done = manage("check", tmp_path=tmp_path, ALLOWED_HOSTS="attest.example", SECRET_KEY=key)

    assert done.returncode != 0
    assert "SECRET_KEY must be set" in done.stderr


def test_it_refuses_to_serve_every_host_name(tmp_path):
    done = manage("check", tmp_path=tmp_path, ALLOWED_HOSTS="*", SECRET_KEY=KEY)

    assert done.returncode != 0
    assert "must name the hosts" in done.stderr


def test_the_documented_production_settings_pass_the_deployment_check(tmp_path):
    done = manage(
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        tmp_path=tmp_path,
        ALLOWED_HOSTS="attest.example",
        SECRET_KEY=KEY,
    )

    assert done.returncode == 0, done.stderr


def test_the_secret_key_of_this_installation_is_made_once_and_is_private(tmp_path):
    manage("check", tmp_path=tmp_path)
    path = tmp_path / "var" / "secret_key"
    first = path.read_text()
    manage("check", tmp_path=tmp_path)

    assert len(first) >= 50
    assert path.read_text() == first
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_listening_beyond_loopback_with_the_settings_of_one_machine_is_refused(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path / "var"), "BIND": "0.0.0.0:0"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert done.returncode != 0
    assert "serves other machines" in done.stderr
