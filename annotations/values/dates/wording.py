"""Dates in words: "about October 2011", "some day from 7 to 13 November 2011".

Templates and names are marked; the web layer passes its own `translate` (gettext).
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from annotations.values.dates.edtf import EdtfDate, EdtfKind
from annotations.values.vocabulary import gettext_noop

Translate = Callable[[str], str]

MONTHS: Final = (
    gettext_noop("January"),
    gettext_noop("February"),
    gettext_noop("March"),
    gettext_noop("April"),
    gettext_noop("May"),
    gettext_noop("June"),
    gettext_noop("July"),
    gettext_noop("August"),
    gettext_noop("September"),
    gettext_noop("October"),
    gettext_noop("November"),
    gettext_noop("December"),
)
WEEKDAYS: Final = (
    gettext_noop("Monday"),
    gettext_noop("Tuesday"),
    gettext_noop("Wednesday"),
    gettext_noop("Thursday"),
    gettext_noop("Friday"),
    gettext_noop("Saturday"),
    gettext_noop("Sunday"),
)
SEASONS: Final = {
    "21": gettext_noop("spring %(year)s"),
    "22": gettext_noop("summer %(year)s"),
    "23": gettext_noop("autumn %(year)s"),
    "24": gettext_noop("winter %(year)s"),
}

DAY_MONTH_YEAR: Final = gettext_noop("%(day)s %(month)s %(year)s")
DAY_MONTH: Final = gettext_noop("%(day)s %(month)s")
MONTH_YEAR: Final = gettext_noop("%(month)s %(year)s")
CLOCK: Final = gettext_noop("%(date)s, %(clock)s (UTC%(zone)s)")

ABOUT: Final = gettext_noop("about %(date)s")
PERHAPS: Final = gettext_noop("perhaps %(date)s")
SOME_DAY_IN: Final = gettext_noop("some day in %(date)s")
SOME_MONTH_IN: Final = gettext_noop("some month in %(date)s")

FROM_TO: Final = gettext_noop("from %(start)s to %(end)s")
SINCE: Final = gettext_noop("since %(start)s")
END_UNKNOWN: Final = gettext_noop("from %(start)s, end not known")
UNTIL: Final = gettext_noop("until %(end)s")
START_UNKNOWN: Final = gettext_noop("until %(end)s, beginning not known")
STILL_OPEN: Final = gettext_noop("still going on, beginning not known")

SOME_DAY_FROM_TO: Final = gettext_noop("some day from %(start)s to %(end)s")
SOME_TIME_FROM_TO: Final = gettext_noop("some time from %(start)s to %(end)s")
BY: Final = gettext_noop("by %(end)s")
NOT_BEFORE: Final = gettext_noop("not before %(start)s")
OR: Final = gettext_noop("%(first)s or %(last)s")


def _as_written(message: str) -> str:
    return message


def in_words(edtf: EdtfDate, translate: Translate = _as_written) -> str:
    """Say a date in words, as much as is known and no more: "by 9 November 2011"."""
    if edtf.kind is EdtfKind.LASTED:
        return _lasted(edtf, translate)
    if edtf.kind is EdtfKind.WITHIN:
        return _within(edtf, translate)
    if edtf.kind is EdtfKind.EITHER:
        return _either(edtf, translate)
    return _point(edtf, "", translate)


def weekday_name(day: date) -> str:
    """Give the English name of a day's weekday, marked: 12 November 2011 is a "Saturday"."""
    return WEEKDAYS[day.weekday()]


def _point(edtf: EdtfDate, follows: str, translate: Translate) -> str:
    """Say one date; what it shares with the date that `follows` is left out."""
    words = _bare(edtf, follows, translate)
    if edtf.approximate:
        words = translate(ABOUT) % {"date": words}
    if edtf.uncertain:
        words = translate(PERHAPS) % {"date": words}
    return words


def _bare(edtf: EdtfDate, follows: str, translate: Translate) -> str:
    written = edtf.text.rstrip("?~%")
    if edtf.kind is EdtfKind.INSTANT:
        return _instant(written, translate)
    if edtf.kind is EdtfKind.SEASON:
        year, season = written.split("-")
        return translate(SEASONS[season]) % {"year": year}
    if edtf.kind in {EdtfKind.SOME_DAY, EdtfKind.SOME_MONTH}:
        template = SOME_DAY_IN if edtf.kind is EdtfKind.SOME_DAY else SOME_MONTH_IN
        return translate(template) % {"date": _numbers(written.replace("-XX", ""), "", translate)}
    return _numbers(written, follows, translate)


def _numbers(written: str, follows: str, translate: Translate) -> str:
    """Say a day, month or year of its digits."""
    year, month, day = [*written.split("-"), "", ""][:3]
    if not month:
        return year
    parts = {"day": day.lstrip("0"), "month": translate(MONTHS[int(month) - 1]), "year": year}
    if not follows.startswith(f"{year}-"):
        return translate(DAY_MONTH_YEAR if day else MONTH_YEAR) % parts
    if not day:
        return parts["month"]
    if follows.startswith(f"{year}-{month}-"):
        return parts["day"]
    return translate(DAY_MONTH) % parts


def _instant(written: str, translate: Translate) -> str:
    day, _, rest = written.partition("T")
    clock, zone = rest[:8].removesuffix(":00"), rest[8:]
    date_words = _numbers(day, "", translate)
    return translate(CLOCK) % {"date": date_words, "clock": clock, "zone": zone.removeprefix("Z")}


def _ends(edtf: EdtfDate, translate: Translate) -> dict[str, str]:
    """Say the ends of a stretch: "7" and "13 November 2011"."""
    start, end = edtf.parts
    words = {}
    if start:
        words["start"] = _point(start, end.text if end else "", translate)
    if end:
        words["end"] = _point(end, "", translate)
    return words


def _lasted(edtf: EdtfDate, translate: Translate) -> str:
    start, end = edtf.parts
    if start and end:
        template = FROM_TO
    elif start:
        template = SINCE if edtf.is_open else END_UNKNOWN
    elif end:
        template = UNTIL if edtf.text.startswith("..") else START_UNKNOWN
    else:
        template = STILL_OPEN
    return translate(template) % _ends(edtf, translate)


def _within(edtf: EdtfDate, translate: Translate) -> str:
    start, end = edtf.parts
    if start is None:
        template = BY
    elif end is None:
        template = NOT_BEFORE
    else:
        days = start.kind is end.kind is EdtfKind.DAY
        template = SOME_DAY_FROM_TO if days else SOME_TIME_FROM_TO
    return translate(template) % _ends(edtf, translate)


def _either(edtf: EdtfDate, translate: Translate) -> str:
    members = [member for member in edtf.parts if member]
    followers = [*(member.text for member in members[1:]), ""]
    said = [_point(*pair, translate) for pair in zip(members, followers, strict=True)]
    return translate(OR) % {"first": ", ".join(said[:-1]), "last": said[-1]}
