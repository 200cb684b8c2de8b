from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.dates import DateProblem, DateSyntaxError, TimeRule, parse_edtf
from annotations.values.dates.calculations import RELATIVE, STATED
from annotations.values.dates.rules import Terms

R = TimeRule
SUNDAY = 6


@pytest.mark.parametrize(
    ("rule", "terms", "day", "text"),
    [
        (R.THIS_WEEK, {}, "2012-01-01", "2011-12-26/2012-01-01"),
        (R.LAST_WEEK, {}, "2012-01-02", "2011-12-26/2012-01-01"),
        (R.NEXT_WEEK, {}, "2011-12-31", "2012-01-02/2012-01-08"),
        (R.LAST_MONTH, {}, "2012-01-31", "2011-12"),
        (R.NEXT_MONTH, {}, "2011-12-31", "2012-01"),
        (R.MONTHS_AGO, {"count": 14}, "2012-01-31", "2010-11"),
        (R.YEARS_AGO, {"count": 3}, "2012-02-29", "2009"),
        (R.WEEKS_AGO, {"count": 2}, "2011-11-12", "2011-10-24/2011-10-30"),
        (R.DAYS_AGO, {"count": 366}, "2012-12-31", "2011-12-31"),
        (R.YESTERDAY, {}, "2012-03-01", "2012-02-29"),
        (R.YESTERDAY, {}, "2011-03-01", "2011-02-28"),
        (R.WEEKEND_PAST, {}, "2011-11-11", "2011-11-05/2011-11-06"),
        (R.WEEKEND_PAST, {}, "2011-11-12", "2011-11-12/2011-11-13"),
        (R.WEEKEND_PAST, {}, "2011-11-13", "2011-11-12/2011-11-13"),
        (R.WEEKEND_PAST, {}, "2011-11-14", "2011-11-12/2011-11-13"),
        (R.LAST_WEEKEND, {}, "2011-11-13", "2011-11-05/2011-11-06"),
        (R.LAST_WEEKEND, {}, "2011-11-14", "2011-11-12/2011-11-13"),
        (R.NEXT_WEEKEND, {}, "2011-11-13", "2011-11-19/2011-11-20"),
        (R.DAY_MONTH_NO_YEAR, {"month": 2, "day": 29}, "2011-11-12", "2008-02-29"),
        (R.DAY_MONTH_NO_YEAR, {"month": 2, "day": 29}, "1903-11-12", "1896-02-29"),
        (R.DAY_MONTH_FUTURE, {"month": 2, "day": 29}, "2011-11-12", "2012-02-29"),
        (R.DAY_MONTH_NO_YEAR, {"month": 11, "day": 12}, "2011-11-12", "2011-11-12"),
        (R.DAY_MONTH_NO_YEAR, {"month": 11, "day": 13}, "2011-11-12", "2010-11-13"),
        (R.SEASON_NO_YEAR, {"season": 24}, "2011-01-15", "2010-24"),
        (R.SEASON_NO_YEAR, {"season": 24}, "2011-12-01", "2011-24"),
        (R.LAST_SEASON, {"season": 24}, "2011-01-15", "2009-24"),
        (R.LAST_SEASON, {"season": 22}, "2011-11-12", "2011-22"),
        (R.THIS_SEASON, {"season": 24}, "2011-01-15", "2010-24"),
        (R.THIS_SEASON, {"season": 22}, "2011-04-01", "2011-22"),
        (R.NEXT_SEASON, {"season": 21}, "2011-03-01", "2012-21"),
        (R.NEXT_SEASON, {"season": 24}, "2011-11-12", "2011-24"),
        (R.LATER, {"count": 1, "unit": "month"}, "2011-01-31", "2011-02"),
        (R.SAME, {"unit": "week"}, "2011-11-13", "2011-11-07/2011-11-13"),
        (R.DAYS_FROM_TO, {"month": 11, "day": 7, "last_day": 13}, "2011-11-12",
         "2011-11-07/2011-11-13"),
        (R.DAYS_FROM_TO, {"month": 11, "day": 14, "last_day": 20}, "2011-11-12",
         "2010-11-14/2010-11-20"),
        (R.DAYS_FROM_TO, {"month": 2, "day": 28, "last_day": 29}, "2011-11-12",
         "2008-02-28/2008-02-29"),
        (R.MONTHS_FROM_TO, {"month": 5, "last_month": 8}, "2011-11-12", "2011-05/2011-08"),
        (R.MONTHS_FROM_TO, {"month": 10, "last_month": 3}, "2011-11-12", "2010-10/2011-03"),
        (R.MONTHS_FROM_TO, {"month": 10, "last_month": 11}, "2011-11-12", "2011-10/2011-11"),
        (R.WEEKDAY_OF_WEEK, {"weekday": 6, "count": 1}, "2011-11-12", "2011-11-20"),
        (R.WEEKDAY_OF_WEEK, {"weekday": 0, "count": -1}, "2012-01-01", "2011-12-19"),
        (R.DAY_OF_YEAR, {"month": 2, "day": 29, "count": 1}, "2011-11-12", "2012-02-29"),
        (R.QUARTER_NO_YEAR, {"count": 3}, "2011-07-01", "2011-07/2011-09"),
        (R.QUARTER_NO_YEAR, {"count": 3}, "2011-06-30", "2010-07/2010-09"),
        (R.QUARTER_AWAY, {"count": 1}, "2011-11-12", "2012-01/2012-03"),
        (R.QUARTER_AWAY, {"count": -1}, "2012-01-01", "2011-10/2011-12"),
        (R.QUARTER_BEFORE, {"count": -4}, "2011-11-12", "2010-10/2010-12"),
        (R.HALF_NO_YEAR, {"count": 2}, "2011-01-01", "2011-07/2011-12"),
        (R.HOLIDAY_AHEAD, {"month": 1, "day": 1}, "2011-01-01", "2011-01-01"),
    ],
)  # fmt: skip
def test_a_rule_counts_from_the_day_across_weeks_months_and_leap_years(rule, terms, day, text):
    assert RELATIVE[rule](Terms(**terms), date.fromisoformat(day)) == text


