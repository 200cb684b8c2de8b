"""What every test may use: people of each role, and which parts of the suite run."""

import os
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


def part_of(item):
    """Name the part of the suite that a test belongs to."""
    path = str(item.path)
    if "tests/browser" in path:
        return "browser"
    return "hostile" if "tests/hostile" in path else "server"


def pytest_collection_modifyitems(config, items):
    """Keep the parts that are wanted (TEST_PARTS: server, hostile, browser, or all three)."""
    wanted = os.environ.get("TEST_PARTS", "all" if os.environ.get("CHROMIUM") else "server")
    parts = {"server", "hostile", "browser"} if wanted == "all" else set(wanted.split(","))
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
def signed_in(client):
    """Sign somebody in: `signed_in(person)` gives a client."""

    def sign_in(person):
        client.force_login(person)
        session = client.session  # as after a first page: no session is written in between
        session.update({STARTED: int(time.time()), SEEN: int(time.time())})
        session.save()
        return client

    return sign_in
