"""Suggestions: make them for a report, take one as a claim, reject it, take that back, count its fate."""

import logging
from collections.abc import Sequence

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from annotations.actions.giving_way import content_of_claims
from annotations.actions.marking import Wish, mark_wish
from annotations.actions.permission import require
from annotations.actions.storing import hold_text
from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    HistoryLine,
    PatternFate,
    Person,
    Suggestion,
)
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.suggest.overlap import is_dealt_with
from annotations.suggest.proposal import Proposal
from annotations.suggest.report import engine, read_report
from annotations.suggest.trust import Fate, is_shown, trust
from annotations.text.spans import Span
from annotations.values.vocabulary import RejectReason, SuggestionState, gettext_noop

AS_SHOWN = gettext_noop("accept as shown")
WITH_CHANGES = gettext_noop("accept with changes")
REJECT, REOPEN = gettext_noop("reject suggestion"), gettext_noop("reopen suggestion")
ACCEPTED = frozenset({AS_SHOWN, WITH_CHANGES})
DECIDED = gettext_noop("Somebody has decided on this suggestion already.")
_FATES = {
    SuggestionState.ACCEPTED: "accepted",
    SuggestionState.CHANGED: "changed",
    SuggestionState.REJECTED: "rejected",
}
_LONGEST_CHANGES = 300  # characters: what its column takes

logger = logging.getLogger(__name__)


def suggest_for(version: ArticleVersion, article: Article) -> None:
    """Read a text and store what the engine proposes. A fault of the engine never loses a report."""
    parts = tuple((part.kind, part.start, part.end) for part in version.parts.all())
    try:
        found = read_report(
            version.text, published=article.published, language=article.language, parts=parts
        )
    except Exception:  # a report without suggestions is a whole report
        logger.exception("the engine could not read report %s", article.key)
        return
    taken = content_of_claims(version) + _rejected(version)
    _store(version, [one for one in found if not is_dealt_with(one.content, taken)])


@transaction.atomic
def suggest_again(article: Article, *, by: Person) -> int:
    """Read a report anew: what is still open gives way; what was decided stays. Say how many are open."""
    require(by, Right.MARK_CLAIMS)
    version = article.current
    hold_text(version.pk)
    Suggestion.objects.of_article(article).open().update(
        state=SuggestionState.REPLACED, version=F("version") + 1
    )
    suggest_for(version, article)
    HistoryLine.objects.record(article, verb=gettext_noop("suggest again"), by=by)
    return Suggestion.objects.of_article(article).open().count()


def _rejected(version: ArticleVersion) -> list[list[Span]]:
    """Give the words of what somebody rejected: it is not proposed again."""
    rows = version.suggestions.filter(state=SuggestionState.REJECTED)
    return [list(Proposal.from_data(row.reading).content) for row in rows]


def _store(version: ArticleVersion, found: Sequence[Proposal]) -> None:
    fates = {
        (row.pattern, row.cue): Fate(
            accepted=row.accepted, changed=row.changed, rejected=row.rejected
        )
        for row in PatternFate.objects.filter(pattern__in={one.pattern for one in found})
    }
    trusted = [
        trust(one.confidence, fates.get((one.pattern, one.cue_lemma), Fate())) for one in found
    ]
    Suggestion.objects.bulk_create(
        Suggestion(
            article_version=version,
            start=one.hull.start,
            end=one.hull.end,
            engine=engine(),
            pattern=one.pattern,
            cue=one.cue_lemma,
            confidence=one.confidence,
            trust=share,
            is_aside=one.attitude or not is_shown(share),
            reading=one.as_data(),
        )
        for one, share in zip(found, trusted, strict=True)
    )


