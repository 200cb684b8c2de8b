import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.reckoning.triples import (
    NOBODY,
    OPEN,
    Triple,
    between,
    greatest_low,
    least_high,
    total,
)

SIDES = st.none() | st.integers(0, 50)


@st.composite
def triples(draw):
    return Triple(draw(SIDES), draw(SIDES), draw(SIDES)).clamped()


def exact(n):
    return Triple.exact(n)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (exact(5), exact(5), True),
        (exact(5), exact(7), False),
        (Triple(5, 5, None), exact(7), True),
        (Triple(9, 9, None), exact(7), False),
        (Triple(0, None, 5), exact(5), True),
        (Triple(None, 2, 2), exact(0), True),
        (Triple(None, 2, 2), exact(5), False),
        (OPEN, exact(5), True),
    ],
)
def test_two_counts_agree_if_they_share_a_value(one, other, expected):
    assert one.agrees(other) is expected
    assert other.agrees(one) is expected


def test_a_sum_with_an_open_term_is_open_on_that_side():
    assert total([exact(2), Triple(3, None, None)]) == Triple(5, None, None)
    assert total([exact(3), Triple(0, None, 5)]) == Triple(3, None, 8)
    assert total([]) == NOBODY


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        (exact(8), exact(1), exact(7)),
        (exact(8), Triple(0, 1, 1), Triple(7, 7, 8)),
        (exact(1), exact(3), exact(0)),
        (exact(8), Triple(1, 1, None), Triple(None, 7, 7)),
        (Triple(8, 8, None), exact(1), Triple(7, 7, None)),
    ],
)
def test_a_part_is_taken_away_side_by_side_and_never_below_nobody(whole, part, expected):
    assert whole.minus(part) == expected


def test_an_inferred_count_has_low_nought():
    assert exact(1).as_inferred() == Triple(0, 1, 1)


@pytest.mark.parametrize(
    ("given_sides", "expected"),
    [
        (Triple(5, 2, 5), Triple(2, 2, 5)),
        (Triple(1, 6, 5), Triple(1, 6, 6)),
        (Triple(5, None, 3), Triple(3, None, 3)),
        (Triple(None, 2, 1), Triple(None, 2, 2)),
        (OPEN, OPEN),
    ],
)
def test_the_clamp_puts_the_sides_in_order(given_sides, expected):
    assert given_sides.clamped() == expected


def test_a_count_is_cut_to_an_interval_that_it_agrees_with():
    assert Triple(6, 6, 9).within(Triple(7, 7, 8)) == Triple(7, 7, 8)
    assert Triple(6, 6, None).within(OPEN) == Triple(6, 6, None)
    assert OPEN.within(exact(4)) == Triple(4, None, 4)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (exact(7), "7"),
        (Triple(5, 7, 9), "5–9"),
        (Triple(9, 9, None), "≥ 9"),
        (Triple(None, 5, 5), "≤ 5"),
        (Triple(0, None, 5), "0–5"),
        (OPEN, "?"),
    ],
)
def test_a_count_is_written_in_figures(value, words):
    assert str(value) == words


def test_the_low_of_a_mere_cap_is_not_a_known_one():
    assert Triple(0, None, 5).known_low is None
    assert exact(0).known_low == 0
    assert Triple(0, 1, 1).known_low == 0


def test_what_a_count_says():
    assert exact(0).is_zero
    assert not exact(0).counts_somebody
    assert Triple(0, 1, 1).counts_somebody
    assert not Triple(0, None, 5).counts_somebody
    assert Triple(3, None, None).counts_somebody
    assert OPEN.is_open
    assert not OPEN.is_exact


def test_bounds_that_are_open_bind_nothing():
    assert between(5, None, None) == 5
    assert between(5, 7, None) == 7
    assert between(5, None, 3) == 3
    assert between(None, 1, 2) is None


def test_the_greatest_low_and_the_least_high_pass_over_open_sides():
    values = [Triple(2, 2, None), Triple(None, 5, 5), exact(3)]

    assert (greatest_low(values), least_high(values)) == (3, 3)
    assert (greatest_low([OPEN]), least_high([OPEN])) == (None, None)


@given(triples(), triples())
def test_sums_and_remainders_of_ordered_counts_are_ordered(one, other):
    for value in (one + other, one.minus(other), one.as_inferred(), one.clamped()):
        sides = [side for side in (value.low, value.best, value.high) if side is not None]
        assert sides == sorted(sides)


@given(triples(), triples())
def test_the_order_of_the_terms_does_not_matter(one, other):
    assert one + other == other + one
    assert one.agrees(other) == other.agrees(one)
