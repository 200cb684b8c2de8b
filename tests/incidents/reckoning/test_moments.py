from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from incidents.reckoning.moments import AsOf, is_later, latest_of, may_deny, same_day

FIRST = AsOf.day(date(2024, 5, 15))
SECOND = AsOf.day(date(2024, 5, 16))
EITHER = AsOf(earliest=date(2024, 5, 15), latest=date(2024, 5, 16))
MORNING = AsOf.at(datetime(2024, 5, 15, 10, tzinfo=UTC))
EVENING = AsOf.at(datetime(2024, 5, 15, 18, tzinfo=UTC))
BY_THE_FIRST = AsOf(latest=date(2024, 5, 15))
SINCE_THE_SECOND = AsOf(earliest=date(2024, 5, 16))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (SECOND, FIRST, True),
        (FIRST, SECOND, False),
        (EVENING, MORNING, True),
        (MORNING, EVENING, False),
        (EVENING, FIRST, False),
        (SECOND, EVENING, True),
        (EITHER, FIRST, False),
        (SINCE_THE_SECOND, FIRST, True),
        (SECOND, BY_THE_FIRST, True),
        (BY_THE_FIRST, FIRST, False),
        (None, FIRST, False),
        (FIRST, None, False),
        (None, None, False),
    ],
)
def test_only_what_is_surely_later_is_later(one, other, expected):
    assert is_later(one, other) is expected


def test_two_clock_times_are_compared_by_the_clock_whatever_their_zones():
    east = timezone(timedelta(hours=6))
    past_midnight_there = AsOf.at(datetime(2024, 5, 16, 1, tzinfo=east))
    evening_here = AsOf.at(datetime(2024, 5, 15, 22, tzinfo=UTC))

    assert evening_here.is_after(past_midnight_there)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (FIRST, FIRST, True),
        (FIRST, SECOND, False),
        (EITHER, SECOND, True),
        (MORNING, EVENING, True),
        (BY_THE_FIRST, SECOND, False),
        (BY_THE_FIRST, FIRST, True),
        (None, None, True),
        (None, FIRST, False),
    ],
)
def test_numbers_are_set_against_each_other_only_on_one_day(one, other, expected):
    assert same_day(one, other) is expected
    assert same_day(other, one) is expected


@pytest.mark.parametrize(
    ("moment", "cut", "expected"),
    [
        (FIRST, FIRST, True),
        (SECOND, FIRST, False),
        (EITHER, FIRST, False),
        (MORNING, EVENING, True),
        (EVENING, MORNING, False),
        (FIRST, MORNING, False),
        (MORNING, FIRST, True),
        (AsOf(earliest=date(2024, 5, 1)), FIRST, False),
        (SECOND, AsOf(), True),
    ],
)
def test_a_cut_keeps_what_was_surely_known_by_then(moment, cut, expected):
    assert moment.is_by(cut) is expected


def test_days_must_be_in_order_and_clock_times_bear_a_zone():
    with pytest.raises(ValueError, match="begins on"):
        AsOf(earliest=date(2024, 5, 16), latest=date(2024, 5, 15))
    with pytest.raises(ValueError, match="no time zone"):
        AsOf.at(datetime(2024, 5, 15, 10))  # noqa: DTZ001 that is the mistake


def test_the_latest_of_several():
    assert latest_of([None, FIRST, SECOND]) == SECOND
    assert latest_of([MORNING, EVENING]) == EVENING
    assert latest_of([None]) is None


def test_an_absence_or_denial_bears_on_its_own_day_and_before():
    assert may_deny(FIRST, FIRST)
    assert may_deny(SECOND, FIRST)
    assert not may_deny(FIRST, SECOND)
    assert not may_deny(None, FIRST)
