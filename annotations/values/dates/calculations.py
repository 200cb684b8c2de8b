"""The sums behind each rule of R16: what the words name, and the day they count from, to EDTF text.

Weeks run from Monday to Sunday (ISO 8601). No rule knows of today.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from annotations.values.dates.edtf import DAYS_OF_WEEK, SEASON_MONTHS, EdtfDate, parse_edtf
from annotations.values.dates.problems import DateProblem, DateSyntaxError
from annotations.values.dates.rules import Terms, TimeRule

MONTHS_OF_YEAR: Final = 12
MONTHS_OF_HALF: Final = 6
MONTHS_OF_QUARTER: Final = 3
QUARTERS_OF_YEAR: Final = 4
LEAP_GAP: Final = 8
"""Years between two leap days at most (1896 to 1904)."""

AHEAD_AT_MOST: Final = timedelta(days=31)
"""A span told without a year may still run, but ends within a month of the publication."""


def _days_on(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _week(day: date, weeks: int = 0) -> tuple[date, date]:
    monday = _days_on(day, weeks * DAYS_OF_WEEK - day.weekday())
    return monday, _days_on(monday, 6)


def _week_text(day: date, weeks: int = 0) -> str:
    monday, sunday = _week(day, weeks)
    return f"{monday}/{sunday}"


def _weekend_text(day: date, weeks: int = 0) -> str:
    _, sunday = _week(day, weeks)
    return f"{_days_on(sunday, -1)}/{sunday}"


def _month_text(day: date, months: int = 0) -> str:
    year, month = divmod(day.year * MONTHS_OF_YEAR + day.month - 1 + months, MONTHS_OF_YEAR)
    return f"{year:04}-{month + 1:02}"


def _year_text(year: int) -> str:
    return f"{year:04}"


def _unit_text(unit: str, day: date, count: int) -> str:
    """Move by a number of units; the result is as precise as the unit."""
    if unit == "week":
        return _week_text(day, count)
    if unit == "month":
        return _month_text(day, count)
    return _year_text(day.year + count) if unit == "year" else str(_days_on(day, count))


# ---- Weekdays, months, days and seasons without a year ---------------------------------------


def _weekday_back(terms: Terms, day: date) -> str:
    return str(_days_on(day, -((day.weekday() - (terms.weekday or 0)) % DAYS_OF_WEEK)))


def _weekday_on(terms: Terms, day: date) -> str:
    return str(_days_on(day, ((terms.weekday or 0) - day.weekday()) % DAYS_OF_WEEK))


def _weekday_before(terms: Terms, day: date) -> str:
    return _weekday_back(terms, _days_on(day, -1))


def _weekday_after(terms: Terms, day: date) -> str:
    return _weekday_on(terms, _days_on(day, 1))


def _weekday_of_week(terms: Terms, day: date) -> str:
    return str(_days_on(_week(day)[0], terms.weekday or 0))


def _named_month(terms: Terms, year: int) -> str:
    return f"{year:04}-{terms.month:02}"


def _latest_day(terms: Terms, day: date) -> str:
    return str(_day_near(terms, day, range(day.year, day.year - LEAP_GAP - 1, -1), date.__le__))


def _first_day_from(terms: Terms, day: date) -> str:
    return str(_day_near(terms, day, range(day.year, day.year + LEAP_GAP + 1), date.__ge__))


def _day_near(terms: Terms, day: date, years: range, fits: Callable[[date, date], bool]) -> date:
    """Find the day of that name in the first of the years in which it exists and fits."""
    for year in years:
        try:
            found = date(year, terms.month, terms.day)
        except ValueError:
            continue
        if fits(found, day):
            return found
    raise DateSyntaxError(DateProblem.NO_SUCH_DAY, terms.written)


def _season(terms: Terms, year: int) -> EdtfDate:
    return parse_edtf(f"{year:04}-{terms.season}")


def _season_begun(terms: Terms, day: date) -> str:
    begun = date(day.year, SEASON_MONTHS[terms.season][0], 1) <= day
    return _season(terms, day.year if begun else day.year - 1).text


def _season_over(terms: Terms, day: date) -> str:
    seasons = (_season(terms, day.year - back) for back in range(3))
    return next(one.text for one in seasons if one.latest and one.latest < day)


def _season_running(terms: Terms, day: date) -> str:
    begun = parse_edtf(_season_begun(terms, day))
    runs = begun.latest is not None and day <= begun.latest
    return begun.text if runs else _season(terms, day.year).text


def _season_to_come(terms: Terms, day: date) -> str:
    to_come = date(day.year, SEASON_MONTHS[terms.season][0], 1) > day
    return _season(terms, day.year if to_come else day.year + 1).text


# ---- Years, and parts of one -----------------------------------------------------------------


def _year_away(terms: Terms, day: date) -> int:
    return day.year + terms.count


def _day_of_year(terms: Terms, year: int) -> str:
    return f"{_named_month(terms, year)}-{terms.day:02}"


def _weekday_of_week_away(terms: Terms, day: date) -> str:
    return str(_days_on(_week(day, terms.count)[0], terms.weekday or 0))


def _part_of_year(year: int, which: int, months: int) -> str:
    """Give the first, second … part of so many months, as a span of months."""
    last = which * months
    return f"{year:04}-{last - months + 1:02}/{year:04}-{last:02}"


def _quarter(terms: Terms, year: int) -> str:
    return _part_of_year(year, terms.count, MONTHS_OF_QUARTER)


def _quarter_begun(terms: Terms, day: date) -> str:
    begun = (terms.count - 1) * MONTHS_OF_QUARTER < day.month
    return _quarter(terms, day.year if begun else day.year - 1)


def _quarter_away(terms: Terms, day: date) -> str:
    quarters = day.year * QUARTERS_OF_YEAR + (day.month - 1) // MONTHS_OF_QUARTER + terms.count
    year, which = divmod(quarters, QUARTERS_OF_YEAR)
    return _part_of_year(year, which + 1, MONTHS_OF_QUARTER)


def _half(terms: Terms, year: int) -> str:
    return _part_of_year(year, terms.count, MONTHS_OF_HALF)


def _years_from_to(terms: Terms) -> str:
    """Read 2008-2011 and, the last year short, 2008-11."""
    last = terms.count
    if last < 100:  # noqa: PLR2004 (two digits: the century of the first year)
        last += terms.year // 100 * 100
    return f"{terms.year:04}/{last:04}"


def _decade(terms: Terms) -> str:
    """Read 199 or, short, 9: the years 1990 to 1999."""
    tens = terms.count if terms.count > 9 else 190 + terms.count  # noqa: PLR2004 (one digit)
    return f"{tens}0/{tens}9"


def _century(terms: Terms) -> str:
    """Give the years of a century as ISO 8601-2 has it: the 19th is 1800 to 1899."""
    return f"{terms.count - 1}00/{terms.count - 1}99"


# ---- Spans -----------------------------------------------------------------------------------


def _span(terms: Terms, start: str, end: str) -> str:
    return f"[{start}..{end}]" if terms.once else f"{start}/{end}"


def _days_from_to(terms: Terms, year: int) -> str:
    month = f"{year:04}-{terms.month:02}"
    return _span(terms, f"{month}-{terms.day:02}", f"{month}-{terms.last_day:02}")


def _months_from_to(terms: Terms, year: int) -> str:
    """Give a span of months that ends in that year."""
    start = year - (terms.month > terms.last_month)
    return _span(terms, f"{start:04}-{terms.month:02}", f"{year:04}-{terms.last_month:02}")


def _latest_span(terms: Terms, day: date, of_year: Callable[[Terms, int], str]) -> str:
    """Give the latest such span that has begun by that day and ends at most a month after it."""
    for year in range(day.year + 1, day.year - LEAP_GAP - 1, -1):
        try:
            span = parse_edtf(of_year(terms, year))
        except DateSyntaxError as error:
            if error.problem is DateProblem.REVERSED:
                raise
            continue
        if span.earliest and span.latest and span.earliest <= day >= span.latest - AHEAD_AT_MOST:
            return span.text
    raise DateSyntaxError(DateProblem.NO_SUCH_DAY, terms.written)


# ---- What each rule does ----------------------------------------------------------------------


def _in_figures(terms: Terms) -> str:
    """Read 13/11/2011 and 11/13/2011; refuse 12/11/2011, which may be either."""
    day, month = terms.day, terms.month
    if month > MONTHS_OF_YEAR:
        day, month = month, day
    elif day <= MONTHS_OF_YEAR and day != month:
        raise DateSyntaxError(DateProblem.TWO_WAYS, terms.written)
    return f"{terms.year:04}-{month:02}-{day:02}"


STATED: Final[Mapping[TimeRule, Callable[[Terms], str]]] = {
    TimeRule.ABSOLUTE: lambda terms: _day_of_year(terms, terms.year),
    TimeRule.NUMERIC: _in_figures,
    TimeRule.MONTH_YEAR: lambda terms: _named_month(terms, terms.year),
    TimeRule.SEASON_YEAR: lambda terms: _season(terms, terms.year).text,
    TimeRule.YEAR: lambda terms: _year_text(terms.year),
    TimeRule.YEARS_FROM_TO: _years_from_to,
    TimeRule.QUARTER_YEAR: lambda terms: _quarter(terms, terms.year),
    TimeRule.HALF_YEAR: lambda terms: _half(terms, terms.year),
    TimeRule.DECADE: _decade,
    TimeRule.CENTURY: _century,
    TimeRule.NAMED_DAY: lambda terms: _day_of_year(terms, terms.year),
    TimeRule.DAYS_FROM_TO: lambda terms: _days_from_to(terms, terms.year),
    TimeRule.MONTHS_FROM_TO: lambda terms: _months_from_to(terms, terms.year),
}
"""The sum of each rule whose words state the year."""

RELATIVE: Final[Mapping[TimeRule, Callable[[Terms, date], str]]] = {
    TimeRule.TODAY: lambda _, day: str(day),
    TimeRule.YESTERDAY: lambda _, day: str(_days_on(day, -1)),
    TimeRule.TOMORROW: lambda _, day: str(_days_on(day, 1)),
    TimeRule.DAYS_AHEAD: lambda terms, day: str(_days_on(day, terms.count)),
    TimeRule.DAYS_AGO: lambda terms, day: _unit_text("day", day, -terms.count),
    TimeRule.WEEKS_AGO: lambda terms, day: _unit_text("week", day, -terms.count),
    TimeRule.MONTHS_AGO: lambda terms, day: _unit_text("month", day, -terms.count),
    TimeRule.YEARS_AGO: lambda terms, day: _unit_text("year", day, -terms.count),
    TimeRule.WEEKDAY_PAST: _weekday_back,
    TimeRule.WEEKDAY_FUTURE: _weekday_after,
    TimeRule.LAST_WEEKDAY: _weekday_before,
    TimeRule.THIS_WEEKDAY: _weekday_of_week,
    TimeRule.WEEKDAY_OF_WEEK: _weekday_of_week_away,
    TimeRule.LAST_WEEK: lambda _, day: _week_text(day, -1),
    TimeRule.THIS_WEEK: lambda _, day: _week_text(day),
    TimeRule.NEXT_WEEK: lambda _, day: _week_text(day, 1),
    TimeRule.WEEKEND_PAST: lambda _, day: _weekend_text(day, -1 if day.weekday() < 5 else 0),  # noqa: PLR2004 (Saturday)
    TimeRule.WEEKEND_AHEAD: lambda _, day: _weekend_text(day),
    TimeRule.LAST_WEEKEND: lambda _, day: _weekend_text(day, -1),
    TimeRule.THIS_WEEKEND: lambda _, day: _weekend_text(day),
    TimeRule.NEXT_WEEKEND: lambda _, day: _weekend_text(day, 1),
    TimeRule.LAST_MONTH: lambda _, day: _month_text(day, -1),
    TimeRule.THIS_MONTH: lambda _, day: _month_text(day),
    TimeRule.NEXT_MONTH: lambda _, day: _month_text(day, 1),
    TimeRule.LAST_YEAR: lambda _, day: _year_text(day.year - 1),
    TimeRule.THIS_YEAR: lambda _, day: _year_text(day.year),
    TimeRule.NEXT_YEAR: lambda _, day: _year_text(day.year + 1),
    TimeRule.MONTH_NO_YEAR: lambda t, day: _named_month(t, day.year - (t.month > day.month)),
    TimeRule.MONTH_FUTURE: lambda t, day: _named_month(t, day.year + (t.month < day.month)),
    TimeRule.LAST_NAMED_MONTH: lambda t, day: _named_month(t, day.year - (t.month >= day.month)),
    TimeRule.THIS_NAMED_MONTH: lambda t, day: _named_month(t, day.year),
    TimeRule.NEXT_NAMED_MONTH: lambda t, day: _named_month(t, day.year + (t.month <= day.month)),
    TimeRule.MONTH_OF_YEAR: lambda t, day: _named_month(t, _year_away(t, day)),
    TimeRule.DAY_MONTH_NO_YEAR: _latest_day,
    TimeRule.DAY_MONTH_FUTURE: _first_day_from,
    TimeRule.LAST_DAY_MONTH: _latest_day,
    TimeRule.DAY_OF_YEAR: lambda t, day: _day_of_year(t, _year_away(t, day)),
    TimeRule.HOLIDAY: _latest_day,
    TimeRule.HOLIDAY_AHEAD: _first_day_from,
    TimeRule.SEASON_NO_YEAR: _season_begun,
    TimeRule.SEASON_AHEAD: _season_to_come,
    TimeRule.SEASON_OF_YEAR: lambda t, day: _season(t, _year_away(t, day)).text,
    TimeRule.LAST_SEASON: _season_over,
    TimeRule.THIS_SEASON: _season_running,
    TimeRule.NEXT_SEASON: _season_to_come,
    TimeRule.QUARTER_NO_YEAR: _quarter_begun,
    TimeRule.QUARTER_AWAY: _quarter_away,
    TimeRule.HALF_NO_YEAR: lambda t, day: _half(t, day.year),
    TimeRule.DAYS_FROM_TO: lambda terms, day: _latest_span(terms, day, _days_from_to),
    TimeRule.MONTHS_FROM_TO: lambda terms, day: _latest_span(terms, day, _months_from_to),
    TimeRule.SAME: lambda terms, day: _unit_text(terms.unit, day, 0),
    TimeRule.LATER: lambda terms, day: _unit_text(terms.unit, day, terms.count),
    TimeRule.EARLIER: lambda terms, day: _unit_text(terms.unit, day, -terms.count),
    TimeRule.FOLLOWING_WEEKDAY: _weekday_after,
    TimeRule.PRECEDING_WEEKDAY: _weekday_before,
    TimeRule.SAME_QUARTER: _quarter_away,
    TimeRule.QUARTER_BEFORE: _quarter_away,
    TimeRule.CLOCK: lambda _, day: str(day),
}
"""The sum of each rule whose words count from a day."""
