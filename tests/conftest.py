"""What every test may use: people of each role, and which parts of the suite run."""

import os
import re
import time

import pytest
from hypothesis import settings

from config.privacy import SEEN, STARTED
from tests import factories

# A slow machine is no failed property; speed is for the benchmarks.
settings.register_profile(
    "attest", settings.get_profile(settings.get_current_profile_name()), deadline=None
)
settings.load_profile("attest")


PARTS = {"rules", "server", "hostile", "browser"}
SITE = re.compile("tests/(live|config)/")


def part_of(item):
    """Name the part of the suite that a test belongs to; rules need no database."""
    path = str(item.path)
    if "tests/browser" in path:
        return "browser"
    if "tests/hostile" in path:
        return "hostile"
    asks_for = {"db", "transactional_db"} & set(item.fixturenames)
    needs_site = asks_for or item.get_closest_marker("django_db") or SITE.search(path)
    return "server" if needs_site else "rules"


def pytest_collection_modifyitems(config, items):
    """Keep the parts that are wanted (TEST_PARTS: rules, server, hostile, browser, or all)."""
    wanted = os.environ.get("TEST_PARTS", "all" if os.environ.get("CHROMIUM") else "rules,server")
    parts = PARTS if wanted == "all" else set(wanted.split(","))
    left_out = [item for item in items if part_of(item) not in parts]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if part_of(item) in parts]
    # Journeys last: Playwright leaves an event loop in the thread, which Django would refuse.
    items.sort(key=lambda item: part_of(item) == "browser")


@pytest.fixture
def desk(db):
    return factories.make_desk()


@pytest.fixture
def journalist(desk):
    return factories.make_person("journalist", desk=desk)


@pytest.fixture
def colleague(desk):
    return factories.make_person("journalist", desk=desk, username="colleague")


@pytest.fixture
def editor(desk):
    return factories.make_person("editor", desk=desk)


@pytest.fixture
def administrator(desk):
    return factories.make_person("administrator", desk=desk)


@pytest.fixture
def stranger(db):
    """A journalist of another desk."""
    other = factories.make_desk(name="Other desk")
    return factories.make_person("journalist", desk=other, username="stranger")


@pytest.fixture
def signed_in(client, db):
    """Sign somebody in: `signed_in(person)` gives a client."""

    def sign_in(person):
        client.force_login(person)
        session = client.session  # as after a first page: no session is written in between
        session.update({STARTED: int(time.time()), SEEN: int(time.time())})
        session.save()
        return client

    return sign_in
