"""The rules by which words become a date (R16), by name, and what each needs to count from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotations.values.vocabulary import Code, gettext_noop


class AnchorKind(StrEnum):
    """What a relative time counts from."""

    PUBLICATION = "publication"
    MARK = "mark"


class TimeRule(Code):
    """One rule: the code is kept with the date, the label tells a person what was done."""

    EDTF = "edtf", gettext_noop("written as a date code")
    ABSOLUTE = "absolute", gettext_noop("day, month and year are stated")
    NUMERIC = "numeric", gettext_noop("day, month and year are stated in figures")
    MONTH_YEAR = "month_year", gettext_noop("month and year are stated")
    SEASON_YEAR = "season_year", gettext_noop("season and year are stated")
    YEAR = "year", gettext_noop("the year is stated")
    YEARS_FROM_TO = "years_from_to", gettext_noop("from year to year")
    QUARTER_YEAR = "quarter_year", gettext_noop("quarter and year are stated")
    HALF_YEAR = "half_year", gettext_noop("half and year are stated")
    DECADE = "decade", gettext_noop("ten years are stated")
    CENTURY = "century", gettext_noop("a hundred years are stated")
    NAMED_DAY = "named_day", gettext_noop("a day known by its name")

    TODAY = "today", gettext_noop("the day of publication")
    YESTERDAY = "yesterday", gettext_noop("the day before publication")
    TOMORROW = "tomorrow", gettext_noop("the day after publication")
    DAYS_AHEAD = "days_ahead", gettext_noop("so many days after publication")
    DAYS_AGO = "days_ago", gettext_noop("so many days before publication")
    WEEKS_AGO = "weeks_ago", gettext_noop("the week so many weeks before publication")
    MONTHS_AGO = "months_ago", gettext_noop("the month so many months before publication")
    YEARS_AGO = "years_ago", gettext_noop("the year so many years before publication")

    WEEKDAY_PAST = "weekday_past", gettext_noop("the latest such weekday up to publication")
    WEEKDAY_FUTURE = "weekday_future", gettext_noop("the next such weekday after publication")
    LAST_WEEKDAY = "last_weekday", gettext_noop("the latest such weekday before publication")
    THIS_WEEKDAY = "this_weekday", gettext_noop("that day of the week of publication")
    WEEKDAY_OF_WEEK = (
        "weekday_of_week",
        gettext_noop("that day of the week named by its distance"),
    )

    LAST_WEEK = "last_week", gettext_noop("Monday to Sunday before the week of publication")
    THIS_WEEK = "this_week", gettext_noop("Monday to Sunday of the week of publication")
    NEXT_WEEK = "next_week", gettext_noop("Monday to Sunday after the week of publication")
    WEEKEND_PAST = "weekend_past", gettext_noop("the latest weekend begun by publication")
    WEEKEND_AHEAD = "weekend_ahead", gettext_noop("the first weekend not over by publication")
    LAST_WEEKEND = "last_weekend", gettext_noop("the weekend of the week before publication")
    THIS_WEEKEND = "this_weekend", gettext_noop("the weekend of the week of publication")
    NEXT_WEEKEND = "next_weekend", gettext_noop("the weekend of the week after publication")
    LAST_MONTH = "last_month", gettext_noop("the calendar month before publication")
    THIS_MONTH = "this_month", gettext_noop("the calendar month of publication")
    NEXT_MONTH = "next_month", gettext_noop("the calendar month after publication")
    LAST_YEAR = "last_year", gettext_noop("the year before publication")
    THIS_YEAR = "this_year", gettext_noop("the year of publication")
    NEXT_YEAR = "next_year", gettext_noop("the year after publication")

    MONTH_NO_YEAR = "month_no_year", gettext_noop("the latest such month begun by publication")
    MONTH_FUTURE = "month_future", gettext_noop("the first such month from publication on")
    LAST_NAMED_MONTH = "last_named_month", gettext_noop("the latest such month before publication")
    THIS_NAMED_MONTH = "this_named_month", gettext_noop("that month of the year of publication")
    NEXT_NAMED_MONTH = "next_named_month", gettext_noop("the next such month after publication")
    MONTH_OF_YEAR = "month_of_year", gettext_noop("that month of the year named by its distance")
    DAY_MONTH_NO_YEAR = "day_month_no_year", gettext_noop("the latest such day up to publication")
    DAY_MONTH_FUTURE = "day_month_future", gettext_noop("the first such day from publication on")
    LAST_DAY_MONTH = "last_day_month", gettext_noop("the latest such day up to publication")
    DAY_OF_YEAR = "day_of_year", gettext_noop("that day of the year named by its distance")
    HOLIDAY = "holiday", gettext_noop("the latest such holiday up to publication")
    HOLIDAY_AHEAD = "holiday_ahead", gettext_noop("the first such holiday from publication on")
    SEASON_NO_YEAR = "season_no_year", gettext_noop("the latest such season begun by publication")
    SEASON_AHEAD = "season_ahead", gettext_noop("the next such season after publication")
    SEASON_OF_YEAR = "season_of_year", gettext_noop("that season of the year named by its distance")
    LAST_SEASON = "last_season", gettext_noop("the latest such season over by publication")
    THIS_SEASON = "this_season", gettext_noop("such a season that runs, or of that year")
    NEXT_SEASON = "next_season", gettext_noop("the next such season after publication")
    QUARTER_NO_YEAR = (
        "quarter_no_year",
        gettext_noop("the latest such quarter begun by publication"),
    )
    QUARTER_AWAY = "quarter_away", gettext_noop("so many quarters from that of publication")
    HALF_NO_YEAR = "half_no_year", gettext_noop("that half of the year of publication")
    DAYS_FROM_TO = "days_from_to", gettext_noop("from day to day")
    MONTHS_FROM_TO = "months_from_to", gettext_noop("from month to month")

    SAME = "same", gettext_noop("the same as the time it counts from")
    LATER = "later", gettext_noop("so much after the time it counts from")
    EARLIER = "earlier", gettext_noop("so much before the time it counts from")
    FOLLOWING_WEEKDAY = "following_weekday", gettext_noop("the next such weekday after that time")
    PRECEDING_WEEKDAY = "preceding_weekday", gettext_noop("the last such weekday before that time")
    SAME_QUARTER = "same_quarter", gettext_noop("the quarter told before")
    QUARTER_BEFORE = "quarter_before", gettext_noop("the quarter told before, a year earlier")
    CLOCK = "clock", gettext_noop("a clock time on the day it counts from")

    SINCE = "since", gettext_noop("from then on")
    UNTIL = "until", gettext_noop("up to then, beginning not stated")
    BY = "by", gettext_noop("not later than then")


FORWARD: Final = {
    TimeRule.WEEKDAY_PAST: TimeRule.WEEKDAY_FUTURE,
    TimeRule.MONTH_NO_YEAR: TimeRule.MONTH_FUTURE,
    TimeRule.DAY_MONTH_NO_YEAR: TimeRule.DAY_MONTH_FUTURE,
    TimeRule.HOLIDAY: TimeRule.HOLIDAY_AHEAD,
    TimeRule.WEEKEND_PAST: TimeRule.WEEKEND_AHEAD,
    TimeRule.SEASON_NO_YEAR: TimeRule.SEASON_AHEAD,
}
"""The rule that stands in for another where the sentence speaks of what is to come."""

STATED_RULES: Final = frozenset(
    {
        TimeRule.EDTF,
        TimeRule.ABSOLUTE,
        TimeRule.NUMERIC,
        TimeRule.MONTH_YEAR,
        TimeRule.SEASON_YEAR,
        TimeRule.YEAR,
        TimeRule.YEARS_FROM_TO,
        TimeRule.QUARTER_YEAR,
        TimeRule.HALF_YEAR,
        TimeRule.DECADE,
        TimeRule.CENTURY,
        TimeRule.NAMED_DAY,
    }
)
"""Rules that need no anchor: the words state the year."""

MARK_RULES: Final = frozenset(
    {
        TimeRule.SAME,
        TimeRule.LATER,
        TimeRule.EARLIER,
        TimeRule.FOLLOWING_WEEKDAY,
        TimeRule.PRECEDING_WEEKDAY,
        TimeRule.SAME_QUARTER,
        TimeRule.QUARTER_BEFORE,
        TimeRule.CLOCK,
    }
)
"""Rules that count from another time of the report ("two days later")."""

STRETCH_RULES: Final = frozenset(
    {
        TimeRule.LAST_WEEK,
        TimeRule.THIS_WEEK,
        TimeRule.NEXT_WEEK,
        TimeRule.WEEKS_AGO,
        TimeRule.WEEKEND_PAST,
        TimeRule.LAST_WEEKEND,
        TimeRule.THIS_WEEKEND,
        TimeRule.NEXT_WEEKEND,
        TimeRule.WEEKEND_AHEAD,
        TimeRule.SAME,
        TimeRule.LATER,
        TimeRule.EARLIER,
        TimeRule.QUARTER_YEAR,
        TimeRule.QUARTER_NO_YEAR,
        TimeRule.QUARTER_AWAY,
        TimeRule.SAME_QUARTER,
        TimeRule.QUARTER_BEFORE,
        TimeRule.HALF_YEAR,
        TimeRule.HALF_NO_YEAR,
        TimeRule.DECADE,
        TimeRule.CENTURY,
    }
)
"""Rules that give a stretch of the calendar: an event told in one was once, inside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the words name, by number: month 1 to 12, weekday 0 (Monday) to 6, season 21 to 24.

    `count` and `unit` (day, week, month, year) are those of "two days ago". `count` is as well how
    far away a year, week or quarter is (-1 the last, 0 this, 1 the next), which quarter, half or
    century is meant, the last year of a span, and the tens of a decade. `last_day`, `last_month`
    end a span; `once` marks "between a and b"; `written` are the words.
    """

    written: str = ""
    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int | None = None
    season: int = 0
    count: int = 1
    unit: str = "day"
    last_day: int = 0
    last_month: int = 0
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A time expression taken apart.

    `bound` is since, until or by; `kept` are words that narrow the time and stay words ("early");
    `part` is a part of the day; `clock` is HH:MM, universal time if `universal`.
    """

    rule: TimeRule
    terms: Terms = Terms()
    bound: TimeRule | None = None
    approximate: bool = False
    kept: str = ""
    part: str = ""
    clock: str = ""
    universal: bool = False

    @property
    def hangs_on(self) -> AnchorKind | None:
        """What the phrase needs to count from; None if the words state everything."""
        if self.rule in STATED_RULES or self.terms.year:
            return None
        return AnchorKind.MARK if self.rule in MARK_RULES else AnchorKind.PUBLICATION
