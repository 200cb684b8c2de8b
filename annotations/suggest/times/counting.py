"""From what the words name, and the day they count from, to EDTF text.

The desk's own sums are used for the desk's own rules (R16); those of the further rules stand here.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from annotations.suggest.times.lexicon import Rule
from annotations.suggest.times.rules import FurtherRule
from annotations.values.dates import TimeRule
from annotations.values.dates.calculations import RELATIVE, STATED
from annotations.values.dates.rules import STATED_RULES, Terms

MONTHS_OF_QUARTER: Final = 3
MONTHS_OF_HALF: Final = 6
MONTHS_OF_YEAR: Final = 12

_Stated = Callable[[Terms], str]
_Relative = Callable[[Terms, date], str]


def states_all(rule: Rule, terms: Terms) -> bool:
    """Tell whether the words need no day to count from."""
    if isinstance(rule, FurtherRule):
        return rule in FURTHER_STATED
    return rule in STATED_RULES or (bool(terms.year) and rule in STATED)


def stated(rule: Rule, terms: Terms) -> str:
    """Give the date that the words state.

    Raises:
        DateSyntaxError: no calendar has it, or it can be read in two ways.
    """
    if isinstance(rule, FurtherRule):
        return FURTHER_STATED[rule](terms)
    return STATED[rule](terms)


def counted(rule: Rule, terms: Terms, day: date) -> str:
    """Give the date that the words mean, counted from a day.

    Raises:
        DateSyntaxError: no calendar has it.
    """
    if isinstance(rule, FurtherRule):
        return FURTHER_RELATIVE[rule](terms, day)
    return RELATIVE[rule](terms, day)


def _year_away(terms: Terms, day: date) -> int:
    return day.year + terms.count


def _months(year: int, first: int, count: int) -> str:
    """Give so many months of a year from the first one on, as an interval."""
    return f"{year:04}-{first:02}/{year:04}-{first + count - 1:02}"


def _part_of_year(year: int, which: int, months: int) -> str:
    return _months(year, (which - 1) * months + 1, months)


def _latest_part(which: int, months: int, day: date) -> str:
    begun = (which - 1) * months + 1 <= day.month
    return _part_of_year(day.year if begun else day.year - 1, which, months)


def _quarter_away(terms: Terms, day: date) -> str:
    quarters = day.year * 4 + (day.month - 1) // MONTHS_OF_QUARTER + terms.count
    return _part_of_year(quarters // 4, quarters % 4 + 1, MONTHS_OF_QUARTER)


def _shared_year(terms: Terms) -> str:
    return STATED[TimeRule.ABSOLUTE if terms.day else TimeRule.MONTH_YEAR](terms)


def _years_from_to(terms: Terms) -> str:
    last = terms.count
    if last < 100:  # noqa: PLR2004 (two digits: the century of the first year)
        last += terms.year // 100 * 100
    return f"{terms.year:04}/{last:04}"


def _decade(terms: Terms) -> str:
    """Read 199 or, short, 9: the years 1990 to 1999."""
    tens = terms.count if terms.count > 9 else 190 + terms.count  # noqa: PLR2004
    return f"{tens}0/{tens}9"


def _century(terms: Terms) -> str:
    """Give the years of a century as ISO 8601-2 has it: the 19th is 1800 to 1899."""
    return f"{terms.count - 1}00/{terms.count - 1}99"


def _weekday_of_week(terms: Terms, day: date) -> str:
    week = RELATIVE[TimeRule.LATER](Terms(unit="week", count=terms.count), day)
    monday = date.fromisoformat(week.partition("/")[0])
    return RELATIVE[TimeRule.THIS_WEEKDAY](terms, monday)


FURTHER_STATED: Final[Mapping[FurtherRule, _Stated]] = {
    FurtherRule.NAMED_DAY: STATED[TimeRule.ABSOLUTE],
    FurtherRule.SHARED_YEAR: _shared_year,
    FurtherRule.YEARS_FROM_TO: _years_from_to,
    FurtherRule.QUARTER_YEAR: lambda terms: _part_of_year(
        terms.year, terms.count, MONTHS_OF_QUARTER
    ),
    FurtherRule.HALF_YEAR: lambda terms: _part_of_year(terms.year, terms.count, MONTHS_OF_HALF),
    FurtherRule.DECADE: _decade,
    FurtherRule.CENTURY: _century,
}

FURTHER_RELATIVE: Final[Mapping[FurtherRule, _Relative]] = {
    FurtherRule.MONTH_OF_YEAR: lambda terms, day: f"{_year_away(terms, day):04}-{terms.month:02}",
    FurtherRule.DAY_OF_YEAR: lambda terms, day: (
        f"{_year_away(terms, day):04}-{terms.month:02}-{terms.day:02}"
    ),
    FurtherRule.SEASON_OF_YEAR: lambda terms, day: f"{_year_away(terms, day):04}-{terms.season}",
    FurtherRule.WEEKDAY_OF_WEEK: _weekday_of_week,
    FurtherRule.WEEKEND_AHEAD: RELATIVE[TimeRule.THIS_WEEKEND],
    FurtherRule.SEASON_AHEAD: RELATIVE[TimeRule.NEXT_SEASON],
    FurtherRule.LAST_DAY_MONTH: RELATIVE[TimeRule.DAY_MONTH_NO_YEAR],
    FurtherRule.HOLIDAY: RELATIVE[TimeRule.DAY_MONTH_NO_YEAR],
    FurtherRule.HOLIDAY_AHEAD: RELATIVE[TimeRule.DAY_MONTH_FUTURE],
    FurtherRule.QUARTER_NO_YEAR: lambda terms, day: _latest_part(
        terms.count, MONTHS_OF_QUARTER, day
    ),
    FurtherRule.QUARTER_AWAY: _quarter_away,
    FurtherRule.SAME_QUARTER: _quarter_away,
    FurtherRule.QUARTER_BEFORE: _quarter_away,
    FurtherRule.HALF_NO_YEAR: lambda terms, day: _part_of_year(
        day.year, terms.count, MONTHS_OF_HALF
    ),
}
