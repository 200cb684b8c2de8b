"""What every test may use: people of each role, and which parts of the suite run."""

import os
import time

import pytest

from config.privacy import SEEN, STARTED
from tests import factories

DATABASE_MARKS = {"browser"}


def pytest_collection_modifyitems(config, items):
    """Leave out journeys in a browser when only the server's tests are wanted (TEST_PARTS=server)."""
    parts = os.environ.get("TEST_PARTS", "server" if not os.environ.get("CHROMIUM") else "all")
    if parts == "server":
        kept = [item for item in items if "tests/browser" not in str(item.path)]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept
    # Journeys last: Playwright leaves an event loop in the thread, which Django would refuse.
    items.sort(key=lambda item: "tests/browser" in str(item.path))


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
