"""Evidence: link and unlink, assess, and what follows when a claim has changed."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext

from annotations.actions.permission import require
from annotations.changes import Snapshot
from annotations.models import Article, Claim, HistoryLine, Person, ReportedEvent
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import ClaimState, Credibility, IncidentState, gettext_noop
from incidents.actions.conflicts import Because, recheck_conflicts
from incidents.gathering import causes
from incidents.gathering.gathered import corroborated
from incidents.gathering.loading import with_all_who_speak_for
from incidents.gathering.moved import numbers_have_moved
from incidents.models import Assessment, Evidence, Incident
from incidents.querysets import IncidentQuerySet, claims_of
from incidents.reckoning.support import ENOUGH

_WAITING: Final = frozenset({ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.RETURNED})
_STEPS: Final = frozenset({"state", "words_checked_by", "decided_by"})  # of a review
_NOT_LINKED: Final = gettext_noop("This is not linked here any more.")
_NO_ORIGIN: Final = gettext_noop(
    "“Confirmed” needs two independent origins. There are none: no number of the record rests on "
    "this claim."
)
_ONE_ORIGIN: Final = gettext_noop(
    "“Confirmed” needs two independent origins of its number. There is one: %(names)s."
)
_ONE_TOGETHER: Final = gettext_noop(
    "“Confirmed” needs two independent origins of its number. There is one, as these are not "
    "independent of each other: %(names)s."
)
_PART_OF: Final = gettext_noop(
    "This incident is part of “%(whole)s” now. Work on that one, or take them apart first."
)
_PARTIES_ONLY: Final = gettext_noop(
    "“Confirmed” needs an origin that is no party to the violence. All are: %(names)s."
)


class AlreadyLinkedError(RefusedError):
    """The event belongs to an incident already; `incident` is it."""

    def __init__(self, incident: Incident) -> None:
        message = gettext_noop(
            "This event is linked to “%(incident)s” already. Unlink it there first."
        )
        super().__init__(message, incident=incident)
        self.incident = incident


class UnconfirmedError(RefusedError):
    """Too few independent origins bear a claim's number out; says how many there are, and which."""


class PartOfAnotherError(RefusedError):
    """What an incident rests on counts with another one now, so it is changed there."""


def require_standing(incident: Incident) -> None:
    """Refuse work on an incident that is part of another; whoever merges it now is waited for.

    Raises:
        PartOfAnotherError: if it is.
    """
    rows = Incident.objects.select_for_update(no_key=True, of=("self",))
    row = rows.select_related("merged_into").order_by("pk").get(pk=incident.pk)
    if row.merged_into:
        raise PartOfAnotherError(_PART_OF, whole=row.merged_into)


@transaction.atomic
def link_event(incident: Incident, event: ReportedEvent, *, by: Person) -> Evidence:
    """Let an incident rest on an event as one report tells it, with all its claims.

    Linking twice is linking once.

    Raises:
        AlreadyLinkedError: if the event belongs to another incident.
        PartOfAnotherError: if the incident is part of another.
    """
    require(by, Right.EDIT_RECORD)
    require_standing(incident)
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
    """Let an incident rest on one claim by itself. Linking twice is linking once.

    Raises:
        PartOfAnotherError: if the incident is part of another.
    """
    require(by, Right.EDIT_RECORD)
    require_standing(incident)
    row, made = Evidence.objects.get_or_create(
        incident=incident, claim=claim, defaults={"linked_by": by}
    )
    if made:
        evidence_changed(incident, verb=gettext_noop("link claim"), by=by)
    return row


