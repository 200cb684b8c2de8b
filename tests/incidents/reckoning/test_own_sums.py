import pytest

from annotations.values.vocabulary import Category
from incidents.reckoning.attributions import OwnSum
from incidents.reckoning.own_sums import own_sums
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    at_least,
    civilians,
    derived,
    figure,
    part_of,
    police,
    vague,
)

PARTS = [
    police("four", 4, by="P", version="r", claim="p", ordinal=2),
    civilians("three", 3, by="P", version="r", claim="p", ordinal=2, offset=1),
]


def lead(number=7, **fields):
    return figure("lead", number, by="", version="r", **fields)


def found(*figures, links=(), hidden=frozenset()):
    return [
        (one.figure, one.target)
        for one in own_sums(sorted(figures, key=lambda one: one.place), links, {}, hidden)
    ]


def test_a_lead_that_a_quoted_account_comes_to_is_its_sum():
    assert found(lead(), *PARTS) == [("lead", "four")]


def test_a_headlines_number_that_somebody_quoted_gives_is_theirs():
    assert found(lead(), figure("seven", 7, by="P", version="r")) == [("lead", "seven")]


def test_a_number_for_one_category_is_set_against_the_same_category():
    assert found(lead(4, category=Category.POLICE), *PARTS) == [("lead", "four")]


@pytest.mark.parametrize(
    "figures",
    [
        [lead(8), *PARTS],
        [lead(harm=INJURED), *PARTS],
        [figure("lead", 7, by="", version="another"), *PARTS],
        [at_least("lead", 7, by="", version="r"), *PARTS],
        [lead(2), vague("some", 2, by="P", version="r")],
        [figure("zero", 0, by="", version="r"), figure("none", 0, by="P", version="r")],
        [figure("own", 7, by="Q", version="r"), *PARTS],
    ],
    ids=[
        "another number",
        "another harm",
        "another report",
        "no exact number",
        "a vague word",
        "nobody",
        "no voice of the report",
    ],
)
def test_what_is_no_sum_of_a_quoted_account(figures):
    assert found(*figures) == []


def test_an_account_whose_number_may_hold_others_is_not_its_sum():
    hidden = [
        figure("all", 9, by="P", version="r", claim="p", ordinal=2, offset=3),
        police("four", 4, by="P", version="r", claim="p", ordinal=2),
    ]

    assert found(lead(4), *hidden, links=part_of("four", "all")) == []


def test_of_several_accounts_the_first_in_the_text_is_taken():
    quoted = [
        figure("second", 7, by="A", version="r", ordinal=9),
        figure("first", 7, by="Z", version="r", ordinal=5),
    ]

    assert found(lead(), *quoted) == [("lead", "first")]


def test_a_link_goes_before_what_is_found_and_the_first_target_decides():
    links = derived("lead", "three", "four")

    assert found(lead(5), *PARTS, links=links) == [("lead", "four")]


def test_nothing_is_found_or_linked_with_a_protected_source():
    assert found(lead(), *PARTS, hidden={"P"}) == []
    assert found(lead(), *PARTS, links=derived("lead", "four"), hidden={"P"}) == []


def test_a_sum_names_a_figure_and_its_target():
    assert own_sums([lead(), *PARTS], (), {}) == (OwnSum(figure="lead", target="four"),)
