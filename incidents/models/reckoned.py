"""What editors decide about numbers: rulings, and conflicts as rows with an owner and an end."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import CodeField, KeyField, known_codes
from annotations.values.vocabulary import ConflictState, ConflictType, Harm
from incidents.models.incidents import Incident
from incidents.querysets import ConflictQuerySet, RulingQuerySet


class Ruling(models.Model):
    """An editor's number for a cell, with the reason. It stands until it is lifted."""

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="rulings")
    harm = CodeField(Harm)
    node = models.CharField(max_length=40)
    low = models.PositiveIntegerField(null=True, blank=True)
    best = models.PositiveIntegerField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    lifted_at = models.DateTimeField(null=True)

    objects = RulingQuerySet.as_manager()

    class Meta:
        constraints = [
            known_codes("ruling", "harm", Harm),
            models.UniqueConstraint(
                fields=["incident", "harm", "node"],
                condition=Q(lifted_at__isnull=True),
                name="ruling_one_in_force",
            ),
            models.CheckConstraint(name="ruling_has_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="ruling_says_something",
                condition=Q(low__isnull=False) | Q(best__isnull=False),
            ),
            models.CheckConstraint(
                name="ruling_low_le_best",
                condition=Q(low__isnull=True) | Q(best__isnull=True) | Q(low__lte=F("best")),
            ),
        ]

    def __str__(self) -> str:
        return f"ruling on {self.harm} {self.node}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        names = "key harm node low best reason lifted_at"
        return {name: getattr(self, name) for name in names.split()} | {"by": self.by_id}


class Conflict(models.Model):
    """Two readings that do not go together. Found by the rules, or opened by a person."""

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="conflicts")
    type = CodeField(ConflictType)
    harm = models.CharField(max_length=40, blank=True)
    node = models.CharField(max_length=40, blank=True)
    figures = models.JSONField(default=list)  # keys of figures or claims, a list for each side
    fingerprint = models.CharField(max_length=64)  # the same pair again is the same conflict
    words = models.CharField(max_length=500, blank=True)
    state = CodeField(ConflictState, default=ConflictState.OPEN)
    stands = models.BooleanField(default=True)  # whether it holds: found, or its claims count
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    reason = models.CharField(max_length=500, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    opened_at = models.DateTimeField(auto_now_add=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    settled_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ConflictQuerySet.as_manager()

    class Meta:
        ordering = ["incident", "-stands", "opened_at", "pk"]
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")
        constraints = [
            known_codes("conflict", "type", ConflictType),
            known_codes("conflict", "state", ConflictState),
            models.UniqueConstraint(fields=["incident", "fingerprint"], name="conflict_once"),
            models.CheckConstraint(
                name="conflict_settled_has_reason_and_person",
                condition=Q(state=ConflictState.OPEN)
                | (~Q(reason="") & Q(settled_by__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(fields=["stands", "-opened_at", "-id"], name="conflict_newest"),
            models.Index(fields=["owner", "stands", "state"], name="conflict_owner_open"),
        ]

    def __str__(self) -> str:
        return f"{self.type} in incident {self.incident_id}"

    @property
    def sides(self) -> tuple[tuple[str, ...], ...]:
        """The keys of each side; one of them may be empty: it is the record’s own.

        Older rows have one list of keys, of which nobody knows where a side ends.
        """
        if all(isinstance(side, list) for side in self.figures):
            return tuple(tuple(side) for side in self.figures)
        return (tuple(self.figures),)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all sides."""
        return tuple(key for side in self.sides for key in side)

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        names = "type harm node figures state stands reason"
        return {name: getattr(self, name) for name in names.split()} | {
            "owner": self.owner_id,
            "settled_by": self.settled_by_id,
        }


class FallNote(models.Model):
    """Why a killed toll of one origin fell: an editor's words, without which it is not published (R12)."""

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="fall_notes")
    figures = models.JSONField(default=list)  # keys of the figures of the older and the newer toll
    fingerprint = models.CharField(max_length=64)  # the same fall again has the same note
    words = models.CharField(_("why it fell"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["incident", "pk"]
        verbose_name = _("note on a fallen toll")
        verbose_name_plural = _("notes on fallen tolls")
        constraints = [
            models.UniqueConstraint(fields=["incident", "fingerprint"], name="fallnote_once"),
            models.CheckConstraint(name="fallnote_has_words", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"why a toll of incident {self.incident_id} fell"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {"figures": self.figures, "words": self.words}
