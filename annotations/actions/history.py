"""The last step of every change to a claim: its line of history, and word to who rests on it."""

from annotations.events import claim_changed
from annotations.models import Claim, HistoryLine, Person


def written(claim: Claim, *, verb: str, by: Person, reason: str = "") -> Claim:
    """Write the history line of a change to a claim, and tell who rests something on it."""
    HistoryLine.objects.record(
        claim, verb=verb, by=by, reason=reason, report_key=claim.article_version.article.key
    )
    claim_changed.send(sender=Claim, claim=claim)
    return claim
