import pytest

from annotations.actions import claims
from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.evidence import (
    AlreadyLinkedError,
    UnconfirmedError,
    assess,
    link_claim,
    link_event,
    unlink,
)
from incidents.actions.incidents import set_parties
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


def another_says_so(event, *, by, editor, label="Hospital", outlet="The Mail"):
    """Somebody else says in another report that seven were killed."""
    article = factories.make_article(by=by, outlet=outlet)
    other = factories.make_event(article, by=by)
    source = factories.make_source(label, by=by, kind="health_body")
    records.toll_claim(article, other, by=by, editor=editor, source=source)
    return other, source


def confirm(incident, claim, *, by):
    incident.refresh_from_db()
    return assess(incident, claim, seen=incident.version, credibility="1", by=by)


def test_confirmed_is_refused_below_two_origins_and_says_which_there_are(linked, editor):
    incident, _, claim = linked

    with pytest.raises(UnconfirmedError, match="There is one: Harbour police"):
        confirm(incident, claim, by=editor)

    incident.refresh_from_db()
    assert not incident.assessments.exists()


def test_two_independent_origins_of_one_number_confirm_it(linked, journalist, editor):
    incident, event, claim = linked
    other, _ = another_says_so(event, by=journalist, editor=editor)
    link_event(incident, other, by=editor)

    assert confirm(incident, claim, by=editor).credibility == "1"


def test_an_origin_that_is_not_independent_confirms_nothing(linked, journalist, editor):
    incident, event, claim = linked
    other, source = another_says_so(event, by=journalist, editor=editor)
    link_event(incident, other, by=editor)
    source.parent = claim.source
    source.save()

    with pytest.raises(UnconfirmedError, match="There is one: Harbour police"):
        confirm(incident, claim, by=editor)


def test_parties_alone_cannot_confirm_a_number(linked, journalist, editor):
    incident, event, claim = linked
    other, source = another_says_so(event, by=journalist, editor=editor)
    link_event(incident, other, by=editor)
    incident.refresh_from_db()
    set_parties(incident, [claim.source, source], seen=incident.version, by=editor)

    with pytest.raises(UnconfirmedError, match="All are: Harbour police, Hospital"):
        confirm(incident, claim, by=editor)

    incident.refresh_from_db()
    set_parties(incident, [claim.source], seen=incident.version, by=editor)
    assert confirm(incident, claim, by=editor).credibility == "1"


def test_a_claim_without_a_number_that_counts_cannot_be_confirmed(linked, journalist, editor):
    incident, event, _ = linked
    absence = records.absence_claim(event.article, event, by=journalist, editor=editor)

    with pytest.raises(UnconfirmedError, match="There are none"):
        confirm(incident, absence, by=editor)


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
