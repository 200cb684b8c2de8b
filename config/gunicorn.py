"""How the server runs: two processes of four threads, on this machine's loopback address by default."""

import os

from django.core.exceptions import ImproperlyConfigured

bind = os.environ.get("BIND") or "127.0.0.1:8000"
workers = int(os.environ.get("WEB_WORKERS") or 2)
threads = int(os.environ.get("WEB_THREADS") or 4)
worker_class = "gthread"
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112
accesslog = None
errorlog = "-"
loglevel = "warning"
timeout = 60
graceful_timeout = 20


def on_starting(server: object) -> None:  # noqa: ARG001 gunicorn names the argument
    """Refuse to listen beyond loopback with the settings of one machine.

    Raises:
        ImproperlyConfigured: when BIND is not loopback but ALLOWED_HOSTS is.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.conf import settings  # noqa: PLC0415 read only when the server starts

    host = bind.rpartition(":")[0]
    beyond = host not in {"127.0.0.1", "localhost", "[::1]"} and not bind.startswith("unix:")
    if beyond and settings.LOCAL_MODE:
        message = (
            f"BIND={bind} serves other machines: set ALLOWED_HOSTS to the names they use "
            "and SECRET_KEY to a key of your own."
        )
        raise ImproperlyConfigured(message)
