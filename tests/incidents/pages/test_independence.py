from incidents.pages.independence import independence_of, support_of
from incidents.pages.page import Page
from incidents.release.drawing import drawn
from incidents.release.withheld import Withheld
from tests.incidents.release.drawn_records import IMPRINT, independent_record


def shown(**changes):
    frozen = independent_record()
    frozen["independence"] |= changes
    return drawn(frozen, IMPRINT, Withheld())


def victims(record):
    return next(cell for cell in record["cells"] if cell["node"] == "victims")


def test_three_numbers_and_who_is_of_which_origin():
    known = independence_of(shown(), str)

    assert (known.articles, known.accounts, known.origins) == (4, 3, 2)
    assert [(row.number, row.names) for row in known.groups] == [
        (1, ("Harbour police",)),
        (2, ("Hospital",)),
    ]


def test_each_reason_names_its_sources_and_leads_to_their_words():
    [join, copies] = independence_of(shown(), str).joins

    assert (join.kind, join.first, join.second) == (
        "same_source",
        "Harbour police",
        "Sergeant Low",
    )
    assert join.claims == ("c1", "c2")
    assert (copies.kind, copies.outlets, copies.further) == ("copy", "The Post", 1)


def test_the_sources_of_one_text_are_told_as_one():
    join = {"kind": "copy", "sources": ["s1", "s3"], "articles": ["a1", "a3"], "claims": []}

    [row, _] = independence_of(shown(joins=[join]), str).joins

    assert (row.first, row.second) == ("Harbour police and Hospital", "")


def test_a_reason_that_holds_in_several_reports_is_told_once():
    joins = [
        {"kind": "own_sum", "sources": ["s1", "s3"], "articles": [article], "claims": [claim]}
        for article, claim in (("a1", "c1"), ("a2", "c2"))
    ]

    [row, _] = independence_of(shown(joins=joins), str).joins

    assert (row.articles, row.claims) == (2, ("c1", "c2"))


def test_a_number_tells_who_supports_it():
    record = shown()

    support = support_of(victims(record), record, str)

    assert (support.articles, support.accounts, support.independent) == (4, 3, 2)
    assert [(row.number, row.name, row.value, row.supports) for row in support.rows] == [
        (1, "Harbour police", "7", True),
        (1, "Harbour police", "7", True),
        (2, "Hospital", "7", True),
    ]
    assert not support.of_terms


def test_a_number_made_of_others_says_so():
    record = shown()
    cell = victims(record) | {"says": []}

    assert support_of(cell, record, str).of_terms


def test_what_is_no_number_has_no_support_and_an_older_release_tells_of_none():
    record = shown()
    empty = victims(record) | {"low": None, "best": None, "high": None}

    assert support_of(empty, record, str) is None
    assert support_of(victims(record) | {"independent": None}, record, str) is None
    assert independence_of(record | {"independence": None}, str) is None


def test_a_page_has_both():
    page = Page(shown(), str)

    assert page.independence.origins == 2
    assert page.cell("killed", "victims").support.independent == 2