@transaction.atomic
def unlink(evidence: Evidence, *, by: Person, reason: str = "") -> Incident:
    """Take a link away; the claims stay as they are, and so does every release.

    Lines of the timeline that only these claims tell rest, and stand again if they are linked again.

    Raises:
        PartOfAnotherError: if it was linked to an incident that is part of another now.
        RefusedError: if somebody took the link away, or split the incident, a moment ago.
    """
    require(by, Right.EDIT_RECORD)
    incident = evidence.incident
    require_standing(incident)
    row = incident.evidence.filter(pk=evidence.pk).first()
    if row is None:
        raise RefusedError(_NOT_LINKED)
    row.delete()
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
        RefusedError: if the claim is not of this incident, or if it is left out without a reason.
        UnconfirmedError: if "confirmed" is given and fewer than two independent origins bear its
            number out, or only parties do (rules R10, R11).
        PartOfAnotherError: if the incident is part of another.
    """
    require(by, Right.EDIT_RECORD)
    if left_out and not reason.strip():
        message = gettext_noop("Say why no number may rest on this claim.")
        raise RefusedError(message)
    if not claims_of(incident).filter(pk=claim.pk).exists():
        message = gettext_noop("This claim is not among the evidence of this incident.")
        raise RefusedError(message)
    given = {
        "left_out": left_out,
        "attacking_group": attacking_group,
        "attacker_kills": attacker_kills,
        "reason": reason.strip(),
    }
    incident = take_version(incident, seen=seen)
    require_standing(incident)
    if credibility == Credibility.CONFIRMED:
        _check_confirmed(incident, claim, Assessment(**given))
    row, _ = Assessment.objects.update_or_create(
        incident=incident,
        claim=claim,
        defaults={**given, "credibility": credibility, "by": by},
    )
    evidence_changed(
        incident, verb=gettext_noop("assess"), by=by, reason=reason.strip(), taken=True
    )
    return row


def _check_confirmed(incident: Incident, claim: Claim, assessed: Assessment) -> None:
    """Refuse "confirmed" for a number that too few independent origins bear out (R10, R11)."""
    borne = corroborated(incident, claim, assessed=assessed)
    if borne is None or not borne.names:
        raise UnconfirmedError(_NO_ORIGIN)
    if borne.found.independent < ENOUGH:
        template = _ONE_ORIGIN if len(borne.names) == 1 else _ONE_TOGETHER
        raise UnconfirmedError(template, names=", ".join(borne.names))
    if borne.found.parties_only:
        raise UnconfirmedError(_PARTIES_ONLY, names=", ".join(borne.names))


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
    recheck_conflicts(incident, because=partial(causes.incident_changed_last, verb, by))
    HistoryLine.objects.record(incident, verb=verb, by=by, reason=reason)
    return incident


def mark_stale(incidents: Iterable[Incident]) -> None:
    """Note that what these incidents rest on has changed; a published one is under revision."""
    keys = [incident.pk for incident in incidents]
    rows = Incident.objects.filter(pk__in=keys)
    rows.update(evidence_changed_at=timezone.now())
    rows.filter(state=IncidentState.PUBLISHED).update(state=IncidentState.UNDER_REVISION)


def claim_has_changed(*, claim: Claim, **_: object) -> None:
    """Receive the desk's word that a claim has changed: what rests on it is stale, conflicts too.

    Conflicts are found among verified words: while a claim waits, a step of its review moves none.
    """
    lines = HistoryLine.objects.of(claim).order_by("-number")[:2]
    now, before = [*(line.data for line in lines), {}][:2]
    rests = Incident.objects.resting_on(claim, left=before.get("event") or "")
    if _waited(now) == _waited(before) != {}:
        mark_stale(rests)
        return
    because = partial(causes.claim_changed_last, claim)
    around = Incident.objects.none()
    if ClaimState.VERIFIED in (now.get("state"), before.get("state")):
        around = _told_around(claim).exclude(pk__in=rests.values("pk"))
    _hold([*rests, *around])
    _rests_changed(rests, because=because)
    for incident in around:
        recheck_conflicts(incident, because=because)
        if incident.state == IncidentState.PUBLISHED and numbers_have_moved(incident):
            mark_stale([incident])


def _told_around(claim: Claim) -> IncidentQuerySet:
    """Give the incidents that rest on a claim's report: it may move a number without being linked.

    It may stand between two claims of one source, whose account ends there (R0, step 3).
    """
    return Incident.objects.resting_on_reports([claim.article_version.article])


def _hold(incidents: Iterable[Incident]) -> None:
    """Lock incidents in the order in which everybody locks them."""
    keys = [incident.pk for incident in incidents]
    held = Incident.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
    list(held.values_list("pk"))


def copies_have_changed(*, articles: Sequence[Article], **_: object) -> None:
    """Receive the desk's word that other reports count as one text now: origins are others (R10)."""
    rests = Incident.objects.resting_on_reports(articles)
    _rests_changed(rests, because=partial(gettext, causes.COPIES))


def event_has_changed(*, event: ReportedEvent, aside: bool, **_: object) -> None:
    """Receive the desk's word that a report's event has another date, place or standing.

    A number moves only where single claims of an event are linked that is background from now on, or
    is no more.
    """
    because = partial(causes.event_changed_last, event)
    if aside:
        mark_stale(Incident.objects.resting_on_single_claims_of(event))
    for incident in Incident.objects.resting_on_reports([event.article]):
        recheck_conflicts(incident, because=because)


def publication_has_moved(*, article: Article, **_: object) -> None:
    """Receive the desk's word that a report came out on another day.

    Nothing that it tells is later (R16), and which number is the newest may be another (R12).
    """
    because = partial(causes.report_corrected_last, article)
    _rests_changed(Incident.objects.resting_on_reports([article]), because=because)


def sources_have_merged(*, sources: Sequence[int], **_: object) -> None:
    """Receive the desk's word that sources have become one, or two: origins may be fewer or more."""
    rests = Incident.objects.resting_on_words_of(sorted(with_all_who_speak_for(sources)))
    _rests_changed(rests, because=partial(gettext, causes.SOURCES))


def _rests_changed(incidents: Iterable[Incident], *, because: Because) -> None:
    """Note that what these incidents rest on has changed, and see which conflicts hold now."""
    rests = sorted(incidents, key=lambda incident: incident.pk)  # as everybody locks them
    mark_stale(rests)
    for incident in rests:
        recheck_conflicts(incident, because=because)


def _waited(data: Snapshot) -> Snapshot:
    """Give what a claim that waits says, without how far its review is; nothing of any other."""
    if data.get("state") not in _WAITING:
        return {}
    return {name: value for name, value in data.items() if name not in _STEPS}
