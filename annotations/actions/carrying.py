"""Claims, notes and held names taken from one text of a report to the next.

Each function must run in the transaction of `add_version`, which holds the old text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from annotations.actions.storing import computed_manner, store_content
from annotations.actions.withholding import plain_values
from annotations.content import ClaimContent
from annotations.models import (
    ArticleVersion,
    Claim,
    ClaimBefore,
    ClaimPart,
    FigureLink,
    HistoryLine,
    Mention,
    NamedWords,
    NothingHere,
    Person,
    Suggestion,
    TextPart,
    TimeMark,
)
from annotations.querysets import take_version
from annotations.review.carrying import Carried, Report, carry, keys_of, marks_of, without_ties
from annotations.suggest.carrying import carried
from annotations.suggest.proposal import Proposal
from annotations.text.layout import layout_of
from annotations.text.matching import Matching
from annotations.text.occurrences import new_places, protected_places
from annotations.text.spans import Span
from annotations.values.vocabulary import (
    ClaimFate,
    ClaimState,
    PartRole,
    PublicUse,
    SpanKind,
    SuggestionState,
    VaguePolicy,
    gettext_noop,
)

VERBS: Final = {
    ClaimFate.CARRIED: gettext_noop("carry to the new text"),
    ClaimFate.CONTEXT: gettext_noop("carry, words around it changed"),
    ClaimFate.CHANGED: gettext_noop("reopen, its words changed"),
    ClaimFate.GONE: gettext_noop("withdrawn by the publisher"),
}
HOLD_ON: Final = gettext_noop("hold on the new text")
_STRICTEST: Final = (PublicUse.NEVER, PublicUse.HOLD, PublicUse.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one text of a report to the next, laid on each other; `by` brought the next."""

    old: ArticleVersion
    new: ArticleVersion
    matching: Matching
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A claim, its snapshot on the old text, and what becomes of it."""

    claim: Claim
    data: dict[str, Any]
    carried: Carried

    @property
    def fate(self) -> ClaimFate:
        return self.carried.fate


def carry_claims(step: Step) -> list[Claim]:
    """Take the claims to the new text, each by its fate; give them as they stand then.

    One that is gone stays on the old text, withdrawn. What each was is kept as `ClaimBefore`.
    """
    cases = _cases(step)
    _keep_as_before(step, cases)
    gone = [case.claim.pk for case in cases if case.fate is ClaimFate.GONE]
    lost = {key for case in cases for key in case.carried.lost}
    _cut_ties(gone, lost)
    moving = [case.claim.pk for case in cases if case.fate is not ClaimFate.GONE]
    _move_mentions(step, moving)
    Claim.objects.filter(pk__in=moving).update(article_version=step.new)
    _clear_of_boilerplate(step.new, cases)
    stored = [_stored(step, case) for case in cases]
    return [_noted(step, claim, case) for claim, case in zip(stored, cases, strict=True)]


def _cases(step: Step) -> list[_Case]:
    article = step.new.article
    report = Report(
        language=article.language,
        published=article.published,
        policy=VaguePolicy(settings.VAGUE_POLICY),
    )
    cases = []
    for claim in step.old.claims.order_by("start", "pk"):
        claim.article_version = step.old
        data = plain_values(claim.snapshot())
        content = ClaimContent.from_snapshot(data)
        found = carry(content, step.matching, report)
        cases.append(_Case(claim=claim, data=data, carried=_read_alike(step, content, found)))
    gone = _gone_keys(cases)
    return [replace(case, carried=without_ties(case.carried, gone)) for case in cases]


def _read_alike(step: Step, before: ClaimContent, found: Carried) -> Carried:
    """Reopen a claim whose words are given otherwise now: quotation marks around them came or went."""
    if found.fate not in {ClaimFate.CARRIED, ClaimFate.CONTEXT} or before.manner:
        return found
    if computed_manner(step.old, before) == computed_manner(step.new, found.content):
        return found
    return replace(found, fate=ClaimFate.CHANGED)


def _gone_keys(cases: Sequence[_Case]) -> frozenset[str]:
    """Name the claims that are gone, and all figures and times that are."""
    keys = {key for case in cases for key in case.carried.lost}
    for case in cases:
        if case.fate is ClaimFate.GONE:
            keys |= {str(case.claim.key), *keys_of(case.carried.content)}
    return frozenset(keys)


def _keep_as_before(step: Step, cases: Sequence[_Case]) -> None:
    ClaimBefore.objects.bulk_create(
        ClaimBefore(
            claim=case.claim,
            article_version=step.old,
            next_version=step.new,
            fate=case.fate,
            data=case.data,
        )
        for case in cases
    )


def _cut_ties(gone: Sequence[int], lost: set[str]) -> None:
    """Let no figure or time on the new text be tied to what is gone, nor what is gone to it."""
    FigureLink.objects.filter(figure__claim__in=gone).delete()
    FigureLink.objects.filter(target__claim__in=gone).delete()
    FigureLink.objects.filter(target__key__in=lost).delete()
    TimeMark.objects.filter(claim__in=gone).update(anchor_mark=None)
    TimeMark.objects.filter(anchor_mark__claim__in=gone).update(anchor_mark=None)
    TimeMark.objects.filter(anchor_mark__key__in=lost).update(anchor_mark=None)


def _move_mentions(step: Step, moving: Sequence[int]) -> None:
    """Take what was said about who is who along with the claims that rest on it, decided or not."""
    parts = ClaimPart.objects.filter(claim__in=moving, role=PartRole.SOURCE)
    used = set(parts.values_list("claim__source", "quote"))
    mentions = Mention.objects.filter(article_version=step.old)
    kept = [one.pk for one in mentions if (one.source_id, one.words) in used]
    Mention.objects.filter(pk__in=kept).update(article_version=step.new)


def _clear_of_boilerplate(new: ArticleVersion, cases: Sequence[_Case]) -> None:
    """Let nothing count as boilerplate where a claim stands: nobody could see or mend it there."""
    places = [
        span
        for case in cases
        if case.fate is not ClaimFate.GONE
        for span in marks_of(case.carried.content)
    ]
    over = [
        part.pk
        for part in new.parts.filter(kind=SpanKind.BOILERPLATE)
        if any(part.span.overlaps(span) for span in places)
    ]
    TextPart.objects.filter(pk__in=over).delete()


def _stored(step: Step, case: _Case) -> Claim:
    claim = take_version(case.claim, seen=case.claim.version)
    claim.article_version = step.old if case.fate is ClaimFate.GONE else step.new
    if case.fate is ClaimFate.GONE:
        _withdraw(claim)
        return claim
    if case.fate is ClaimFate.CHANGED:
        _reopen(claim)
    store_content(claim, case.carried.content, by=step.by)
    return claim


def _withdraw(claim: Claim) -> None:
    """Withdraw a claim whose words the publisher took away. Nobody edited it by that (rule R19)."""
    claim.state = ClaimState.WITHDRAWN
    claim.continues = claim.parent = None
    claim.words_checked_by = claim.decided_by = claim.decided_at = None
    claim.batch = ""
    claim.edited_at = timezone.now()
    claim.save()


def _reopen(claim: Claim) -> None:
    """Make a claim a draft of its author again: only somebody else can verify its new words.

    What somebody had withdrawn stays withdrawn.
    """
    if claim.state != ClaimState.WITHDRAWN:
        claim.state = ClaimState.DRAFT
    claim.words_checked_by = claim.decided_by = claim.decided_at = None
    claim.submitted_at = claim.opened_at = None
    claim.batch = ""
    claim.edited_by, claim.edited_at = claim.author, timezone.now()


def _noted(step: Step, claim: Claim, case: _Case) -> Claim:
    """Write a claim's line of history; that the text changed is told once, for all of them."""
    HistoryLine.objects.record(
        claim,
        verb=VERBS[case.fate],
        by=step.by,
        reason=f"{step.old.number} → {step.new.number}",
        report_key=step.new.article.key,
    )
    return claim


