"""Incidents: open, change, say who is a party, rule on numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from annotations.actions.permission import require
from annotations.models import HistoryLine, Person, Source
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.search import fold
from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import (
    Grade,
    Harm,
    IncidentType,
    LocationPrecision,
    Stage,
    gettext_noop,
)
from incidents.actions.evidence import evidence_changed, require_standing
from incidents.models import Incident, IncidentKind, Party, Ruling
from incidents.reckoning.naming import cell_name
from incidents.reckoning.tree import tolled_as


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFacts:
    """What is said about an incident. `when` is EDTF or empty; `types` are codes, primary first."""

    title: str
    types: tuple[str, ...] = (IncidentType.UNKNOWN,)
    stage: str = Stage.ACCOMPLISHED
    when: str = ""
    place: str = ""
    location_precision: str = LocationPrecision.UNKNOWN
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    coordinates_from: str = ""
    grade: str = Grade.WEAK


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRuling:
    """An editor's number for a cell: low, best, or both."""

    harm: str
    node: str
    reason: str
    low: int | None = None
    best: int | None = field(default=None)


@transaction.atomic
def open_incident(facts: IncidentFacts, *, by: Person) -> Incident:
    """Open an incident. Nothing of it is public before it is published.

    Raises:
        RefusedError: if it has no title, or half of its coordinates.
    """
    require(by, Right.EDIT_RECORD)
    incident = Incident(owner=by, demo=by.demo)
    _set_facts(incident, facts)
    incident.save(force_insert=True)
    _set_types(incident, facts.types)
    HistoryLine.objects.record(incident, verb=gettext_noop("open"), by=by)
    return incident


@transaction.atomic
def change_incident(
    incident: Incident, facts: IncidentFacts, *, seen: int, by: Person, reason: str = ""
) -> Incident:
    """Change what is said about an incident. Its releases stay as they were published.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if it has no title, or half of its coordinates.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    _set_facts(incident, facts)
    incident.save()
    _set_types(incident, facts.types)
    return evidence_changed(incident, verb=gettext_noop("change"), by=by, reason=reason, taken=True)


def _set_facts(incident: Incident, facts: IncidentFacts) -> None:
    if not facts.title.strip():
        message = gettext_noop("Give the incident a title.")
        raise RefusedError(message)
    located = facts.latitude is not None, facts.longitude is not None, bool(facts.coordinates_from)
    if any(located) and not all(located):
        message = gettext_noop("Give both coordinates, and where they come from.")
        raise RefusedError(message)
    day = parse_edtf(facts.when) if facts.when else None
    incident.title = facts.title.strip()
    incident.stage, incident.grade = facts.stage, facts.grade
    incident.when = str(day) if day else ""
    incident.earliest = day.earliest if day else None
    incident.latest = day.latest if day else None
    incident.place = facts.place.strip()
    incident.place_folded = fold(facts.place)[:200]
    incident.location_precision = facts.location_precision
    incident.latitude, incident.longitude = facts.latitude, facts.longitude
    incident.coordinates_from = facts.coordinates_from


def _set_types(incident: Incident, types: Sequence[str]) -> None:
    wanted = list(dict.fromkeys(types)) or [IncidentType.UNKNOWN]
    incident.types.all().delete()
    IncidentKind.objects.bulk_create(
        IncidentKind(incident=incident, code=code, is_primary=number == 0)
        for number, code in enumerate(wanted)
    )


@transaction.atomic
def set_parties(
    incident: Incident, sources: Sequence[Source], *, seen: int, by: Person
) -> Incident:
    """Say which sources are parties of this incident: belligerents, or accused (rule R11).

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        PartOfAnotherError: if it is part of another, where its parties count.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    require_standing(incident)
    incident.parties.all().delete()
    Party.objects.bulk_create(Party(incident=incident, source=source) for source in sources)
    return evidence_changed(incident, verb=gettext_noop("parties"), by=by, taken=True)


@transaction.atomic
def rule_on(incident: Incident, ruling: CellRuling, *, seen: int, by: Person) -> Ruling:
    """Set a cell's number by an editor's ruling; one that stood before is lifted.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: without a reason, without a number, or with a low above the best.
    """
    require(by, Right.EDIT_RECORD)
    _check_ruling(ruling)
    incident = take_version(incident, seen=seen)
    harm = tolled_as(Harm(ruling.harm))  # who died of wounds is among the killed
    same = [one for one in Harm if tolled_as(one) == harm]
    standing = incident.rulings.in_force().filter(harm__in=same, node=ruling.node)
    standing.update(lifted_at=timezone.now())
    made = Ruling.objects.create(
        incident=incident,
        harm=harm,
        node=ruling.node,
        low=ruling.low,
        best=ruling.best,
        reason=ruling.reason.strip(),
        by=by,
    )
    evidence_changed(
        incident, verb=gettext_noop("rule"), by=by, reason=ruling.reason.strip(), taken=True
    )
    return made


def _check_ruling(ruling: CellRuling) -> None:
    if not ruling.reason.strip():
        message = gettext_noop("Say why: a ruling needs a reason.")
        raise RefusedError(message)
    if not cell_name(ruling.harm, ruling.node, str):
        message = gettext_noop("There is no such number.")
        raise RefusedError(message)
    if ruling.low is None and ruling.best is None:
        message = gettext_noop("A ruling sets the low, the best number, or both.")
        raise RefusedError(message)
    if ruling.low is not None and ruling.best is not None and ruling.low > ruling.best:
        message = gettext_noop("The lower count is above the best one.")
        raise RefusedError(message)


@transaction.atomic
def lift_ruling(ruling: Ruling, *, seen: int, reason: str, by: Person) -> Incident:
    """Let the rules decide a cell again, with a reason. Doing it twice is doing it once.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: without a reason.
    """
    require(by, Right.EDIT_RECORD)
    if not reason.strip():
        message = gettext_noop("Say why the rules are to decide again.")
        raise RefusedError(message)
    incident = take_version(ruling.incident, seen=seen)
    if not incident.rulings.in_force().filter(pk=ruling.pk).update(lifted_at=timezone.now()):
        return incident
    return evidence_changed(
        incident, verb=gettext_noop("lift ruling"), by=by, reason=reason.strip(), taken=True
    )
