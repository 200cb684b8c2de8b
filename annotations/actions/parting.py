"""Two claims of one, one of two; and whose people a figure counts, set by itself.

Figures and times keep their keys, and what is tied to them or counted from them.
"""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction

from annotations.actions.claims import correct_claim, join_claims, split_claim
from annotations.actions.storing import ContentError, hold_text
from annotations.actions.withholding import plain_values
from annotations.content import ClaimContent, PartContent
from annotations.models import Claim, Figure, Person, TimeMark
from annotations.values.vocabulary import PartRole, gettext_noop


def content_of(claim: Claim) -> ClaimContent:
    """Give a stored claim's content as values."""
    return ClaimContent.from_snapshot(plain_values(claim.snapshot()))


def contents_split_at(content: ClaimContent, at: int) -> tuple[ClaimContent, ClaimContent]:
    """Part a content at a code point: pieces, figures and times go to the side they begin on.

    Source and cue, if their words are there, stay with both. A piece that runs across is cut.

    Raises:
        ContentError: if one side would have no content.
    """
    said = [part for part in content.parts if part.role != PartRole.CONTENT]
    pieces = [half for part in content.pieces(PartRole.CONTENT) for half in _cut(part, at)]
    sides = (
        [part for part in pieces if part.end <= at],
        [part for part in pieces if part.start >= at],
    )
    if not all(sides):
        message = gettext_noop("Both claims need words: choose a place inside the content.")
        raise ContentError(message, field="before")
    first, second = (
        replace(
            content,
            parts=(*said, *side),
            figures=tuple(one for one in content.figures if (one.start < at) is is_first),
            times=tuple(one for one in content.times if (one.start < at) is is_first),
        )
        for side, is_first in zip(sides, (True, False), strict=True)
    )
    return first, second


def _cut(part: PartContent, at: int) -> Iterable[PartContent]:
    """Cut a piece at a code point and leave out the white space and commas there."""
    if not part.start < at < part.end:
        return [part]
    before = part.quote[: at - part.start].rstrip(" \n\t,;–—-")
    return [
        replace(part, end=part.start + len(before), quote=before),
        replace(part, start=at, quote=part.quote[at - part.start :]),
    ]


@transaction.atomic
def split_at(claim: Claim, at: int, *, seen: int, by: Person) -> tuple[Claim, Claim]:
    """Make two claims of one, parted at a code point of its content.

    Raises:
        StaleVersionError: if it has changed since version `seen`.
        ContentError: if one side would have no content.
    """
    hold_text(claim.article_version_id)
    first, second = contents_split_at(content_of(claim), at)
    return split_claim(claim, first, second, seen=seen, by=by)


@transaction.atomic
def join_with(claim: Claim, other: Claim, *, seen: int, other_seen: int, by: Person) -> Claim:
    """Make one claim of two of a report; the other is withdrawn, its figures move over.

    Raises:
        StaleVersionError: if either has changed since it was seen.
    """
    hold_text(claim.article_version_id)
    content, more = content_of(claim), content_of(other)
    joined = replace(
        content,
        parts=(*content.parts, *more.pieces(PartRole.CONTENT)),
        figures=(*content.figures, *more.figures),
        times=(*content.times, *more.times),
    )
    Figure.objects.filter(claim=other).update(claim=claim)
    TimeMark.objects.filter(claim=other).update(claim=claim)
    return join_claims(claim, other, joined, seen=seen, other_seen=other_seen, by=by)


@transaction.atomic
def say_whose(
    figure: Figure,
    *,
    links: tuple[tuple[str, str], ...],
    new_people: bool,
    seen: int,
    by: Person,
) -> Claim:
    """Say whose people one figure counts: a correction of its claim and nothing else.

    The answer that stands there already changes nothing, so that a verified claim stays verified.

    Raises:
        StaleVersionError: if the claim has changed since version `seen`.
        ContentError: if a tie leads out of the report.
    """
    content = content_of(figure.claim)
    figures = tuple(
        replace(one, links=links, new_people=new_people) if one.key == figure.key else one
        for one in content.figures
    )
    if figures == content.figures and seen == figure.claim.version:
        return figure.claim
    return correct_claim(figure.claim, replace(content, figures=figures), seen=seen, by=by)
