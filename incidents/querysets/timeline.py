"""Questions to the lines of timelines and the ties between them."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from incidents.models import TimelineEntry, TimelineTie


class TimelineEntryQuerySet(models.QuerySet["TimelineEntry"]):
    """Lines of timelines."""

    def with_tellers(self) -> Self:
        """Load the claims that tell each line, in the order of the lines."""
        return (
            self.select_related("claim")
            .prefetch_related("told__claim")
            .order_by("incident", "position", "pk")
        )


class TimelineTieQuerySet(models.QuerySet["TimelineTie"]):
    """Ties between lines of timelines."""

    def touching(self, *lines: "TimelineEntry") -> Self:
        """Keep the ties of any of these lines."""
        return self.filter(Q(first__in=lines) | Q(second__in=lines))

    def between(self, one: "TimelineEntry", other: "TimelineEntry") -> Self:
        """Keep the ties of two lines with each other, whichever was named first."""
        return self.filter(Q(first=one, second=other) | Q(first=other, second=one))

    def with_lines(self) -> Self:
        """Load both lines of each, in the order in which they were made."""
        return self.select_related("first", "second").order_by("pk")
