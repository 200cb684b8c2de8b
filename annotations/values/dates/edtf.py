"""Dates as far as they are known, in a subset of EDTF (ISO 8601-2).

Taken: day `2011-11-12`; date-time with its zone `2011-11-12T14:30:00+06:00`; month `2011-10`; year
`2009`; season `2011-21` to `2011-24`; unknown day or month `2011-11-XX`; doubtful `?`, about `~`,
both `%`; what lasted `2011-05/2011-08`, still open `1991/..`, ends or beginnings nobody states
`/2011-10-31`; some one day inside `[2011-11-07..2011-11-13]`, `[..2011-11-09]`, `[2011-11-09..]`;
either of a few `[2011-11-12,2011-11-13]`. `a/b` lasted from a to b; `[a..b]` was once, inside.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from annotations.values.dates.problems import DateProblem, DateSyntaxError
from annotations.values.vocabulary import DatePrecision

MAX_LENGTH: Final = 60
"""Characters of the longest date taken: as many as the record keeps."""

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2999
"""Years outside are slips of the pen in a report; inside, no sum of days leaves the calendar."""

DAYS_OF_WEEK: Final = 7

SEASON_MONTHS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""First and last month of spring, summer, autumn and winter: meteorological, northern hemisphere.

Winter belongs to the year in which it begins.
"""


class EdtfKind(StrEnum):
    """What a date says: one point of a certain width, a stretch that lasted, or a choice."""

    INSTANT = "instant"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SOME_DAY = "some_day"
    SOME_MONTH = "some_month"
    LASTED = "lasted"
    WITHIN = "within"
    EITHER = "either"


PLAIN_KINDS: Final = frozenset({EdtfKind.DAY, EdtfKind.MONTH, EdtfKind.YEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """A date as far as it is known. Made by `parse_edtf` only.

    `earliest` and `latest` are the first and last day on which it may have been, None where that
    side is open or unknown; "about" and "doubtful" do not widen them. `parts` are the ends of a
    stretch (None: open or unknown) or the members of a choice.
    """

    text: str
    kind: EdtfKind
    earliest: date | None
    latest: date | None
    precision: DatePrecision
    approximate: bool = False
    uncertain: bool = False
    parts: tuple["EdtfDate | None", ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        return self.text

    @property
    def moment(self) -> datetime | None:
        """The instant, with its zone; None unless a clock time is written."""
        return datetime.fromisoformat(self.text) if self.kind is EdtfKind.INSTANT else None

    @property
    def is_open(self) -> bool:
        """Whether it still lasts (`a/..`)."""
        return self.kind is EdtfKind.LASTED and self.text.endswith("/..")

    @property
    def stretches(self) -> tuple[tuple[date | None, date | None], ...]:
        """The (earliest, latest) of each possibility: several for `[a,b]`, else one."""
        if self.kind is EdtfKind.EITHER:
            return tuple((part.earliest, part.latest) for part in self.parts if part)
        return ((self.earliest, self.latest),)


def parse_edtf(text: str) -> EdtfDate:
    """Read a date written in the subset; its `text` is the canonical spelling.

    White space around it and lower-case letters are mended, choices are put in order, and a span
    of one date becomes that date.

    Raises:
        DateSyntaxError: what is wrong, with an example of how to mend it.
    """
    written = text.strip()
    if not written:
        raise DateSyntaxError(DateProblem.EMPTY)
    if len(written) > MAX_LENGTH:
        raise DateSyntaxError(DateProblem.TOO_LONG, written[:MAX_LENGTH])
    return _form(written)(written.upper())


def _form(written: str) -> Callable[[str], EdtfDate]:
    if written.startswith(("[", "{")):
        return _choice
    if "/" in written:
        return _lasted
    return _instant if ":" in written else _single


def end_text(edtf: EdtfDate, side: int) -> str:
    """Give the first (0) or last (-1) end of a date in a form that a span may hold."""
    if edtf.kind in PLAIN_KINDS:
        return edtf.text
    if edtf.parts:
        return str(edtf.parts[side])
    day = str((edtf.earliest, edtf.latest)[side])
    return day[:7] if edtf.kind is EdtfKind.SEASON else day  # spans hold no seasons, but months


# ---- One date -------------------------------------------------------------------------------

_SINGLE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%]?)"
)
_INSTANT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<clock>[0-9]{2}:[0-9]{2})(?P<seconds>:[0-9]{2})?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_LARGEST_OFFSET: Final = 14  # hours; Kiritimati

