"""What the engine proposed for a report, what people made of it, and how its patterns fared."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.claims import Claim
from annotations.models.fields import CodeField, KeyField, known_codes, span_bounds
from annotations.models.reports import ArticleVersion
from annotations.querysets import SuggestionQuerySet
from annotations.text.spans import Span
from annotations.values.vocabulary import RejectReason, SuggestionState

_TAKEN = [SuggestionState.ACCEPTED, SuggestionState.CHANGED]
_UNDECIDED = [SuggestionState.OPEN, SuggestionState.REPLACED]


class Suggestion(models.Model):
    """A claim that the engine proposes on a text. It is no claim: nothing public rests on it.

    `reading` is the proposal as plain data. `is_aside` keeps it behind the switch: an attitude, or
    a pattern that people have mostly rejected.
    """

    key = KeyField()
    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="suggestions"
    )
    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)
    engine = models.CharField(max_length=40, editable=False)
    pattern = models.CharField(max_length=20, editable=False)
    cue = models.CharField(max_length=60, blank=True, editable=False)
    confidence = models.FloatField(editable=False)
    trust = models.FloatField(editable=False)  # the confidence, and what people made of its kind
    is_aside = models.BooleanField(default=False, editable=False)
    reading = models.JSONField(editable=False)
    state = CodeField(SuggestionState, default=SuggestionState.OPEN)
    reason = CodeField(RejectReason, blank=True)
    changed = models.CharField(max_length=300, blank=True, editable=False)
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="suggestions", null=True, blank=True
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["article_version", "start", "pk"]
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        constraints = [
            span_bounds("suggestion"),
            known_codes("suggestion", "state", SuggestionState),
            known_codes("suggestion", "reason", RejectReason, blank=True),
            models.CheckConstraint(
                name="suggestion_confidence_bounds",
                condition=Q(confidence__range=(0, 1), trust__range=(0, 1)),
            ),
            models.CheckConstraint(
                name="suggestion_decided_by_somebody",
                condition=Q(state__in=_UNDECIDED, decided_by__isnull=True, decided_at__isnull=True)
                | Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="suggestion_taken_is_a_claim",
                condition=Q(state__in=_TAKEN, claim__isnull=False)
                | (~Q(state__in=_TAKEN) & Q(claim__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["article_version", "state", "start"], name="suggestion_in_report")
        ]

    def __str__(self) -> str:
        return f"suggestion {self.pattern} at {self.start}"

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.start, self.end)

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps: where, by which rule, what became of it."""
        return {
            "start": self.start,
            "end": self.end,
            "engine": self.engine,
            "pattern": self.pattern,
            "cue": self.cue,
            "state": self.state,
            "reason": self.reason,
            "changed": self.changed,
            "claim": self.claim.key if self.claim else None,
        }


class PatternFate(models.Model):
    """How often what one pattern proposed by one cue was taken, changed, rejected, since a reset."""

    key = KeyField()
    pattern = models.CharField(max_length=20, editable=False)
    cue = models.CharField(max_length=60, blank=True, editable=False)
    accepted = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    reset_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["pattern", "cue"]
        verbose_name = _("fate of a pattern")
        verbose_name_plural = _("fates of patterns")
        constraints = [models.UniqueConstraint(fields=["pattern", "cue"], name="patternfate_once")]

    def __str__(self) -> str:
        return f"{self.pattern} {self.cue}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        names = ("pattern", "cue", "accepted", "changed", "rejected")
        return {name: getattr(self, name) for name in names}
