"""Reports that their publishers changed, as the work page of an incident shows them: what would change."""

from collections.abc import Callable
from dataclasses import dataclass

from annotations.models import ClaimBefore, Person
from annotations.pages.changed_claims import ChangedClaim, changed_claim
from annotations.values.vocabulary import ClaimState
from incidents.models import Incident
from incidents.querysets import changed_by_publishers

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedLine:
    """A claim of the incident before and after; `is_published`: the newest release rests on it."""

    changed: ChangedClaim
    is_published: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedReports:
    """What changed under an incident. Of reports of other desks only the number is told."""

    lines: tuple[ChangedLine, ...]
    elsewhere: int

    def __bool__(self) -> bool:
        return bool(self.lines or self.elsewhere)


def changed_reports(incident: Incident, *, by: Person, translate: Translate) -> ChangedReports:
    """List the claims whose words a publisher changed or withdrew and that nobody has decided on since.

    Changed figures come first, and what is published before what is not. A claim that changed more
    than once stands beside what it was when people last decided on it.
    """
    newest = incident.releases.order_by("-number").first()
    published = set(newest.rests_on.values_list("claim", flat=True)) if newest else set()
    latest: dict[int, ClaimBefore] = {}
    for row in changed_by_publishers(incident).with_claims():
        known = latest.get(row.claim_id)
        if known is None or (not _was_verified(known) and _was_verified(row)):
            latest[row.claim_id] = row
    desks = set(by.desks.values_list("pk", flat=True))
    seen = [row for row in latest.values() if row.claim.article_version.article.desk_id in desks]
    lines = [
        ChangedLine(changed=changed_claim(row, translate), is_published=row.claim_id in published)
        for row in seen
    ]
    lines.sort(key=lambda line: (not line.changed.figures, not line.is_published))
    return ChangedReports(lines=tuple(lines), elsewhere=len(latest) - len(seen))


def _was_verified(row: ClaimBefore) -> bool:
    return bool(row.data["state"] == ClaimState.VERIFIED)
