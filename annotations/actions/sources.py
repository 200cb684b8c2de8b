"""Sources: make, change, protect, open and purge what identifies them; change the source of claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from annotations.actions.claims import correct_claim
from annotations.actions.permission import require
from annotations.actions.withholding import plain_values, withhold, withhold_merges
from annotations.content import ClaimContent
from annotations.events import sources_merged
from annotations.models import (
    Article,
    Claim,
    HistoryLine,
    Person,
    Source,
    SourceAlias,
    SourceIdentity,
)
from annotations.models.fields import new_key
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.search import fold
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import Named, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """What is said about a source; codes of the vocabulary."""

    label: str
    kind: str
    named: str = Named.NAMED_BODY
    anonymity_reason: str = ""
    proximity: str = "unknown"
    scale: str = ""
    place: str = ""
    reliability: str = "F"
    aliases: tuple[str, ...] = ()


UNNAMED = frozenset({Named.UNNAMED_PERSON, Named.UNNAMED_BODY, Named.COLLECTIVE, Named.NONE})
UNNAMED_NEEDS_REPORT = gettext_noop("An unnamed source belongs to one report.")
MERGED_IN_REPORT = gettext_noop(
    "This source is merged with another unnamed one of its report. Take them apart first, then name it."
)
CHANGE_SOURCE = gettext_noop("change source")
NAME_LENGTH = 200  # folded characters kept of a name: folding may lengthen one
TELLING = ("label", "aliases", "place")  # what earlier lines of history may tell of a person


@transaction.atomic
def make_source(
    facts: SourceFacts, *, by: Person, only_in: Article | None = None, parent: Source | None = None
) -> Source:
    """Make a source. An unnamed person, an unnamed body or a collective stays with its report.

    Raises:
        RefusedError: if an unnamed source names no report.
    """
    if not by.may(Right.KEEP_SITE):
        require(by, Right.MARK_CLAIMS)
    if facts.named in UNNAMED and only_in is None:
        raise RefusedError(UNNAMED_NEEDS_REPORT)
    source = Source(
        only_in=only_in if facts.named in UNNAMED else None, parent=parent, demo=by.demo
    )
    _set_facts(source, facts)
    return _recorded(source, facts, verb=gettext_noop("make"), by=by)


@transaction.atomic
def change_source(source: Source, facts: SourceFacts, *, seen: int, by: Person) -> Source:
    """Change what is said about a source.

    An unnamed source of one report that gets a name becomes a lasting one. A protected source has
    no other names.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if a lasting source would be unnamed: that belongs to one report; or if one that
            is merged inside its report would get a name.
    """
    if not by.may(Right.KEEP_SITE):
        require(by, Right.CHANGE_SOURCES)
    source = take_version(source, seen=seen)
    if facts.named in UNNAMED and source.only_in_id is None and not source.protected:
        raise RefusedError(UNNAMED_NEEDS_REPORT)
    if facts.named not in UNNAMED and not source.protected:
        _refuse_merged_in_report(source)
        source.only_in = None
    if source.protected:
        facts = replace(facts, aliases=())
    _set_facts(source, facts)
    return _recorded(source, facts, verb=gettext_noop("change"), by=by)


def _refuse_merged_in_report(source: Source) -> None:
    """Refuse to make a source a lasting one while it is one with unnamed sources of its report."""
    is_merged = source.merged_into_id is not None or source.merged.exists()
    if source.only_in_id is not None and is_merged:
        raise RefusedError(MERGED_IN_REPORT)


def _set_facts(source: Source, facts: SourceFacts) -> None:
    source.label = facts.label.strip()
    for name in ["kind", "named", "anonymity_reason", "proximity", "scale", "place", "reliability"]:
        setattr(source, name, getattr(facts, name))


def _recorded(source: Source, facts: SourceFacts, *, verb: str, by: Person) -> Source:
    source.save()
    _set_aliases(source, facts.aliases)
    HistoryLine.objects.record(source, verb=verb, by=by)
    return source


def _set_aliases(source: Source, names: Iterable[str]) -> None:
    wanted = {
        fold(name)[:NAME_LENGTH]: name.strip() for name in (source.label, *names) if name.strip()
    }
    source.aliases.exclude(folded__in=wanted).delete()
    for folded, name in wanted.items():
        SourceAlias.objects.update_or_create(source=source, folded=folded, defaults={"name": name})


@transaction.atomic
def protect_source(
    source: Source,
    *,
    seen: int,
    reason: str,
    label: str,
    by: Person,
    identity: Mapping[str, str],
    place: str | None = None,
) -> Source:
    """Protect a source: its label becomes one that tells nothing, its names go to a row apart.

    `identity` holds name, contact and notes; they are written nowhere else, not even in history.
    Names and places that earlier lines of its history tell are withheld there too: that is the one
    case in which history is rewritten, and the line of this act stands at its end. An empty `place`
    takes it away, None leaves it; so do empty details of a source that was protected before.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if the reason is missing.
    """
    require(by, Right.PROTECT_SOURCES)
    if not reason.strip():
        message = gettext_noop("Say why this source is protected.")
        raise RefusedError(message)
    source = take_version(source, seen=seen)
    apart = _take_apart(source, by=by)
    source.protected, source.protected_by = True, by
    source.protected_at, source.protected_reason = timezone.now(), reason.strip()
    source.label = label.strip() or source.label
    source.place = source.place if place is None else place.strip()
    source.save()
    _set_aliases(source, ())
    withhold(source, TELLING)
    withhold_merges(source)
    _keep_identity(source, identity)
    HistoryLine.objects.record(source, verb=gettext_noop("protect"), by=by, reason=reason)
    if apart:  # only now that all is stored: who listens reads it there
        sources_merged.send(sender=Source, sources=apart)
    return source


def _take_apart(source: Source, *, by: Person) -> tuple[int, ...]:
    """Let a source that is going to be protected stand alone: no merge tells whom it is near to.

    Gives the ids of all that were merged, none if it stood alone; whoever saves the source tells them.
    """
    parts = list(source.merged.all())
    if source.merged_into_id is None and not parts:
        return ()
    source.merged_into = None
    for one in parts:
        part = take_version(one, seen=one.version)
        part.merged_into = None
        part.save(update_fields=["merged_into"])
        HistoryLine.objects.record(part, verb=gettext_noop("unmerge"), by=by)
    return (source.pk, *(part.pk for part in parts))


def _keep_identity(source: Source, identity: Mapping[str, str]) -> None:
    told = {name: identity[name] for name in ("name", "contact", "notes") if identity.get(name)}
    kept, _made = SourceIdentity.objects.get_or_create(source=source)
    if kept.purged_at and told:
        message = gettext_noop(
            "Who this source is was forgotten for good; it cannot be kept again."
        )
        raise RefusedError(message)
    for name, value in told.items():
        setattr(kept, name, value)
    kept.save()


def may_open_identity(source: Source, *, by: Person) -> bool:
    """Tell whether a person may see who a protected source is: author, editors of its claims, its desk.

    One rule: those who wrote or last edited a claim of it, and editors of the desks it is used at.
    """
    if not by.may(Right.PROTECT_SOURCES):
        return False
    claims = Claim.objects.visible_to(by).filter(source=source)
    if by.may(Right.REVIEW_CLAIMS) and (claims.exists() or source.protected_by_id == by.pk):
        return True
    worked = HistoryLine.objects.filter(by=by, kind="claim", object_key__in=claims.values("key"))
    return source.protected_by_id == by.pk or worked.exists()


@transaction.atomic
def open_identity(source: Source, *, by: Person) -> SourceIdentity:
    """Show who a protected source is, and note that it was opened.

    Raises:
        RefusedError: if the person may not, or there is nothing kept.
    """
    if not may_open_identity(source, by=by):
        message = gettext_noop("You may not open this.")
        raise RefusedError(message)
    identity = SourceIdentity.objects.filter(source=source).first()
    if identity is None:
        message = gettext_noop("Nothing is kept about who this source is.")
        raise RefusedError(message)
    HistoryLine.objects.record(source, verb=gettext_noop("open identity"), by=by)
    return identity


@transaction.atomic
def purge_identity(source: Source, *, reason: str, by: Person) -> SourceIdentity:
    """Forget who a protected source is. Claims, figures and history stay; who, when and why too.

    Raises:
        RefusedError: if the person may not, or the reason is missing.
    """
    if not may_open_identity(source, by=by) or not reason.strip():
        message = gettext_noop(
            "Only those who may open these details may purge them, with a reason."
        )
        raise RefusedError(message)
    identity = SourceIdentity.objects.filter(source=source).first()
    if identity is None:
        message = gettext_noop("Nothing is kept about who this source is.")
        raise RefusedError(message)
    identity.name = identity.contact = identity.notes = ""
    identity.purged_at, identity.purged_by = timezone.now(), by
    identity.purge_reason = reason.strip()
    identity.save()
    HistoryLine.objects.record(source, verb=gettext_noop("purge identity"), by=by, reason=reason)
    return identity


@transaction.atomic
def give_source(
    claims: Iterable[tuple[Claim, int]], source: Source, *, reason: str, by: Person
) -> list[Claim]:
    """Give many claims another source, by the same action as one; verified ones fall back.

    `claims` are pairs of a claim and the version seen.

    Raises:
        StaleVersionError: if one of them has changed; none is changed then.
        RefusedError: if the reason is missing.
    """
    require(by, Right.CHANGE_SOURCES)
    if not reason.strip():
        message = gettext_noop("Say why: one reason for all of them.")
        raise RefusedError(message)
    ticked = sorted(claims, key=lambda pair: (pair[0].article_version_id, pair[0].start))
    keys = {claim.key for claim, _seen in ticked}
    changed = []
    for claim, seen in ticked:
        content = _content_with_source(claim, source, keys)
        changed.append(
            correct_claim(claim, content, seen=seen, by=by, reason=reason, verb=CHANGE_SOURCE)
        )
    # Those that wait now were sent by one act, so they are one batch in the queue.
    sent = {"submitted_at": timezone.now(), "opened_at": None, "batch": new_key()}
    waiting = [claim.pk for claim in changed if claim.state == State.SUBMITTED]
    Claim.objects.filter(pk__in=waiting).update(**sent)
    for claim in changed:
        claim.refresh_from_db(fields=list(sent))
    return changed


def _content_with_source(claim: Claim, source: Source, together: set[str]) -> ClaimContent:
    """Give a claim's content with another source; it goes on from another claim only if that has it too."""
    data = plain_values(claim.snapshot()) | {"source": source.key, "own_voice": False}
    before = claim.continues
    if before and before.key not in together and before.source_id != source.pk:
        data["continues"] = None
    return ClaimContent.from_snapshot(data)
