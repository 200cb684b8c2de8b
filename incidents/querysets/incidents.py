"""Questions to the incidents."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery

from annotations.models import Article, Claim, HistoryLine, ReportedEvent
from annotations.rights import Right
from annotations.values.vocabulary import ConflictState, IncidentState

if TYPE_CHECKING:
    from annotations.models import Person
    from incidents.models import Incident
    from incidents.querysets.releases import ReleaseQuerySet

NEAR_DAYS = 3  # an event and an incident whose dates are no further apart may be the same


class IncidentQuerySet(models.QuerySet["Incident"]):
    """Incidents."""

    def published(self) -> Self:
        """Keep what readers may see: released at least once, and not taken down."""
        return self.filter(
            state__in=[IncidentState.PUBLISHED, IncidentState.UNDER_REVISION], down_at=None
        )

    def visible_to(self, person: "Person") -> Self:
        """Keep what a person may work on: the record is shared by all who may see it."""
        return self.all() if person.may(Right.SEE_RECORD) else self.none()

    def near(self, *, earliest: date | None, latest: date | None, days: int = 0) -> Self:
        """Keep incidents whose dates lie within so many days of these; an open side takes all."""
        gap = timedelta(days=days)
        found = self.all()
        if latest:
            found = found.filter(Q(earliest=None) | Q(earliest__lte=latest + gap))
        if earliest:
            found = found.filter(Q(latest=None) | Q(latest__gte=earliest - gap))
        return found

    def at_one_of(self, folded: Sequence[str]) -> Self:
        """Keep incidents whose place holds one of these folded words."""
        places = Q(place_folded="")
        for word in folded:
            places |= Q(place_folded__contains=word)
        return self.filter(places)

    def called(self, words: str, *, folded: str) -> Self:
        """Keep incidents whose title holds these words, or whose place holds them folded."""
        return self.filter(Q(title__icontains=words) | Q(place_folded__contains=folded))

    def taken_down(self) -> Self:
        """Keep what is taken down."""
        return self.filter(down_at__isnull=False)

    def not_taken_down(self) -> Self:
        """Keep what is not taken down."""
        return self.filter(down_at=None)

    def resting_on(self, claim: Claim, *, left: str = "") -> Self:
        """Keep incidents whose evidence holds this claim, by itself or by its event.

        `left` is the key of an event that the claim belonged to before.
        """
        linked = Q(evidence__claim=claim)
        if left:
            linked |= Q(evidence__event__key=left)
        if claim.event_id:
            linked |= Q(evidence__event=claim.event_id)
        return self._those_and_what_they_are_part_of(linked)

    def _those_and_what_they_are_part_of(self, linked: Q) -> Self:
        found = self.model._default_manager.filter(linked).values("pk")  # noqa: SLF001
        return self.filter(Q(pk__in=found) | Q(pk__in=found.values("merged_into")))

    def resting_on_words_of(self, sources: Sequence[int]) -> Self:
        """Keep incidents that rest on a live claim of one of these sources (their ids)."""
        spoken = Q(source__in=sources) | Q(continues__source__in=sources)
        claims = Claim.objects.live().filter(spoken | Q(parent__source__in=sources))
        linked = Q(evidence__claim__in=claims) | Q(evidence__event__in=claims.values("event"))
        return self._those_and_what_they_are_part_of(linked)

    def resting_on_reports(self, articles: Sequence[Article]) -> Self:
        """Keep incidents that rest on an event or a claim of one of these reports."""
        claims = Claim.objects.filter(article_version__article__in=articles)
        events = ReportedEvent.objects.filter(article__in=articles)
        linked = Q(evidence__claim__in=claims) | Q(evidence__event__in=events)
        return self._those_and_what_they_are_part_of(linked)

    def resting_on_single_claims_of(self, event: ReportedEvent) -> Self:
        """Keep incidents that rest on single claims of this event."""
        return self._those_and_what_they_are_part_of(Q(evidence__claim__event=event))

    def standing(self) -> Self:
        """Keep those that are part of no other."""
        return self.filter(merged_into=None)

    def with_counts(self) -> Self:
        """Count each incident's open conflicts, releases and evidence."""
        open_ones = Q(conflicts__state=ConflictState.OPEN, conflicts__stands=True)
        return self.annotate(
            open_conflicts=Count("conflicts", filter=open_ones, distinct=True),
            release_count=Count("releases", distinct=True),
            evidence_count=Count("evidence", distinct=True),
        )

    def not_taken_over(self, *, releases: "ReleaseQuerySet") -> Self:
        """Leave out what is part of an incident of which there is one of these releases since."""
        lines = HistoryLine.objects.filter(kind="incident", object_key=OuterRef("key"))
        merged_at = lines.filter(verb="merge").order_by("-number").values("at")[:1]
        since = releases.filter(
            incident=OuterRef("merged_into"), published_at__gte=OuterRef("merged_at")
        )
        return self.alias(merged_at=Subquery(merged_at)).exclude(Exists(since))

    def newest_first(self) -> Self:
        """Order as lists show incidents: the latest event first."""
        return self.order_by("-earliest", "-pk")
