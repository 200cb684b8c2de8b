"""Incidents: what happened, where, when; which reported events and claims they rest on."""

from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models import Claim, ReportedEvent, Source
from annotations.models.fields import CodeField, KeyField, known_codes
from annotations.values.vocabulary import (
    CoordinateSource,
    Credibility,
    Grade,
    IncidentLinkKind,
    IncidentState,
    IncidentType,
    LocationPrecision,
    Stage,
)
from incidents.querysets import EvidenceQuerySet, IncidentQuerySet


class Incident(models.Model):
    """An incident of the shared record."""

    key = KeyField()
    title = models.CharField(_("title"), max_length=200)
    stage = CodeField(Stage, verbose_name=_("stage"), default=Stage.ACCOMPLISHED)
    when = models.CharField(_("date"), max_length=60, blank=True)
    earliest = models.DateField(null=True, editable=False)
    latest = models.DateField(null=True, editable=False)
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_folded = models.CharField(max_length=200, blank=True, editable=False)
    location_precision = CodeField(
        LocationPrecision, verbose_name=_("precision of the place"), default="unknown"
    )
    latitude = models.DecimalField(
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    coordinates_from = CodeField(
        CoordinateSource, verbose_name=_("where the coordinates come from"), blank=True
    )
    grade = CodeField(Grade, verbose_name=_("grade"), default=Grade.WEAK)
    state = CodeField(IncidentState, default=IncidentState.OPEN)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="merged",
        null=True,
        blank=True,
        editable=False,
    )  # what it rests on counts there; nothing is moved, so it can be taken apart again
    evidence_changed_at = models.DateTimeField(null=True, editable=False)
    down_at = models.DateTimeField(null=True, editable=False)
    down_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    down_reason = models.CharField(max_length=300, blank=True, editable=False)
    up_asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    demo = models.BooleanField(default=False, editable=False)

    objects = IncidentQuerySet.as_manager()

    class Meta:
        ordering = ["-earliest", "-pk"]
        verbose_name = _("incident")
        verbose_name_plural = _("incidents")
        constraints = [
            known_codes("incident", "stage", Stage),
            known_codes("incident", "location_precision", LocationPrecision),
            known_codes("incident", "coordinates_from", CoordinateSource, blank=True),
            known_codes("incident", "grade", Grade),
            known_codes("incident", "state", IncidentState),
            models.CheckConstraint(
                name="incident_dates_in_order",
                condition=Q(earliest__isnull=True)
                | Q(latest__isnull=True)
                | Q(earliest__lte=F("latest")),
            ),
            models.CheckConstraint(
                name="incident_coordinates_are_two",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False),
            ),
            models.CheckConstraint(
                name="incident_not_merged_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
            ),
            models.CheckConstraint(
                name="incident_down_has_who_and_why",
                condition=Q(down_at__isnull=True) | (Q(down_by__isnull=False) & ~Q(down_reason="")),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "-earliest", "-id"], name="incident_state_newest"),
            models.Index(fields=["earliest", "latest"], name="incident_dates"),
        ]

    def __str__(self) -> str:
        return self.title

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        names = (
            "title stage when place location_precision latitude longitude coordinates_from grade "
            "state down_reason"
        )
        ties = [row.snapshot() for row in self.ties.with_lines()]
        return {
            **{name: getattr(self, name) for name in names.split()},
            "owner": self.owner_id,
            "down_at": self.down_at,
            "down_by": self.down_by_id,
            "up_asked_by": self.up_asked_by_id,
            **({"merged_into": self.merged_into.key} if self.merged_into else {}),
            "types": list(
                self.types.order_by("-is_primary", "code").values_list("code", flat=True)
            ),
            "links": [row.snapshot() for row in self.links.order_by("pk")],
            "parties": list(self.parties.order_by("pk").values_list("source__key", flat=True)),
            "evidence": [row.snapshot() for row in self.evidence.order_by("pk")],
            "assessments": [row.snapshot() for row in self.assessments.order_by("pk")],
            "rulings": [row.snapshot() for row in self.rulings.order_by("pk")],
            "timeline": [row.snapshot() for row in self.timeline.with_tellers()],
            **({"ties": ties} if ties else {}),
        }


class IncidentKind(models.Model):
    """One of the types of an incident; several may apply, one is primary."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="types")
    code = CodeField(IncidentType)
    is_primary = models.BooleanField(default=False)

    class Meta:
        constraints = [
            known_codes("incidentkind", "code", IncidentType),
            models.UniqueConstraint(fields=["incident", "code"], name="incidentkind_once"),
            models.UniqueConstraint(
                fields=["incident"],
                condition=Q(is_primary=True),
                name="incidentkind_one_primary",
            ),
        ]

    def __str__(self) -> str:
        return str(self.code)


class IncidentLink(models.Model):
    """A tie between two incidents."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="links")
    other = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="linked_from")
    kind = CodeField(IncidentLinkKind)

    class Meta:
        constraints = [
            known_codes("incidentlink", "kind", IncidentLinkKind),
            models.UniqueConstraint(fields=["incident", "other", "kind"], name="incidentlink_once"),
            models.CheckConstraint(
                name="incidentlink_not_to_itself", condition=~Q(incident=F("other"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.kind} {self.other_id}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {"kind": self.kind, "other": self.other.key}


class Evidence(models.Model):
    """What an incident rests on: an event as one report tells it, with all its claims, or one claim."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="evidence")
    event = models.ForeignKey(
        ReportedEvent, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    linked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    linked_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                name="evidence_event_or_claim",
                condition=Q(event__isnull=True) ^ Q(claim__isnull=True),
            ),
            models.UniqueConstraint(fields=["event"], name="evidence_event_in_one_incident"),
            models.UniqueConstraint(fields=["incident", "claim"], name="evidence_claim_once"),
        ]

    def __str__(self) -> str:
        return f"evidence of incident {self.incident_id}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {
            "event": self.event.key if self.event else None,
            "claim": self.claim.key if self.claim else None,
        }


class Assessment(models.Model):
    """What the record thinks of a claim: how credible, and whether it counts at all, with the reason.

    `attacking_group`: the armed group that its figures count is the one that attacked.
    `attacker_kills`: in its words the attacker does the killing, so a total that does not say
    whether he is in it leaves him out (R8).
    """

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="assessments")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    credibility = CodeField(Credibility, default=Credibility("6"))
    left_out = models.BooleanField(default=False)
    attacking_group = models.BooleanField(default=False)
    attacker_kills = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            known_codes("assessment", "credibility", Credibility),
            models.UniqueConstraint(fields=["incident", "claim"], name="assessment_once"),
            models.CheckConstraint(
                name="assessment_left_out_has_reason", condition=Q(left_out=False) | ~Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"assessment of claim {self.claim_id}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        said = {name: True for name in ("attacking_group", "attacker_kills") if getattr(self, name)}
        return {
            "claim": self.claim.key,
            "credibility": self.credibility,
            "left_out": self.left_out,
            "reason": self.reason,
            **said,
        }


class Party(models.Model):
    """A source that a person holds to be a party of this incident: a belligerent, or accused."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="parties")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["incident", "source"], name="party_once")]

    def __str__(self) -> str:
        return f"party of incident {self.incident_id}"
