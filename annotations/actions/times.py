"""Times follow the publication date: read again from their words when it changes (rule R16)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from annotations.actions.history import written
from annotations.actions.storing import set_date
from annotations.models import Article, Claim, Person, TimeMark
from annotations.querysets import take_version
from annotations.values.dates import TimeReading, TimeRule, looks_ahead, published, read_time
from annotations.values.vocabulary import ClaimState as State


@dataclass(frozen=True, slots=True)
class Move:
    """A time that another publication date would move, from one EDTF date to another (empty: words)."""

    mark: TimeMark
    before: str
    after: str


def moves(article: Article, date: str) -> list[Move]:
    """List what another publication date (EDTF, empty: unknown) would move, in reading order.

    Times typed by a person have no rule and stay. Nothing is written.
    """
    marks = (
        TimeMark.objects.filter(claim__article_version__article=article)
        .exclude(rule="")
        .select_related("claim")
        .order_by("start", "pk")
    )
    anchor = published(date)
    by_id = {mark.pk: mark for mark in marks}
    read: dict[int, TimeReading | None] = {}

    def reading(mark: TimeMark) -> TimeReading | None:
        if mark.pk not in read:
            read[mark.pk] = None  # a ring of anchors reads as no date
            other = by_id.get(mark.anchor_mark_id or 0)
            read[mark.pk] = read_time(
                mark.quote,
                reading(other) if other else anchor,
                future=looks_ahead(TimeRule(mark.rule)),
            )
        return read[mark.pk]

    found = []
    for mark in by_id.values():
        again = reading(mark)
        after = str(again.edtf) if again and again.edtf else ""
        if after != mark.edtf:
            found.append(Move(mark, mark.edtf, after))
    return found


@transaction.atomic
def rebind_times(article: Article, *, by: Person) -> list[Move]:
    """Read every relative time again against the report's publication date.

    A recomputed date is no edit of a claim, so nobody becomes its last editor by it; a verified or
    disputed claim goes back to the queue all the same.
    """
    found = moves(article, article.published)
    claims: dict[int, Claim] = {}
    for move in found:
        set_date(move.mark, move.after)
        move.mark.anchor = article.published
        move.mark.save()
        claims[move.mark.claim_id] = move.mark.claim
    for claim in claims.values():
        _reopen(claim, by=by)
    return found


def _reopen(claim: Claim, *, by: Person) -> None:
    claim = take_version(claim, seen=claim.version)
    if claim.state in {State.VERIFIED, State.DISPUTED}:
        claim.state = State.SUBMITTED
        claim.submitted_at = timezone.now()
        claim.decided_by = claim.decided_at = claim.words_checked_by = None
        claim.save()
    written(claim, verb="recompute", by=by, reason="publication date changed")
