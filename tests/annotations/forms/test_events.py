import pytest

from annotations.forms.events import EventForm
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_a_new_event_has_a_name_and_perhaps_place_and_date(article):
    form = EventForm({"label": " The raid ", "when": "2011-11-12"}, article=article)

    assert form.is_valid()
    assert form.facts == {"label": "The raid", "place": "", "when": "2011-11-12"}


def test_a_name_is_taken_once_in_a_report_and_an_event_may_keep_its_own(article, journalist):
    event = factories.make_event(article, "The raid", by=journalist)
    new = EventForm({"label": "The raid"}, article=article)
    same = EventForm({"label": "The raid"}, article=article, event=event)

    assert new.is_valid()
    assert new.name_is_taken()
    assert same.is_valid()
    assert not same.name_is_taken()
