import pytest

from incidents.release.basis import Number, Part, Report, Said
from incidents.release.order import in_telling_order, proposed, still_following


def report(key="r1", published="2011-11-12"):
    return Report(
        key=key, version=key, outlet="", outlet_key="", title="", published=published, address=""
    )


def number(**changes):
    empty = dict.fromkeys(("quote", "people", "policy", "includes_perpetrator", "as_of"), "")
    values = {"start": 0, "end": 1, "low": 1, "best": 1, "high": 1, "approx": False}
    codes = {"harm": "killed", "category": "unknown", "entity_kind": "human", "qualifier": "exact"}
    flags = {"inferred": False, "further": False}
    return Number(**{"key": "f", **empty, **values, **codes, **flags, **changes})


def said(key, start, when="", words="Two died", numbers=None, **changes):
    values = {
        "report": report(),
        "speaker": "police",
        "origin": "police",
        "state": "verified",
        "manner": "indirect",
        "stance": "asserts",
        "polarity": "",
        "excerpts": (),
        "quotable": True,
    }
    parts = (Part("content", start, start + 1, words),)
    given = {
        "key": key,
        "start": start,
        "when": when,
        "numbers": tuple(numbers if numbers is not None else [number()]),
        "parts": parts,
    }
    return Said(**(values | given | changes))


def keys(found):
    return [one.key for one in found]


def test_claims_stand_by_their_dates_then_as_their_report_tells_them():
    claims = [
        said("third", 30),
        said("second", 20),
        said("before", 90, when="2011-10"),
        said("after", 10, when="2011-11-13?"),
    ]

    assert keys(in_telling_order(claims, when="2011-11-12")) == [
        "before",
        "second",
        "third",
        "after",
    ]


def test_a_claim_without_any_date_stands_last_and_the_first_report_first():
    claims = [
        said("later report", 1, report=report("a", "2011-11-14")),
        said("no day of report", 1, report=report("b", "")),
        said("first report", 5, report=report("c", "2011-11-12")),
        said("dated", 9, when="2012"),
    ]

    assert keys(in_telling_order(claims, when="")) == [
        "dated",
        "first report",
        "later report",
        "no day of report",
    ]


def test_headlines_absences_animals_and_mere_words_are_not_proposed():
    claims = [
        said("headline", 1, manner="headline"),
        said("absence", 2, numbers=[number(qualifier="no_information")]),
        said("horse", 3, numbers=[number(entity_kind="animal")]),
        said("words", 4, numbers=[]),
        said("dated words", 5, when="2011-11-12", numbers=[]),
        said("toll", 6),
    ]

    assert [line.claim for line in proposed(claims, when="2011-11-12")] == ["dated words", "toll"]


@pytest.mark.parametrize(
    ("words", "changes", "follows"),
    [
        ("he then seized a car", {}, True),
        ("Later, two fell", {}, True),
        ("In the end he blew himself up", {}, True),
        ("Two fell, and then he fled", {}, False),
        ("thenceforth two fell", {}, False),
        ("then two fell", {"speaker": "hospital"}, False),
        ("then two fell", {"when": "2011-11-12"}, False),
    ],
)
def test_then_is_proposed_only_where_the_words_begin_so(words, changes, follows):
    claims = [said("one", 1), said("two", 2, words=words, **changes)]

    assert [line.follows for line in proposed(claims, when="2011-11-12")] == [False, follows]


def test_nothing_is_proposed_of_nothing():
    assert proposed([], when="") == ()


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ([("a", False), ("b", True)], {"a": False, "b": True}),
        ([("a", False), ("x", True), ("b", True)], {"a": False, "b": True}),
        ([("a", False), ("x", False), ("b", True)], {"a": False, "b": False}),
        ([("x", False), ("b", True)], {"b": False}),
        ([("a", False), ("x", True), ("b", False)], {"a": False, "b": False}),
    ],
    ids=["all kept", "inside a chain", "start of a chain", "first of all", "before a new one"],
)
def test_then_is_said_only_after_what_a_line_came_after(lines, shown):
    assert still_following(lines, kept={"a", "b"}) == shown
