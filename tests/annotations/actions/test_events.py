"""Events of a report, also when two people act on them at the same moment."""

import pytest

from annotations.actions import events
from annotations.forms.events import EventForm
from annotations.models import ReportedEvent
from annotations.review import RefusedError
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def raid(article, journalist):
    return factories.make_event(article, "The raid", by=journalist)


@pytest.fixture
def nobody_looks(monkeypatch):
    """Let every look before a write miss, as it does when the other row comes a moment later."""
    monkeypatch.setattr("django.db.models.query.QuerySet.exists", lambda _rows: False)
    monkeypatch.setattr(EventForm, "name_is_taken", lambda _form: False)


def test_of_two_main_events_opened_at_once_the_second_is_no_main_event(
    article, raid, colleague, nobody_looks
):
    second = events.open_event(article, label="The siege", by=colleague)

    assert (raid.is_main, second.is_main) == (True, False)


def test_a_name_taken_a_moment_before_is_refused_in_words(article, raid, colleague, nobody_looks):
    with pytest.raises(RefusedError, match="has this name"):
        events.open_event(article, label="The raid", by=colleague)

    assert ReportedEvent.objects.count() == 1


def test_a_renaming_to_a_name_taken_a_moment_before_is_refused_in_words(article, raid, colleague):
    other = factories.make_event(article, "The siege", by=colleague)

    with pytest.raises(RefusedError, match="has this name"):
        events.change_event(
            other, seen=other.version, label="The raid", place="", when="", by=colleague
        )

    other.refresh_from_db()
    assert (other.label, other.version) == ("The siege", 1)


def test_two_main_events_made_at_once_are_refused_in_words(article, raid, colleague, monkeypatch):
    other = factories.make_event(article, "The siege", by=colleague)
    monkeypatch.setattr("django.db.models.query.QuerySet.exclude", lambda rows, **_: rows.none())

    with pytest.raises(RefusedError, match="another event the main one"):
        events.make_main(other, seen=other.version, by=colleague)


@pytest.mark.parametrize("page", ["new", "change"])
def test_the_form_says_what_came_a_moment_before(
    page, article, raid, *, colleague, signed_in, nobody_looks
):
    other = factories.make_event(article, "The siege", by=colleague)
    address = (
        f"/articles/{article.key}/events/new/" if page == "new" else f"/events/{other.key}/change/"
    )

    answer = signed_in(colleague).post(address, {"label": "The raid", "version": other.version})

    assert answer.status_code == 422
    assert "Another event of this report has this name." in answer.content.decode()
