"""Evidence: link and unlink, assess, and what follows when a claim has changed."""

from collections.abc import Iterable, Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations.actions.permission import require
from annotations.models import Article, Claim, HistoryLine, Person, ReportedEvent
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import Credibility, IncidentState, gettext_noop
from incidents.actions.conflicts import recheck_conflicts
from incidents.models import Assessment, Evidence, Incident
from incidents.querysets import claims_of


class AlreadyLinkedError(RefusedError):
    """The event belongs to an incident already; `incident` is it."""

    def __init__(self, incident: Incident) -> None:
        message = gettext_noop(
            "This event is linked to “%(incident)s” already. Unlink it there first."
        )
        super().__init__(message, incident=incident)
        self.incident = incident


@transaction.atomic
def link_event(incident: Incident, event: ReportedEvent, *, by: Person) -> Evidence:
    """Let an incident rest on an event as one report tells it, with all its claims.

    Linking twice is linking once.

    Raises:
        AlreadyLinkedError: if the event belongs to another incident.
    """
    require(by, Right.EDIT_RECORD)
    known = Evidence.objects.filter(event=event).select_related("incident").first()
    if known and known.incident_id == incident.pk:
        return known
    if known:
        raise AlreadyLinkedError(known.incident)
    try:
        with transaction.atomic():
            row = Evidence.objects.create(incident=incident, event=event, linked_by=by)
    except IntegrityError:
        taken = Evidence.objects.select_related("incident").get(event=event)
        raise AlreadyLinkedError(taken.incident) from None
    evidence_changed(incident, verb=gettext_noop("link event"), by=by)
    return row


@transaction.atomic
def link_claim(incident: Incident, claim: Claim, *, by: Person) -> Evidence:
    """Let an incident rest on one claim by itself. Linking twice is linking once."""
    require(by, Right.EDIT_RECORD)
    row, made = Evidence.objects.get_or_create(
        incident=incident, claim=claim, defaults={"linked_by": by}
    )
    if made:
        evidence_changed(incident, verb=gettext_noop("link claim"), by=by)
    return row


@transaction.atomic
def unlink(evidence: Evidence, *, by: Person, reason: str = "") -> Incident:
    """Take a link away; the claims stay as they are, and so does every release."""
    require(by, Right.EDIT_RECORD)
    incident = evidence.incident
    evidence.delete()
    kept = set(claims_of(incident).values_list("pk", flat=True))
    incident.timeline.exclude(claim__in=kept).delete()
    return evidence_changed(incident, verb=gettext_noop("unlink"), by=by, reason=reason)


@transaction.atomic
def assess(
    incident: Incident,
    claim: Claim,
    *,
    seen: int,
    credibility: str,
    by: Person,
    left_out: bool = False,
    attacking_group: bool = False,
    attacker_kills: bool = False,
    reason: str = "",
) -> Assessment:
    """Say how far a claim can be believed here, whether a number may rest on it, and who attacked.

    Raises:
        StaleVersionError: if the incident has changed since version `seen`.
        RefusedError: if the claim is not of this incident, if "confirmed" is given while origins
            are not counted (rule R11), or if it is left out without a reason.
    """
    require(by, Right.EDIT_RECORD)
    if credibility == Credibility.CONFIRMED:
        message = gettext_noop(
            "“Confirmed” needs two independent origins, which are not counted yet."
        )
        raise RefusedError(message)
    if left_out and not reason.strip():
        message = gettext_noop("Say why no number may rest on this claim.")
        raise RefusedError(message)
    if not claims_of(incident).filter(pk=claim.pk).exists():
        message = gettext_noop("This claim is not among the evidence of this incident.")
        raise RefusedError(message)
    incident = take_version(incident, seen=seen)
    row, _ = Assessment.objects.update_or_create(
        incident=incident,
        claim=claim,
        defaults={
            "credibility": credibility,
            "left_out": left_out,
            "attacking_group": attacking_group,
            "attacker_kills": attacker_kills,
            "reason": reason.strip(),
            "by": by,
        },
    )
    evidence_changed(
        incident, verb=gettext_noop("assess"), by=by, reason=reason.strip(), taken=True
    )
    return row


def evidence_changed(
    incident: Incident, *, verb: str, by: Person, reason: str = "", taken: bool = False
) -> Incident:
    """Finish a change to what an incident rests on: version, state, conflicts, history line.

    `taken` says that the caller has taken the version already.
    """
    if not taken:
        # Whoever links something else at this moment goes first; both links stand.
        incident = Incident.objects.select_for_update(no_key=True).get(pk=incident.pk)
        incident = take_version(incident, seen=incident.version)
    mark_stale(Incident.objects.filter(pk=incident.pk))
    incident.refresh_from_db()
    recheck_conflicts(incident)
    HistoryLine.objects.record(incident, verb=verb, by=by, reason=reason)
    return incident


def mark_stale(incidents: Iterable[Incident]) -> None:
    """Note that what these incidents rest on has changed; a published one is under revision."""
    keys = [incident.pk for incident in incidents]
    rows = Incident.objects.filter(pk__in=keys)
    rows.update(evidence_changed_at=timezone.now())
    rows.filter(state=IncidentState.PUBLISHED).update(state=IncidentState.UNDER_REVISION)


def claim_has_changed(*, claim: Claim, **_: object) -> None:
    """Receive the desk's word that a claim has changed: what rests on it is stale, conflicts too."""
    rests = list(Incident.objects.resting_on(claim, left=_event_before(claim)))
    mark_stale(rests)
    for incident in rests:
        recheck_conflicts(incident)


def copies_have_changed(*, articles: Sequence[Article], **_: object) -> None:
    """Receive the desk's word that other reports count as one text now: origins are others (R10)."""
    rests = list(Incident.objects.resting_on_reports(articles))
    mark_stale(rests)
    for incident in rests:
        recheck_conflicts(incident)


def sources_have_merged(*, sources: Sequence[int], **_: object) -> None:
    """Receive the desk's word that sources have become one, or two: origins may be fewer or more."""
    rests = list(Incident.objects.resting_on_words_of(sources))
    mark_stale(rests)
    for incident in rests:
        recheck_conflicts(incident)


def _event_before(claim: Claim) -> str:
    """Give the key of the event that a claim belonged to before its last change."""
    before = HistoryLine.objects.of(claim).order_by("-number")[1:2]
    return next((line.data.get("event") or "" for line in before), "")
