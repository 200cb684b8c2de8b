"""Copies among reports that came in before copies were looked for."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from annotations.actions.copies import note_wording
from annotations.models import ArticleVersion, Copy


class Command(BaseCommand):
    """Go through the reports whose wording was never noted, the oldest first, and propose copies."""

    help = "Note the wording of reports that came in before, and propose what looks like a copy."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 Django's signature
        """Note each report by itself, so that what is done stays done."""
        before = Copy.objects.proposed().count()
        current = ArticleVersion.objects.filter(is_current=True, shingles=None)
        keys = list(current.order_by("created_at", "pk").values_list("pk", flat=True))
        for key in keys:
            with transaction.atomic():
                note_wording(ArticleVersion.objects.select_related("article").get(pk=key))
        found = Copy.objects.proposed().count() - before
        self.stdout.write(f"{len(keys)} reports noted, {found} more reports wait in groups.")
