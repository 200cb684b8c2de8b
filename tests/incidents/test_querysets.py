import datetime

from django.utils import timezone

from annotations.actions.claims import withdraw_claim
from annotations.actions.events import set_aside
from annotations.models import Article, Claim, ReportedEvent
from incidents.models import Evidence, Incident, Release
from incidents.querysets import claims_of, unlinked_events
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
    assert list(ReportedEvent.objects.visible_to(editor)) == [event]


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


def test_a_release_is_open_only_if_all_it_rests_on_is(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    release = records.release_of(incident, by=editor)
    soon = timezone.now() + datetime.timedelta(days=1)
    assert Release.objects.public().newest_of_each().get() == release
    assert Release.objects.with_hold().get().held_until is None

    Claim.objects.filter(pk=claim.pk).update(not_before=soon)
    assert not Release.objects.public().exists()
    Claim.objects.filter(pk=claim.pk).update(not_before=None)
    later = soon + datetime.timedelta(days=1)
    Article.objects.filter(pk=event.article_id).update(not_before=later)
    assert not Release.objects.open().exists()
    assert Release.objects.with_hold().get().held_until == later


def test_the_newest_open_release_stands_while_a_later_one_is_held_back(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    first = records.release_of(incident, by=editor)
    added = records.injured_claim(
        event.article, event, by=journalist, editor=editor, source=claim.source
    )
    records.release_of(incident, by=editor, why="The injured.")
    assert Release.objects.public().newest_of_each().get().number == 2

    soon = timezone.now() + datetime.timedelta(days=1)
    Claim.objects.filter(pk=added.pk).update(not_before=soon)

    assert Release.objects.public().newest_of_each().get() == first