@pytest.mark.parametrize(
    ("rule", "terms", "text"),
    [
        (R.DECADE, {"count": 199}, "1990/1999"),
        (R.DECADE, {"count": 9}, "1990/1999"),
        (R.CENTURY, {"count": 19}, "1800/1899"),
        (R.YEARS_FROM_TO, {"year": 2008, "count": 9}, "2008/2009"),
        (R.YEARS_FROM_TO, {"year": 1998, "count": 2001}, "1998/2001"),
        (R.QUARTER_YEAR, {"year": 2010, "count": 4}, "2010-10/2010-12"),
        (R.HALF_YEAR, {"year": 2010, "count": 2}, "2010-07/2010-12"),
    ],
)
def test_years_and_parts_of_one_are_stated(rule, terms, text):
    assert STATED[rule](Terms(**terms)) == text
    assert parse_edtf(text)


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ({"day": 13, "month": 11}, "2011-11-13"),
        ({"day": 11, "month": 13}, "2011-11-13"),
        ({"day": 11, "month": 11}, "2011-11-11"),
    ],
)
def test_a_date_in_figures_is_read_where_only_one_way_is_possible(terms, text):
    assert STATED[R.NUMERIC](Terms(year=2011, **terms)) == text


def test_a_date_in_figures_that_reads_both_ways_is_refused():
    with pytest.raises(DateSyntaxError) as refusal:
        STATED[R.NUMERIC](Terms(year=2011, month=11, day=12, written="12/11/2011"))

    assert refusal.value.problem is DateProblem.TWO_WAYS


