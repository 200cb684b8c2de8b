"""Make this machine ready to serve: database, static files, demo or first administrator."""

import os
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from annotations.actions.people import new_password, open_account
from annotations.models import Desk, Person
from annotations.rights import Role
from incidents.management.private_files import write_private

ACCOUNTS = "accounts.txt"


class Command(BaseCommand):
    """Prepare an installation for `make run`; safe to repeat, keeps all data."""

    help = "Migrate, collect static files, load the demo once (or make the first administrator)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to load the demo."""
        parser.add_argument("--demo", choices=["yes", "no"], default="yes")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 Django's signature
        """Do each step, and say where the site is and who can sign in."""
        call_command("migrate", verbosity=0, interactive=False)
        settings.VAR_DIR.chmod(0o700)
        for database in settings.VAR_DIR.glob("*.sqlite3*"):
            database.chmod(0o600)
        call_command("collectstatic", verbosity=0, interactive=False)
        if not Person.objects.exists():
            if options["demo"] == "yes":
                self.load_demo()
            else:
                self.make_first_administrator()
        self.say_where()

    def load_demo(self) -> None:
        """Load the demo, and keep its accounts' passwords in a private file."""
        self.stdout.write("Loading the demo (the first time only) …")
        call_command("load_demo", verbosity=0)

    def make_first_administrator(self) -> None:
        """Make one account with every role, so that one person can set the newsroom up."""
        password = new_password()
        open_account(
            "administrator",
            name="Administrator",
            roles=list(Role),
            desks=Desk.objects.all(),
            password=password,
            by=None,
        )
        write_private(settings.VAR_DIR / ACCOUNTS, f"administrator  {password}\n")
        self.stdout.write(
            "Three steps from here, also on the first page:\n"
            "  1. invite: Administration → People, one account for each journalist and editor\n"
            "  2. import: Articles → Import a report\n"
            "  3. review: a second person opens Review\n"
        )

    def say_where(self) -> None:
        """Print the address and the accounts that were made here."""
        accounts = settings.VAR_DIR / ACCOUNTS
        address = os.environ.get("BIND") or "127.0.0.1:8000"
        self.stdout.write(f"\nAttest is at http://{address}/ (stop it with Ctrl+C)")
        if accounts.exists():
            self.stdout.write(f"Accounts and passwords (kept in {accounts.name} under var/):")
            for line in accounts.read_text(encoding="utf-8").splitlines():
                self.stdout.write(f"  {line}")
        self.stdout.flush()
