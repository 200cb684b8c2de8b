"""One stage for each file of attacks; what an attack does is taken back after it."""

import logging

import pytest
from django.db import transaction

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
def _quiet():
    """Refusals are what these tests are for; thousands of log lines about them are only slow."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
