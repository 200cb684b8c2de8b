"""Which incident a reported event may be: dates within three days, and the same place."""

from typing import Any

from annotations.models import Person, ReportedEvent
from annotations.text.search import fold
from annotations.values.vocabulary import LocationPrecision
from incidents.models import Incident
from incidents.pages.words import Translate, tie_words
from incidents.querysets import NEAR_DAYS

MOST_CANDIDATES = 20
MOST_OTHERS = 500
_SHORTEST = 3  # letters of a word of a place that says something


def place_words(place: str) -> list[str]:
    """Give the folded words of a place's first part: "Taraz" of "Taraz, Zhambyl region"."""
    first = fold(place.split(",", 1)[0])
    words = [word for word in first.split() if len(word) >= _SHORTEST]
    return words or ([first] if first else [])


def candidates_for(event: ReportedEvent) -> list[Incident]:
    """List incidents that may be this event, the nearest in time first.

    What the event leaves open (its date, its place) keeps no incident out.
    """
    found = Incident.objects.standing().near(
        earliest=event.earliest, latest=event.latest, days=NEAR_DAYS
    )
    found = found.with_counts()
    words = place_words(event.place)
    if words:
        found = found.at_one_of(words)
    return list(found.newest_first()[:MOST_CANDIDATES])


def others_than(incident: Incident, *, by: Person) -> list[tuple[str, str]]:
    """List incidents that one may be tied to, as choices, the latest events first."""
    seen = Incident.objects.visible_to(by).standing().exclude(pk=incident.pk)
    rows = seen.newest_first()[:MOST_OTHERS]
    return [(row.key, ", ".join(filter(None, [row.title, row.place, row.when]))) for row in rows]


def ties_made_there(incident: Incident, translate: Translate) -> list[tuple[str, Incident]]:
    """List the ties that other incidents have to this one, as they read from here."""
    rows = incident.linked_from.select_related("incident").order_by("pk")
    return [(tie_words(row.kind, translate, back=True), row.incident) for row in rows]


def facts_from(event: ReportedEvent) -> dict[str, Any]:
    """Give what a new incident's form opens with: the event's own name, date and place."""
    return {
        "title": event.label,
        "when": event.when,
        "place": event.place,
        "location_precision": LocationPrecision.SETTLEMENT
        if event.place
        else LocationPrecision.UNKNOWN,
    }
