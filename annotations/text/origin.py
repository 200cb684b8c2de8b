"""Whose text it probably is that several reports carry: a proposal, which a person confirms or not.

A report that others name in their byline or dateline ("HARBOUR TOWN (North Wire) —") is what they
took the text from; where nobody names anybody, it is the first that was published (rule R10).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from annotations.text.search import fold
from annotations.values.vocabulary import gettext_noop


class Ground(StrEnum):
    """Why a report is taken for the origin. The value is what the page says."""

    NAMED = gettext_noop("the others name it in their byline or dateline")
    FIRST = gettext_noop("it was published first")
    IMPORTED = gettext_noop("it came in first; when they were published is not known")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A report that carries the text. `credit` is its byline and dateline; `place` its order here."""

    key: str
    outlet: str
    credit: str
    published: date | None
    place: int


def probable_origin(carriers: Sequence[Carrier]) -> tuple[Carrier, Ground] | None:
    """Choose the report that is probably the origin, and say why; none of none."""
    if not carriers:
        return None
    credits = {one.key: _credits(one, carriers) for one in carriers}
    first = min(carriers, key=lambda one: (-credits[one.key], *_age(one)))
    if credits[first.key]:
        return first, Ground.NAMED
    return first, Ground.FIRST if first.published else Ground.IMPORTED


def _credits(one: Carrier, carriers: Sequence[Carrier]) -> int:
    """Count the reports of other outlets that name this one's outlet."""
    name = f" {_plain(one.outlet)} "
    return sum(
        name in f" {_plain(other.credit)} " for other in carriers if other.outlet != one.outlet
    )


def _plain(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(words)).split())


def _age(one: Carrier) -> tuple[date, int]:
    return one.published or date.max, one.place
