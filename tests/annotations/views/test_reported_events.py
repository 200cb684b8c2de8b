import pytest
from django.urls import reverse

from annotations.models import ReportedEvent
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def at(name, row):
    return reverse(f"annotations:{name}", args=[row.key])


def test_the_first_event_becomes_the_main_one_and_is_made_once(signed_in, journalist, article):
    client = signed_in(journalist)
    given = {"label": "The raid", "place": "Harbour", "when": "2011-11-12", "once": "t"}

    for _ in range(2):
        assert client.post(at("event_new", article), given).status_code == 302

    event = ReportedEvent.objects.get()
    assert event.is_main
    assert event.when == "2011-11-12"


@pytest.mark.parametrize(
    "given", [{"label": ""}, {"label": "The raid", "when": "12/11/2011"}, {"label": "Taken"}]
)
def test_what_cannot_be_an_event_is_refused_with_what_was_typed(
    signed_in, journalist, article, given
):
    factories.make_event(article, "Taken", by=journalist)

    page = signed_in(journalist).post(at("event_new", article), given | {"place": "Old town"})

    assert page.status_code == 422
    assert "Old town" in page.content.decode()
    assert ReportedEvent.objects.count() == 1


def test_an_event_is_renamed(signed_in, journalist, article):
    event = factories.make_event(article, by=journalist)
    client = signed_in(journalist)
    assert client.get(at("event_change", event)).status_code == 200

    client.post(at("event_change", event), {"label": "The chase", "version": event.version})

    event.refresh_from_db()
    assert event.label == "The chase"


def test_another_event_becomes_the_main_one(signed_in, journalist, article):
    first = factories.make_event(article, by=journalist)
    second = factories.make_event(article, "Second", by=journalist)

    signed_in(journalist).post(at("event_main", second), {"version": second.version})

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.is_main, second.is_main) == (False, True)


def test_an_event_is_set_aside_taken_back_and_undone(signed_in, journalist, article):
    factories.make_event(article, by=journalist)
    event = factories.make_event(article, "Last May", by=journalist)
    client = signed_in(journalist)

    client.post(at("event_aside", event), {"version": event.version, "aside": "yes"})
    event.refresh_from_db()
    assert event.is_background
    client.post(at("event_aside", event), {"version": event.version, "aside": "no"})
    event.refresh_from_db()
    assert not event.is_background
    client.post(reverse("annotations:report_undo", args=[article.key]))

    event.refresh_from_db()
    assert event.is_background


@pytest.mark.parametrize("name", ["event_change", "event_main", "event_aside"])
def test_stale_versions_are_refused(signed_in, journalist, article, name):
    event = factories.make_event(article, by=journalist)

    page = signed_in(journalist).post(at(name, event), {"version": "9", "label": "Other"})

    assert page.status_code == 409


@pytest.mark.parametrize("name", ["event_change", "event_main", "event_aside"])
def test_who_may_change_events(signed_in, journalist, stranger, administrator, article, name):
    event = factories.make_event(article, by=journalist)

    assert signed_in(stranger).post(at(name, event)).status_code == 404
    assert signed_in(administrator).post(at(name, event)).status_code == 403


@pytest.mark.parametrize("name", ["event_main", "event_aside"])
def test_nothing_changes_by_merely_looking(signed_in, journalist, article, name):
    event = factories.make_event(article, by=journalist)

    assert signed_in(journalist).get(at(name, event)).status_code == 405
