import json

import pytest

from incidents.actions.incidents import CellRuling, rule_on
from incidents.actions.publishing import draft_of
from incidents.gathering.gathered import gathered
from incidents.release.freeze import digest_of, shown_cells, untraced
from tests import record_factories as records


@pytest.fixture
def incident(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


@pytest.fixture
def draft(incident):
    return draft_of(incident)


def test_a_frozen_record_is_plain_data(draft):
    assert json.loads(json.dumps(draft.record)) == draft.record


def test_only_listed_fields_are_frozen(draft):
    assert set(draft.record) == {
        "format",
        "title",
        "types",
        "stage",
        "when",
        "place",
        "location_precision",
        "coordinates",
        "links",
        "grade",
        "provisional",
        "presumes_civilians",
        "independence",
        "standfirst",
        "cells",
        "conflicts",
        "timeline",
        "ties",
        "sources",
        "articles",
        "claims",
        "figures",
    }
    assert "marked_by" not in json.dumps(draft.record)


def test_of_independence_only_listed_fields_are_frozen(draft):
    known = draft.record["independence"]
    cell = next(cell for cell in draft.record["cells"] if cell["says"])

    assert set(known) == {"articles", "accounts", "origins", "joins", "further"}
    assert known["joins"] == []
    assert {"independent", "rests_on", "says"} < set(cell)
    assert {field for one in cell["says"] for field in one} == {
        "source",
        "low",
        "best",
        "high",
        "kind",
        "as_of",
        "figures",
        "group",
        "supports",
    }
    assert [figure["group"] for figure in draft.record["figures"]] == [1, 0, 1]


def test_numbers_say_as_of_when_they_are(draft):
    [cell] = [cell for cell in draft.record["cells"] if cell["node"] == "victims"][:1]

    assert [one["as_of"] for one in cell["says"]] == ["2011-11-12"]
    assert [one["as_of"] for one in cell["accounts"]] == ["2011-11-12"]


def test_sources_and_claims_have_numbers_of_this_release(draft):
    assert [source["id"] for source in draft.record["sources"]] == ["s1", "s2"]
    assert [claim["id"] for claim in draft.record["claims"]] == ["c1", "c2", "c3"]


def test_three_totals_of_killed_are_always_there(draft):
    nodes = {cell.node.value for cell in shown_cells(draft.basis) if cell.harm == "killed"}

    assert {"victims", "perpetrators", "people"} <= nodes


def test_what_nobody_spoke_of_is_no_number_of_the_release(draft):
    cells = {(cell["harm"], cell["node"]) for cell in draft.record["cells"]}

    assert ("injured", "perpetrators") not in cells
    assert ("missing", "victims") not in cells


def test_only_the_numbers_in_dispute_say_so(draft):
    disputed = {cell["harm"] for cell in draft.record["cells"] if cell["disputed"]}

    assert disputed == {"injured"}


def test_the_standfirst_tells_who_gives_which_number_and_who_has_none(draft):
    told = [(line["claim"], line["figures"]) for line in draft.record["standfirst"]]

    assert told == [("c1", ["f1"]), ("c2", ["f2"]), ("c3", ["f3"])]


def test_every_number_resolves_to_its_words(draft):
    assert untraced(draft.basis) == []


def test_a_ruling_on_a_number_that_nobody_speaks_of_rests_on_no_words(draft, incident, editor):
    ruling = CellRuling(harm="killed", node="journalist", reason="As I heard.", low=3, best=3)
    incident.refresh_from_db()
    rule_on(incident, ruling, seen=incident.version, by=editor)

    found = untraced(gathered(incident))

    assert ("killed", "journalist") in {(one.harm, one.node) for one in found}


def test_the_digest_changes_with_any_field(draft):
    assert digest_of(draft.record) == digest_of(json.loads(json.dumps(draft.record)))
    assert digest_of(draft.record) != digest_of({**draft.record, "title": "Other"})
