import pytest

from annotations.actions import claims
from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.evidence import (
    AlreadyLinkedError,
    assess,
    link_claim,
    link_event,
    unlink,
)
from incidents.gathering.gathered import gathered
from incidents.models import Conflict, Evidence
from tests import factories
from tests import record_factories as records


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


def test_linking_twice_is_linking_once(linked, editor):
    incident, event, _ = linked

    link_event(incident, event, by=editor)

    assert Evidence.objects.count() == 1
    assert [line.verb for line in HistoryLine.objects.of(incident)] == ["open", "link event"]


def test_an_event_belongs_to_one_incident(linked, editor):
    other = records.make_incident(by=editor, title="Another")

    with pytest.raises(AlreadyLinkedError) as refused:
        link_event(other, linked[1], by=editor)

    assert refused.value.incident == linked[0]


def test_one_claim_can_be_evidence_of_several_incidents(linked, editor):
    other = records.make_incident(by=editor, title="Another")

    link_claim(other, linked[2], by=editor)

    assert [said.key for said in gathered(other).said] == [linked[2].key]


def test_unlinking_takes_the_claims_away_and_leaves_them_as_they_are(linked, editor):
    incident, _, claim = linked

    unlink(incident.evidence.get(), by=editor)

    assert gathered(incident).said == ()
    claim.refresh_from_db()
    assert claim.state == "verified"


def test_a_changed_claim_puts_a_published_record_under_revision(linked, editor, journalist):
    incident, _, claim = linked
    records.release_of(incident, by=editor)
    article = claim.article_version.article

    claims.correct_claim(claim, factories.content(article), seen=claim.version, by=journalist)

    incident.refresh_from_db()
    assert incident.state == "under_revision"
    assert incident.evidence_changed_at
    assert incident.releases.get().record["cells"]


def test_a_conflict_opens_when_its_second_claim_is_verified_and_goes_with_it(
    linked, editor, journalist
):
    _, event, claim = linked
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    absence = records.absence_claim(event.article, event, by=journalist, editor=editor)
    row = Conflict.objects.get()
    assert (row.type, row.state, row.stands, row.owner) == (
        "absence_vs_report",
        "open",
        True,
        editor,
    )

    claims.withdraw_claim(absence, seen=absence.version, by=journalist)

    row.refresh_from_db()
    assert not row.stands
    assert [line.verb for line in HistoryLine.objects.of(row)] == ["found", "gone"]


def test_confirmed_is_refused_while_origins_are_not_counted(linked, editor):
    incident, _, claim = linked
    incident.refresh_from_db()

    with pytest.raises(RefusedError):
        assess(incident, claim, seen=incident.version, credibility="1", by=editor)


def test_a_claim_left_out_with_a_reason_bears_no_number(linked, editor):
    incident, _, claim = linked
    incident.refresh_from_db()
    seen = incident.version
    with pytest.raises(RefusedError):
        assess(incident, claim, seen=seen, credibility="6", left_out=True, by=editor)

    assess(incident, claim, seen=seen, credibility="4", left_out=True, reason="Hearsay", by=editor)

    basis = gathered(incident)
    assert basis.said == ()
    assert [said.left_out for said in basis.set_aside] == ["Hearsay"]


def test_an_improbable_claim_does_not_count(linked, editor):
    incident, _, claim = linked
    incident.refresh_from_db()

    assess(incident, claim, seen=incident.version, credibility="5", by=editor)

    assert not any(cell.has_number for cell in gathered(incident).reckoning.cells)


def test_an_assessment_of_an_older_version_is_refused(linked, editor):
    incident, _, claim = linked

    with pytest.raises(StaleVersionError):
        assess(incident, claim, seen=99, credibility="3", by=editor)


def test_a_claim_of_another_incident_is_not_assessed(linked, editor):
    other = records.make_incident(by=editor, title="Another")

    with pytest.raises(RefusedError):
        assess(other, linked[2], seen=other.version, credibility="3", by=editor)
