"""Series: the newest releases of the incidents that a record is one of a series with."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from annotations.values.vocabulary import IncidentLinkKind
from incidents.gathering.withholding import withheld_from
from incidents.models import Incident, IncidentLink, Release
from incidents.querysets import ReleaseQuerySet
from incidents.release.withheld import Withheld

if TYPE_CHECKING:
    from django.db.models import QuerySet

_SERIES: Final = IncidentLinkKind.PART_OF_SERIES


class Around(NamedTuple):
    """Releases of the series of a record and of its incidents, with what is withheld from them."""

    releases: tuple[Release, ...] = ()
    withheld: Withheld = Withheld()


class Tied(NamedTuple):
    """The series that an incident belongs to, each with how many do, and the incidents of it as one."""

    wholes: tuple[tuple[Incident, int], ...]
    members: tuple[Incident, ...]

    @property
    def keys(self) -> set[str]:
        """The keys of all of them."""
        return {one.key for one in (*(whole for whole, _ in self.wholes), *self.members)}


def public_around(record: Mapping[str, Any]) -> Around:
    """Give what readers may see around a frozen record; no query if it is in no series."""
    keys = {link["ref"] for link in record.get("links", ()) if link["kind"] == _SERIES}
    if not keys:
        return Around()
    newest = Release.objects.public().newest_of_each()
    return _around(newest.of_incidents(keys).select_related("incident__merged_into"))


def tied(incident: Incident) -> Tied:
    """Give the series of an incident, and the incidents of it as a series, public or not."""
    wholes = [row.other for row in _ties(incident.links.select_related("other"))]
    members = [row.incident for row in _ties(incident.linked_from.select_related("incident"))]
    counts = Counter(
        _ties(IncidentLink.objects.filter(other__in=wholes)).values_list("other", flat=True)
    )
    return Tied(tuple((one, counts[one.pk]) for one in wholes), tuple(members))


def released_around(keys: Collection[str]) -> Around:
    """Give the newest releases of incidents for the desk, also of those that are not public today."""
    if not keys:
        return Around()
    return _around(
        Release.objects.newest_ever().of_incidents(keys).select_related("incident__merged_into")
    )


def _ties(rows: "QuerySet[IncidentLink]") -> "QuerySet[IncidentLink]":
    return rows.filter(kind=_SERIES).order_by("pk")


def _around(rows: ReleaseQuerySet) -> Around:
    releases = tuple(rows)
    return Around(releases, withheld_from(release.record for release in releases))
