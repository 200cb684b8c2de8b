"""Questions to what was published, and to what was withheld since."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from annotations.values.vocabulary import IncidentState
from incidents.querysets.evidence import RowIds

if TYPE_CHECKING:
    from incidents.models import Redaction, Release
    from incidents.querysets.incidents import IncidentQuerySet


class ReleaseQuerySet(models.QuerySet["Release"]):
    """Releases."""

    def public(self) -> Self:
        """Keep releases that readers may see: of no record that is down, resting on nothing held back."""
        return self.open().filter(
            incident__state__in=[IncidentState.PUBLISHED, IncidentState.UNDER_REVISION],
            incident__down_at=None,
        )

    def open(self) -> Self:
        """Keep releases that rest on nothing that may be public only later ("not before")."""
        now = timezone.now()
        return self.exclude(rests_on__claim__not_before__gt=now).exclude(
            rests_on__claim__article_version__article__not_before__gt=now
        )

    def newest_of_each(self) -> Self:
        """Keep the newest open release of each incident."""
        newest = self.model._default_manager.open().filter(incident=OuterRef("incident"))  # noqa: SLF001
        return self.filter(pk=Subquery(newest.order_by("-number").values("pk")[:1]))

    def newest_ever(self) -> Self:
        """Keep the newest release of each incident, whether readers may see it or not."""
        newest = self.model._default_manager.filter(incident=OuterRef("incident"))  # noqa: SLF001
        return self.filter(pk=Subquery(newest.order_by("-number").values("pk")[:1]))

    def of_incidents(self, keys: Collection[str]) -> Self:
        """Keep those of the incidents with these keys."""
        return self.filter(incident__key__in=keys)

    def of_those(self, incidents: "IncidentQuerySet") -> Self:
        """Keep the releases of these incidents."""
        return self.filter(Exists(incidents.filter(pk=OuterRef("incident"))))

    def with_hold(self) -> Self:
        """Say until when each is held back because of what it rests on; None for those that are open."""
        now = timezone.now()
        ends = [
            Max(field, filter=Q(**{f"{field}__gt": now}))
            for field in (
                "rests_on__claim__not_before",
                "rests_on__claim__article_version__article__not_before",
            )
        ]
        # SQLite's greatest of a moment and nothing is nothing.
        return self.annotate(held_until=Greatest(Coalesce(*ends), Coalesce(*reversed(ends))))

    def later(self) -> Self:
        """Keep those that changed what was published before."""
        return self.filter(number__gt=1)


class RedactionQuerySet(models.QuerySet["Redaction"]):
    """Redactions."""

    def in_force(self) -> Self:
        """Keep those that nobody has lifted."""
        return self.filter(lifted_at=None)

    def touching(self, *, versions: RowIds, sources: RowIds) -> Self:
        """Keep those of these texts or these sources, given as rows or as a query for their ids."""
        return self.filter(Q(article_version__in=versions) | Q(source__in=sources))