@pytest.mark.parametrize("rule", [R.DAY_MONTH_NO_YEAR, R.DAY_MONTH_FUTURE])
def test_a_day_that_no_year_has_is_refused(rule):
    with pytest.raises(DateSyntaxError) as refusal:
        RELATIVE[rule](Terms(month=2, day=30, written="30 february"), date(2011, 11, 12))

    assert refusal.value.problem is DateProblem.NO_SUCH_DAY


@pytest.mark.parametrize(
    ("day", "last_day", "problem"),
    [(30, 31, DateProblem.NO_SUCH_DAY), (13, 7, DateProblem.REVERSED)],
)
def test_a_span_of_days_that_no_year_has_is_refused(day, last_day, problem):
    terms = Terms(month=2, day=day, last_day=last_day, written="as told")

    with pytest.raises(DateSyntaxError) as refusal:
        RELATIVE[R.DAYS_FROM_TO](terms, date(2011, 11, 12))

    assert refusal.value.problem is problem


DAYS = st.dates(date(1100, 1, 1), date(2900, 12, 31))


@settings(max_examples=100)
@given(DAYS, st.integers(0, 6))
def test_a_past_weekday_is_within_the_last_seven_days(day, weekday):
    found = date.fromisoformat(RELATIVE[R.WEEKDAY_PAST](Terms(weekday=weekday), day))
    last = date.fromisoformat(RELATIVE[R.LAST_WEEKDAY](Terms(weekday=weekday), day))
    coming = date.fromisoformat(RELATIVE[R.WEEKDAY_FUTURE](Terms(weekday=weekday), day))

    assert found.weekday() == last.weekday() == coming.weekday() == weekday
    assert 0 <= (day - found).days <= 6
    assert 1 <= (day - last).days <= 7
    assert 1 <= (coming - day).days <= 7


@settings(max_examples=100)
@given(DAYS)
def test_a_week_holds_its_day_and_runs_from_monday_to_sunday(day):
    week = parse_edtf(RELATIVE[R.THIS_WEEK](Terms(), day))

    assert week.earliest <= day <= week.latest
    assert (week.earliest.weekday(), week.latest.weekday()) == (0, SUNDAY)


PAST_TERMS = st.builds(
    Terms,
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    weekday=st.integers(0, 6),
    season=st.integers(21, 24),
    last_month=st.integers(1, 12),
    last_day=st.just(28),
)
PAST_RULES = [
    R.TODAY, R.YESTERDAY, R.DAYS_AGO, R.WEEKS_AGO, R.MONTHS_AGO, R.YEARS_AGO,
    R.WEEKDAY_PAST, R.LAST_WEEKDAY, R.LAST_WEEK, R.THIS_WEEK, R.WEEKEND_PAST, R.LAST_WEEKEND,
    R.LAST_MONTH, R.THIS_MONTH, R.LAST_YEAR, R.THIS_YEAR, R.MONTH_NO_YEAR, R.LAST_NAMED_MONTH,
    R.DAY_MONTH_NO_YEAR, R.SEASON_NO_YEAR, R.LAST_SEASON, R.DAYS_FROM_TO, R.MONTHS_FROM_TO,
]  # fmt: skip


@settings(max_examples=100)
@given(DAYS, PAST_TERMS, st.sampled_from(PAST_RULES))
def test_what_a_report_tells_as_past_never_begins_after_publication(day, terms, rule):
    found = parse_edtf(RELATIVE[rule](terms, day))

    assert found.earliest <= day


@settings(max_examples=60)
@given(DAYS, PAST_TERMS)
def test_a_month_or_day_without_a_year_is_the_latest_such(day, terms):
    month = parse_edtf(RELATIVE[R.MONTH_NO_YEAR](terms, day))
    one = parse_edtf(RELATIVE[R.DAY_MONTH_NO_YEAR](terms, day))

    assert month.earliest.month == one.earliest.month == terms.month
    assert (day - month.earliest).days <= 366
    assert 0 <= (day - one.earliest).days <= 366
