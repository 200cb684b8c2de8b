"""Check that what is stored still fits together: `manage.py check_integrity`."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from annotations.management.integrity import findings


class Command(BaseCommand):
    """Print each thing that does not fit, one a line; the exit code is 1 if there is any, else 0."""

    help = (
        "Check texts, quotations, history and numbers against each other; 1 if anything is wrong."
    )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 Django's signature
        """Go through everything."""
        number = 0
        for finding in findings():
            self.stdout.write(str(finding))
            number += 1
        if number:
            self.stderr.write(f"{number} findings.")
            sys.exit(1)
        self.stdout.write("Everything fits together.")
