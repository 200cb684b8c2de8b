"""Two incidents that are one, and one that is two: merge, take apart, split. Nothing is lost by any.

A merge moves nothing: what was linked to an incident stays there and counts with the one it became
part of, so it can be taken apart at any later time. A split moves evidence and what is thought of it
to a new incident, and copies its lines of the timeline: those it leaves rest until their claims count
again, so merging the new one back undoes it.
"""

from collections.abc import Collection, Sequence

from django.db import transaction

from annotations.actions.permission import require
from annotations.models import Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from incidents.actions.evidence import evidence_changed, require_standing
from incidents.actions.incidents import IncidentFacts, open_incident
from incidents.models import (
    Evidence,
    Incident,
    Party,
    TimelineEntry,
    TimelineTie,
    TimelineTold,
)
from incidents.querysets import claims_of
from incidents.release.order import still_following

SAME_ONE = gettext_noop("Choose another incident: this is the same one.")
MERGED_ALREADY = gettext_noop("One of them is part of another already. Take it apart first.")
HAS_PARTS = gettext_noop(
    "Others are part of this one. Merge the other way round, or take them apart first."
)
TAKEN_DOWN = gettext_noop(
    "One of them is taken down. Put it up again first; that needs two people."
)
NO_REASON = gettext_noop("Say how you know: readers and colleagues will ask.")


@transaction.atomic
def merge_incidents(
    incident: Incident, into: Incident, *, seen: int, into_seen: int, reason: str, by: Person
) -> Incident:
    """Let an incident be part of another: what it rests on counts there, its page leads there.

    Its own releases stay at their addresses; its rulings and its timeline rest with it.

    Raises:
        StaleVersionError: if one of the two has changed since the version seen.
        RefusedError: without a reason, or if the two cannot be one (see `why_not_one`).
    """
    require(by, Right.EDIT_RECORD)
    _reason_given(reason)
    refusal = why_not_one(incident, into)
    if refusal:
        raise RefusedError(refusal)
    versions = {incident.pk: (incident, seen), into.pk: (into, into_seen)}
    taken = {
        key: take_version(row, seen=version) for key, (row, version) in sorted(versions.items())
    }
    incident, into = taken[incident.pk], taken[into.pk]
    incident.merged_into = into
    incident.save(update_fields=["merged_into"])
    _both_changed(incident, into, verb=gettext_noop("merge"), reason=reason, by=by)
    return incident


@transaction.atomic
def unmerge_incident(incident: Incident, *, seen: int, reason: str, by: Person) -> Incident:
    """Let an incident stand for itself again, with all that was linked to it.

    Raises:
        StaleVersionError: if it has changed since version `seen`.
        RefusedError: without a reason, or if it is part of no other.
    """
    require(by, Right.EDIT_RECORD)
    _reason_given(reason)
    incident = take_version(incident, seen=seen)
    if incident.merged_into_id is None:
        message = gettext_noop("This incident is not part of another.")
        raise RefusedError(message)
    into = Incident.objects.select_for_update(no_key=True).get(pk=incident.merged_into_id)
    into = take_version(into, seen=into.version)
    incident.merged_into = None
    incident.save(update_fields=["merged_into"])
    _take_back_assessments(into, incident)
    _both_changed(incident, into, verb=gettext_noop("unmerge"), reason=reason, by=by)
    return incident


def why_not_one(incident: Incident, into: Incident) -> str:
    """Say why two incidents cannot be merged; empty if they can."""
    refusals = (
        (incident.pk == into.pk, SAME_ONE),
        (incident.merged_into_id or into.merged_into_id, MERGED_ALREADY),
        (incident.merged.exists(), HAS_PARTS),
        (incident.down_at or into.down_at, TAKEN_DOWN),
    )
    return next((message for applies, message in refusals if applies), "")


