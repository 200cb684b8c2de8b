"""Every rule that counts from the publication: the date it gives, and the one it gives when moved.

12 November 2011 was a Saturday; the report turns out to be of Sunday, 5 February 2012.
"""

import pytest

from annotations.values.dates import (
    Anchor,
    AnchorKind,
    TimeRule,
    parse_edtf,
    published,
    read_as,
    read_time,
    recompute,
)
from annotations.values.dates.calculations import RELATIVE
from annotations.values.dates.rules import FORWARD, MARK_RULES

R = TimeRule
FIRST, MENDED = published("2011-11-12"), published("2012-02-05")

COUNTED = [
    ("today", "2011-11-12", "2012-02-05", R.TODAY),
    ("last night", "2011-11-11", "2012-02-04", R.YESTERDAY),
    ("tomorrow", "2011-11-13", "2012-02-06", R.TOMORROW),
    ("the day after tomorrow", "2011-11-14", "2012-02-07", R.DAYS_AHEAD),
    ("two days ago", "2011-11-10", "2012-02-03", R.DAYS_AGO),
    ("three weeks ago", "2011-10-17/2011-10-23", "2012-01-09/2012-01-15", R.WEEKS_AGO),
    ("fourteen months ago", "2010-09", "2010-12", R.MONTHS_AGO),
    ("twenty-five years ago", "1986", "1987", R.YEARS_AGO),
    ("the year-ago period", "2010", "2011", R.YEARS_AGO),
    ("Friday", "2011-11-11", "2012-02-03", R.WEEKDAY_PAST),
    ("2230 on Friday", "2011-11-11", "2012-02-03", R.WEEKDAY_PAST),
    ("next Friday", "2011-11-18", "2012-02-10", R.WEEKDAY_FUTURE),
    ("the past Saturday", "2011-11-05", "2012-02-04", R.LAST_WEEKDAY),
    ("this Monday", "2011-11-07", "2012-01-30", R.THIS_WEEKDAY),
    ("Monday last week", "2011-10-31", "2012-01-23", R.WEEKDAY_OF_WEEK),
    ("Monday of this week", "2011-11-07", "2012-01-30", R.WEEKDAY_OF_WEEK),
    ("last week", "2011-10-31/2011-11-06", "2012-01-23/2012-01-29", R.LAST_WEEK),
    ("earlier in the week", "2011-11-07/2011-11-13", "2012-01-30/2012-02-05", R.THIS_WEEK),
    ("this coming week", "2011-11-14/2011-11-20", "2012-02-06/2012-02-12", R.NEXT_WEEK),
    ("the weekend", "2011-11-12/2011-11-13", "2012-02-04/2012-02-05", R.WEEKEND_PAST),
    ("last weekend", "2011-11-05/2011-11-06", "2012-01-28/2012-01-29", R.LAST_WEEKEND),
    ("this weekend", "2011-11-12/2011-11-13", "2012-02-04/2012-02-05", R.THIS_WEEKEND),
    ("next weekend", "2011-11-19/2011-11-20", "2012-02-11/2012-02-12", R.NEXT_WEEKEND),
    ("last month", "2011-10", "2012-01", R.LAST_MONTH),
    ("the end of the month", "2011-11", "2012-02", R.THIS_MONTH),
    ("early in the month", "2011-11", "2012-02", R.THIS_MONTH),
    ("this coming month", "2011-12", "2012-03", R.NEXT_MONTH),
    ("last fiscal year", "2010", "2011", R.LAST_YEAR),
    ("the current financial year", "2011", "2012", R.THIS_YEAR),
    ("the start of the school year", "2011", "2012", R.THIS_YEAR),
    ("year-end", "2011", "2012", R.THIS_YEAR),
    ("next academic year", "2012", "2013", R.NEXT_YEAR),
    ("May", "2011-05", "2011-05", R.MONTH_NO_YEAR),
    ("December last year", "2010-12", "2011-12", R.MONTH_OF_YEAR),
    ("this past January", "2011-01", "2012-01", R.LAST_NAMED_MONTH),
    ("this March", "2011-03", "2012-03", R.THIS_NAMED_MONTH),
    ("this coming March", "2012-03", "2012-03", R.NEXT_NAMED_MONTH),
    ("October 31", "2011-10-31", "2011-10-31", R.DAY_MONTH_NO_YEAR),
    ("last Jan. 3", "2011-01-03", "2012-01-03", R.LAST_DAY_MONTH),
    ("15 March this year", "2011-03-15", "2012-03-15", R.DAY_OF_YEAR),
    ("March 15 of last year", "2010-03-15", "2011-03-15", R.DAY_OF_YEAR),
    ("New Year’s Eve", "2010-12-31", "2011-12-31", R.HOLIDAY),
    ("Halloween night", "2011-10-31", "2011-10-31", R.HOLIDAY),
    ("the spring", "2011-21", "2011-21", R.SEASON_NO_YEAR),
    ("the summer of last year", "2010-22", "2011-22", R.SEASON_OF_YEAR),
    ("this past summer", "2011-22", "2011-22", R.LAST_SEASON),
    ("this summer", "2011-22", "2012-22", R.THIS_SEASON),
    ("this coming winter", "2011-24", "2012-24", R.NEXT_SEASON),
    ("the fourth quarter", "2011-10/2011-12", "2011-10/2011-12", R.QUARTER_NO_YEAR),
    ("first-quarter", "2011-01/2011-03", "2012-01/2012-03", R.QUARTER_NO_YEAR),
    ("last quarter", "2011-07/2011-09", "2011-10/2011-12", R.QUARTER_AWAY),
    ("the current quarter", "2011-10/2011-12", "2012-01/2012-03", R.QUARTER_AWAY),
    ("the quarter", "2011-07/2011-09", "2011-10/2011-12", R.QUARTER_AWAY),
    ("the first half of the year", "2011-01/2011-06", "2012-01/2012-06", R.HALF_NO_YEAR),
    ("7 to 13 November", "2011-11-07/2011-11-13", "2011-11-07/2011-11-13", R.DAYS_FROM_TO),
    ("May-August", "2011-05/2011-08", "2011-05/2011-08", R.MONTHS_FROM_TO),
]

