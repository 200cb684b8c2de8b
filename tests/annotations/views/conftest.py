"""A report at the desk, its source, and a claim of it that waits for review."""

import pytest

from tests import factories
from tests.annotations.views.review_forms import decide_names


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def police(journalist):
    return factories.make_source(by=journalist)


@pytest.fixture
def claim(article, journalist):
    """A claim with one figure, sent to review."""
    return factories.make_claim(article, by=journalist, state="submitted")


@pytest.fixture
def known(claim, editor):
    """The same claim, with who is who decided."""
    decide_names(editor)
    return claim


@pytest.fixture
def other_editor(desk):
    return factories.make_person("editor", desk=desk, username="other-editor")