@transaction.atomic
def take_suggestion(
    suggestion: Suggestion, wish: Wish, *, seen: int, by: Person, changed: Sequence[str] = ()
) -> Claim:
    """Make a claim of a suggestion: its source, event, figures and times in one step.

    `changed` names the fields that differ from what was proposed; empty is "as shown".

    Raises:
        StaleVersionError: if it changed since version `seen`.
        RefusedError: if it was decided on already, or the claim cannot be stored.
    """
    require(by, Right.MARK_CLAIMS)
    hold_text(suggestion.article_version_id)
    suggestion = take_version(suggestion, seen=seen)
    if suggestion.state != SuggestionState.OPEN:
        raise RefusedError(DECIDED)
    said = ", ".join(changed)[:_LONGEST_CHANGES]
    verb = WITH_CHANGES if changed else AS_SHOWN
    article = suggestion.article_version.article
    claim = mark_wish(article, wish, by=by, verb=verb, reason=said)
    suggestion.claim, suggestion.changed = claim, said
    state = SuggestionState.CHANGED if changed else SuggestionState.ACCEPTED
    _decide(suggestion, state, by=by)
    HistoryLine.objects.record(suggestion, verb=verb, by=by, reason=said)
    return claim


@transaction.atomic
def reject_suggestion(
    suggestion: Suggestion, *, seen: int, by: Person, reason: str = ""
) -> Suggestion:
    """Say that a suggestion is of no use; why can be said at once or afterwards.

    Raises:
        StaleVersionError: if it changed since version `seen`.
        RefusedError: if it was taken already.
    """
    require(by, Right.MARK_CLAIMS)
    suggestion = take_version(suggestion, seen=seen)
    again = suggestion.state == SuggestionState.REJECTED
    if not again and suggestion.state != SuggestionState.OPEN:
        raise RefusedError(DECIDED)
    suggestion.reason = RejectReason(reason) if reason else ""
    if again:
        suggestion.save(update_fields=["reason"])
    else:
        _decide(suggestion, SuggestionState.REJECTED, by=by)
    _record(suggestion, REJECT, by=by)
    return suggestion


@transaction.atomic
def reopen_suggestion(suggestion: Suggestion, *, by: Person) -> Suggestion:
    """Take back a decision on a suggestion: it is open again, and its pattern's count goes back."""
    require(by, Right.MARK_CLAIMS)
    suggestion = take_version(suggestion, seen=suggestion.version)
    _count(suggestion, -1)
    suggestion.state, suggestion.reason, suggestion.changed = SuggestionState.OPEN, "", ""
    suggestion.claim = suggestion.decided_by = suggestion.decided_at = None
    suggestion.save()
    _record(suggestion, REOPEN, by=by)
    return suggestion


def _decide(suggestion: Suggestion, state: SuggestionState, *, by: Person) -> None:
    suggestion.state = state
    suggestion.decided_by, suggestion.decided_at = by, timezone.now()
    suggestion.save()
    _count(suggestion, 1)


def _count(suggestion: Suggestion, step: int) -> None:
    """Count what became of a suggestion for its pattern and cue."""
    name = _FATES[SuggestionState(suggestion.state)]
    row, _ = PatternFate.objects.get_or_create(pattern=suggestion.pattern, cue=suggestion.cue)
    # A reset may lie between a decision and its undoing.
    PatternFate.objects.filter(pk=row.pk).update(**{name: Greatest(F(name) + step, 0)})


def _record(suggestion: Suggestion, verb: str, *, by: Person) -> None:
    key = suggestion.article_version.article.key
    HistoryLine.objects.record(
        suggestion, verb=verb, by=by, reason=suggestion.reason, report_key=key
    )


@transaction.atomic
def reset_fate(fate: PatternFate, *, seen: int, by: Person) -> PatternFate:
    """Count a pattern and cue from nothing again; what they proposed earlier stays decided.

    Raises:
        StaleVersionError: if somebody reset it since version `seen`.
    """
    require(by, Right.REVIEW_CLAIMS)
    fate = take_version(fate, seen=seen)
    fate.accepted = fate.changed = fate.rejected = 0
    fate.reset_at = timezone.now()
    fate.save()
    HistoryLine.objects.record(fate, verb=gettext_noop("reset"), by=by)
    return fate
