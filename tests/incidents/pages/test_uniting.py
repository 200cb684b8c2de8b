import pytest

from incidents.actions.conflicts import open_conflict
from incidents.actions.evidence import link_event
from incidents.actions.incidents import CellRuling, rule_on
from incidents.actions.relating import relate
from incidents.actions.timeline import Line, order_timeline
from incidents.actions.uniting import merge_incidents
from incidents.pages.uniting import (
    candidates_to_merge,
    division_of,
    linked_to,
    union_of,
)
from incidents.querysets import claims_of
from tests import factories
from tests import record_factories as records
from tests.incidents.merging_stage import WHY, fresh, record_of_two, told, two_sources


@pytest.fixture
def sources(journalist):
    return two_sources(by=journalist)


@pytest.fixture
def two(journalist, editor, sources):
    one = records.make_incident(by=editor, title="One")
    other = records.make_incident(by=editor, title="Other")
    told(one, sources[0], by=journalist, editor=editor)
    told(other, sources[1], by=journalist, editor=editor, eight=True)
    return one, other


def numbers(found):
    return {row.name: row.values for row in found.numbers}


def merged(incident, into, *, by):
    one, other = fresh(incident), fresh(into)
    return merge_incidents(one, other, seen=one.version, into_seen=other.version, reason=WHY, by=by)


def test_numbers_apart_and_as_one_are_the_same_before_and_after_the_merge(two, editor):
    one, other = two

    before = union_of(other, one)
    merged(other, one, by=editor)
    after = union_of(fresh(other), fresh(one))

    assert numbers(before)["Victims killed"] == ("8", "7", "7–8, best 8")
    assert numbers(after) == numbers(before)
    assert after.counts == before.counts
    assert [[row.label for row in side] for side in after.evidence] == [
        [row.label for row in side] for side in before.evidence
    ]


def test_conflicts_that_come_by_a_merge_go_by_its_end(journalist, editor):
    one, other = (
        records.make_incident(by=editor, title=place, place=place)
        for place in ("Harbour town", "Hill village")
    )
    for incident in (one, other):
        article = factories.make_article(by=journalist, outlet=incident.place)
        event = factories.make_event(article, by=journalist, place=incident.place)
        records.toll_claim(article, event, by=journalist, editor=editor)
        link_event(incident, event, by=editor)

    before = union_of(fresh(other), fresh(one))
    merged(other, one, by=editor)
    after = union_of(fresh(other), fresh(one))

    assert any("different places" in words for words in before.appearing)
    assert after.vanishing == before.appearing
    assert after.appearing == before.vanishing


def test_what_counts_in_the_part_alone_stays_behind_and_is_told(two, editor):
    one, other = two
    ruling = CellRuling(harm="killed", node="victims", reason="Counted by name.", best=9)
    rule_on(fresh(other), ruling, seen=fresh(other).version, by=editor)
    told_by = [Line(claim=claim.key) for claim in claims_of(fresh(other))]
    order_timeline(fresh(other), told_by, seen=fresh(other).version, by=editor)
    open_conflict(fresh(other), type="motive_denial", words="Two motives.", by=editor)
    third = records.make_incident(by=editor, title="Third", when="1999", place="Far")
    relate(fresh(other), third, kind="retaliation_for", seen=fresh(other).version, by=editor)
    records.release_of(fresh(other), by=editor)

    found = union_of(fresh(other), fresh(one))

    assert found.behind.rulings == ("Victims killed: low –, best 9 (Counted by name.)",)
    assert numbers(found)["Victims killed"][2] == "7–8, best 8"
    assert found.behind.conflicts == ("Two motives.",)
    assert (found.behind.lines, found.behind.ties, found.behind.releases) == (1, 1, 1)
    assert not found.behind.is_nothing
    assert union_of(fresh(one), fresh(other)).behind.is_nothing


def test_candidates_are_tied_or_near_and_stand_for_themselves(two, editor):
    one, other = two
    tied = records.make_incident(by=editor, title="Tied", when="1999", place="Far")
    relate(fresh(one), tied, kind="possibly_same", seen=fresh(one).version, by=editor)
    records.make_incident(by=editor, title="Far away", when="1999", place="Far")
    part = records.make_incident(by=editor, title="A part")
    merged(part, other, by=editor)

    found = candidates_to_merge(fresh(one), "", by=editor)

    assert [(row.incident.title, row.why) for row in found] == [
        ("Tied", "Possibly the same"),
        ("Other", "near in time and place"),
    ]
    searched = candidates_to_merge(fresh(one), "far", by=editor)
    assert {row.incident.title for row in searched} == {"Tied", "Far away"}


def test_a_division_tells_what_stays_and_what_goes(journalist, editor, sources):
    incident = record_of_two(by=journalist, editor=editor, sources=sources, published=False)
    linked = linked_to(incident.evidence.with_reports())

    found = division_of(incident, linked, {linked[1].key})

    assert numbers(found)["Victims killed"] == ("7–8, best 8", "7", "8")
    assert [one.origins for one in found.counts] == [2, 1, 1]
