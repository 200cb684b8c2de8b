import pytest

from annotations.values.vocabulary import Category, IncludesPerpetrator
from incidents.reckoning.codes import Rule
from incidents.reckoning.totals import exceeds, remainder, split_adds_up
from incidents.reckoning.triples import OPEN, Triple
from tests.incidents.reckoning.figure_factories import (
    KILLED,
    PEOPLE,
    TOMORROW,
    VICTIMS,
    assailant,
    at_least,
    civilians,
    conflicts,
    figure,
    number,
    police,
    tally,
)


def exact(n):
    return Triple.exact(n)


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (exact(7), exact(6), exact(1)),
        (Triple(4, 4, 6), Triple(3, 3, 4), Triple(0, 1, 3)),
        (exact(5), exact(7), exact(0)),
        (Triple(7, 7, 9), exact(7), Triple(0, 0, 2)),
        (Triple(7, 7, None), exact(3), Triple(4, 4, None)),
        (exact(7), Triple(5, None, None), Triple(0, None, 2)),
        (Triple(0, None, 3), exact(3), Triple(0, None, 0)),
        (exact(7), exact(0), exact(7)),
    ],
)
def test_what_the_categories_leave_over(whole, parts, expected):
    assert remainder(whole, parts) == expected


@pytest.mark.parametrize(
    ("parts", "whole", "expected"),
    [
        (exact(8), exact(7), True),
        (exact(7), Triple(5, 5, 7), True),
        (exact(7), exact(7), False),
        (Triple(8, None, None), exact(7), True),
        (Triple(3, None, None), exact(7), False),
        (OPEN, exact(7), False),
        (exact(7), Triple(5, 5, None), True),
    ],
)
def test_parts_exceed_their_whole_by_the_best_or_beyond_all_doubt(parts, whole, expected):
    assert exceeds(parts, whole) is expected


def test_all_people_are_victims_and_perpetrators():
    found = tally(at_least("a", 7), assailant("b", 1, offset=1))

    assert number(found, PEOPLE) == (8, 8, None)
    assert found.cell(KILLED, PEOPLE).rule is Rule.TOTALS


def test_several_totals_of_all_are_weighed_like_any_others():
    figures = [
        figure(key, n, by=by, includes_perpetrator=IncludesPerpetrator.YES)
        for key, n, by in (("a", 8, "A"), ("b", 8, "B"), ("c", 10, "C"))
    ]

    found = tally(*figures, assailant("d", 1, by="A", offset=1))

    assert number(found) == (7, 7, 9)
    assert number(found, PEOPLE) == (8, 8, 10)
    assert found.cell(KILLED, VICTIMS).rule is Rule.MAJORITY
    assert conflicts(found) == ["count_mismatch"]


def test_parts_beyond_the_victims_that_follow_from_all_raise_both():
    figures = [
        figure("a", 8, includes_perpetrator=IncludesPerpetrator.YES),
        assailant("b", 1, offset=1),
        police("c", 9, by="H"),
    ]

    found = tally(*figures)

    assert number(found) == (7, 7, 9)
    assert number(found, PEOPLE) == (8, 8, 10)


def test_categories_told_as_of_another_day_are_no_conflict():
    figures = [
        figure("a", 5),
        police("b", 4, by="H", as_of=TOMORROW),
        civilians("c", 3, by="H", as_of=TOMORROW, offset=1),
    ]

    assert conflicts(tally(*figures)) == []


@pytest.mark.parametrize(
    ("figures", "holds"),
    [
        ([figure("a", 7), civilians("b", 2, by="H")], True),
        ([figure("a", 5), civilians("b", 7, by="H")], False),
        ([civilians("b", 2)], True),
        ([figure("a", 0), police("b", 3, by="H")], True),
        ([], True),
    ],
    ids=["adds up", "parts beyond", "only parts", "open best", "nothing"],
)
def test_a_row_of_parts_that_do_not_make_the_best_is_refused(figures, holds):
    assert split_adds_up(tally(*figures), KILLED) is holds


def test_status_not_given_is_not_stated_where_there_are_no_victims():
    assert number(tally(assailant("a", 1)), Category.UNKNOWN) == (None, None, None)
