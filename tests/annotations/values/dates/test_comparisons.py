from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.dates import (
    days_apart,
    may_be_before,
    overlaps,
    parse_edtf,
    same_day,
    sort_key,
)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2011-11-12", "2011-11-12", 0),
        ("2011-11-12", "2011-11-13", 1),
        ("2011-11-12", "2011-11-15", 3),
        ("2011-11", "2011-11-12", 0),
        ("2011-10", "2011-11-02", 2),
        ("1991/..", "2011-11-12", 0),
        ("1991/..", "1990-12-31", 1),
        ("[..2011-11-09]", "2011-11-12", 3),
        ("[..2011-11-09]", "1950", 0),
        ("[2011-11-12,2011-11-19]", "2011-11-15", 3),
        ("[2011-11-12..2011-11-19]", "2011-11-15", 0),
        ("2011-11-12T23:00:00+06:00", "2011-11-13", 1),
        ("/..", "2011-11-12", None),
    ],
)
def test_days_are_counted_between_the_nearest_possible_days(one, other, days):
    a, b = parse_edtf(one), parse_edtf(other)

    assert days_apart(a, b) == days_apart(b, a) == days
    assert overlaps(a, b) == overlaps(b, a) == (days in {0, None})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2011-11-12", "2011-11-12", True),
        ("2011-11-12", "2011-11-12T14:30:00+06:00", True),
        ("2011-11-12", "2011-11-13", False),
        ("2011-11", "2011-11", False),
        ("2011-11", "2011-11-12", False),
        ("/..", "/..", False),
    ],
)
def test_one_day_is_the_same_only_if_it_is_known(one, other, same):
    assert same_day(parse_edtf(one), parse_edtf(other)) is same


@pytest.mark.parametrize(
    ("first", "second", "possible"),
    [
        ("2011-11-12", "2011-11-13", True),
        ("2011-11-13", "2011-11-12", False),
        ("2011-11-12", "2011-11-12", True),
        ("2011-11-12T08:00:00Z", "2011-11-12T09:00:00Z", True),
        ("2011-11-12T14:30:00+06:00", "2011-11-12T08:30:00Z", False),
        ("2011-11-12T23:00:00Z", "2011-11-12", True),
        ("2011-11", "2011-11-12", True),
        ("2011-12", "2011-11-12", False),
        ("[2011-10-31..2011-11-13]", "2011-11-01", True),
        ("2011-05/2011-08", "2011-06-15", False),
        ("2011-06-15", "2011-05/2011-08", False),
        ("2011-05", "2011-05/2011-08", True),
        ("1991/..", "2011-11-12", False),
        ("1991/", "2011-11-12", True),
        ("/2011-08", "2011-08", True),
        ("/2011-08", "2011-07", False),
        ("[..2011-11-09]", "1950", True),
        ("2011", "[2011-11-09..]", True),
    ],
)
def test_one_may_be_over_before_the_other_begins(first, second, possible):
    assert may_be_before(parse_edtf(first), parse_edtf(second)) is possible


def test_a_timeline_runs_by_first_day_then_the_wider_then_the_clock():
    in_order = [
        "1991/..",
        "1991",
        "2009",
        "2011-05",
        "/2011-08",
        "2011-08",
        "2011-10",
        "2011-10-31",
        "[2011-11-07..2011-11-13]",
        "2011-11-09",
        "[2011-11-12,2011-11-13]",
        "2011-11-12",
        "2011-11-12T06:00:00+06:00",
        "2011-11-12T02:00:00Z",
        "2011-11-13",
        "/..",
    ]
    shuffled = [parse_edtf(text) for text in sorted(in_order)]

    ordered = [one.text for one in sorted(shuffled, key=sort_key)]

    assert ordered == in_order


DATES = st.one_of(
    st.dates(date(2011, 1, 1), date(2011, 12, 31)).map(str),
    st.integers(1, 12).map("2011-{:02}".format),
    st.sampled_from(["2011", "2011/..", "/2011-06", "[2011-03..]", "/..", "2011-22", "1990/2000"]),
).map(parse_edtf)


@settings(max_examples=100)
@given(DATES, DATES)
def test_of_two_dates_one_may_be_first_unless_one_lasts(a, b):
    if not (a.parts or b.parts):
        assert may_be_before(a, b) or may_be_before(b, a)


@settings(max_examples=100)
@given(DATES, DATES)
def test_dates_that_share_no_day_come_in_the_order_of_the_timeline(a, b):
    if not overlaps(a, b):
        first, second = sorted([a, b], key=sort_key)
        assert may_be_before(first, second)
        assert not may_be_before(second, first)
