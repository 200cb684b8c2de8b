"""How two lines of a timeline stand to each other: as a person enters it, as it is stored and said.

Inverses are entered and said, and never stored: "A after B" is kept as "B before A".
"""

from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary import Code, TimelineRelation, gettext_noop


class Entered(Code):
    """A relation as it is entered, from one line to another."""

    BEFORE = "before", gettext_noop("before")
    AFTER = "after", gettext_noop("after")
    EQUALS = "equals", gettext_noop("at the same time as")
    DURING = "during", gettext_noop("during")
    CONTAINS = "contains", gettext_noop("while it went on, there was")
    STARTS = "starts", gettext_noop("is the beginning of")
    FINISHES = "finishes", gettext_noop("is the end of")
    MEETS = "meets", gettext_noop("ends as the other begins:")
    MET_BY = "met_by", gettext_noop("begins as the other ends:")
    OVERLAPS = "overlaps", gettext_noop("begins before, and runs into,")
    SAME_EVENT = "same_event", gettext_noop("the same event as")
    VAGUE = "vague", gettext_noop("order not known to")


_INVERSES: Final[Mapping[Entered, TimelineRelation]] = {
    Entered.AFTER: TimelineRelation.BEFORE,
    Entered.DURING: TimelineRelation.CONTAINS,
    Entered.MET_BY: TimelineRelation.MEETS,
}

MUTUAL: Final = frozenset(
    {TimelineRelation.EQUALS, TimelineRelation.SAME_EVENT, TimelineRelation.VAGUE}
)
"""What reads the same from both sides."""

_FROM_FIRST: Final[Mapping[TimelineRelation, str]] = {
    TimelineRelation.BEFORE: gettext_noop("before “%(other)s”"),
    TimelineRelation.MEETS: gettext_noop("ends as “%(other)s” begins"),
    TimelineRelation.OVERLAPS: gettext_noop("begins before “%(other)s” and runs into it"),
    TimelineRelation.CONTAINS: gettext_noop("goes on while there is “%(other)s”"),
    TimelineRelation.STARTS: gettext_noop("is the beginning of “%(other)s”"),
    TimelineRelation.FINISHES: gettext_noop("is the end of “%(other)s”"),
    TimelineRelation.EQUALS: gettext_noop("at the same time as “%(other)s”"),
    TimelineRelation.SAME_EVENT: gettext_noop("the same event as “%(other)s”"),
    TimelineRelation.VAGUE: gettext_noop("order not known to “%(other)s”"),
}
_FROM_SECOND: Final[Mapping[TimelineRelation, str]] = {
    TimelineRelation.BEFORE: gettext_noop("after “%(other)s”"),
    TimelineRelation.MEETS: gettext_noop("begins as “%(other)s” ends"),
    TimelineRelation.OVERLAPS: gettext_noop("begins while “%(other)s” goes on, and outlasts it"),
    TimelineRelation.CONTAINS: gettext_noop("during “%(other)s”"),
    TimelineRelation.STARTS: gettext_noop("begins with “%(other)s”"),
    TimelineRelation.FINISHES: gettext_noop("ends with “%(other)s”"),
}

SENTENCES: Final[Mapping[TimelineRelation, str]] = {
    TimelineRelation.BEFORE: gettext_noop("“%(one)s” is before “%(other)s”"),
    TimelineRelation.MEETS: gettext_noop("“%(one)s” ends as “%(other)s” begins"),
    TimelineRelation.OVERLAPS: gettext_noop("“%(one)s” begins before “%(other)s” and runs into it"),
    TimelineRelation.CONTAINS: gettext_noop("“%(other)s” is during “%(one)s”"),
    TimelineRelation.STARTS: gettext_noop("“%(one)s” is the beginning of “%(other)s”"),
    TimelineRelation.FINISHES: gettext_noop("“%(one)s” is the end of “%(other)s”"),
    TimelineRelation.EQUALS: gettext_noop("“%(one)s” is at the same time as “%(other)s”"),
    TimelineRelation.SAME_EVENT: gettext_noop("“%(one)s” and “%(other)s” are the same event"),
    TimelineRelation.VAGUE: gettext_noop("“%(one)s” and “%(other)s” have no known order"),
}
"""Each relation as a sentence on its first (`one`) and its second line (`other`)."""


def stored_as(entered: Entered) -> tuple[TimelineRelation, bool]:
    """Give the relation that is stored, and whether the two lines change places."""
    inverse = _INVERSES.get(entered)
    return (inverse, True) if inverse else (TimelineRelation(entered.value), False)


def seen_from(kind: TimelineRelation, *, first: bool) -> str:
    """Give how a tie reads from its first or its second line, as a template with `other`."""
    return _FROM_FIRST[kind] if first else _FROM_SECOND.get(kind, _FROM_FIRST[kind])
