"""Which rows: questions to the record's tables, named in the words of the people who ask them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from annotations.models import Article, Claim, ClaimBefore, HistoryLine, Person, ReportedEvent
from annotations.querysets import ClaimBeforeQuerySet, ClaimQuerySet, desks_of
from annotations.rights import Right
from annotations.values.vocabulary import ClaimFate, ClaimState, ConflictState, IncidentState

if TYPE_CHECKING:
    from annotations.models import Person
    from incidents.models import (
        Conflict,
        ErrorReport,
        Evidence,
        Incident,
        Redaction,
        Release,
        Ruling,
        TimelineEntry,
        TimelineTie,
    )

RowIds = models.QuerySet | Collection[int]  # type: ignore[type-arg]

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


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """What incidents rest on."""

    def of(self, incident: "Incident") -> Self:
        """Keep what an incident rests on, with what was merged into it."""
        return self.filter(Q(incident=incident) | Q(incident__merged_into=incident))

    def named(self, key: str) -> Self:
        """Keep the row of the event or claim with this key."""
        return self.filter(Q(event__key=key) | Q(claim__key=key))

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


class RulingQuerySet(models.QuerySet["Ruling"]):
    """Rulings."""

    def in_force(self) -> Self:
        """Keep those that nobody has lifted."""
        return self.filter(lifted_at=None)


class ConflictQuerySet(models.QuerySet["Conflict"]):
    """Conflicts."""

    def standing(self) -> Self:
        """Keep those that the rules still find, and those that a person opened."""
        return self.filter(stands=True)

    def open(self) -> Self:
        """Keep the standing ones that nobody has settled."""
        return self.standing().filter(state=ConflictState.OPEN)

    def visible_to(self, person: "Person") -> Self:
        """Keep what a person may see: all, for those who see the record before it is published."""
        return self.all() if person.may(Right.SEE_RECORD) else self.none()

    def settled_as(self, state: str) -> Self:
        """Keep the standing ones in this state."""
        return self.standing().filter(state=state)

    def gone(self) -> Self:
        """Keep those that closed themselves, for they no longer hold."""
        return self.filter(stands=False)

    def owned_by(self, person: "Person") -> Self:
        """Keep those that a person has to settle."""
        return self.filter(owner=person)

    def without_owner(self) -> Self:
        """Keep those that are nobody's yet."""
        return self.filter(owner=None)

    def of_whole_incidents(self) -> Self:
        """Leave out those of incidents that are part of another: what still holds is found there."""
        return self.filter(incident__merged_into=None)

    def of_incidents_called(self, words: str) -> Self:
        """Keep those of incidents whose title holds these words."""
        return self.filter(incident__title__icontains=words)

    def with_people(self) -> Self:
        """Load the incident of each, who owns it, who opened and who settled it."""
        return self.select_related("incident", "owner", "opened_by", "settled_by")


class TimelineEntryQuerySet(models.QuerySet["TimelineEntry"]):
    """Lines of timelines."""

    def with_tellers(self) -> Self:
        """Load the claims that tell each line, in the order of the lines."""
        return (
            self.select_related("claim")
            .prefetch_related("told__claim")
            .order_by("incident", "position", "pk")
        )


class TimelineTieQuerySet(models.QuerySet["TimelineTie"]):
    """Ties between lines of timelines."""

    def touching(self, *lines: "TimelineEntry") -> Self:
        """Keep the ties of any of these lines."""
        return self.filter(Q(first__in=lines) | Q(second__in=lines))

    def between(self, one: "TimelineEntry", other: "TimelineEntry") -> Self:
        """Keep the ties of two lines with each other, whichever was named first."""
        return self.filter(Q(first=one, second=other) | Q(first=other, second=one))

    def with_lines(self) -> Self:
        """Load both lines of each, in the order in which they were made."""
        return self.select_related("first", "second").order_by("pk")


class ReleaseQuerySet(models.QuerySet["Release"]):
    """Releases."""

    def public(self) -> Self:
        """Keep releases that readers may see: of no record that is down, resting on nothing held back."""
        return self.open().filter(
            incident__state__in=[IncidentState.PUBLISHED, IncidentState.UNDER_REVISION],
            incident__down_at=None,
        )

    def open(self) -> Self:
        """Keep releases that rest on nothing that may be public only later ("not before")."""
        now = timezone.now()
        return self.exclude(rests_on__claim__not_before__gt=now).exclude(
            rests_on__claim__article_version__article__not_before__gt=now
        )

    def newest_of_each(self) -> Self:
        """Keep the newest open release of each incident."""
        newest = self.model._default_manager.open().filter(incident=OuterRef("incident"))  # noqa: SLF001
        return self.filter(pk=Subquery(newest.order_by("-number").values("pk")[:1]))

    def newest_ever(self) -> Self:
        """Keep the newest release of each incident, whether readers may see it or not."""
        newest = self.model._default_manager.filter(incident=OuterRef("incident"))  # noqa: SLF001
        return self.filter(pk=Subquery(newest.order_by("-number").values("pk")[:1]))

    def of_incidents(self, keys: Collection[str]) -> Self:
        """Keep those of the incidents with these keys."""
        return self.filter(incident__key__in=keys)

    def of_those(self, incidents: IncidentQuerySet) -> Self:
        """Keep the releases of these incidents."""
        return self.filter(Exists(incidents.filter(pk=OuterRef("incident"))))

    def with_hold(self) -> Self:
        """Say until when each is held back because of what it rests on; None for those that are open."""
        now = timezone.now()
        ends = [
            Max(field, filter=Q(**{f"{field}__gt": now}))
            for field in (
                "rests_on__claim__not_before",
                "rests_on__claim__article_version__article__not_before",
            )
        ]
        # SQLite's greatest of a moment and nothing is nothing.
        return self.annotate(held_until=Greatest(Coalesce(*ends), Coalesce(*reversed(ends))))

    def later(self) -> Self:
        """Keep those that changed what was published before."""
        return self.filter(number__gt=1)


class RedactionQuerySet(models.QuerySet["Redaction"]):
    """Redactions."""

    def in_force(self) -> Self:
        """Keep those that nobody has lifted."""
        return self.filter(lifted_at=None)

    def touching(self, *, versions: RowIds, sources: RowIds) -> Self:
        """Keep those of these texts or these sources, given as rows or as a query for their ids."""
        return self.filter(Q(article_version__in=versions) | Q(source__in=sources))


class ErrorReportQuerySet(models.QuerySet["ErrorReport"]):
    """Errors that readers reported."""

    def visible_to(self, person: "Person") -> Self:
        """Keep what a person may read: all, for those who see the record before it is published."""
        return self.all() if person.may(Right.SEE_RECORD) else self.none()

    def open(self) -> Self:
        """Keep those that nobody has answered."""
        return self.filter(handled_at=None)

    def handled(self) -> Self:
        """Keep those that are answered."""
        return self.filter(handled_at__isnull=False)

    def since(self, moment: datetime) -> Self:
        """Keep those that came at this moment or later."""
        return self.filter(at__gte=moment)

    def with_record(self) -> Self:
        """Load the record of each, and who answered."""
        return self.select_related("incident", "handled_by")