def carry_notes(step: Step) -> None:
    """Keep "nothing here" of each sentence that stands in the new text as it stood."""
    parts = tuple((part.kind, part.start, part.end) for part in step.new.parts.all())
    layout = layout_of(step.new.text, parts)
    for note in NothingHere.objects.filter(article_version=step.old).order_by("start", "pk"):
        place = step.matching.place(Span(note.start, note.end))
        sentence = layout.sentence_at(place.start) if place else None
        if place is None or sentence is None or sentence.span != place:
            continue
        NothingHere.objects.get_or_create(
            article_version=step.new,
            start=place.start,
            defaults={"end": place.end, "by": note.by},
        )


def carry_held_words(step: Step) -> None:
    """Hold in the new text what was held in the old: at its place, or wherever its words stand.

    What was held on a text before that is held too where its words come back.
    """
    rows = NamedWords.objects.filter(article_version__article=step.new.article)
    texts = rows.select_related("article_version").defer("article_version__raw")
    earlier = texts.order_by("start", "pk")
    held: set[Span] = set()
    for row in sorted(earlier, key=lambda row: _STRICTEST.index(PublicUse(row.public))):
        for span in _places_to_hold(step, row):
            if span not in held:
                held.add(span)
                _hold(step, row, span)


def _places_to_hold(step: Step, row: NamedWords) -> list[Span]:
    is_shown = row.public == PublicUse.YES
    if row.article_version_id != step.old.pk:
        words = row.span.words(row.article_version.text)
        return [] if is_shown else new_places(step.matching, words)
    if not is_shown:
        return protected_places(step.matching, row.span)
    place = step.matching.place(row.span)
    return [place] if place else []


def _hold(step: Step, row: NamedWords, span: Span) -> None:
    made = NamedWords.objects.create(
        article_version=step.new,
        start=span.start,
        end=span.end,
        who=row.who,
        public=row.public,
        reason=row.reason,
        by=row.by,
    )
    key = step.new.article.key
    HistoryLine.objects.record(made, verb=HOLD_ON, by=step.by, report_key=key)


def carry_suggestions(step: Step) -> None:
    """Let what is open give way to a new reading; what was rejected follows where its words stand."""
    rows = Suggestion.objects.filter(article_version=step.old)
    for row in rows.filter(state=SuggestionState.REJECTED):
        moved = carried(Proposal.from_data(row.reading), step.matching.place)
        if moved is not None:
            row.article_version, row.reading = step.new, moved.as_data()
            row.start, row.end = moved.hull.start, moved.hull.end
            row.version += 1
            row.save(update_fields=["article_version", "reading", "start", "end", "version"])
    rows.open().update(state=SuggestionState.REPLACED, version=F("version") + 1)
