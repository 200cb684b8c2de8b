"""When an event happened that is told in a relative time (rule R16)."""

from datetime import date

from annotations.values.dates.anchors import Anchor
from annotations.values.dates.edtf import EdtfDate, EdtfKind, end_text, parse_edtf
from annotations.values.dates.readings import TimeReading
from annotations.values.dates.rules import STRETCH_RULES, AnchorKind


def event_date_within(reading: TimeReading, publication: Anchor | None) -> EdtfDate | None:
    """Give the date of an event that is told in this time: once, inside, not after publication.

    "This week" is the stretch 2011-11-07/2011-11-13; an event of this week, in a report of
    12 November, is [2011-11-07..2011-11-12]. What the words say lasted, or is to come, stays.
    """
    edtf = reading.edtf
    if edtf is None or edtf.earliest is None or edtf.latest is None:
        return edtf
    last = _last_possible(edtf.earliest, edtf.latest, publication)
    whole = last == edtf.latest
    if edtf.kind is EdtfKind.LASTED and reading.rule not in STRETCH_RULES:
        return edtf
    if edtf.kind is EdtfKind.LASTED or (edtf.kind is EdtfKind.WITHIN and not whole):
        return parse_edtf(f"[{end_text(edtf, 0)}..{end_text(edtf, -1) if whole else last}]")
    if whole or edtf.kind is EdtfKind.EITHER:
        return edtf
    mark = edtf.text[-1] if edtf.text[-1] in "?~%" else ""
    return parse_edtf(f"[{edtf.earliest}{mark}..{last}]")


def _last_possible(earliest: date, latest: date, publication: Anchor | None) -> date:
    """Cut a time at the day of publication, if it runs across it."""
    day = publication.edtf.latest if publication else None
    if day is None or publication is None or publication.kind is AnchorKind.MARK:
        return latest
    return day if earliest <= day < latest else latest


def is_after_publication(edtf: EdtfDate, publication: Anchor | None) -> bool:
    """Tell whether it can only have begun after publication: no past event of the report does."""
    day = publication.edtf.latest if publication else None
    return day is not None and edtf.earliest is not None and edtf.earliest > day