@transaction.atomic
def split_incident(
    incident: Incident,
    evidence: Sequence[str],
    facts: IncidentFacts,
    *,
    seen: int,
    reason: str,
    by: Person,
) -> Incident:
    """Make a new incident of some of what this one rests on; return it.

    `evidence` are keys of linked events and claims. Assessments of their claims go with them, lines of
    the timeline that they tell stand in both incidents (here they rest), and who is a party is one in
    both; rulings stay, for they were made on all of it.

    Raises:
        StaleVersionError: if it has changed since version `seen`.
        RefusedError: without a reason, if it is part of another, if nothing would move or nothing
            would stay, or if a key is not linked here.
    """
    require(by, Right.EDIT_RECORD)
    _reason_given(reason)
    incident = take_version(incident, seen=seen)
    require_standing(incident)
    moving = _moving(incident, evidence)
    other = open_incident(facts, by=by)
    Evidence.objects.filter(pk__in=[row.pk for row in moving]).update(incident=other)
    claims = dict(claims_of(other).values_list("pk", "key"))
    _take_assessments(incident, other, claims)
    _copy_timeline(incident, other, set(claims.values()))
    parties = incident.parties.order_by("pk").values_list("source", flat=True)
    Party.objects.bulk_create(Party(incident=other, source_id=source) for source in parties)
    _both_changed(incident, other, verb=gettext_noop("split"), reason=reason, by=by)
    other.refresh_from_db()
    return other


def _moving(incident: Incident, keys: Sequence[str]) -> list[Evidence]:
    rows = list(incident.evidence.select_related("event", "claim"))
    wanted = set(keys)
    moving = [row for row in rows if _key_of(row) in wanted]
    if len(moving) != len(wanted):
        message = gettext_noop("Choose from what this incident rests on.")
        raise RefusedError(message)
    if not moving or len(moving) == len(rows):
        message = gettext_noop("Choose some of it: something has to go, and something to stay.")
        raise RefusedError(message)
    return moving


def _key_of(row: Evidence) -> str:
    linked = row.event or row.claim
    return linked.key if linked else ""


def _claims_in(incident: Incident) -> set[int]:
    return set(claims_of(incident).values_list("pk", flat=True))


def _take_assessments(incident: Incident, other: Incident, claims: Collection[int]) -> None:
    """Give another incident what is thought here of its claims; of those that count here too, a copy."""
    stays = _claims_in(incident)
    rows = incident.assessments.filter(claim__in=claims)
    rows = rows.exclude(claim__in=list(other.assessments.values_list("claim", flat=True)))
    for row in list(rows.filter(claim__in=stays)):
        row.pk, row.incident = None, other
        row.save()
    rows.exclude(claim__in=stays).update(incident=other)


def _take_back_assessments(whole: Incident, part: Incident) -> None:
    """Let what was thought of a part's claims while it was one with the whole be thought in the part."""
    claims = _claims_in(part)
    leaving = whole.assessments.filter(claim__in=claims - _claims_in(whole))
    part.assessments.filter(claim__in=list(leaving.values_list("claim", flat=True))).delete()
    _take_assessments(whole, part, claims)


def _copy_timeline(incident: Incident, other: Incident, claims: set[str]) -> None:
    """Give another incident the lines that these claims tell, and the ties between such lines."""
    rows = {row.key: row for row in incident.timeline.with_tellers() if claims & set(row.tellers)}
    follows = still_following(
        ((row.key, row.follows) for row in incident.timeline.all()), kept=set(rows)
    )
    copies: dict[int, TimelineEntry] = {}
    for position, (key, after) in enumerate(follows.items(), start=1):
        row = rows[key]
        told = sorted(row.told.all(), key=lambda one: one.pk)
        tellers = [one for one in (row.claim, *(one.claim for one in told)) if one.key in claims]
        copies[row.pk] = TimelineEntry.objects.create(
            incident=other, claim=tellers[0], position=position, follows=after, label=row.label
        )
        TimelineTold.objects.bulk_create(
            TimelineTold(entry=copies[row.pk], claim=claim) for claim in tellers[1:]
        )
    TimelineTie.objects.bulk_create(
        TimelineTie(
            incident=other,
            first=copies[tie.first_id],
            second=copies[tie.second_id],
            kind=tie.kind,
            words=tie.words,
            by_id=tie.by_id,
        )
        for tie in incident.ties.filter(first__in=copies, second__in=copies)
    )


def _reason_given(reason: str) -> None:
    if not reason.strip():
        raise RefusedError(NO_REASON)


def _both_changed(one: Incident, other: Incident, *, verb: str, reason: str, by: Person) -> None:
    """Finish a change to what both rest on. Their versions are taken already."""
    for incident in (one, other):
        evidence_changed(incident, verb=verb, by=by, reason=reason.strip(), taken=True)
