"""Questions to what incidents rest on, and to what they could rest on."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from annotations.models import Claim, ClaimBefore, ReportedEvent
from annotations.querysets import ClaimBeforeQuerySet, ClaimQuerySet, desks_of
from annotations.values.vocabulary import ClaimFate, ClaimState, IncidentLinkKind

if TYPE_CHECKING:
    from annotations.models import Person
    from incidents.models import Evidence, Incident


RowIds = models.QuerySet | Collection[int]  # type: ignore[type-arg]


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """What incidents rest on."""

    def of(self, incident: "Incident") -> Self:
        """Keep what an incident rests on, with what was merged into it."""
        return self.filter(Q(incident=incident) | Q(incident__merged_into=incident))

    def named(self, key: str) -> Self:
        """Keep the row of the event or claim with this key."""
        return self.filter(Q(event__key=key) | Q(claim__key=key))

    def beside(self, incidents: Collection[int]) -> dict[int, set[int]]:
        """Give, by incident (ids), the events of incidents that are background to it.

        What is part of an incident is background with it.
        """
        events: dict[int, set[int]] = {}
        for links in ("incident__links", "incident__merged_into__links"):
            found = self.filter(
                **{
                    f"{links}__other__in": incidents,
                    f"{links}__kind": IncidentLinkKind.BACKGROUND_TO,
                },
                event__isnull=False,
            )
            for incident, event in found.values_list(f"{links}__other", "event"):
                events.setdefault(incident, set()).add(event)
        return events

    def with_reports(self) -> Self:
        """Load the event or claim of each row, with its report."""
        return self.select_related(
            "incident",
            "event__article__outlet",
            "claim__article_version__article__outlet",
            "claim__source",
            "linked_by",
        ).order_by("linked_at", "pk")


def claims_of(incident: "Incident") -> ClaimQuerySet:
    """Give the live claims an incident rests on: those of its linked events, and those linked singly.

    What was merged into it counts with it; what is part of another rests with itself.
    """
    rows = incident.evidence.model.objects.of(incident)
    events = rows.filter(event__isnull=False).values("event")
    single = rows.filter(claim__isnull=False).values("claim")
    return claims_among(events, single)


def claims_among(events: RowIds, single: RowIds) -> ClaimQuerySet:
    """Give the live claims of these events, and these single ones, on the current texts of reports."""
    return (
        Claim.objects.live()
        .filter(article_version__is_current=True)
        .filter(Q(event__in=events) | Q(pk__in=single))
        .order_by("article_version", "start", "pk")
    )


def changed_by_publishers(incident: "Incident") -> ClaimBeforeQuerySet:
    """Give what new texts made of claims that an incident rests on, and nobody has decided on since.

    Claims that had been sent to review and whose words changed; and those that are gone, while the
    newest release still rests on them, or as long as there is none.
    """
    rows = incident.evidence.model.objects.of(incident)
    events = rows.filter(event__isnull=False).values("event")
    single = rows.filter(claim__isnull=False).values("claim")
    undecided = Q(
        fate=ClaimFate.CHANGED,
        claim__state__in=[ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.RETURNED],
    )
    newest = incident.releases.order_by("-number").first()
    gone = Q(fate=ClaimFate.GONE)
    if newest is not None:
        gone &= Q(claim__in=newest.rests_on.values("claim"))
    return (
        ClaimBefore.objects.all()
        .once_sent()
        .filter(Q(claim__event__in=events) | Q(claim__in=single))
        .filter(undecided | gone)
        .order_by("-pk")
    )


def claims_beside(incident: "Incident", person: "Person") -> ClaimQuerySet:
    """Give verified claims of the incident's own reports that it does not rest on, as one may see them."""
    linked = claims_of(incident).order_by()
    return (
        Claim.objects.visible_to(person)
        .verified()
        .filter(article_version__is_current=True)
        .filter(article_version__in=linked.values("article_version"))
        .exclude(pk__in=linked.values("pk"))
        .order_by("article_version", "start", "pk")
    )


def unlinked_events(
    person: "Person", *, linked: "models.QuerySet[Evidence]"
) -> "models.QuerySet[ReportedEvent]":
    """Give the events of reports a person may see that have verified claims and no incident yet.

    `linked` is all evidence.
    """
    verified = Claim.objects.filter(event=OuterRef("pk"), state=ClaimState.VERIFIED)
    return (
        ReportedEvent.objects.filter(article__desk__in=desks_of(person), is_background=False)
        .filter(Exists(verified), ~Exists(linked.filter(event=OuterRef("pk"))))
        .select_related("article__outlet")
        .order_by("-article__imported_at", "-pk")
    )
