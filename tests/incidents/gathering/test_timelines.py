import pytest

from annotations.models import Claim, ReportedEvent, TimeMark
from incidents.actions.evidence import link_claim, link_event, unlink
from incidents.actions.relating import relate
from incidents.gathering.gathered import gathered
from incidents.gathering.timelines import event_date, timeline_of
from tests import factories
from tests import record_factories as records


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


@pytest.mark.parametrize(
    ("stance", "anchored", "when"),
    [
        ("asserts", False, "[2011-11-07..2011-11-12]"),
        ("threatens", False, "[2011-11-07..2011-11-13]"),
        ("asserts", True, "[2011-11-07..2011-11-13]"),
    ],
    ids=["told as past", "to come", "counted from another time"],
)
def test_what_is_told_in_a_week_was_once_in_it_and_not_after_the_report(
    linked, stance, anchored, when
):
    _, _, claim = linked
    mark = claim.times.get()
    TimeMark.objects.filter(pk=mark.pk).update(
        edtf="2011-11-07/2011-11-13", rule="this_week", anchor_mark=mark if anchored else None
    )
    Claim.objects.filter(pk=claim.pk).update(stance=stance)

    assert event_date(Claim.objects.get(pk=claim.pk)) == when


def test_what_a_person_typed_as_lasting_lasted(linked):
    _, _, claim = linked
    claim.times.update(edtf="2011-11-07/2011-11-13", rule="")

    assert event_date(claim) == "2011-11-07/2011-11-13"


def test_an_event_of_an_incident_that_is_background_need_not_fit_in_this_one(
    linked, journalist, editor
):
    incident, event, _ = linked
    other = records.make_incident(by=editor, title="Blast in May", when="2011-05")
    link_event(other, factories.make_event(event.article, "May", by=journalist), by=editor)
    type(incident).objects.filter(pk=incident.pk).update(when="2011-11-11")
    incident.refresh_from_db()
    assert gathered(incident).impossible

    # What tells of the other event is linked here by itself.
    unlink(incident.evidence.get(), by=editor)
    Claim.objects.filter(pk=linked[2].pk).update(event=ReportedEvent.objects.get(label="May"))
    link_claim(incident, Claim.objects.get(pk=linked[2].pk), by=editor)
    assert gathered(incident).impossible
    other.refresh_from_db()
    assert incident.conflicts.open().exists()
    relate(other, incident, kind="background_to", seen=other.version, by=editor)

    assert gathered(incident).impossible == ()
    assert not incident.conflicts.open().exists()


def test_a_timeline_of_ten_lines_costs_the_queries_of_one(
    linked, journalist, editor, django_assert_num_queries
):
    incident, _, claim = linked
    said = gathered(incident).said
    incident.timeline.create(claim=claim, position=1)
    with django_assert_num_queries(3):
        timeline_of(said, incident, background=())
    for number in range(9):
        extra = Claim.objects.get(pk=claim.pk)
        extra.pk, extra.key, extra.number = None, f"copy{number}", 50 + number
        extra.save()
        row = incident.timeline.create(claim=extra, position=2 + number)
        row.told.create(claim=claim)

    with django_assert_num_queries(4):  # told claims too
        timeline_of(said, incident, background=())