AHEAD = [
    ("Thursday", "2011-11-17", "2012-02-09", R.WEEKDAY_FUTURE),
    ("March", "2012-03", "2012-03", R.MONTH_FUTURE),
    ("Dec. 1", "2011-12-01", "2012-12-01", R.DAY_MONTH_FUTURE),
    ("Christmas Day", "2011-12-25", "2012-12-25", R.HOLIDAY_AHEAD),
    ("New Year's Day", "2012-01-01", "2013-01-01", R.HOLIDAY_AHEAD),
    ("the weekend", "2011-11-12/2011-11-13", "2012-02-04/2012-02-05", R.WEEKEND_AHEAD),
    ("the winter", "2011-24", "2012-24", R.SEASON_AHEAD),
]

STATED = [
    ("2008–11", "2008/2011", R.YEARS_FROM_TO),
    ("the second quarter of 2010", "2010-04/2010-06", R.QUARTER_YEAR),
    ("the second half of 2010", "2010-07/2010-12", R.HALF_YEAR),
    ("the early 1990s", "1990/1999", R.DECADE),
    ("the 1990's", "1990/1999", R.DECADE),
    ("the ’80s", "1980/1989", R.DECADE),
    ("the 19th century", "1800/1899", R.CENTURY),
    ("9/11", "2001-09-11", R.NAMED_DAY),
]


def is_read(reading, edtf, rule):
    return (str(reading.edtf), reading.rule) == (edtf, rule)


@pytest.mark.parametrize(("words", "edtf", "moved", "rule"), COUNTED)
def test_words_are_counted_from_the_publication_and_follow_it(words, edtf, moved, rule):
    reading = read_time(words, FIRST)

    assert is_read(reading, edtf, rule)
    assert reading.hangs_on is AnchorKind.PUBLICATION
    assert is_read(recompute(reading, MENDED), moved, rule)


@pytest.mark.parametrize(("words", "edtf", "moved", "rule"), AHEAD)
def test_words_turned_forward_stay_so_when_the_publication_moves(words, edtf, moved, rule):
    reading = read_time(words, FIRST, future=True)

    assert is_read(reading, edtf, rule)
    assert is_read(recompute(reading, MENDED), moved, rule)


@pytest.mark.parametrize(("words", "edtf", "rule"), STATED)
def test_what_the_words_state_does_not_move(words, edtf, rule):
    reading = read_time(words)

    assert is_read(reading, edtf, rule)
    assert recompute(reading, MENDED) == reading


def test_the_tables_hold_every_rule_that_counts_from_the_publication():
    rules = {rule for *_, rule in COUNTED + AHEAD}

    assert rules == RELATIVE.keys() - MARK_RULES
    assert {rule for *_, rule in AHEAD} == set(FORWARD.values())


QUARTER = Anchor(parse_edtf("2010-07/2010-09"), AnchorKind.MARK)
THREE_MONTHS = Anchor(parse_edtf("2010-08/2010-10"), AnchorKind.MARK)


@pytest.mark.parametrize(
    ("words", "edtf", "rule"),
    [
        ("the quarter", "2010-07/2010-09", R.SAME_QUARTER),
        ("a year earlier", "2009-07/2009-09", R.QUARTER_BEFORE),
        ("the year-ago quarter", "2009-07/2009-09", R.QUARTER_BEFORE),
    ],
)
def test_words_that_count_from_a_quarter_speak_of_a_quarter(words, edtf, rule):
    reading = read_time(words, QUARTER)

    assert is_read(reading, edtf, rule)
    assert reading.hangs_on is AnchorKind.MARK


def test_a_quarter_follows_the_quarter_it_counts_from():
    told = read_time("last quarter", FIRST)
    before = read_time("a year earlier", told)

    assert str(before.edtf) == "2010-07/2010-09"
    assert str(recompute(before, recompute(told, MENDED)).edtf) == "2010-10/2010-12"


@pytest.mark.parametrize("words", ["two years earlier", "a month earlier", "the year before"])
def test_three_months_that_are_no_quarter_and_other_lengths_count_as_ever(words):
    assert read_time(words, THREE_MONTHS).rule is R.EARLIER


# ---- The reading that gives a date ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "edtf", "rule"),
    [
        ("Thursday", "2011-11-10", R.WEEKDAY_PAST),
        ("Thursday", "2011-11-17", R.WEEKDAY_FUTURE),
        ("New Year's Eve", "2011-12-31", R.HOLIDAY_AHEAD),
        ("last fiscal year", "2010", R.LAST_YEAR),
    ],
)
def test_the_reading_is_found_that_gives_a_date(words, edtf, rule):
    assert is_read(read_as(words, FIRST, edtf), edtf, rule)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("Thursday", "2011-11-24"), ("ten people", "2011"), ("by March", "[..2012-03]")],
    ids=["neither way", "no time", "forward, but read again it would turn back"],
)
def test_no_reading_is_found_for_a_date_that_the_words_do_not_mean(words, edtf):
    assert read_as(words, FIRST, edtf) is None


def test_no_relative_reading_is_found_without_a_publication():
    assert read_as("Thursday", None, "2011-11-10") is None
