"""What readers write back: an error reported in a published record."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import KeyField
from incidents.models.incidents import Incident
from incidents.querysets import ErrorReportQuerySet


class ErrorReport(models.Model):
    """Something a reader says is wrong in a record. Seen by editors only, with how to answer.

    `about` names the number or quotation it was written from, by its public id; empty is the record.
    """

    key = KeyField()
    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="error_reports")
    release_number = models.PositiveIntegerField()
    about = models.CharField(max_length=80, blank=True)
    words = models.TextField(_("what is wrong"), max_length=2000)
    contact = models.CharField(_("how to reach you"), max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    answer = models.CharField(_("what became of it"), max_length=500, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    handled_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("reported error")
        verbose_name_plural = _("reported errors")
        constraints = [
            models.CheckConstraint(name="errorreport_has_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="errorreport_handled_by_somebody_with_an_answer",
                condition=Q(handled_at__isnull=True)
                | (Q(handled_by__isnull=False) & ~Q(answer="")),
            ),
        ]
        indexes = [models.Index(fields=["handled_at", "-at", "-id"], name="errorreport_open")]

    def __str__(self) -> str:
        return f"error reported in incident {self.incident_id}"

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps: what became of it, never how to reach the reader."""
        return {"about": self.about, "answer": self.answer, "handled_by": self.handled_by_id}
