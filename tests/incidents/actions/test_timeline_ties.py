"""Ties between lines, what of them cannot be, and dates that move (R16, R17)."""

import pytest

from annotations.actions.reports import ReportFacts, correct_report
from annotations.models import Claim, HistoryLine
from annotations.review import RefusedError
from incidents.actions.conflicts import recheck_conflicts
from incidents.actions.evidence import link_event
from incidents.actions.incidents import IncidentFacts, change_incident
from incidents.actions.timeline import (
    join_lines,
    name_line,
    untie_lines,
)
from incidents.gathering.gathered import gathered
from incidents.models import Conflict
from tests import factories
from tests import record_factories as records
from tests.incidents.told_timeline import three_lines


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


@pytest.fixture
def three(linked, journalist, editor):
    return three_lines(linked, by=journalist, editor=editor)


@pytest.mark.parametrize(
    ("relation", "stored"),
    [
        ("before", ("a", "before", "b")),
        ("after", ("b", "before", "a")),
        ("during", ("b", "contains", "a")),
        ("contains", ("a", "contains", "b")),
        ("met_by", ("b", "meets", "a")),
        ("equals", ("a", "equals", "b")),
        ("finishes", ("a", "finishes", "b")),
        ("vague", ("a", "vague", "b")),
    ],
)
def test_an_inverse_is_stored_the_other_way_round(three, relation, stored):
    three.tie("a", relation, "b")

    assert three.ties == {stored}


def test_a_tie_is_not_made_twice_nor_to_itself_nor_with_words_that_nobody_wrote(three):
    three.tie("a", "equals", "b")

    for line, relation, other, words, said in (
        ("b", "equals", "a", "", "tied so already"),
        ("a", "before", "a", "", "same one"),
        ("a", "before", "b", "when cornered", "does not stand"),
    ):
        with pytest.raises(RefusedError) as refused:
            three.tie(line, relation, other, words)
        assert said in refused.value.said(str)
    assert three.tie("a", "before", "b", "on  SATURDAY").words == "on SATURDAY"


def test_a_tie_is_in_history_and_is_taken_away(three):
    tie = three.tie("a", "after", "b")
    assert HistoryLine.objects.of(three.incident).last().data["ties"][0]["kind"] == "before"

    untie_lines(tie, **three.seen)

    assert three.ties == set()
    assert "ties" not in HistoryLine.objects.of(three.incident).last().data


# ---- What cannot have been ------------------------------------------------------------------------


def conflict_of(incident):
    return Conflict.objects.filter(incident=incident, type="sequence_mismatch").first()


def test_an_impossible_order_is_a_conflict_with_the_cycle_in_words_until_it_is_mended(three):
    three.tie("a", "before", "b", "on Saturday")
    tie = three.tie("b", "before", "a")
    row = conflict_of(three.incident)

    assert row.stands
    assert row.keys == (three.key("a"), three.key("b"))
    assert "“A gunman killed seven people on Saturday” is before" in row.words
    assert "(“on Saturday”)" in row.words

    untie_lines(tie, **three.seen)
    assert not conflict_of(three.incident).stands
    three.tie("b", "before", "a")
    assert conflict_of(three.incident).pk == row.pk
    assert conflict_of(three.incident).stands


def test_the_same_lines_are_the_same_conflict_when_another_claim_tells_one_of_them(three):
    join_lines(three.incident, three.key("b"), three.key("c"), **three.seen)
    three.tie("a", "before", "b")
    three.tie("b", "before", "a")
    row = conflict_of(three.incident)

    Claim.objects.filter(pk=three.rows["b"].pk).update(state="submitted")
    recheck_conflicts(three.incident)

    assert Conflict.objects.filter(type="sequence_mismatch", stands=True).get().pk == row.pk


def test_a_part_must_fit_in_its_incident_and_background_need_not(three, linked):
    incident, event, _ = linked
    assert conflict_of(incident) is None

    change_incident(
        incident,
        IncidentFacts(title="Harbour", types=("bombing",), when="2011-11-05"),
        **three.seen,
    )
    assert "which is dated 5 November 2011" in conflict_of(incident).words

    type(event).objects.filter(pk=event.pk).update(is_main=False, is_background=True)
    incident.refresh_from_db()
    recheck_conflicts(incident)
    assert not conflict_of(incident).stands


# ---- A publication date that moves (R16) ----------------------------------------------------------


@pytest.fixture
def saturday(journalist, editor):
    """An incident of one claim, whose time is read from "on Saturday"."""
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    time = factories.time(article, "on Saturday", rule="weekday_past", anchor="2011-11-12")
    claim = factories.make_claim(
        article, by=journalist, editor=editor, state="verified", event=event.key, times=(time,)
    )
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    incident.refresh_from_db()
    name_line(incident, claim.key, "seven are killed", seen=incident.version, by=editor)
    return incident, article, claim


def redate(article, published, *, by):
    article.refresh_from_db()
    facts = ReportFacts(
        outlet=article.outlet.name,
        title=article.title,
        published=published,
        published_ground="stated",
    )
    correct_report(article, facts, seen=article.version, by=by)


def test_a_publication_date_that_moves_moves_the_timeline_once_its_claims_are_reviewed_again(
    saturday, journalist, editor
):
    incident, article, claim = saturday
    assert gathered(incident).timeline[0].when == "2011-11-12"
    assert conflict_of(incident) is None

    redate(article, "2011-11-20", by=editor)
    claim.refresh_from_db()
    assert (claim.state, gathered(incident).timeline) == ("submitted", ())
    factories.move_claim(claim, "verified", by=journalist, editor=editor)

    line = gathered(incident).timeline[0]
    assert (line.when, line.label) == ("2011-11-19", "seven are killed")
    assert "is dated 19 November 2011" in conflict_of(incident).words


def test_a_publication_date_that_moves_no_date_is_a_bound_of_what_the_report_tells_all_the_same(
    three, linked, editor
):
    _, event, _ = linked

    records.release_of(three.incident, by=editor)
    redate(event.article, "2011-11-11", by=editor)

    three.incident.refresh_from_db()
    assert three.incident.state == "under_revision"  # which number is newest may be another now
    assert (
        "told as past by a report published 11 November 2011" in conflict_of(three.incident).words
    )
    redate(event.article, "2011-11-12", by=editor)
    assert not conflict_of(three.incident).stands
