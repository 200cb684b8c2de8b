"""What has happened to a claim under review: who decided, which act changed it with others, what is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypedDict

from annotations.actions.sources import CHANGE_SOURCE
from annotations.changes import Change, changes
from annotations.models import Claim, Figure, HistoryLine, Person, ReportedEvent, Source, Suggestion
from annotations.pages.batches import Batch, batches_of
from annotations.pages.report_history import said_verb
from annotations.review import reason_in_words
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import ClaimState, SuggestionState, Verb, gettext_noop

COUNTS: Final = ("figures", "times")  # of a snapshot: what stays hidden until the words are decided
GAVE_REASON: Final = {ClaimState.RETURNED: Verb.RETURN, ClaimState.DISPUTED: Verb.DISPUTE}
CLAIM: Final = gettext_noop("claim %(number)s")
FIGURE: Final = gettext_noop("figure %(number)s")
PART_NAMES: Final[Mapping[str, str]] = {  # as `ClaimEditor.changed_parts` calls them
    "source": gettext_noop("source"),
    "cue": gettext_noop("cue"),
    "content": gettext_noop("content"),
    "figures": gettext_noop("figures"),
    "times": gettext_noop("times"),
    "event": gettext_noop("event"),
    "other": gettext_noop("something else"),
}
CHANGED_PARTS: Final = gettext_noop("%(said)s (%(parts)s)")
CORRECTED_SINCE: Final = gettext_noop("%(said)s, corrected since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided on a claim last, when, and for one that was returned or disputed why.

    `taken` says how the claim was taken from a suggestion; empty if it was not.
    """

    by: Person
    at: datetime | None
    reason: str
    taken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did what to a claim, and when."""

    by: Person | None
    at: datetime
    verb: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What happened to a claim since the version that a form saw.

    `hides` says that figures or times changed too, which are not shown before the words are decided.
    """

    lines: list[Act]
    changes: list[Change]
    hides: bool = False


class Together(TypedDict):
    """The act that sent a claim back with others, and what it changed in this one."""

    batch: Batch
    since: Since


def decision_on(claim: Claim, translate: Translate) -> Decision | None:
    """Say who decided on the claim last, when, and why; none if nobody has."""
    if claim.decided_by is None:
        return None
    verb = GAVE_REASON.get(ClaimState(claim.state))
    line = _last_line(claim, verb) if verb else None
    reason = reason_in_words(line.verb, line.reason) if line else ""
    said = translate(reason) if reason else ""
    taken = _taken_from(claim, translate)
    return Decision(by=claim.decided_by, at=claim.decided_at, reason=said, taken=taken)


def _taken_from(claim: Claim, translate: Translate) -> str:
    """Say whether a claim was taken from a suggestion, and what was changed; empty if it was not."""
    suggestion = Suggestion.objects.of_claim(claim)
    if suggestion is None:
        return ""
    said = translate(SuggestionState(suggestion.state).label)
    if suggestion.changed:
        parts = [translate(PART_NAMES.get(one, one)) for one in suggestion.changed.split(", ")]
        said = translate(CHANGED_PARTS) % {"said": said, "parts": ", ".join(parts)}
    corrected = HistoryLine.objects.of(claim).filter(verb=Verb.CORRECT).exists()
    return translate(CORRECTED_SINCE) % {"said": said} if corrected else said


def changed_together(
    claim: Claim, person: Person, translate: Translate, *, figures: bool
) -> Together | None:
    """Say which act sent this claim back with others, and what it changed here; none if none did.

    Of the others only those of the person's desks count.
    """
    if not claim.batch:
        return None
    together = Claim.objects.visible_to(person).of_batch(claim.batch)
    batch = next(iter(batches_of(together)), None)
    line = _last_line(claim, CHANGE_SOURCE)
    if batch is None or line is None:
        return None
    since = changed_since(claim, line.row_version - 1, translate, figures=figures, leave=("state",))
    return Together(batch=batch, since=since)


def changed_since(
    claim: Claim, seen: int, translate: Translate, *, figures: bool, leave: tuple[str, ...] = ()
) -> Since:
    """Find what changed since a version that somebody saw, and who changed it; `leave` is not told.

    `figures` says whether figures and times may be told as well.
    """
    lines = list(HistoryLine.objects.of(claim).select_related("by"))
    later = [line for line in lines if line.row_version > seen]
    earlier = [line for line in lines if line.row_version <= seen]
    told = [Act(by=line.by, at=line.at, verb=said_verb(line.verb, translate)) for line in later]
    if not later or not earlier:
        return Since(lines=told, changes=[])
    before, after = earlier[-1].data, later[-1].data
    hides = not figures and any(before[name] != after[name] for name in COUNTS)
    names = _names_of_keys(claim, {before["source"], after["source"]}, translate)
    left = leave if figures else (*leave, *COUNTS)
    same = {name: after[name] for name in left}
    differ = changes(before | same, after, names, translate)
    return Since(lines=told, changes=differ, hides=hides)


def _last_line(claim: Claim, verb: str) -> HistoryLine | None:
    """Find the last time that this was done to a claim."""
    return HistoryLine.objects.of(claim).filter(verb=verb).last()


def _names_of_keys(
    claim: Claim, sources: set[str | None], translate: Translate
) -> Mapping[str, str]:
    """Say what stands behind the keys in history: events, sources, claims and figures."""
    article = claim.article_version.article
    claims = Claim.objects.in_report_of(claim)
    figures = Figure.objects.filter(claim__article_version=claim.article_version_id)
    rows = [
        *ReportedEvent.objects.filter(article=article).values_list("key", "label"),
        *Source.objects.filter(key__in=sources - {None}).values_list("key", "label"),
    ]
    numbered = [
        *((CLAIM, key, number) for key, number in claims.values_list("key", "number")),
        *((FIGURE, key, number) for key, number in figures.values_list("key", "number")),
    ]
    return dict(rows) | {key: translate(said) % {"number": n} for said, key, n in numbered}
