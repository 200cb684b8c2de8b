import pytest

from incidents.pages.counting import counting_of, kept, query_of
from incidents.release.definitions import Definition


def plain(message):
    return message


def record(*nodes):
    values = {"low": 7, "best": 7, "high": 7, "shape": "exact"}
    cells = [{"harm": "killed", "node": node, **values} for node in nodes]
    return {"cells": cells, "presumes_civilians": False}


@pytest.mark.parametrize(
    ("asked", "chosen", "keep"),
    [
        ("", Definition.VICTIMS, ""),
        ("victims", Definition.VICTIMS, ""),
        ("all", Definition.ALL, "?count=all"),
        ("civilians", Definition.CIVILIANS, "?count=civilians"),
        ("<script>", Definition.VICTIMS, ""),
    ],
)
def test_the_address_chooses_and_links_keep_it(asked, chosen, keep):
    counting = counting_of(record("victims", "people"), asked, plain)

    assert counting.chosen.headline.definition is chosen
    assert counting.keep == keep
    assert [choice.is_chosen for choice in counting.choices].count(True) == 1


def test_all_four_are_offered_under_their_names():
    counting = counting_of(record("victims"), "", plain)

    assert [choice.name for choice in counting.choices] == [one.label for one in Definition]
    assert counting.choices[0].query == ""
    assert counting.choices[1].query == query_of(Definition.ALL) == "?count=all"


def test_a_record_without_dead_has_no_switch():
    assert counting_of(record(), "all", plain) is None


@pytest.mark.parametrize(
    ("query", "keep"), [("", ""), ("count=all", "?count=all"), ("count=x", "")]
)
def test_other_pages_keep_only_what_the_site_knows(rf, query, keep):
    assert kept(rf.get(f"/?{query}")) == keep
