"""Ties between incidents: what belongs to a series, what is part of what, what may be the same."""

from functools import partial

from django.db import transaction

from annotations.actions.permission import require
from annotations.models import Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import IncidentLinkKind, gettext_noop
from incidents.actions.conflicts import recheck_conflicts
from incidents.actions.evidence import evidence_changed, mark_stale
from incidents.gathering import causes
from incidents.models import Incident, IncidentLink


def _hold(*both: Incident) -> None:
    """Lock both ends in one order, so that two people who tie them both ways wait for each other."""
    keys = [incident.pk for incident in both]
    rows = Incident.objects.select_for_update(no_key=True).filter(pk__in=keys)
    list(rows.order_by("pk").values_list("pk"))


@transaction.atomic
def relate(
    incident: Incident, other: Incident, *, kind: str, seen: int, by: Person
) -> IncidentLink:
    """Tie an incident to another: it is one tie, of both.

    No number moves by it, but that single claims of an incident that is background to another count
    in the background alone. Readers see it with the next release of each, while the other is public too.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if it would be tied to itself, or is tied so already.
    """
    require(by, Right.EDIT_RECORD)
    if incident.pk == other.pk:
        message = gettext_noop("An incident is not tied to itself.")
        raise RefusedError(message)
    _hold(incident, other)
    incident = take_version(incident, seen=seen)
    wanted = IncidentLinkKind(kind)
    back = incident.linked_from.filter(incident=other, kind=wanted).exists()
    row, made = IncidentLink.objects.get_or_create(incident=incident, other=other, kind=wanted)
    if back or not made:
        message = gettext_noop("These two are tied so already.")
        raise RefusedError(message)
    _other_changed(other, verb=gettext_noop("relate"), by=by)
    evidence_changed(incident, verb=gettext_noop("relate"), by=by, taken=True)
    return row


@transaction.atomic
def unrelate(link: IncidentLink, *, seen: int, by: Person) -> Incident:
    """Take a tie away. Releases stay as they were published.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
    """
    require(by, Right.EDIT_RECORD)
    _hold(link.incident, link.other)
    incident = take_version(link.incident, seen=seen)
    link.delete()
    _other_changed(link.other, verb=gettext_noop("unrelate"), by=by)
    return evidence_changed(incident, verb=gettext_noop("unrelate"), by=by, taken=True)


def _other_changed(other: Incident, *, verb: str, by: Person) -> None:
    """See what holds at the other end: what is background to it need not fit in its time."""
    mark_stale([other])
    recheck_conflicts(other, because=partial(causes.incident_changed_last, verb, by))
