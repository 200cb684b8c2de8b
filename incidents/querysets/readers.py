"""Questions to what readers told."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

from annotations.rights import Right

if TYPE_CHECKING:
    from annotations.models import Person
    from incidents.models import ErrorReport


class ErrorReportQuerySet(models.QuerySet["ErrorReport"]):
    """Errors that readers reported."""

    def visible_to(self, person: "Person") -> Self:
        """Keep what a person may read: all, for those who see the record before it is published."""
        return self.all() if person.may(Right.SEE_RECORD) else self.none()

    def open(self) -> Self:
        """Keep those that nobody has answered."""
        return self.filter(handled_at=None)

    def handled(self) -> Self:
        """Keep those that are answered."""
        return self.filter(handled_at__isnull=False)

    def since(self, moment: datetime) -> Self:
        """Keep those that came at this moment or later."""
        return self.filter(at__gte=moment)

    def with_record(self) -> Self:
        """Load the record of each, and who answered."""
        return self.select_related("incident", "handled_by")
