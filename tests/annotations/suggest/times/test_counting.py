from datetime import date

import pytest

from annotations.suggest.times import FurtherRule
from annotations.suggest.times.counting import (
    FURTHER_RELATIVE,
    FURTHER_STATED,
    counted,
    stated,
    states_all,
)
from annotations.values.dates import TimeRule, parse_edtf
from annotations.values.dates.rules import Terms

DAY = date(2011, 11, 12)


@pytest.mark.parametrize(
    ("rule", "terms", "expected"),
    [
        (FurtherRule.DECADE, Terms(count=199), "1990/1999"),
        (FurtherRule.DECADE, Terms(count=9), "1990/1999"),
        (FurtherRule.CENTURY, Terms(count=19), "1800/1899"),
        (FurtherRule.YEARS_FROM_TO, Terms(year=2008, count=9), "2008/2009"),
        (FurtherRule.YEARS_FROM_TO, Terms(year=1998, count=2001), "1998/2001"),
        (FurtherRule.QUARTER_YEAR, Terms(year=2010, count=4), "2010-10/2010-12"),
        (FurtherRule.HALF_YEAR, Terms(year=2010, count=2), "2010-07/2010-12"),
        (FurtherRule.SHARED_YEAR, Terms(year=2010, month=5), "2010-05"),
        (FurtherRule.SHARED_YEAR, Terms(year=2010, month=5, day=3), "2010-05-03"),
        (TimeRule.YEAR, Terms(year=2010), "2010"),
    ],
)
def test_what_the_words_state(rule, terms, expected):
    assert states_all(rule, terms)
    assert stated(rule, terms) == expected
    assert parse_edtf(expected)


@pytest.mark.parametrize(
    ("rule", "terms", "expected"),
    [
        (FurtherRule.MONTH_OF_YEAR, Terms(month=12, count=-1), "2010-12"),
        (FurtherRule.DAY_OF_YEAR, Terms(month=3, day=15, count=0), "2011-03-15"),
        (FurtherRule.SEASON_OF_YEAR, Terms(season=22, count=-1), "2010-22"),
        (FurtherRule.WEEKDAY_OF_WEEK, Terms(weekday=0, count=-1), "2011-10-31"),
        (FurtherRule.WEEKDAY_OF_WEEK, Terms(weekday=6, count=1), "2011-11-20"),
        (FurtherRule.QUARTER_NO_YEAR, Terms(count=3), "2011-07/2011-09"),
        (FurtherRule.QUARTER_AWAY, Terms(count=-1), "2011-07/2011-09"),
        (FurtherRule.QUARTER_AWAY, Terms(count=1), "2012-01/2012-03"),
        (FurtherRule.HALF_NO_YEAR, Terms(count=1), "2011-01/2011-06"),
        (TimeRule.DAYS_AGO, Terms(count=2), "2011-11-10"),
    ],
)
def test_what_the_words_count_from_a_day(rule, terms, expected):
    assert not states_all(rule, terms)
    assert counted(rule, terms, DAY) == expected


def test_a_quarter_not_yet_begun_was_last_year():
    assert (
        counted(FurtherRule.QUARTER_NO_YEAR, Terms(count=3), date(2011, 2, 1)) == "2010-07/2010-09"
    )


def test_every_further_rule_has_one_sum():
    assert FURTHER_STATED.keys() | FURTHER_RELATIVE.keys() == set(FurtherRule)
    assert not FURTHER_STATED.keys() & FURTHER_RELATIVE.keys()
