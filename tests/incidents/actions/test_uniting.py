"""Two incidents that are one, and one that is two: nothing is lost by merging or splitting."""

import pytest

from annotations.actions.permission import NotAllowedError
from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.evidence import assess, link_claim, link_event, unlink
from incidents.actions.incidents import IncidentFacts, set_parties
from incidents.actions.publishing import take_down
from incidents.actions.timeline import (
    Line,
    TieFacts,
    join_lines,
    name_line,
    order_timeline,
    tie_lines,
)
from incidents.actions.uniting import merge_incidents, split_incident, unmerge_incident
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.querysets import claims_of
from incidents.reckoning.relations import Entered
from tests import factories
from tests import record_factories as records

pytestmark = pytest.mark.django_db

WHY = "Same street, same hour; two desks opened it."
VICTIMS = ("killed", "victims")


@pytest.fixture
def two(journalist, editor):
    """Two incidents that rest on the same words of two outlets."""
    one, _event, claim = records.linked_incident(by=journalist, editor=editor)
    other = records.make_incident(by=editor, title="Harbour shooting")
    article = factories.make_article(by=journalist, outlet="The Ferry Times")
    event = factories.make_event(article, by=journalist)
    records.toll_claim(article, event, by=journalist, editor=editor, source=claim.source)
    link_event(other, event, by=editor)
    return fresh(one), fresh(other)


def fresh(incident):
    return Incident.objects.get(pk=incident.pk)


def merged(incident, into, *, by, **changes):
    values = {"seen": incident.version, "into_seen": into.version, "reason": WHY, "by": by}
    return merge_incidents(incident, into, **values | changes)


def number_of(incident):
    cells = {
        (cell.harm, str(cell.node)): cell for cell in gathered(fresh(incident)).reckoning.cells
    }
    cell = cells.get(VICTIMS)
    return cell and (cell.value.low, cell.value.best, cell.value.high)


def test_what_was_merged_counts_with_what_it_became_part_of(two, editor):
    one, other = two

    merged(other, one, by=editor)

    assert claims_of(fresh(one)).count() == 2
    assert number_of(one) == (7, 7, 7)
    assert fresh(one).state == one.state


def test_taking_apart_gives_each_back_what_it_rested_on(two, editor):
    one, other = two
    before = [list(claims_of(incident)) for incident in two]
    other = merged(other, one, by=editor)

    unmerge_incident(other, seen=fresh(other).version, reason="Two streets.", by=editor)

    assert [list(claims_of(fresh(incident))) for incident in two] == before
    assert fresh(other).merged_into is None


def test_history_of_both_tells_of_the_merge_and_of_its_end(two, editor):
    one, other = two
    other = merged(other, one, by=editor)
    unmerge_incident(other, seen=fresh(other).version, reason="Two streets.", by=editor)

    for incident in two:
        told = [(line.verb, line.reason) for line in HistoryLine.objects.of(incident)]
        assert told[-2:] == [("merge", WHY), ("unmerge", "Two streets.")]


def test_a_published_record_that_gains_evidence_is_under_revision(two, editor):
    one, other = two
    records.release_of(one, by=editor)

    merged(other, fresh(one), by=editor)

    assert fresh(one).state == "under_revision"


REFUSED = [
    ("the same incident", "same one", lambda one, _other, by: merged(one, one, by=by)),
    ("no reason", "Say how you know", lambda one, other, by: merged(one, other, by=by, reason=" ")),
]


