"""A real server process on a database of its own, for what threads in one process cannot show."""

import contextlib
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.parse
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class FormReader(HTMLParser):
    """Read the fields of the first form that has a given id or posts to a given address."""

    def __init__(self, wanted):
        super().__init__()
        self.wanted = wanted
        self.inside = False
        self.done = False
        self.fields = []
        self.textarea = None
        self.select = None
        self.action = ""

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag == "form" and not self.done and self.wanted in {at.get("id"), at.get("action")}:
            self.inside, self.action = True, at.get("action", "")
        elif not self.inside:
            return
        elif tag == "input" and at.get("name"):
            kind = at.get("type", "text")
            if kind not in {"submit", "button"} and not (
                kind in {"checkbox", "radio"} and "checked" not in at
            ):
                ticked = "on" if kind in {"checkbox", "radio"} else ""  # as browsers send it
                self.fields.append((at["name"], at.get("value", ticked)))
        elif tag == "textarea":
            self.textarea = (at.get("name"), "")
        elif tag == "select":
            self.select = at.get("name")
        elif tag == "option" and self.select and "selected" in at:
            self.fields.append((self.select, at.get("value", "")))

    def handle_data(self, data):
        if self.inside and self.textarea:
            self.textarea = (self.textarea[0], self.textarea[1] + data)

    def handle_endtag(self, tag):
        if self.inside and tag == "textarea" and self.textarea:
            self.fields.append((self.textarea[0], self.textarea[1].removeprefix("\n")))
            self.textarea = None
        elif self.inside and tag == "select":
            self.select = None
        elif self.inside and tag == "form":
            self.inside, self.done = False, True


@dataclass
class Answer:
    """What the server answered."""

    status: int
    headers: dict
    text: str

    def form(self, wanted):
        """Give the fields of a form on the page, by its id or address."""
        reader = FormReader(wanted)
        reader.feed(self.text)
        assert reader.done, f"no form {wanted} on the page"
        return reader.fields


@dataclass
class Browser:
    """One browser tab without script: cookies, forms, no redirects followed."""

    port: int
    cookies: dict = field(default_factory=dict)

    def request(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        got = connection.getresponse()
        text = got.read().decode("utf-8", "replace")
        for header, value in got.getheaders():
            if header.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                self.cookies[name] = rest.split(";")[0]
        connection.close()
        return Answer(got.status, dict(got.getheaders()), text)

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, fields):
        return self.request("POST", path, fields)


@dataclass
class Site:
    """The running server, and the rows on its stage."""

    port: int
    stage: dict

    def browser(self, person):
        """Open a tab in which a person is signed in."""
        return Browser(self.port, {"sessionid": self.stage[person]})


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def own_database(tmp_path):
    """Give the address of an empty database on the engine that the suite runs on."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'live.sqlite3'}"
        return
    import psycopg

    name = f"live_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        yield re.sub(r"/[^/]*$", f"/{name}", url)
    finally:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def wait_for(port, process):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
            return
        assert process.poll() is None, "the server ended"
        time.sleep(0.05)
    pytest.fail("the server did not start")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Start gunicorn on a fresh database with a stage set; stop it at the end."""
    tmp_path = tmp_path_factory.mktemp("live")
    port = free_port()
    with own_database(tmp_path) as database:
        env = os.environ | {
            "DATABASE_URL": database,
            "VAR_DIR": str(tmp_path / "var"),
            "BIND": f"127.0.0.1:{port}",
            "DJANGO_SETTINGS_MODULE": "tests.settings",
        }
        told = subprocess.run(
            [sys.executable, "-m", "tests.live.stage"],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, told.stderr
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"],
            cwd=ROOT,
            env=env,
        )
        try:
            wait_for(port, process)
            yield Site(port, json.loads(told.stdout))
        finally:
            process.terminate()
            process.wait(20)
