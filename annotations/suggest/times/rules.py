"""Rules by which the engine reads more than the desk's own (R16), and what a rule is worth."""

from annotations.values.vocabulary import Code, gettext_noop


class FurtherRule(Code):
    """A rule the desk's own reader lacks: an editor's own typing does not give these dates yet."""

    MONTH_OF_YEAR = "month_of_year", gettext_noop("that month of the year named by its distance")
    DAY_OF_YEAR = "day_of_year", gettext_noop("that day of the year named by its distance")
    SEASON_OF_YEAR = "season_of_year", gettext_noop("that season of the year named by its distance")
    WEEKDAY_OF_WEEK = (
        "weekday_of_week",
        gettext_noop("that day of the week named by its distance"),
    )
    WEEKEND_AHEAD = "weekend_ahead", gettext_noop("the first weekend not over by publication")
    SEASON_AHEAD = "season_ahead", gettext_noop("the next such season after publication")
    LAST_DAY_MONTH = "last_day_month", gettext_noop("the latest such day up to publication")
    HOLIDAY = "holiday", gettext_noop("the latest such holiday up to publication")
    HOLIDAY_AHEAD = "holiday_ahead", gettext_noop("the first such holiday from publication on")
    NAMED_DAY = "named_day", gettext_noop("a day known by its name")
    SHARED_YEAR = "shared_year", gettext_noop("the year is stated with the date after it")
    YEARS_FROM_TO = "years_from_to", gettext_noop("from year to year")
    QUARTER_YEAR = "quarter_year", gettext_noop("quarter and year are stated")
    QUARTER_NO_YEAR = (
        "quarter_no_year",
        gettext_noop("the latest such quarter begun by publication"),
    )
    QUARTER_AWAY = "quarter_away", gettext_noop("so many quarters from that of publication")
    SAME_QUARTER = "same_quarter", gettext_noop("the quarter told before, or the last full one")
    QUARTER_BEFORE = "quarter_before", gettext_noop("the quarter told before, a year earlier")
    HALF_YEAR = "half_year", gettext_noop("half and year are stated")
    HALF_NO_YEAR = "half_no_year", gettext_noop("the latest such half-year begun by publication")
    DECADE = "decade", gettext_noop("ten years are stated")
    CENTURY = "century", gettext_noop("a hundred years are stated")


QUARTERS = frozenset(
    {
        FurtherRule.QUARTER_YEAR,
        FurtherRule.QUARTER_NO_YEAR,
        FurtherRule.QUARTER_AWAY,
        FurtherRule.SAME_QUARTER,
    }
)
"""Rules that tell a quarter of a year, which "a year earlier" then speaks of as well."""