@pytest.mark.parametrize(
    ("words", "act"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_what_cannot_be_merged_is_refused_in_words(two, editor, words, act):
    with pytest.raises(RefusedError, match=words):
        act(*two, editor)


def test_merges_are_one_deep_so_that_each_can_be_taken_apart_alone(two, editor):
    one, other = two
    third = records.make_incident(by=editor, title="A third")
    other = merged(other, one, by=editor)

    with pytest.raises(RefusedError, match="part of another already"):
        merged(fresh(other), third, by=editor)
    with pytest.raises(RefusedError, match="other way round"):
        merged(fresh(one), third, by=editor)


def test_a_stale_merge_changes_neither(two, editor):
    one, other = two

    with pytest.raises(StaleVersionError):
        merged(other, one, by=editor, into_seen=one.version - 1)

    assert fresh(other).merged_into is None


def test_journalists_neither_merge_nor_split(two, journalist):
    one, other = two

    with pytest.raises(NotAllowedError):
        merged(other, one, by=journalist)
    with pytest.raises(NotAllowedError):
        split_incident(one, ["x"], FACTS, seen=one.version, reason=WHY, by=journalist)


FACTS = IncidentFacts(title="The second street", when="2011-11-12", place="Harbour town")


@pytest.fixture
def double(two, editor):
    """One incident that rests on the events of two reports, with an assessment and a timeline."""
    one, other = two
    row = other.evidence.get()
    unlink(row, by=editor)
    link_event(fresh(one), row.event, by=editor)
    claims = list(claims_of(fresh(one)))
    for claim in claims:
        assess(
            fresh(one), claim, seen=fresh(one).version, credibility="3", by=editor, reason="Read."
        )
    lines = [Line(claim=claim.key) for claim in claims]
    order_timeline(fresh(one), lines, seen=fresh(one).version, by=editor)
    return fresh(one), row.event


def split(incident, *events, by, **changes):
    values = {"seen": incident.version, "reason": WHY, "by": by}
    return split_incident(incident, [event.key for event in events], FACTS, **values | changes)


def timeline(incident):
    """Tell the lines as they are seen: their claim, "then", their name, who else tells them; the ties."""
    found = gathered(fresh(incident))
    lines = [(line.claim, line.follows, line.label, line.told) for line in found.timeline]
    return lines, [(tie.first, tie.second, tie.kind, tie.words) for tie in found.ties]


def test_a_split_takes_evidence_assessments_and_timeline_along(double, editor):
    incident, event = double

    made = split(incident, event, by=editor)

    assert [claim.event for claim in claims_of(made)] == [event]
    assert claims_of(fresh(incident)).count() == 1
    for whole in (made, fresh(incident)):
        (claim,) = claims_of(whole)
        assert [row.claim for row in whole.assessments.all()] == [claim]
        assert timeline(whole) == ([(claim.key, False, "", ())], [])


def test_merging_the_new_one_back_undoes_a_split(double, editor):
    incident, event = double
    claims = list(claims_of(incident))
    made = split(incident, event, by=editor)

    merged(fresh(made), fresh(incident), by=editor)

    assert list(claims_of(fresh(incident))) == claims


@pytest.fixture
def told(double, journalist, editor):
    """The same with lines that are named, told together and tied, within a report and across both."""
    incident, event = double
    for claim in list(claims_of(incident)):
        article = claim.article_version.article
        records.injured_claim(
            article, claim.event, by=journalist, editor=editor, source=claim.source
        )
    claims = claims_of(incident).order_by("pk")
    going = [claim.key for claim in claims if claim.event == event]
    staying = [claim.key for claim in claims if claim.event != event]

    def act(action, *facts):
        action(fresh(incident), *facts, seen=fresh(incident).version, by=editor)

    order = [staying[0], *going, staying[1]]
    act(order_timeline, [Line(claim=key, follows=key != order[0]) for key in order])
    act(name_line, going[0], "The first shots")
    act(
        tie_lines,
        TieFacts(line=going[0], relation=Entered.MEETS, other=going[1], words="two officers"),
    )
    act(tie_lines, TieFacts(line=staying[0], relation=Entered.BEFORE, other=going[1]))
    act(join_lines, staying[1], going[1])
    return fresh(incident), event, staying, going


def test_each_half_of_a_split_tells_its_lines_with_their_names(told, editor):
    incident, event, staying, going = told

    made = split(incident, event, by=editor)

    lines, ties = timeline(made)
    assert lines == [(going[0], False, "The first shots", ()), (going[1], True, "", ())]
    assert (going[0], going[1], "meets", "two officers") in ties
    lines, ties = timeline(incident)
    assert lines == [(staying[0], False, "", ()), (staying[1], True, "", ())]
    assert [tie[:3] for tie in ties] == [(staying[0], staying[1], "before")]


def test_a_split_and_a_merge_back_lose_no_line_no_name_and_no_tie(told, editor):
    incident, event, _staying, _going = told
    before = timeline(incident)
    made = split(incident, event, by=editor)

    merged(fresh(made), fresh(incident), by=editor)

    assert timeline(incident) == before
    assert (len(before[0]), len(before[1])) == (3, 3)


def test_a_claim_that_counts_in_both_halves_is_thought_of_alike_in_both(double, editor):
    incident, event = double
    claim = claims_of(incident).get(event=event)
    link_claim(incident, claim, by=editor)
    assess(
        fresh(incident), claim, seen=fresh(incident).version, credibility="3", left_out=True,
        by=editor, reason="Told of another night.",
    )  # fmt: skip

    made = split(fresh(incident), event, by=editor)

    for whole in (made, fresh(incident)):
        assert whole.assessments.get(claim=claim).left_out


def test_what_was_thought_of_a_claim_in_the_whole_goes_with_it_when_they_are_taken_apart(
    two, editor
):
    one, other = two
    (claim,) = claims_of(other)
    assess(other, claim, seen=other.version, credibility="3", by=editor, reason="Heard.")
    part = merged(fresh(other), fresh(one), by=editor)
    assess(
        fresh(one), claim, seen=fresh(one).version, credibility="5", left_out=True, by=editor,
        reason="Told of another night.",
    )  # fmt: skip

    unmerge_incident(part, seen=fresh(part).version, reason="Two streets.", by=editor)

    assert [row.reason for row in fresh(other).assessments.all()] == ["Told of another night."]
    assert not fresh(one).assessments.filter(claim=claim).exists()


def test_what_is_taken_down_is_not_merged(two, editor):
    one, other = two
    records.release_of(other, by=editor)
    take_down(fresh(other), reason="A name slipped in.", by=editor)

    with pytest.raises(RefusedError, match="taken down"):
        merged(fresh(other), fresh(one), by=editor)


def test_parties_are_named_where_they_count(two, editor):
    one, other = two
    (claim,) = claims_of(other)
    part = merged(other, one, by=editor)

    with pytest.raises(RefusedError, match="part of"):
        set_parties(part, [claim.source], seen=fresh(part).version, by=editor)


def test_a_link_that_a_split_took_along_is_taken_away_there_alone(double, editor):
    incident, event = double
    row = incident.evidence.get(event=event)
    made = split(incident, event, by=editor)

    with pytest.raises(RefusedError, match="not linked here"):
        unlink(row, by=editor)

    assert made.evidence.get().event == event


def test_a_split_leaves_something_on_both_sides(double, editor):
    incident, _event = double
    every = [row.event.key for row in incident.evidence.all()]

    for keys in ([], every):
        with pytest.raises(RefusedError, match="something has to go"):
            split_incident(incident, keys, FACTS, seen=incident.version, reason=WHY, by=editor)
    with pytest.raises(RefusedError, match="rests on"):
        split_incident(incident, ["zzz"], FACTS, seen=incident.version, reason=WHY, by=editor)


def test_who_is_a_party_is_one_in_both_after_a_split(double, editor):
    incident, event = double
    claim = claims_of(incident).first()
    set_parties(incident, [claim.source], seen=incident.version, by=editor)

    made = split_incident(
        fresh(incident), [event.key], FACTS, seen=fresh(incident).version, reason=WHY, by=editor
    )

    for whole in (made, fresh(incident)):
        assert [row.source for row in whole.parties.all()] == [claim.source]
