"""A report, its copy, and what the desk tells of them."""

import pytest

from annotations.events import copies_changed
from annotations.models import Copy
from tests import wire
from tests.annotations.actions.copied_reports import ORIGINAL, come_in


@pytest.fixture
def original(journalist):
    return come_in(journalist, ORIGINAL, "The North Wire")


@pytest.fixture
def copied(journalist, original):
    return come_in(journalist, wire.cut(ORIGINAL, None), "The Harbour Post")


@pytest.fixture
def copy(copied):
    return Copy.objects.get(article=copied)


@pytest.fixture
def told():
    """The articles that the desk's signal names, act by act."""
    heard = []

    def hear(*, articles, **_):
        heard.append({article.pk for article in articles})

    copies_changed.connect(hear)
    yield heard
    copies_changed.disconnect(hear)
