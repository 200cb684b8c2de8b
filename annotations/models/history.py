"""History: one line for each change, never altered, holding the whole of what was changed.

The lines of one object form a chain: each carries a digest over itself and the line before, so that
a line changed behind the program's back is noticed (`manage.py check_integrity`).
"""

import hashlib
import json
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import KeyField
from annotations.values.vocabulary import Verb

if TYPE_CHECKING:
    from datetime import datetime

    from annotations.models.people import Person


DECISIONS = (Verb.VERIFY, Verb.RETURN, Verb.DISPUTE)


class Recorded(Protocol):
    """What history can keep: a row with a key, a row version, and a snapshot of its values."""

    pk: Any
    key: Any
    version: Any
    _meta: ClassVar[Any]

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""


def chain_digest(previous: str, line: dict[str, Any]) -> str:
    """Digest a line together with the digest of the line before it (SHA-256, hexadecimal)."""
    words = json.dumps(line, sort_keys=True, ensure_ascii=False, cls=DjangoJSONEncoder)
    return hashlib.sha256(f"{previous}\n{words}".encode()).hexdigest()


def kind_of(thing: Recorded) -> str:
    """Name the table of a row, also where `request.user` only stands for the person."""
    return str(thing._meta.model_name)  # noqa: SLF001 Django’s public name


class HistoryQuerySet(models.QuerySet["HistoryLine"]):
    """Lines of history in the order they were written."""

    def of(self, thing: Recorded) -> "HistoryQuerySet":
        """Keep the lines of one object, oldest first."""
        return self.filter(kind=kind_of(thing), object_key=thing.key).order_by("number")

    def last_decision(self, claim: Recorded) -> "datetime | None":
        """Tell when a reviewer last decided on a claim; a later change takes it off the claim itself."""
        lines = self.of(claim).filter(verb__in=DECISIONS)
        return lines.order_by("-number").values_list("at", flat=True).first()

    @transaction.atomic(savepoint=False)
    def record(
        self,
        thing: Recorded,
        *,
        verb: str,
        by: "Person | None",
        reason: str = "",
        report_key: str = "",
    ) -> "HistoryLine":
        """Write the line of a change that has just been made to `thing`.

        Must run in the transaction of the change. Two writers of one object are kept apart by a lock
        on its row (SQLite's writers come one by one anyway), so that lines follow each other.
        """
        model = thing._meta.model  # noqa: SLF001 Django’s public name
        rows = model._default_manager.select_for_update(no_key=True)  # noqa: SLF001 as well
        # By their own order many rows would be joined to others, which would be locked with them.
        rows.filter(pk=thing.pk).order_by("pk").values_list("pk").first()
        last = self.of(thing).last()
        line = self.model(
            kind=kind_of(thing),
            object_key=thing.key,
            number=last.number + 1 if last else 1,
            row_version=thing.version,
            report_key=report_key,
            verb=verb,
            by=by,
            at=timezone.now(),
            reason=reason,
            data=json.loads(json.dumps(thing.snapshot(), cls=DjangoJSONEncoder)),
        )
        line.digest = chain_digest(last.digest if last else "", line.content())
        line.save(force_insert=True)
        return line


class HistoryLine(models.Model):
    """Who did what, when and why, and how the object stood afterwards."""

    key = KeyField()
    kind = models.CharField(max_length=40, editable=False)
    object_key = models.CharField(max_length=20, editable=False)
    number = models.PositiveIntegerField(editable=False)
    row_version = models.PositiveIntegerField(editable=False)
    report_key = models.CharField(max_length=20, blank=True, db_index=True, editable=False)
    verb = models.CharField(max_length=60, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    at = models.DateTimeField(editable=False)
    reason = models.TextField(blank=True, editable=False)
    data = models.JSONField(editable=False)
    digest = models.CharField(max_length=64, editable=False)

    objects = HistoryQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("history line")
        verbose_name_plural = _("history")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_key", "number"], name="historyline_one_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_key} {self.number}: {self.verb}"

    def content(self) -> dict[str, Any]:
        """Give what the digest covers."""
        return {
            "kind": self.kind,
            "object": self.object_key,
            "number": self.number,
            "row_version": self.row_version,
            "verb": self.verb,
            "by": self.by_id,
            "at": self.at.isoformat(),
            "reason": self.reason,
            "data": self.data,
        }
