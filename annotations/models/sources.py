"""Sources: who speaks. A lasting name is an alias; what identifies a protected person is a row of its own."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import CodeField, KeyField, WordsField, known_codes
from annotations.models.reports import Article, ArticleVersion
from annotations.querysets import MentionQuerySet, SourceQuerySet
from annotations.values.vocabulary import (
    AnonymityReason,
    Named,
    Proximity,
    Reliability,
    Scale,
    SourceKind,
)


class Source(models.Model):
    """Somebody, or some body, that makes claims.

    An unnamed person or a collective belongs to one report (`only_in`) and is offered in no other.
    `label` is what may be shown; a protected source's label must not tell who it is.
    """

    key = KeyField()
    label = models.CharField(_("name"), max_length=200)
    kind = CodeField(SourceKind, verbose_name=_("kind"))
    named = CodeField(Named, verbose_name=_("named"), default=Named.NAMED_BODY)
    anonymity_reason = CodeField(AnonymityReason, verbose_name=_("why unnamed"), blank=True)
    proximity = CodeField(Proximity, verbose_name=_("how near"), default=Proximity.UNKNOWN)
    scale = CodeField(Scale, verbose_name=_("reach"), blank=True)
    reliability = CodeField(Reliability, verbose_name=_("reliability"), default=Reliability.F)
    place = models.CharField(_("place"), max_length=200, blank=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="parts",
        null=True,
        blank=True,
        verbose_name=_("speaks for"),
    )
    only_in = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="own_sources", null=True, blank=True
    )
    protected = models.BooleanField(_("protected"), default=False)
    protected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    protected_reason = models.CharField(max_length=300, blank=True)
    protected_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="merged", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    demo = models.BooleanField(default=False, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["label", "pk"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            known_codes("source", "kind", SourceKind),
            known_codes("source", "named", Named),
            known_codes("source", "anonymity_reason", AnonymityReason, blank=True),
            known_codes("source", "proximity", Proximity),
            known_codes("source", "scale", Scale, blank=True),
            known_codes("source", "reliability", Reliability),
            models.CheckConstraint(
                name="source_protection_has_owner_reason_date",
                condition=Q(protected=False)
                | (
                    Q(protected_by__isnull=False)
                    & Q(protected_at__isnull=False)
                    & ~Q(protected_reason="")
                ),
            ),
            models.CheckConstraint(
                name="source_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")),
            ),
        ]
        indexes = [models.Index(fields=["label", "id"], name="source_label")]

    def __str__(self) -> str:
        return self.label

    @property
    def is_unnamed(self) -> bool:
        """Whether the report leaves the source without a name: a fact, and public."""
        return self.named in {Named.UNNAMED_PERSON, Named.UNNAMED_BODY, Named.COLLECTIVE}

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps. Identifying details are never among them."""
        return {
            "label": self.label,
            "kind": self.kind,
            "named": self.named,
            "anonymity_reason": self.anonymity_reason,
            "proximity": self.proximity,
            "scale": self.scale,
            "reliability": self.reliability,
            "place": self.place,
            "parent": self.parent.key if self.parent else None,
            "only_in": self.only_in.key if self.only_in else None,
            "protected": self.protected,
            "protected_reason": self.protected_reason,
            "merged_into": self.merged_into.key if self.merged_into else None,
            "aliases": list(self.aliases.order_by("name").values_list("name", flat=True)),
        }


class SourceAlias(models.Model):
    """A lasting name: words that mean this source in any report. Two sources may share one."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="aliases")
    name = models.CharField(_("name"), max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["source", "folded"], name="sourcealias_once")
        ]

    def __str__(self) -> str:
        return self.name


class SourceIdentity(models.Model):
    """What tells who a protected source is. A purge empties this row and leaves who, when and why."""

    source = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="identity")
    name = models.CharField(_("name"), max_length=300, blank=True)
    contact = models.CharField(_("how to reach them"), max_length=500, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    purged_at = models.DateTimeField(null=True)
    purged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    purge_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("identity of a source")
        verbose_name_plural = _("identities of sources")
        constraints = [
            models.CheckConstraint(
                name="sourceidentity_purged_is_empty",
                condition=Q(purged_at__isnull=True) | (Q(name="") & Q(contact="") & Q(notes="")),
            )
        ]

    def __str__(self) -> str:
        return f"identity of source {self.source_id}"


class Mention(models.Model):
    """In this report, these words mean this source: one row of "who is who". Never an alias by itself."""

    key = KeyField()
    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="mentions"
    )
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="mentions")
    words = WordsField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    decided_at = models.DateTimeField(null=True)

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article_version", "source", "words"], name="mention_once"
            )
        ]

    version = 1  # a decision on it replaces nothing that somebody could have seen

    def __str__(self) -> str:
        return f"{self.words} → {self.source}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {"source": self.source.key, "words": self.words, "decided_by": self.decided_by_id}
