"""One stage for each file of attacks; what an attack does is taken back after it."""

import logging

import pytest
from django.db import transaction
from django.template import Template
from django.test.utils import _TestState

from tests.hostile import stage as theatre


@pytest.fixture(scope="module")
def set_stage(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield theatre.build()
        transaction.set_rollback(True)


@pytest.fixture
def stage(set_stage):
    with theatre.undone():
        yield set_stage


@pytest.fixture(autouse=True)
def _lean(monkeypatch):
    """Leave out what makes thousands of requests slow: log lines, and copies of what templates got."""
    monkeypatch.setattr(Template, "_render", _TestState.saved_data.template_render)
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
