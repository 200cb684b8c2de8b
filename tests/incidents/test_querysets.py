import datetime

from annotations.actions.claims import withdraw_claim
from annotations.actions.events import set_aside
from incidents.models import Evidence, Incident, Release
from incidents.querysets import claims_of, events_visible_to, unlinked_events
from tests import factories
from tests import record_factories as records


def test_only_released_incidents_that_are_up_are_published(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    assert not Incident.objects.published().exists()

    records.release_of(incident, by=editor)

    assert Incident.objects.published().get() == incident


def test_a_journalist_sees_no_unpublished_incident(journalist, editor):
    records.make_incident(by=editor)

    assert not Incident.objects.visible_to(journalist).exists()
    assert Incident.objects.visible_to(editor).exists()


def test_days_near_take_what_has_no_date(editor):
    records.make_incident(by=editor, when="")
    records.make_incident(by=editor, title="Dated", when="2011-11-12")
    day = datetime.date(2011, 11, 20)

    found = Incident.objects.near(earliest=day, latest=day, days=3)

    assert [incident.when for incident in found] == [""]


def test_background_and_linked_events_do_not_wait(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    records.toll_claim(article, event, by=journalist, editor=editor)
    assert list(unlinked_events(editor, linked=Evidence.objects.all())) == [event]

    set_aside(event, seen=event.version, by=journalist)

    assert not unlinked_events(editor, linked=Evidence.objects.all()).exists()
    assert list(events_visible_to(editor)) == [event]


def test_the_newest_release_of_each_incident_is_one(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    records.release_of(incident, by=editor, why="Again.")

    assert [release.number for release in Release.objects.public().newest_of_each()] == [2]
    assert [release.number for release in Release.objects.public().later()] == [2]


def test_withdrawn_claims_are_no_evidence(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    assert list(claims_of(incident)) == [claim]

    withdraw_claim(claim, seen=claim.version, by=journalist)

    assert not claims_of(incident).exists()
