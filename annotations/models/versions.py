"""What a new text of a report made of the claims on the text before."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.claims import Claim
from annotations.models.fields import CodeField, known_codes
from annotations.models.reports import ArticleVersion
from annotations.querysets import ClaimBeforeQuerySet
from annotations.values.vocabulary import ClaimFate


class ClaimBefore(models.Model):
    """A claim as it stood on an earlier text, frozen, and what the next text made of it.

    The claim itself goes on to the next text and keeps its key, so what rests on it finds it; one
    that the publisher withdrew stays on the earlier text. `data` is the claim's snapshot there,
    offsets into `article_version`.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="before")
    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="claims_before"
    )
    next_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="claims_from"
    )
    fate = CodeField(ClaimFate)
    data = models.JSONField(editable=False)
    at = models.DateTimeField(auto_now_add=True)

    objects = ClaimBeforeQuerySet.as_manager()

    class Meta:
        ordering = ["article_version", "pk"]
        verbose_name = _("claim on an earlier text")
        verbose_name_plural = _("claims on earlier texts")
        constraints = [
            known_codes("claimbefore", "fate", ClaimFate),
            models.UniqueConstraint(fields=["claim", "article_version"], name="claimbefore_once"),
        ]
        indexes = [
            models.Index(
                fields=["claim", "-id"],
                name="claimbefore_changed",
                condition=Q(fate__in=[ClaimFate.CHANGED, ClaimFate.CONTEXT]),
            )
        ]

    def __str__(self) -> str:
        return f"claim {self.claim_id} {self.fate}"

    def quotes(self) -> list[dict[str, Any]]:
        """Give all words that the claim rested on: start, end, quote."""
        return [*self.data["parts"], *self.data["figures"], *self.data["times"]]
