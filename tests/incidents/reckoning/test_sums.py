import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.values.vocabulary import PeopleCounted
from incidents.reckoning.sums import Narrowing, narrowed, parts_together
from incidents.reckoning.triples import OPEN, Triple

ALL, WOMEN, CHILDREN = PeopleCounted.ALL, PeopleCounted.WOMEN, PeopleCounted.CHILDREN


def exact(n):
    return Triple.exact(n)


@pytest.mark.parametrize(
    ("whole", "parts", "exhaustive", "expected"),
    [
        (exact(7), exact(6), False, Narrowing(exact(7))),
        (exact(7), exact(7), True, Narrowing(exact(7))),
        (exact(7), exact(6), True, Narrowing(Triple(6, 7, 7), -1)),
        (exact(7), exact(8), False, Narrowing(Triple(7, 7, 8), 1)),
        (exact(7), exact(8), True, Narrowing(Triple(7, 7, 8), 1)),
        (Triple(6, 6, 8), exact(7), False, Narrowing(Triple(7, 7, 8))),
        (Triple(6, 6, 8), exact(7), True, Narrowing(exact(7))),
        (Triple(5, 5, None), exact(7), False, Narrowing(Triple(7, 7, None))),
        (Triple(0, None, 9), exact(7), True, Narrowing(exact(7))),
        (Triple(None, 9, 9), Triple(3, 3, None), False, Narrowing(Triple(3, 9, 9))),
        (OPEN, OPEN, False, Narrowing(OPEN)),
        (exact(7), Triple(3, None, None), True, Narrowing(exact(7))),
    ],
)
def test_a_total_and_its_parts_are_brought_together(whole, parts, exhaustive, expected):
    assert narrowed(whole, parts, exhaustive=exhaustive) == expected


def test_parts_by_category_are_disjoint():
    assert parts_together([(ALL, exact(4)), (ALL, exact(2))]) == exact(6)


def test_women_and_children_are_disjoint_but_may_be_among_the_categories():
    parts = [(ALL, exact(4)), (WOMEN, exact(3)), (CHILDREN, exact(2))]

    assert parts_together(parts) == Triple(5, 4, 4)
    assert parts_together(parts[1:]) == exact(5)


def test_an_open_low_binds_nothing_from_below():
    assert parts_together([(ALL, Triple(None, 2, 2)), (ALL, exact(3))]) == Triple(3, 5, 5)


COUNTS = st.integers(0, 20)


@given(COUNTS, COUNTS, COUNTS, COUNTS, st.booleans())
def test_the_outcome_is_in_order_and_holds_the_parts(low, more, parts_low, parts_more, exhaustive):
    whole = Triple(low, low, low + more)
    parts = Triple(parts_low, parts_low, parts_low + parts_more)

    value = narrowed(whole, parts, exhaustive=exhaustive).value

    assert value.low <= value.best <= value.high
    assert value.high >= parts_low
