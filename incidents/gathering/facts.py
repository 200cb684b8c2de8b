"""What is said about an incident itself, as values: its types, date and place, its ties to others."""

from collections.abc import Iterator

from django.conf import settings

from incidents.models import Incident
from incidents.release.freeze import MERGED, Facts, FrozenLink
from incidents.release.place import shown_coordinates


def facts_of(incident: Incident) -> Facts:
    """Give the facts of an incident as they would be published now."""
    kinds = incident.types.order_by("-is_primary", "code").values_list("code", flat=True)
    return Facts(
        title=incident.title,
        types=tuple(kinds),
        stage=incident.stage,
        when=incident.when,
        place=incident.place,
        location_precision=incident.location_precision,
        grade=incident.grade,
        coordinates=shown_coordinates(
            incident.latitude,
            incident.longitude,
            precision=incident.location_precision,
            source=incident.coordinates_from,
        ),
        links=tuple(_ties(incident)),
        presumes_civilians=settings.PRESUME_CIVILIANS,
    )


def _ties(incident: Incident) -> Iterator[FrozenLink]:
    """Give the ties of an incident, from whichever side they were made, and what is part of it."""
    for kind, other in incident.links.order_by("pk").values_list("kind", "other__key"):
        yield FrozenLink(kind, other)
    for kind, other in incident.linked_from.order_by("pk").values_list("kind", "incident__key"):
        yield FrozenLink(kind, other, back=True)
    for other in incident.merged.order_by("pk").values_list("key", flat=True):
        yield FrozenLink(MERGED, other, back=True)
