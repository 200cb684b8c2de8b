"""One stage for all attacks of a process; what an attack does is taken back after it."""

import logging
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.db import transaction
from django.template import Template
from django.test.utils import _TestState

from tests.hostile import stage as theatre


class Theatre:
    """The one stage of a test process, in a transaction that stays open from attack to attack."""

    def __init__(self, blocker):
        self.blocker, self.open, self.stage = blocker, ExitStack(), None

    def set(self):
        """Build the stage if it does not stand."""
        if self.stage is None:
            with self.blocker.unblock():
                self.open.enter_context(transaction.atomic())
                self.stage = theatre.build()

    def clear(self):
        """Take everything back: other tests must not find it."""
        if self.stage is not None:
            with self.blocker.unblock():
                transaction.set_rollback(True)
                self.open.close()
                self.stage = None


THEATRE = pytest.StashKey[Theatre]()


@pytest.fixture(scope="module")
def set_stage(django_db_setup, django_db_blocker, request):
    house = request.config.stash.setdefault(THEATRE, Theatre(django_db_blocker))
    house.set()
    return house.stage


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Clear the stage when the next test of this process is no attack."""
    yield
    is_attack = nextitem is not None and nextitem.path.is_relative_to(Path(__file__).parent)
    house = item.config.stash.get(THEATRE, None)
    if house and not is_attack:
        house.clear()


@pytest.fixture
def stage(set_stage):
    with theatre.undone():
        yield set_stage.played()


@pytest.fixture(autouse=True)
def _lean(monkeypatch):
    """Leave out what makes thousands of requests slow: log lines, and copies of what templates got."""
    monkeypatch.setattr(Template, "_render", _TestState.saved_data.template_render)
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
