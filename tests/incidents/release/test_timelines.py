"""The timeline of a release: frozen by an allow-list, drawn through what is withheld."""

import pytest

from annotations.values.vocabulary import Harm
from incidents.actions.publishing import draft_of
from incidents.actions.timeline import join_lines, name_line
from incidents.pages.page import Page
from incidents.release.drawing import drawn
from incidents.release.imprint import Imprint
from incidents.release.timelines import drawn_timeline
from incidents.release.withheld import Withheld
from tests import record_factories as records
from tests.incidents.told_timeline import three_lines

IMPRINT = Imprint(incident="i", number=1, published="2011-11-13", why="", program="Attest")


@pytest.fixture
def three(journalist, editor):
    linked = records.linked_incident(by=journalist, editor=editor)
    return three_lines(linked, by=journalist, editor=editor)


def frozen(three):
    three.incident.refresh_from_db()
    return draft_of(three.incident).record


def test_a_line_is_frozen_with_its_name_its_claims_and_its_ties(three):
    name_line(three.incident, three.key("b"), "officers hurt", **three.seen)
    join_lines(three.incident, three.key("a"), three.key("c"), **three.seen)
    three.tie("b", "after", "a", "on Saturday")

    record = frozen(three)

    refs = {claim["id"]: three.names[claim["ref"]] for claim in record["claims"]}
    assert [set(line) for line in record["timeline"]] == [
        {"claim", "follows", "when", "label", "told"}
    ] * 2
    assert [
        (refs[line["claim"]], [refs[key] for key in line["told"]], line["label"], line["when"])
        for line in record["timeline"]
    ] == [("a", ["c"], "", "2011-11-12"), ("b", [], "officers hurt", "")]
    (tie,) = record["ties"]
    assert {**tie, "first": refs[tie["first"]], "second": refs[tie["second"]]} == {
        "first": "a",
        "second": "b",
        "kind": "before",
        "words": "on Saturday",
    }


def test_an_impossible_order_is_told_to_readers_with_the_claims_and_no_words_of_theirs(three):
    before = Page(drawn(frozen(three), IMPRINT, Withheld()), str).timeline[0]
    three.tie("a", "before", "b")
    three.tie("b", "before", "a")

    record = frozen(three)

    (conflict,) = [one for one in record["conflicts"] if one["type"] == "sequence_mismatch"]
    assert len(conflict["claims"]) == 2
    assert conflict["told"] == {
        "message": "What these claims tell cannot have happened in this order.",
        "params": {},
    }
    assert record["provisional"]
    page = Page(drawn(record, IMPRINT, Withheld()), str)
    assert (before.disputed, page.timeline[0].disputed) == (False, True)


def test_words_of_a_tie_that_a_protected_source_may_have_said_are_not_frozen(three):
    three.tie("a", "before", "b", "on Saturday")
    three.protect("a")

    assert frozen(three)["ties"][0]["words"] == ""


def record(**changes):
    claims = [{"id": key, "when": when} for key, when in (("c1", "2011-11-12"), ("c2", "2011"))]
    line = {
        "claim": "c1",
        "follows": False,
        "when": "2011-11-12",
        "label": "Ann is shot",
        "told": [],
    }
    ties = [{"first": "c1", "second": "c2", "kind": "before", "words": "later"}]
    second = {**line, "claim": "c2", "follows": True, "when": "2011", "label": ""}
    return {"claims": claims, "timeline": [line, second], "ties": ties, **changes}


WORDS = (
    ("Ann", "[name withheld]"),
    ("fled to the house of his brother when cornered", "[withheld]"),
)


def shown(frozen, *, told=("c1", "c2"), quoted=("c1", "c2")):
    return drawn_timeline(frozen, told=told, quoted=quoted, withheld=Withheld(words=WORDS))


def test_a_withheld_name_stands_in_no_name_of_a_line():
    assert shown(record())["timeline"][0]["label"] == "[name withheld] is shot"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("later", "later"),
        ("after Ann fell", "after [name withheld] fell"),
        ("house of his brother when cornered", ""),
        ("brother when cornered by police", ""),
        ("cornered", ""),
        ("when the guard", "when the guard"),
    ],
)
def test_a_piece_of_withheld_words_is_no_word_of_a_tie(words, told):
    frozen = record()
    frozen["ties"][0]["words"] = words

    assert shown(frozen)["ties"][0]["words"] == told


def test_a_line_of_which_nothing_is_told_takes_its_ties_along():
    left = shown(record(), told=("c2",))

    assert [(line["claim"], line["follows"]) for line in left["timeline"]] == [("c2", False)]
    assert left["ties"] == []


def test_words_of_a_tie_are_shown_only_beside_claims_whose_words_are():
    assert shown(record())["ties"][0]["words"] == "later"
    assert shown(record(), quoted=("c1",))["ties"][0]["words"] == ""


def test_a_line_whose_first_claim_is_withheld_is_told_by_the_next_with_its_own_date():
    joined = {**record()["timeline"][0], "told": ["c2"]}

    left = shown(record(timeline=[joined], ties=[]), told=("c2",))

    assert left["timeline"][0]["claim"] == "c2"
    assert left["timeline"][0]["told"] == []
    assert left["timeline"][0]["when"] == "2011"


def test_a_release_of_an_older_format_has_lines_without_names_and_no_ties(three):
    record = {**frozen(three), "format": 2}
    record["timeline"] = [
        {name: line[name] for name in ("claim", "follows", "when")} for line in record["timeline"]
    ]
    del record["ties"]

    shown = drawn(record, IMPRINT, Withheld())

    assert shown["ties"] == []
    assert {line["label"] for line in shown["timeline"]} == {""}
    assert len(Page(shown, str).timeline) == 3
    assert Harm.KILLED in {cell["harm"] for cell in shown["cells"]}
