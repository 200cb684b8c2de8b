"""How two dates stand to each other, each only as far as it is known.

An open or unknown side has no bound: it is neither clamped nor guessed.
"""

from datetime import date
from itertools import product

from annotations.values.dates.edtf import EdtfDate, EdtfKind

SortKey = tuple[int, int, float, int, str]


def overlaps(a: EdtfDate, b: EdtfDate) -> bool:
    """Tell whether the two may share a day."""
    return days_apart(a, b) in {0, None}


def days_apart(a: EdtfDate, b: EdtfDate) -> int | None:
    """Count the days between the nearest possible days of the two: 0 if they may share one.

    None if one of them has neither a beginning nor an end, so that nothing can be said.
    """
    if (None, None) in {*a.stretches, *b.stretches}:
        return None
    return min(_gap(one, other) for one, other in product(a.stretches, b.stretches))


def _gap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> int:
    gap = 0
    for (_, first_ends), (second_begins, _) in ((one, other), (other, one)):
        if first_ends and second_begins:
            gap = max(gap, (second_begins - first_ends).days)
    return gap


def same_day(a: EdtfDate, b: EdtfDate) -> bool:
    """Tell whether both are known to be on one and the same day."""
    return a.earliest is not None and a.earliest == a.latest == b.earliest == b.latest


def may_be_before(a: EdtfDate, b: EdtfDate) -> bool:
    """Tell whether `a` may be over before `b` begins.

    Two things of one day may come in either order, unless both have clock times. What lasted is
    over at its end, and what still lasts is never over.
    """
    if a.moment and b.moment:
        return a.moment < b.moment
    if a.is_open:
        return False
    over, begins = _first_end(a), _last_start(b)
    return over is None or begins is None or over <= begins


def _first_end(edtf: EdtfDate) -> date | None:
    """Give the first day on which it may be over; None if there is no bound."""
    if edtf.kind is EdtfKind.LASTED:
        start, end = edtf.parts
        days = [part.earliest for part in (start, end) if part and part.earliest]
        return max(days, default=None)
    return edtf.earliest


def _last_start(edtf: EdtfDate) -> date | None:
    """Give the last day on which it may begin; None if there is no bound."""
    if edtf.kind is EdtfKind.LASTED:
        start, end = edtf.parts
        days = [part.latest for part in (start, end) if part and part.latest]
        return min(days, default=None)
    return edtf.latest


def sort_key(edtf: EdtfDate) -> SortKey:
    """Order a timeline: by first possible day, then the wider before the narrower, then the clock.

    What has no known beginning stands where its end begins (`/2011-08` at 1 August), before what
    begins that day; what has neither stands last.
    """
    begins, unknown_start = edtf.earliest, 1
    if begins is None:
        end = edtf.parts[1]
        begins, unknown_start = (end.earliest if end else None) or date.max, 0
    latest = (edtf.latest or date.max).toordinal()
    clock = edtf.moment.timestamp() if edtf.moment else float("-inf")
    return (begins.toordinal(), unknown_start, clock, -latest, edtf.text)
