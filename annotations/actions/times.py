"""Times follow the publication date: read again from their words when it changes (rule R16)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from annotations.actions.history import written
from annotations.actions.storing import set_date
from annotations.events import published_moved
from annotations.models import Article, Claim, Person, TimeMark
from annotations.querysets import take_version
from annotations.values.dates import (
    Anchor,
    AnchorKind,
    TimeReading,
    TimeRule,
    looks_ahead,
    parse_edtf,
    published,
    read_time,
)
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import gettext_noop


@dataclass(frozen=True, slots=True)
class Move:
    """A time that another publication date would move, from one date to another (empty: words)."""

    mark: TimeMark
    before: str
    reading: TimeReading | None

    @property
    def after(self) -> str:
        """The date it would have; empty where the words alone do not tell."""
        return str(self.reading.edtf) if self.reading and self.reading.edtf else ""


class _Rereading:
    """All times of a report read again from one publication date; each waits for its anchor."""

    def __init__(self, marks: list[TimeMark], date: str) -> None:
        self.marks = {mark.pk: mark for mark in marks}
        self.publication = published(date)
        self.read: dict[int, TimeReading | None] = {}

    def of(self, mark: TimeMark) -> TimeReading | None:
        """Read a mark that has a rule."""
        if mark.pk not in self.read:
            self.read[mark.pk] = None  # a ring of anchors reads as no date
            future = looks_ahead(TimeRule(mark.rule))
            self.read[mark.pk] = read_time(mark.quote, self.anchor_of(mark), future=future)
        return self.read[mark.pk]

    def anchor_of(self, mark: TimeMark) -> Anchor | TimeReading | None:
        """Give what a mark counts from: another time of the report, or the publication."""
        other = self.marks.get(mark.anchor_mark_id or 0)
        if other is None:
            return self.publication
        if other.rule:
            return self.of(other)
        return Anchor(parse_edtf(other.edtf), AnchorKind.MARK) if other.edtf else None


def moves(article: Article, date: str) -> list[Move]:
    """List what another publication date (EDTF, empty: unknown) would move, in reading order.

    Times typed by a person have no rule and stay, and so do those of claims that are gone from the
    current text. Nothing is written.
    """
    marks = list(
        TimeMark.objects.filter(claim__in=Claim.objects.of_article(article).order_by())
        .select_related("claim")
        .order_by("start", "pk")
    )
    rereading = _Rereading(marks, date)
    found = [Move(mark, mark.edtf, rereading.of(mark)) for mark in marks if mark.rule]
    return [move for move in found if move.after != move.before]


@transaction.atomic
def rebind_times(article: Article, *, by: Person) -> list[Move]:
    """Read every relative time again against the report's publication date.

    Must run in the transaction of an action that holds the text.

    A recomputed date is no edit of a claim (rule R19), so nobody becomes its last editor by it; a
    verified or disputed claim goes back to the queue all the same.
    """
    found = moves(article, article.published)
    claims: dict[int, Claim] = {}
    for move in found:
        set_date(move.mark, move.after, precision=move.reading.precision if move.reading else "")
        move.mark.anchor = move.reading.anchor if move.reading else ""
        move.mark.save()
        claims[move.mark.claim_id] = move.mark.claim
    for claim in claims.values():
        _reopen(claim, by=by)
    published_moved.send(sender=Article, article=article)
    return found


def _reopen(claim: Claim, *, by: Person) -> None:
    claim = take_version(claim, seen=claim.version)
    if claim.state in {State.VERIFIED, State.DISPUTED}:
        claim.state = State.SUBMITTED
        claim.submitted_at = timezone.now()
        claim.decided_by = claim.decided_at = claim.words_checked_by = None
        claim.save()
    written(claim, verb=gettext_noop("recompute"), by=by, reason="publication date changed")
