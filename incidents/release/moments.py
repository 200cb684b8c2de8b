"""As-of times written as EDTF, for files and pages."""

from calendar import monthrange
from datetime import date

from incidents.reckoning.moments import AsOf


def edtf_of(as_of: AsOf | None) -> str:
    """Write an as-of time as EDTF; empty if none is known.

    A whole month or year is written as one; any other stretch as some one day within it.
    """
    if as_of is None or (as_of.earliest is None and as_of.latest is None):
        return ""
    if as_of.instant is not None:
        return as_of.instant.isoformat()
    first, last = as_of.earliest, as_of.latest
    if first is not None and last is not None:
        return _stretch(first, last)
    return f"[{first.isoformat() if first else ''}..{last.isoformat() if last else ''}]"


def _stretch(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    ends = last.day == monthrange(last.year, last.month)[1]
    if first.day == 1 and ends and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    return f"[{first.isoformat()}..{last.isoformat()}]"