# Slips worth a message of their own, tried in this order when nothing else fits.
_SLIPS: Final = (
    (re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{4}"), DateProblem.YEAR_FIRST),
    (re.compile(r"[0-9]{4}([./‐‑–— ])[0-9]{1,2}(?:\1[0-9]{1,2})?"), DateProblem.HYPHENS),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?"), DateProblem.TWO_DIGITS),
)


def _refusal(written: str) -> DateSyntaxError:
    for slip, problem in _SLIPS:
        if slip.fullmatch(written):
            return DateSyntaxError(problem, written)
    return DateSyntaxError(DateProblem.SHAPE, written)


def _single(written: str) -> EdtfDate:
    match = _SINGLE.fullmatch(written)
    if match is None:
        raise _refusal(written)
    if not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        raise DateSyntaxError(DateProblem.YEAR, written)
    found = _dated(written, int(match["year"]), match["month"], match["day"])
    return replace(
        found, approximate=match["mark"] in {"~", "%"}, uncertain=match["mark"] in {"?", "%"}
    )


def _dated(written: str, year: int, month: str | None, day: str | None) -> EdtfDate:
    if month is None:
        return _stretch(written, EdtfKind.YEAR, (year, 1), (year, 12))
    if month == "XX":
        return _unknown_month(written, year, day)
    if int(month) in SEASON_MONTHS and day is None:
        first, last = SEASON_MONTHS[int(month)]
        return _stretch(written, EdtfKind.SEASON, (year, first), (year + (last < first), last))
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 (the months of a year)
        raise DateSyntaxError(DateProblem.NO_SUCH_MONTH, written)
    if day is None:
        return _stretch(written, EdtfKind.MONTH, (year, int(month)), (year, int(month)))
    if day == "XX":
        return _stretch(written, EdtfKind.SOME_DAY, (year, int(month)), (year, int(month)))
    return _one_day(written, year, int(month), int(day))


def _unknown_month(written: str, year: int, day: str | None) -> EdtfDate:
    if day not in {None, "XX"}:
        raise DateSyntaxError(DateProblem.DAY_OF_UNKNOWN_MONTH, written)
    kind = EdtfKind.SOME_MONTH if day is None else EdtfKind.SOME_DAY
    return _stretch(written, kind, (year, 1), (year, 12))


def _one_day(written: str, year: int, month: int, day: int) -> EdtfDate:
    try:
        on = date(year, month, day)
    except ValueError:
        raise DateSyntaxError(DateProblem.NO_SUCH_DAY, written) from None
    return EdtfDate(
        text=written, kind=EdtfKind.DAY, earliest=on, latest=on, precision=DatePrecision.DAY
    )


def _stretch(
    written: str, kind: EdtfKind, first: tuple[int, int], last: tuple[int, int]
) -> EdtfDate:
    """Build a date that covers whole months, from (year, month) to (year, month)."""
    if kind is EdtfKind.SEASON:
        precision = DatePrecision.SEASON
    else:
        precision = DatePrecision.MONTH if first == last else DatePrecision.YEAR
    return EdtfDate(
        text=written,
        kind=kind,
        earliest=date(*first, 1),
        latest=date(*last, monthrange(*last)[1]),
        precision=precision,
    )


def _instant(written: str) -> EdtfDate:
    match = _INSTANT.fullmatch(written)
    if match is None:
        raise DateSyntaxError(DateProblem.SHAPE, written)
    if match["zone"] is None:
        raise DateSyntaxError(DateProblem.NO_ZONE, written)
    day = _single(match["day"])
    text = f"{day.text}T{match['clock']}{match['seconds'] or ':00'}{_zone(written, match['zone'])}"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise DateSyntaxError(DateProblem.NO_SUCH_TIME, written) from None
    return replace(day, text=text, kind=EdtfKind.INSTANT, precision=DatePrecision.INSTANT)


def _zone(written: str, zone: str) -> str:
    if zone == "Z":
        return zone
    hours, minutes = zone[1:3], zone[3:].removeprefix(":") or "00"
    if int(hours) * 60 + int(minutes) > _LARGEST_OFFSET * 60:
        raise DateSyntaxError(DateProblem.NO_SUCH_TIME, written)
    return f"{zone[0]}{hours}:{minutes}"


# ---- Stretches and choices ------------------------------------------------------------------


def _end(written: str) -> EdtfDate | None:
    """Read one end of a span; None where nothing is written."""
    if written in {"", ".."}:
        return None
    if ":" in written:
        raise DateSyntaxError(DateProblem.END, written)
    found = _single(written)
    if found.kind not in PLAIN_KINDS:
        raise DateSyntaxError(DateProblem.END, written)
    return found


def _lasted(written: str) -> EdtfDate:
    ends = [piece.strip() for piece in written.split("/")]
    if len(ends) != 2:  # noqa: PLR2004 (from, to)
        raise _refusal(written)
    if _SLIPS[1][0].fullmatch(written):
        raise DateSyntaxError(DateProblem.HYPHENS, written)
    if ends in (["", ""], ["..", ".."], ["..", ""]):
        raise DateSyntaxError(DateProblem.NOTHING_KNOWN, written)
    return _between(EdtfKind.LASTED, "/".join(ends), _end(ends[0]), _end(ends[1]))


def _between(kind: EdtfKind, text: str, start: EdtfDate | None, end: EdtfDate | None) -> EdtfDate:
    if start and end and start.text == end.text:
        return start
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and latest < earliest:
        raise DateSyntaxError(DateProblem.REVERSED, text)
    known = [part for part in (start, end) if part]
    return EdtfDate(
        text=text,
        kind=kind,
        earliest=earliest,
        latest=latest,
        precision=_width(earliest, latest),
        approximate=any(part.approximate for part in known),
        uncertain=any(part.uncertain for part in known),
        parts=(start, end),
    )


def _width(earliest: date | None, latest: date | None) -> DatePrecision:
    if earliest is None or latest is None:
        return DatePrecision.UNKNOWN if earliest is latest else DatePrecision.RANGE
    days = (latest - earliest).days + 1
    if days == 1:
        return DatePrecision.DAY
    if days < DAYS_OF_WEEK:
        return DatePrecision.DAYS_2_6
    return DatePrecision.WEEK if days == DAYS_OF_WEEK else DatePrecision.RANGE


def _choice(written: str) -> EdtfDate:
    body = written[1:-1].strip()
    if written[0] != "[" or written[-1] != "]" or not body:
        raise DateSyntaxError(DateProblem.BRACKETS, written)
    if "," in body:
        return _either(written, [piece.strip() for piece in body.split(",")])
    pieces = [piece.strip() for piece in body.split("..")]
    if len(pieces) != 2:  # noqa: PLR2004 (from, to)
        raise DateSyntaxError(DateProblem.BRACKETS, written)
    if pieces == ["", ""]:
        raise DateSyntaxError(DateProblem.NOTHING_KNOWN, written)
    text = f"[{pieces[0]}..{pieces[1]}]"
    return _between(EdtfKind.WITHIN, text, _end(pieces[0]), _end(pieces[1]))


def _either(written: str, pieces: list[str]) -> EdtfDate:
    members = [member for member in map(_end, pieces) if member]
    if len(members) != len(pieces):
        raise DateSyntaxError(DateProblem.BRACKETS, written)
    if len({member.kind for member in members}) > 1:
        raise DateSyntaxError(DateProblem.MIXED, written)
    members = sorted({member.text: member for member in members}.values(), key=lambda m: m.text)
    if len(members) == 1:
        return members[0]
    earliest, latest = members[0].earliest, members[-1].latest
    return EdtfDate(
        text=f"[{','.join(member.text for member in members)}]",
        kind=EdtfKind.EITHER,
        earliest=earliest,
        latest=latest,
        precision=_width(earliest, latest),
        approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
        parts=tuple(members),
    )
