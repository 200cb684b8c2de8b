"""Load the demo, by the same actions as a person's clicks."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from annotations.models import Desk, Person
from incidents.demo.record import load_demo
from incidents.management.private_files import write_private


class Command(BaseCommand):
    """Load the demo once, whole or not at all."""

    help = (
        "Load the demo: five people, five reports, two incidents. Passwords go to var/accounts.txt."
    )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 Django's signature
        """Load, keep the passwords in a private file, say where it is."""
        if not settings.LOCAL_MODE:
            message = "Other machines are served (ALLOWED_HOSTS), so demo accounts are refused."
            raise CommandError(message)
        if Person.objects.filter(demo=True).exists():
            message = "The demo is loaded already. Take it out with remove_demo."
            raise CommandError(message)
        desk = Desk.objects.order_by("pk").first()
        if desk is None:
            message = "There is no desk yet: run migrate first."
            raise CommandError(message)
        with transaction.atomic():
            accounts, _ = load_demo(desk)
        lines = "".join(f"{name:<16} {password}\n" for name, password in accounts)
        write_private(settings.VAR_DIR / "accounts.txt", lines)
        if options["verbosity"]:
            self.stdout.write("The demo is loaded; accounts and passwords are in accounts.txt.")
