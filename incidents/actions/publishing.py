"""Publishing: freeze a release, take down, put up again with two people, redact and lift."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from annotations.actions.permission import require
from annotations.models import Article, ArticleVersion, Claim, HistoryLine, Person, Source
from annotations.querysets import StaleVersionError, take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.spans import Span, SpanError, find_quote
from annotations.values.vocabulary import ConflictState, Grade, IncidentState, gettext_noop
from incidents.actions.conflicts import recheck_conflicts
from incidents.actions.evidence import require_standing
from incidents.actions.tolls import FallWords, check_falls, note_falls
from incidents.gathering.facts import facts_of
from incidents.gathering.found_conflicts import found_conflicts
from incidents.gathering.gathered import gathered
from incidents.models import Incident, Redaction, Release, ReleaseClaim
from incidents.release.basis import Basis
from incidents.release.freeze import Settled, Untraced, digest_of, freeze, untraced


class UntracedError(RefusedError):
    """A number does not resolve to words in a report (rule R18); `found` says which."""

    def __init__(self, found: list[Untraced]) -> None:
        message = gettext_noop(
            "No words stand under a number, or they no longer stand in their report, so it is not "
            "published."
        )
        super().__init__(message)
        self.found = found


class NothingToPublishError(RefusedError):
    """The incident rests on no verified claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the next release would be, at one moment."""

    basis: Basis
    conflicts: tuple[Settled, ...]
    record: dict[str, Any]
    untraced: tuple[Untraced, ...]
    provisional: bool
    digest: str


def draft_of(incident: Incident, *, now: datetime | None = None) -> Draft:
    """Put together what publishing now would publish. Nothing is written."""
    basis = gathered(incident, now=now)
    conflicts = tuple(_settled(incident, basis))
    open_ones = any(conflict.state == ConflictState.OPEN for conflict in conflicts)
    provisional = bool(basis.waiting) or open_ones
    record = freeze(facts_of(incident), basis, conflicts, provisional=provisional)
    return Draft(
        basis=basis,
        conflicts=conflicts,
        record=record,
        untraced=tuple(untraced(basis)),
        provisional=provisional,
        digest=digest_of({**record, "grade": ""}),
    )


def _settled(incident: Incident, basis: Basis) -> list[Settled]:
    """Join what the rules find now with what people made of it, and what people opened themselves."""
    rows = {row.fingerprint: row for row in incident.conflicts.all()}
    conflicts = []
    for finding in found_conflicts(basis):
        row = rows.get(finding.fingerprint)
        conflicts.append(
            Settled(
                type=finding.type,
                harm=finding.harm,
                node=finding.node,
                state=row.state if row else ConflictState.OPEN,
                reason=row.reason if row else "",
                keys=finding.figures,
                message=finding.message,
                params=finding.params,
                row=row.key if row else "",
            )
        )
    conflicts += [
        Settled(
            type=row.type,
            harm=row.harm,
            node=row.node,
            state=row.state,
            reason=row.reason,
            keys=row.keys,
            row=row.key,
        )
        for row in rows.values()
        if row.opened_by_id and row.stands
    ]
    return conflicts


@transaction.atomic
def publish(
    incident: Incident,
    *,
    seen: int,
    by: Person,
    why: str = "",
    grade: str = "",
    digest: str = "",
    notes: Sequence[FallWords] = (),
) -> Release:
    """Publish the record as it stands now: freeze it as the next release.

    `digest` is that of the draft that was seen (`Draft.digest`); empty is not compared. `notes` say
    why tolls fell, and are kept only if it is published.

    Raises:
        StaleVersionError: if the incident, or what it rests on, has changed since it was seen.
        RefusedError: if it is part of another, taken down, rests on nothing, lacks "what changed
            and why" from the second release on, a number does not resolve to its words (rule R18),
            or a toll fell and nobody says why (rule R12).
    """
    require(by, Right.PUBLISH)
    incident = take_version(incident, seen=seen)
    require_standing(incident)
    _require_up(incident)
    if grade:
        incident.grade = Grade(grade)
    recheck_conflicts(incident)
    draft = _draft_as_seen(incident, digest)
    if notes:
        note_falls(incident, notes, by=by)
        draft = draft_of(incident)
    number = incident.releases.count() + 1
    _check(draft, number=number, why=why)
    release = Release.objects.create(
        incident=incident,
        number=number,
        record=draft.record,
        digest=digest_of(draft.record),
        provisional=draft.provisional,
        why=why.strip(),
        published_by=by,
        published_at=timezone.now(),
    )
    _rest_on(release)
    incident.state = IncidentState.PUBLISHED
    incident.evidence_changed_at = None
    incident.save(update_fields=["state", "grade", "evidence_changed_at"])
    HistoryLine.objects.record(incident, verb=f"publish release {number}", by=by, reason=why)
    return release


def _require_up(incident: Incident) -> None:
    if incident.down_at:
        message = gettext_noop(
            "This record is taken down. Put it up again first; that needs two people."
        )
        raise RefusedError(message)


def _draft_as_seen(incident: Incident, digest: str) -> Draft:
    draft = draft_of(incident)
    if digest and digest != draft.digest:
        raise StaleVersionError(incident)
    return draft


def _rest_on(release: Release) -> None:
    """Keep which claims a release rests on, by rows: lists ask what may be public by them."""
    keys = [claim["ref"] for claim in release.record["claims"]]
    claims = Claim.objects.filter(key__in=keys).values_list("pk", flat=True)
    ReleaseClaim.objects.bulk_create(ReleaseClaim(release=release, claim_id=pk) for pk in claims)


def _check(draft: Draft, *, number: int, why: str) -> None:
    if not draft.basis.said:
        message = gettext_noop(
            "Nothing verified is linked to this incident yet, so there is nothing to publish."
        )
        raise NothingToPublishError(message)
    if draft.untraced:
        raise UntracedError(list(draft.untraced))
    check_falls(draft.basis)
    if number > 1 and not why.strip():
        message = gettext_noop("Say in one line what changed and why.")
        raise RefusedError(message)


@transaction.atomic
def take_down(incident: Incident, *, reason: str, by: Person) -> Incident:
    """Take a record down at once: page, lists, files and all releases. One editor is enough.

    Doing it twice is doing it once.

    Raises:
        RefusedError: without a reason, or if nothing of it was ever published.
    """
    require(by, Right.PUBLISH)
    if not reason.strip():
        message = gettext_noop("Say why it is taken down.")
        raise RefusedError(message)
    if not incident.releases.exists():
        message = gettext_noop("Nothing of this incident is public.")
        raise RefusedError(message)
    # Whoever saves something at this moment goes first: nothing keeps a record from coming down.
    incident = Incident.objects.select_for_update(no_key=True).get(pk=incident.pk)
    if incident.down_at:
        return incident
    incident = take_version(incident, seen=incident.version)
    incident.down_at, incident.down_by = timezone.now(), by
    incident.down_reason = reason.strip()[:300]
    incident.up_asked_by = None
    incident.save()
    HistoryLine.objects.record(
        incident, verb=gettext_noop("take down"), by=by, reason=reason.strip()
    )
    return incident


@transaction.atomic
def ask_up(incident: Incident, *, seen: int, by: Person, reason: str) -> Incident:
    """Ask for a record to be put up again; somebody else has to confirm it.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if it is not down, or no reason is given.
    """
    require(by, Right.PUBLISH)
    _require_down(incident)
    if not reason.strip():
        message = gettext_noop("Say why it can be public again.")
        raise RefusedError(message)
    incident = take_version(incident, seen=seen)
    incident.up_asked_by = by
    incident.save(update_fields=["up_asked_by"])
    HistoryLine.objects.record(incident, verb=gettext_noop("ask up"), by=by, reason=reason.strip())
    return incident


@transaction.atomic
def put_up(incident: Incident, *, seen: int, by: Person) -> Incident:
    """Put a record up again that another person has asked for.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if it is not down, nobody asked, or the same person asked.
    """
    require(by, Right.PUBLISH)
    _require_down(incident)
    if incident.up_asked_by_id is None:
        message = gettext_noop("First somebody has to ask for it, with a reason.")
        raise RefusedError(message)
    if incident.up_asked_by_id == by.pk:
        message = gettext_noop("You asked for it, so another person has to confirm it.")
        raise RefusedError(message)
    incident = take_version(incident, seen=seen)
    incident.down_at = incident.down_by = incident.up_asked_by = None
    incident.down_reason = ""
    incident.save()
    HistoryLine.objects.record(incident, verb=gettext_noop("put up"), by=by)
    return incident


def ask_or_put_up(
    incident: Incident, *, version: int, asked: bool, reason: str, by: Person
) -> Incident:
    """Do the step of putting up again that the form showed: ask for it, or confirm it.

    Raises:
        StaleVersionError: if somebody changed the incident since `version`.
        RefusedError: as `ask_up` and `put_up`.
    """
    if asked:
        return put_up(incident, seen=version, by=by)
    return ask_up(incident, seen=version, by=by, reason=reason)


def _require_down(incident: Incident) -> None:
    if incident.down_at is None:
        message = gettext_noop("This record is not taken down.")
        raise RefusedError(message)


@transaction.atomic
def redact_words(
    version: ArticleVersion, *, start: int, end: int, reason: str, by: Person
) -> Redaction:
    """Withhold words of a report from every release, file and history at once.

    Raises:
        RefusedError: without a reason, or if the span is not inside the text.
    """
    require(by, Right.PUBLISH)
    if not 0 <= start < end <= len(version.text):
        message = gettext_noop("These words are not in the report.")
        raise RefusedError(message)
    row = Redaction(article_version=version, start=start, end=end)
    return _redacted(row, reason=reason, by=by)


@transaction.atomic
def redact_source(source: Source, *, reason: str, by: Person) -> Redaction:
    """Withhold a source's name, with all its lasting names, from everything public at once.

    Raises:
        RefusedError: without a reason.
    """
    require(by, Right.PUBLISH)
    return _redacted(Redaction(source=source), reason=reason, by=by)


def redact_from(
    given: Mapping[str, Any],
    *,
    articles: Sequence[Article],
    sources: Sequence[Source],
    by: Person,
) -> Redaction:
    """Withhold what a form names: words of one of these reports, or one of these sources.

    Raises:
        RefusedError: if the words do not stand in the report, or stand there more than once.
    """
    if given["source"]:
        source = next(one for one in sources if one.key == given["source"])
        return redact_source(source, reason=given["reason"], by=by)
    version = next(one for one in articles if one.key == given["article"]).current
    words = given["words"].replace("\r\n", "\n").strip()
    try:
        span = find_quote(version.text, words, Span(0, len(version.text)))
    except SpanError as error:
        raise RefusedError(error.template, **error.params) from None
    return redact_words(version, start=span.start, end=span.end, reason=given["reason"], by=by)


def _redacted(row: Redaction, *, reason: str, by: Person) -> Redaction:
    if not reason.strip():
        message = gettext_noop("Say why this is withheld.")
        raise RefusedError(message)
    row.reason, row.by, row.at = reason.strip()[:300], by, timezone.now()
    row.save(force_insert=True)
    HistoryLine.objects.record(row, verb=gettext_noop("redact"), by=by, reason=row.reason)
    return row


@transaction.atomic
def lift(redaction: Redaction, *, seen: int, reason: str, by: Person) -> Redaction:
    """Show again what was withheld.

    Raises:
        StaleVersionError: if somebody lifted it already.
        RefusedError: without a reason.
    """
    require(by, Right.PUBLISH)
    if not reason.strip():
        message = gettext_noop("Say why this can be shown again.")
        raise RefusedError(message)
    redaction = take_version(redaction, seen=seen)
    redaction.lifted_at = timezone.now()
    redaction.save(update_fields=["lifted_at"])
    HistoryLine.objects.record(redaction, verb=gettext_noop("lift"), by=by, reason=reason.strip())
    return redaction
