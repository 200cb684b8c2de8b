"""The timeline: what happened, told by which claims, and how its lines stand to each other in time."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models import Claim
from annotations.models.fields import CodeField, KeyField, known_codes
from annotations.values.vocabulary import TimelineRelation
from incidents.models.incidents import Incident
from incidents.querysets import TimelineEntryQuerySet, TimelineTieQuerySet


class TimelineEntry(models.Model):
    """A line of the timeline: where a person put it, how it follows the line above, what it is called.

    `claim` tells it first; further claims of the same sub-event are its `told` rows.
    """

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="timeline")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    follows = models.BooleanField(_("then: after the line above"), default=False)
    label = models.CharField(_("what happened"), max_length=200, blank=True)

    objects = TimelineEntryQuerySet.as_manager()

    class Meta:
        ordering = ["incident", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["incident", "claim"], name="timelineentry_once")
        ]

    def __str__(self) -> str:
        return f"line {self.position} of incident {self.incident_id}"

    @property
    def tellers(self) -> list[str]:
        """The keys of the claims that tell it, the first one first."""
        told = sorted(self.told.all(), key=lambda row: row.pk)
        return [self.claim.key, *(row.claim.key for row in told)]

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps; what is not said of a line is left out."""
        claim, *told = self.tellers
        said = {name: value for name, value in (("label", self.label), ("told", told)) if value}
        return {
            "claim": claim,
            "position": self.position,
            "follows": self.follows,
            **said,
        }


class TimelineTold(models.Model):
    """A further claim that tells the same sub-event as a line of the timeline."""

    entry = models.ForeignKey(TimelineEntry, on_delete=models.PROTECT, related_name="told")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "claim"], name="timelinetold_once")]

    def __str__(self) -> str:
        return f"claim {self.claim_id} of line {self.entry_id}"


class TimelineTie(models.Model):
    """How two lines stand to each other in time: the first before the second, and so on.

    `words` are the report's words that say so ("when cornered"), from the sentences of the lines'
    claims. Inverses are implied and not stored.
    """

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="ties")
    first = models.ForeignKey(TimelineEntry, on_delete=models.PROTECT, related_name="ties")
    second = models.ForeignKey(TimelineEntry, on_delete=models.PROTECT, related_name="tied_from")
    kind = CodeField(TimelineRelation)
    words = models.CharField(_("words that say so"), max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = TimelineTieQuerySet.as_manager()

    class Meta:
        ordering = ["incident", "pk"]
        constraints = [
            known_codes("timelinetie", "kind", TimelineRelation),
            models.UniqueConstraint(fields=["first", "second", "kind"], name="timelinetie_once"),
            models.CheckConstraint(
                name="timelinetie_not_to_itself", condition=~Q(first=F("second"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} {self.kind} {self.second_id}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {
            "first": self.first.key,
            "second": self.second.key,
            "kind": self.kind,
            "words": self.words,
        }
