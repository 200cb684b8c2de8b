"""Take the demo out: its reports, claims, incidents and people, and nothing else."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import ProtectedError

from incidents.demo.removing import remove_demo


class Command(BaseCommand):
    """Remove every row of the demo in one transaction, or none."""

    help = "Remove the demo's reports, claims, incidents and accounts. Your own rows stay."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 Django's signature
        """Remove, and say how much went."""
        try:
            with transaction.atomic():
                counts = remove_demo()
        except ProtectedError as error:
            rows = sorted({type(row).__name__ for row in error.protected_objects})
            message = (
                "Nothing was removed: your own rows rest on rows of the demo "
                f"({', '.join(rows)}). Unlink or withdraw those first."
            )
            raise CommandError(message) from None
        for name, count in counts.items():
            if count:
                self.stdout.write(f"{count} {name}")
