"""What an installation keeps for itself under `var/`, readable by its owner only; what is loopback."""

import os
import secrets
from pathlib import Path

LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner can open, and return it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.chmod(0o700)
    return path


def own_secret_key(folder: Path) -> str:
    """Read this installation's secret key, making it at random the first time.

    Two processes that start together agree: only one creates the file.
    """
    path = private_folder(folder) / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="utf-8").strip()
    key = secrets.token_urlsafe(64)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(key)
    return key


def is_loopback_only(hosts: list[str]) -> bool:
    """Tell whether every host name served is this machine's own loopback name."""
    return all(host in LOOPBACK_HOSTS for host in hosts)
