"""Reports that repeat each other: the shingles they are found by, and what people made of it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import CodeField, KeyField, known_codes
from annotations.models.reports import Article, ArticleVersion
from annotations.querysets import CopyGroupQuerySet, CopyQuerySet, ShingleQuerySet
from annotations.values.vocabulary import CopyKind, CopyState


class Shingle(models.Model):
    """Four words in a row of a text, hashed: one in eight is kept, to find texts that share wording."""

    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="shingles"
    )
    hash = models.BigIntegerField()  # unsigned, of 32 bits

    objects = ShingleQuerySet.as_manager()

    class Meta:
        verbose_name = _("shingle")
        verbose_name_plural = _("shingles")
        constraints = [
            models.UniqueConstraint(fields=["hash", "article_version"], name="shingle_once")
        ]

    def __str__(self) -> str:
        return f"{self.hash:08x}"


class CopyGroup(models.Model):
    """Reports that carry one text. `origin` is whose text it is, where a person has said so."""

    key = KeyField()
    origin = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    opened_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CopyGroupQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at", "-pk"]
        verbose_name = _("group of copies")
        verbose_name_plural = _("groups of copies")
        indexes = [models.Index(fields=["-opened_at", "-id"], name="copygroup_newest")]

    def __str__(self) -> str:
        return f"group {self.key}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {
            "origin": self.origin.key if self.origin else None,
            "copies": [row.snapshot() for row in self.copies.order_by("pk")],
        }


class Copy(models.Model):
    """A report in a group: the one it is most like there, how much, and what people decided.

    The first report of a group is like no other (`like` is empty) and is confirmed by the first
    that joins it. A report is in one group only, apart from those it was separated from.
    """

    key = KeyField()
    group = models.ForeignKey(CopyGroup, on_delete=models.PROTECT, related_name="copies")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="copies")
    like = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    kind = CodeField(CopyKind, blank=True)
    containment = models.FloatField(default=1.0)  # share of the shorter text that is in the other
    state = CodeField(CopyState, default=CopyState.PROPOSED)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    decided_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CopyQuerySet.as_manager()

    class Meta:
        ordering = ["group", "pk"]
        verbose_name = _("copy")
        verbose_name_plural = _("copies")
        constraints = [
            known_codes("copy", "state", CopyState),
            known_codes("copy", "kind", CopyKind, blank=True),
            models.UniqueConstraint(fields=["group", "article"], name="copy_once"),
            models.UniqueConstraint(
                fields=["article"],
                condition=~Q(state=CopyState.SEPARATED),
                name="copy_in_one_group",
            ),
            models.CheckConstraint(
                name="copy_containment_bounds", condition=Q(containment__range=(0, 1))
            ),
            models.CheckConstraint(
                name="copy_decided_by_somebody",
                condition=Q(state=CopyState.PROPOSED) | Q(decided_by__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "group"], name="copy_state")]

    def __str__(self) -> str:
        return f"{self.article_id} in group {self.group_id}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {
            "article": self.article.key,
            "like": self.like.key if self.like else None,
            "kind": self.kind,
            "containment": round(self.containment, 3),
            "state": self.state,
            "reason": self.reason,
            "decided_by": self.decided_by_id,
        }
