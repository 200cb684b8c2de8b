"""The publication date where a report states it as such: "Published: 12 November 2011".

A line of its own that is only a date counts if it stands at the head of the report. Days named in
the story, "updated" and dates that could be day or month first are no publication date.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from annotations.intake.imported import StatedDate
from annotations.text.spans import Span, trimmed

_HEAD: Final = 6  # paragraphs at the start in which a bare date counts
_LONGEST: Final = 160  # code points of a line that states a date
_YEARS: Final = range(1900, 2101)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?,?\s{1,3})?"
_DATES: Final = tuple(
    re.compile(_WEEKDAY + form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?{_MONTH},?\s{{1,3}}(?P<year>\d{{4}})(?!\d)",
        rf"{_MONTH}\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})(?!\d)",
        r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})(?!\d)",
    )
)
_EITHER_WAY: Final = re.compile(r"(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>\d{4})(?!\d)")
_LABEL: Final = re.compile(
    r"\b(?:(?:first\s)?published|publication date|publish date|date published|posted|issued|date)"
    r"(?:\s(?:on|at))?\s{0,3}[:|–—-]?\s{0,3}",
    re.IGNORECASE,
)
_AFTER_DATE: Final = re.compile(  # a time of day, a zone, who or where, an "updated" note
    r"(?:T?[\s,–—-]*(?:at\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?\s?(?:[ap]\.?m\.?)?\s?"
    r"(?:Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?"
    r"(?:[\s,–—-]*(?:last\supdated|updated|modified|by|in)\s[^.]{1,80})?\s*",
    re.IGNORECASE,
)
_SEGMENT: Final = re.compile(r"[^\s|·•][^|·•\n]*")


def stated_date(text: str, paragraphs: Sequence[Span]) -> StatedDate | None:
    """Find the publication date that the report states, the first if there are several.

    The span covers the words of the date. A date that may be day or month first has no `day`.
    """
    for number, paragraph in enumerate(paragraphs):
        for segment in segments(text, paragraph):
            found = _stated(text, segment, needs_label=number >= _HEAD)
            if found is not None:
                return found
    return None


def is_date_line(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph is nothing but a date, with or without a label and a time of day."""
    found = segments(text, paragraph)
    return bool(found) and _stated(text, found[0], needs_label=False) is not None


def segments(text: str, paragraph: Span) -> list[Span]:
    """Cut a short line at its upright strokes and dots, as in "By Ann Lee | 2 May 2011"."""
    if len(paragraph) > _LONGEST:
        return []
    found = _SEGMENT.finditer(text, paragraph.start, paragraph.end)
    return [trimmed(text, Span(*segment.span())) for segment in found]


def _stated(text: str, segment: Span, *, needs_label: bool) -> StatedDate | None:
    """Read a stretch that is nothing but a date, after a label or by itself."""
    label = _LABEL.match(text, segment.start, segment.end)
    if label is None and needs_label:
        return None
    found = _read(text, Span(label.end() if label else segment.start, segment.end))
    if found is None or not _AFTER_DATE.fullmatch(text, found.span.end, segment.end):
        return None
    return found


def _read(text: str, within: Span) -> StatedDate | None:
    """Read the date that the words begin with."""
    for form in _DATES:
        found = form.match(text, within.start, within.end)
        if found is not None:
            day = _day(found["year"], _month(found), found["day"])
            return StatedDate(day, Span(*found.span())) if day else None
    found = _EITHER_WAY.match(text, within.start, within.end)
    if found is None:
        return None
    readings = {
        _day(found["year"], int(found["two"]), found["one"]),
        _day(found["year"], int(found["one"]), found["two"]),
    } - {None}
    if not readings:
        return None
    return StatedDate(readings.pop() if len(readings) == 1 else None, Span(*found.span()))


def _month(found: re.Match[str]) -> int:
    """Give the number of the month, from its name or its digits."""
    groups = found.groupdict()
    if groups.get("number"):
        return int(groups["number"])
    return _MONTHS.index(groups["month"][:3].lower()) + 1


def _day(year: str, month: int, day: str) -> date | None:
    """Give the day if the calendar has it."""
    if int(year) not in _YEARS:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
