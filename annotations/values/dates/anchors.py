"""The date that relative times count from."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from annotations.values.dates.edtf import EdtfDate, parse_edtf
from annotations.values.dates.rules import AnchorKind

WIDEST_ANCHOR: Final = 366
"""Days: a time may count from a year ("two years later"), not from anything wider."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that relative times count from: the publication, or another time of the report."""

    edtf: EdtfDate
    kind: AnchorKind = AnchorKind.PUBLICATION

    @property
    def days(self) -> tuple[date, ...]:
        """Each day it may be, in order; none if it is open or wider than a year."""
        days: set[date] = set()
        for earliest, latest in self.edtf.stretches:
            if earliest is None or latest is None:
                return ()
            width = (latest - earliest).days + 1
            if width > WIDEST_ANCHOR:
                return ()
            days.update(earliest + timedelta(days=past) for past in range(width))
        return tuple(sorted(days))


def published(text: str) -> Anchor | None:
    """Make the anchor of a publication date in EDTF; None where it is not known (empty).

    Raises:
        DateSyntaxError: the text is no date.
    """
    return Anchor(parse_edtf(text)) if text.strip() else None
