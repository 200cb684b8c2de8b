"""Ties between incidents: what belongs to a series, what is part of what, what may be the same."""

from django.db import transaction

from annotations.actions.permission import require
from annotations.models import Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import IncidentLinkKind, gettext_noop
from incidents.actions.evidence import evidence_changed
from incidents.models import Incident, IncidentLink


@transaction.atomic
def relate(
    incident: Incident, other: Incident, *, kind: str, seen: int, by: Person
) -> IncidentLink:
    """Tie an incident to another. Readers see the tie with the next release, if both are public.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if it would be tied to itself, or is tied so already.
    """
    require(by, Right.EDIT_RECORD)
    if incident.pk == other.pk:
        message = gettext_noop("An incident is not tied to itself.")
        raise RefusedError(message)
    incident = take_version(incident, seen=seen)
    wanted = IncidentLinkKind(kind)
    row, made = IncidentLink.objects.get_or_create(incident=incident, other=other, kind=wanted)
    if not made:
        message = gettext_noop("These two are tied so already.")
        raise RefusedError(message)
    evidence_changed(incident, verb="relate", by=by, taken=True)
    return row


@transaction.atomic
def unrelate(link: IncidentLink, *, seen: int, by: Person) -> Incident:
    """Take a tie away. Releases stay as they were published.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(link.incident, seen=seen)
    link.delete()
    return evidence_changed(incident, verb="unrelate", by=by, taken=True)
