"""Releases: what was published, frozen; redactions: what is withheld from all of them."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models import ArticleVersion, Claim, Source
from annotations.models.fields import KeyField
from incidents.models.incidents import Incident
from incidents.querysets import RedactionQuerySet, ReleaseQuerySet


class Release(models.Model):
    """One state of an incident's record as it was published: never changed, drawn through redactions."""

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    record = models.JSONField()
    digest = models.CharField(max_length=64)
    provisional = models.BooleanField(default=False)
    why = models.CharField(_("what changed and why"), max_length=500)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField()

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["incident", "-number"]
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints = [
            models.UniqueConstraint(fields=["incident", "number"], name="release_number_once")
        ]
        indexes = [models.Index(fields=["-published_at", "-id"], name="release_newest")]

    def __str__(self) -> str:
        return f"release {self.number} of incident {self.incident_id}"


class ReleaseClaim(models.Model):
    """A claim that a release rests on: a release is public no earlier than all of its claims."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="rests_on")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("claim of a release")
        verbose_name_plural = _("claims of releases")
        constraints = [
            models.UniqueConstraint(fields=["release", "claim"], name="release_claim_once")
        ]

    def __str__(self) -> str:
        return f"claim {self.claim_id} of release {self.release_id}"


class Redaction(models.Model):
    """Words of a report, or a source's name, withheld from every release, file and history at once."""

    key = KeyField()
    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="+", null=True
    )
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+", null=True)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = RedactionQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        constraints = [
            models.CheckConstraint(
                name="redaction_words_or_source",
                condition=(
                    Q(source__isnull=True)
                    & Q(article_version__isnull=False)
                    & Q(start__isnull=False)
                    & Q(end__gt=F("start"))
                )
                | (Q(source__isnull=False) & Q(article_version__isnull=True)),
            ),
            models.CheckConstraint(name="redaction_has_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"redaction of {self.at:%Y-%m-%d}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps: where, never the words."""
        return {
            "article_version": self.article_version.key if self.article_version else None,
            "start": self.start,
            "end": self.end,
            "source": self.source.key if self.source else None,
            "lifted_at": self.lifted_at,
        }
