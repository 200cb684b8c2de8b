"""How precisely a time or place is known, and how events stand to each other in time."""

from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary.code import Code, gettext_noop


class DatePrecision(Code):
    """How precisely a date is known."""

    INSTANT = "instant", gettext_noop("to the minute")
    DAY = "day", gettext_noop("day")
    PART_OF_DAY = "part_of_day", gettext_noop("part of a day")
    DAYS_2_6 = "days_2_6", gettext_noop("two to six days")
    WEEK = "week", gettext_noop("week")
    MONTH = "month", gettext_noop("month")
    SEASON = "season", gettext_noop("season")
    YEAR = "year", gettext_noop("year")
    RANGE = "range", gettext_noop("range of dates")
    UNKNOWN = "unknown", gettext_noop("unknown")


class DateGround(Code):
    """How a report's publication date is known."""

    STATED = "stated", gettext_noop("stated in the report")
    METADATA = "metadata", gettext_noop("from the page or feed")
    WORKED_OUT = "worked_out", gettext_noop("worked out from the report’s words")
    ENTERED = "entered", gettext_noop("known to the person who entered it")
    UNKNOWN = "unknown", gettext_noop("not known")


class TimeRole(Code):
    """What a time in a claim is the time of."""

    EVENT = "event", gettext_noop("when it happened")
    STATEMENT = "statement", gettext_noop("when it was said")
    AS_OF = "as_of", gettext_noop("as known at")
    OTHER = "other", gettext_noop("another time")


class TimelineRelation(Code):
    """How one entry of a timeline stands to another (Allen's relations; inverses are implied)."""

    BEFORE = "before", gettext_noop("before")
    MEETS = "meets", gettext_noop("ends as the next begins")
    OVERLAPS = "overlaps", gettext_noop("overlaps")
    CONTAINS = "contains", gettext_noop("contains")
    STARTS = "starts", gettext_noop("starts")
    FINISHES = "finishes", gettext_noop("finishes")
    EQUALS = "equals", gettext_noop("at the same time")
    SAME_EVENT = "same_event", gettext_noop("the same event")
    VAGUE = "vague", gettext_noop("order not known")


class LocationPrecision(Code):
    """How precisely a place is known."""

    EXACT_SITE = "exact_site", gettext_noop("exact site")
    NEAR_SITE = "near_site", gettext_noop("within 1 km of a site")
    SETTLEMENT = "settlement", gettext_noop("town or village")
    NEAR_SETTLEMENT = "near_settlement", gettext_noop("within 25 km of a town")
    ADM2 = "adm2", gettext_noop("district")
    ADM1 = "adm1", gettext_noop("province or region")
    LARGER_REGION = "larger_region", gettext_noop("larger region")
    COUNTRY = "country", gettext_noop("country")
    SEA_AIR = "sea_air", gettext_noop("at sea or in the air")
    UNKNOWN = "unknown", gettext_noop("unknown")


# UCDP GED date_prec. None: a range is coded by its width.
GED_DATE_PRECISION: Final[Mapping[DatePrecision, int | None]] = {
    DatePrecision.INSTANT: 1,
    DatePrecision.DAY: 1,
    DatePrecision.PART_OF_DAY: 1,
    DatePrecision.DAYS_2_6: 2,
    DatePrecision.WEEK: 3,
    DatePrecision.MONTH: 4,
    DatePrecision.SEASON: 5,
    DatePrecision.YEAR: 5,
    DatePrecision.RANGE: None,
    DatePrecision.UNKNOWN: 5,
}

# ACLED time_precision. None: a range is coded by its width.
ACLED_TIME_PRECISION: Final[Mapping[DatePrecision, int | None]] = {
    DatePrecision.INSTANT: 1,
    DatePrecision.DAY: 1,
    DatePrecision.PART_OF_DAY: 1,
    DatePrecision.DAYS_2_6: 2,
    DatePrecision.WEEK: 2,
    DatePrecision.MONTH: 3,
    DatePrecision.SEASON: 3,
    DatePrecision.YEAR: 3,
    DatePrecision.RANGE: None,
    DatePrecision.UNKNOWN: 3,
}

# UCDP GED where_prec. None: left blank.
GED_WHERE_PRECISION: Final[Mapping[LocationPrecision, int | None]] = {
    LocationPrecision.EXACT_SITE: 1,
    LocationPrecision.NEAR_SITE: 1,
    LocationPrecision.SETTLEMENT: 1,
    LocationPrecision.NEAR_SETTLEMENT: 2,
    LocationPrecision.ADM2: 3,
    LocationPrecision.ADM1: 4,
    LocationPrecision.LARGER_REGION: 5,
    LocationPrecision.COUNTRY: 6,
    LocationPrecision.SEA_AIR: 7,
    LocationPrecision.UNKNOWN: None,
}

# ACLED geo_precision. None: ACLED drops an event known only by country; unknown is left blank.
ACLED_GEO_PRECISION: Final[Mapping[LocationPrecision, int | None]] = {
    LocationPrecision.EXACT_SITE: 1,
    LocationPrecision.NEAR_SITE: 1,
    LocationPrecision.SETTLEMENT: 1,
    LocationPrecision.NEAR_SETTLEMENT: 2,
    LocationPrecision.ADM2: 2,
    LocationPrecision.ADM1: 3,
    LocationPrecision.LARGER_REGION: 3,
    LocationPrecision.COUNTRY: None,
    LocationPrecision.SEA_AIR: 3,
    LocationPrecision.UNKNOWN: None,
}
