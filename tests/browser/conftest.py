"""Journeys in a real Chromium against the whole site.

Every tab that a test opens is checked at its end: no breach of the content policy, no error of a
script, nothing asked of another host.
"""

import logging
import os
import shutil
import threading
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.cache import cache
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.test import Client
from django.test.testcases import LiveServerThread
from playwright.sync_api import sync_playwright

from tests import factories
from tests.browser.visiting import AXE, Ruler, Visit

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 10_000  # ms; the machine may be busy


def pytest_collection_modifyitems(items):
    """Let the server's threads see what a journey wrote: each starts with an emptied database."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(autouse=True)
def roles_and_desk(transactional_db):
    """Make what a migration made: emptying the database after a journey takes that too.

    Django's own way back (serialized_rollback) is kept on the connection of the thread, and while
    Playwright's event loop runs, Django uses another one.
    """
    import_module("annotations.migrations.0002_roles").make_roles_and_desk(apps, None)


@pytest.fixture(autouse=True)
def nobody_has_sent_too_much():
    """Forget who sent how often: every tab of every test has the same address."""
    cache.clear()
    yield
    cache.clear()


class OneAtATime:
    """A WSGI application that answers one request after the other.

    The test database in memory is one connection, shared by the server's threads: two requests at
    once would be in each other's transactions.
    """

    def __init__(self, application):
        self.application = application
        self.lock = threading.RLock()

    def __call__(self, environ, start_response):
        with self.lock:
            return self.application(environ, start_response)

    def __getattr__(self, name):
        return getattr(self.application, name)


class Server(ThreadedWSGIServer):
    """A server whose end waits for its threads, so that no socket is left open."""

    daemon_threads = False


class ServerThread(LiveServerThread):
    server_class = Server


@pytest.fixture
def site(transactional_db):
    """Serve the site, with its static files, on a port of its own; gives its address."""
    shared = {
        connection.alias: connection
        for connection in connections.all()
        if connection.vendor == "sqlite" and connection.is_in_memory_db()
    }
    server = ServerThread(
        "127.0.0.1",
        lambda application: StaticFilesHandler(OneAtATime(application)),
        connections_override=shared,
    )
    server.daemon = True
    for connection in shared.values():
        connection.inc_thread_sharing()
    server.start()
    server.is_ready.wait()
    assert server.error is None
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()
    for connection in shared.values():
        connection.dec_thread_sharing()


@pytest.fixture(scope="session")
def chromium():
    """Start Chromium once: CHROMIUM names it."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path and not os.environ.get("CI"):
        pytest.skip("Chromium is missing. Install it with: apt-get install chromium")
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, in which Django would refuse the database.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


class Watch:
    """What went wrong in a tab."""

    def __init__(self, page, site):
        self.host = urlsplit(site).netloc
        self.wrong = []
        page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        page.on("console", self.hear)
        page.on("request", self.see)

    def hear(self, message):
        # A refusal by the server (409, 422) is no fault of the page.
        refused = "the server responded with a status of 4" in message.text
        if message.type in {"error", "warning"} and not refused:
            self.wrong.append(f"console: {message.text}")

    def see(self, request):
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.host:
            self.wrong.append(f"another host: {request.url}")


@pytest.fixture
def open_tab(chromium, site):
    """Open tabs: `open_tab(person, viewport=…)` gives a page on which the person is signed in."""
    contexts, watches = [], []

    def sign_in(context, person):
        client = Client()
        client.force_login(person)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])

    def open_one(person=None, **options):
        context = chromium.new_context(base_url=site, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        if person:
            sign_in(context, person)
        page = context.new_page()
        watches.append(Watch(page, site))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [wrong for watch in watches for wrong in watch.wrong] == []


@pytest.fixture
def axe():
    """Give what axe finds on a page, one line each; its tab needs `bypass_csp=True`."""

    def find(page):
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("() => axe.run({resultTypes: ['violations']})")
        return [
            f"{violation['id']}: {node['html'][:120]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return find


@pytest.fixture
def quiet():
    """Let refusals that are asked for leave no lines in the log: they would hide what is wrong."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def walking(kind, open_tab, site):
    """Open tabs that walk over pages; what was wrong on any of them is told at the end."""
    tabs = []

    def open_one(person=None):
        page = open_tab(person)
        page.set_default_timeout(30_000)
        page.on("dialog", lambda dialog: dialog.accept())
        tabs.append(kind(page, site))
        return tabs[-1]

    yield open_one
    found = [line for one in tabs for line in one.wrong]
    assert not found, "\n".join(found)


@pytest.fixture
def visit(open_tab, site, quiet):
    """Open a tab in which axe looks at pages, for somebody: `visit(person)`."""
    yield from walking(Visit, open_tab, site)


@pytest.fixture
def ruler(open_tab, site, quiet):
    """Open a tab that measures pages, for somebody: `ruler(person)`."""
    yield from walking(Ruler, open_tab, site)


@pytest.fixture
def report(journalist):
    """A report of four sentences with its event, and the source of its second sentence."""
    article = factories.make_article(by=journalist)
    factories.make_event(article, by=journalist)
    factories.make_source("The harbour police", by=journalist)
    return article
