import pytest

from annotations.values.vocabulary import Category
from incidents.reckoning.record import Ruling
from incidents.reckoning.support import Corroboration, corroboration
from tests.incidents.reckoning.figure_factories import (
    KILLED,
    PEOPLE,
    VICTIMS,
    assailant,
    at_least,
    civilians,
    figure,
    police,
    tally,
    vague,
)


def independent(found, node=VICTIMS):
    return found.cell(KILLED, node).independent


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure("a", 7, by="M"), figure("b", 7, by="H")], 2),
        ([figure("a", 7, by="M"), figure("b", 9, by="H")], 1),
        ([figure("a", 7, by="M"), at_least("b", 3, by="H")], 2),
        ([figure("a", 7, by="M"), vague("b", 2, by="footage")], 1),
        ([vague("a", 2, by="M"), vague("b", 2, by="footage")], 2),
        ([figure("a", 7, by="M"), civilians("b", 2, by="H")], 1),
        ([figure("a", 7, by="M"), figure("b", 0, by="H")], 0),
        ([police("a", 2, by="H"), civilians("b", 3, by="M")], 1),
        ([figure("a", 7, by="M", component="wire"), figure("b", 7, by="H", component="wire")], 1),
    ],
    ids=[
        "one number",
        "another number",
        "a floor below it",
        "footage shows people, no number",
        "vague words only",
        "some of them",
        "nobody beside somebody",
        "a sum, by its terms",
        "one text",
    ],
)
def test_a_number_is_supported_by_those_who_give_or_allow_it(figures, expected):
    assert independent(tally(*figures)) == expected


def test_a_sum_is_as_well_supported_as_its_least_supported_term():
    found = tally(
        figure("a", 7, by="M"),
        figure("b", 7, by="H"),
        assailant("c", 1, by="M", offset=1),
    )

    assert (independent(found), independent(found, PEOPLE)) == (2, 1)


def test_a_number_that_nobody_gives_is_supported_by_nobody():
    ruling = Ruling(harm=KILLED, node=VICTIMS, best=8, reason="Counted by us.")

    found = tally(figure("a", 7, by="M"), figure("b", 9, by="H"), rulings=[ruling])

    assert independent(found) == 0


def test_each_origin_tells_whether_it_supports_the_number():
    found = tally(figure("a", 7, by="M"), figure("b", 9, by="H", is_party=True))

    told = [(one.origin, one.supports, one.is_party) for one in found.cell(KILLED, VICTIMS).origins]
    assert sorted(told) == [("H", False, True), ("M", True, False)]


@pytest.mark.parametrize(
    ("figures", "origins", "confirms"),
    [
        ([figure("a", 7, by="M"), figure("b", 7, by="H")], 2, True),
        ([figure("a", 7, by="M"), figure("b", 9, by="H")], 1, False),
        ([figure("a", 7, by="M", is_party=True), figure("b", 7, by="H")], 2, True),
        ([figure("a", 7, by="M", is_party=True), figure("b", 7, by="H", is_party=True)], 2, False),
        ([figure("a", 7, by="M"), vague("b", 2, by="footage")], 1, False),
    ],
    ids=["two", "one", "one is a party", "all are parties", "footage"],
)
def test_confirmed_needs_two_independent_origins_not_all_of_them_parties(
    figures, origins, confirms
):
    found = corroboration(tally(*figures), ["a"])

    assert (found.independent, found.confirms) == (origins, confirms)


def test_what_is_borne_out_is_what_the_origin_comes_to_where_the_figure_counts():
    found = tally(
        police("a", 2, by="M", claim="m"),
        police("b", 3, by="M", claim="m", offset=1),
        police("c", 5, by="H"),
    )

    assert corroboration(found, ["a"]).independent == 2


def test_of_several_figures_the_least_borne_out_decides():
    found = tally(
        figure("a", 7, by="M"),
        figure("b", 7, by="H"),
        figure("c", 1, by="M", category=Category.POLICE, offset=1),
    )

    assert corroboration(found, ["a", "c"]).independent == 1


def test_a_figure_that_does_not_count_has_nobody():
    assert corroboration(tally(figure("a", 7)), ["gone"]) is None
    assert Corroboration(()).independent == 0
