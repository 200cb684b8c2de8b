"""Claims that one act sent back to review together: who did it, when, and for which reason."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from annotations.actions.sources import CHANGE_SOURCE
from annotations.models import HistoryLine, Person
from annotations.querysets import ClaimQuerySet
from annotations.values.vocabulary import ClaimState


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One act on many claims. `waiting`: how many of them still wait for review."""

    key: str
    by: Person | None
    at: datetime
    reason: str
    waiting: int


def batches_of(claims: ClaimQuerySet) -> list[Batch]:
    """Give the batches that these claims are of, the newest first, in two queries."""
    waits = Count("pk", filter=Q(state=ClaimState.SUBMITTED))
    rows = claims.exclude(batch="").order_by().values("batch")
    found = {row["first"]: row for row in rows.annotate(first=Min("key"), waiting=waits)}
    lines = HistoryLine.objects.filter(kind="claim", object_key__in=found, verb=CHANGE_SOURCE)
    told = {line.object_key: line for line in lines.order_by("number").select_related("by")}
    batches = [
        Batch(
            key=found[key]["batch"],
            by=line.by,
            at=line.at,
            reason=line.reason,
            waiting=found[key]["waiting"],
        )
        for key, line in told.items()
    ]
    return sorted(batches, key=lambda batch: batch.at, reverse=True)
