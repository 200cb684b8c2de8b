"""The order in which a timeline is proposed, until a person sets one."""

import re
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from typing import Final

from annotations.values.dates import parse_edtf, sort_key
from annotations.values.vocabulary import EntityKind, Manner, Qualifier
from incidents.release.basis import Line, Said

# Words with which a report itself says that something came after what it told before.
_THEN: Final = re.compile(
    r"^\W*(?:\w+\W+)?(then|later|afterwards|after that|next|finally|in the end)\b", re.IGNORECASE
)


def in_telling_order(sayings: Sequence[Said], *, when: str) -> list[Said]:
    """Order claims by their dates, then as the reports tell them, the report published first first.

    `when` is the incident's own date (EDTF or empty): a claim without a date stands there.
    """
    return sorted(
        sayings,
        key=lambda one: (
            _day(one.when or when),
            _day(one.report.published),
            one.report.key,
            one.start,
        ),
    )


def _day(edtf: str) -> tuple[object, ...]:
    """Give a date's place in an order; what is not dated stands last."""
    return (0, sort_key(parse_edtf(edtf))) if edtf else (1,)


def proposed(sayings: Sequence[Said], *, when: str) -> tuple[Line, ...]:
    """Propose a timeline: what has a date or counts people, headlines apart, in telling order.

    "Then" stands only where the words themselves begin so, after a line of the same source.
    """
    told = in_telling_order([one for one in sayings if _tells_of_an_event(one)], when=when)
    follows = [False, *(_comes_after(one, last) for last, one in pairwise(told))]
    return tuple(
        Line(claim=one.key, follows=after, when=one.when)
        for one, after in zip(told, follows, strict=False)
    )


def still_following(lines: Iterable[tuple[str, bool]], *, kept: Container[str]) -> dict[str, bool]:
    """Tell of each line that is kept whether it still comes after the one above it.

    `lines` are claims in order, each with whether it comes after the line above. One that comes
    after a line which is left out comes after what that line came after, and after nothing if
    that line began anew.
    """
    follows: dict[str, bool] = {}
    joined = False
    for key, after in lines:
        joined = joined and after
        if key in kept:
            follows[key] = joined
            joined = True
    return follows


def _tells_of_an_event(said: Said) -> bool:
    if said.manner == Manner.HEADLINE:
        return False
    return bool(said.when) or any(
        number.entity_kind == EntityKind.HUMAN and number.qualifier != Qualifier.NO_INFORMATION
        for number in said.numbers
    )


def _comes_after(said: Said, last: Said) -> bool:
    same = (said.report.key, said.speaker) == (last.report.key, last.speaker)
    return same and not said.when and any(_THEN.match(part.quote) for part in said.content[:1])
