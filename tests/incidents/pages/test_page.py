from copy import deepcopy

import pytest

from incidents.actions.timeline import Line, order_timeline
from incidents.pages.page import Page
from incidents.pages.publication import PublicRelease
from tests import factories
from tests import record_factories as records


@pytest.fixture
def incident(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    incident.refresh_from_db()
    return incident


def page_of(incident, editor):
    release = records.release_of(incident, by=editor, why="A reason.")
    return PublicRelease(release, [release]).draw().page


def test_victims_and_all_killed_stand_once_where_they_are_the_same(incident, editor):
    page = page_of(incident, editor)

    assert [row.title for row in page.tolls] == ["Victims killed", "Injured"]


def test_three_totals_stand_where_they_differ(incident, journalist, editor):
    event = incident.evidence.get().event
    gunman = factories.figure(
        event.article, "gunman", low=1, best=1, high=1, category="assailant", new_people=True
    )
    source = factories.make_source("Coast guard", by=editor)
    records.toll_claim(
        event.article, event, by=journalist, editor=editor, source=source, figures=(gunman,)
    )

    page = page_of(incident, editor)

    assert [(row.title, row.brief) for row in page.tolls][:3] == [
        ("Victims killed", "7"),
        ("Perpetrators killed", "1"),
        ("All killed", "8"),
    ]


def test_who_has_no_reports_stands_beside_the_number(incident, editor):
    page = page_of(incident, editor)

    injured = page.cell("injured", "victims")

    assert (injured.short, injured.no_reports, injured.disputed) == (
        "2",
        ("Regional hospital",),
        True,
    )


def test_a_number_opens_its_claims_and_sums(incident, editor):
    page = page_of(incident, editor)
    row = page.cell("killed", "victims")

    [ground] = page.grounds(row)
    [total] = page.sums(row)

    assert ground.claim.outlet == "The Harbour Post"
    assert [figure.role for figure in ground.figures] == ["counted"]
    assert (total.source, total.terms, total.total) == ("Harbour police", "7", "7")


def test_the_timeline_says_then_and_when_no_time_is_stated(incident, editor):
    keys = list(
        incident.evidence.get().event.claims.order_by("start").values_list("key", flat=True)
    )
    lines = [Line(claim=keys[0]), Line(claim=keys[2], follows=True), Line(claim=keys[1])]
    order_timeline(incident, lines, seen=incident.version, by=editor)

    rows = page_of(incident, editor).timeline

    assert [(row.when, row.fuzzy) for row in rows] == [
        ("12 November 2011", False),
        ("then", False),
        ("time not stated", True),
    ]


def test_a_conflict_tells_both_sides_with_their_sources(incident, editor):
    [conflict] = page_of(incident, editor).conflicts

    assert conflict.is_open
    assert conflict.words == "“No reports” stands beside 2."
    assert set(conflict.sides) == {
        "Harbour police said that two police officers were injured.",
        "Regional hospital had no reports of anyone injured.",
    }


def test_accounts_and_articles_are_different_numbers(incident, editor):
    page = page_of(incident, editor)

    assert page.account_count >= 1
    assert len(page.record["articles"]) == 1


def test_a_high_above_the_best_says_whom_it_leaves_room_for(incident, editor):
    record = deepcopy(page_of(incident, editor).record)
    [cell] = [c for c in record["cells"] if (c["harm"], c["node"]) == ("injured", "police")]
    cell["high"] = 3
    cell["accounts"][0] |= {"kind": "partial", "best": None, "high": 3}

    notes = Page(record, str).cell("injured", "police").notes

    assert notes == (
        "the same telling counts 1 more only under a wider name; they may belong here too, "
        "so they raise the high and not the best",
    )


def test_a_withheld_claim_keeps_its_row_and_is_not_counted(incident, editor):
    page = page_of(incident, editor)
    record = deepcopy(page.record)
    record["claims"][2] |= {"withheld": True, "sentence": "[withheld]", "quoted": False}
    withheld = Page(record, str)

    assert (page.claim_count, withheld.claim_count) == (3, 2)
    assert [row.sentence for row in withheld.evidence].count("[withheld]") == 1


def test_the_grade_and_how_far_it_went_stand_in_words(incident, editor):
    page = page_of(incident, editor)
    foiled = Page(page.record | {"stage": "foiled"}, str)

    assert (page.types, foiled.types) == ("Armed assault", "Armed assault, foiled")
    assert page.grade_words == "one source only, however many articles carry it"
