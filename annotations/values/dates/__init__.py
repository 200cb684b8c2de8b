"""Dates as far as they are known: EDTF, relative times (R16), words, comparisons.

`parse_edtf` reads a date as it is stored; `in_words` says it; `read_time` reads the words of a
report, counted from its publication; `read_as` finds the reading that gives a date; `find_times`
and `weekday_words` find such words in a text.
"""

from annotations.values.dates.anchors import Anchor, published
from annotations.values.dates.comparisons import (
    days_apart,
    may_be_before,
    overlaps,
    same_day,
    sort_key,
)
from annotations.values.dates.edtf import MAX_LENGTH, EdtfDate, EdtfKind, parse_edtf
from annotations.values.dates.event_dates import event_date_within, is_after_publication
from annotations.values.dates.occurrences import DateWords, Fit, find_times, fits, weekday_words
from annotations.values.dates.problems import DateProblem, DateSyntaxError
from annotations.values.dates.readings import (
    Note,
    TimeReading,
    looks_ahead,
    read_as,
    read_time,
    recompute,
)
from annotations.values.dates.rules import AnchorKind, TimeRule
from annotations.values.dates.wording import in_words, weekday_name

__all__ = [
    "MAX_LENGTH",
    "Anchor",
    "AnchorKind",
    "DateProblem",
    "DateSyntaxError",
    "DateWords",
    "EdtfDate",
    "EdtfKind",
    "Fit",
    "Note",
    "TimeReading",
    "TimeRule",
    "days_apart",
    "event_date_within",
    "find_times",
    "fits",
    "in_words",
    "is_after_publication",
    "looks_ahead",
    "may_be_before",
    "overlaps",
    "parse_edtf",
    "published",
    "read_as",
    "read_time",
    "recompute",
    "same_day",
    "sort_key",
    "weekday_name",
    "weekday_words",
]
