"""Submitting a report, and a reviewer's decisions on its claims."""

from django.db import transaction
from django.utils import timezone

from annotations.actions.history import written
from annotations.actions.permission import NotAllowedError, require
from annotations.actions.storing import hold_text
from annotations.models import Article, Claim, Comment, HistoryLine, Mention, Person
from annotations.querysets import take_version
from annotations.review import (
    FOUR_EYES,
    REASONS,
    ForbiddenTransitionError,
    FourEyesError,
    RefusedError,
    check_decision,
    may_decide,
    next_state,
)
from annotations.rights import Right
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import PartRole, Verb, gettext_noop

FOUR_EYES_ON_NAMES = gettext_noop(
    "You chose this source yourself, so somebody else has to say that the words mean it."
)


@transaction.atomic
def submit_report(article: Article, *, by: Person, leave: frozenset[str] = frozenset()) -> int:
    """Send a person's drafts of a report to review in one act; say how many went.

    `leave` holds the keys of drafts that stay.
    """
    require(by, Right.MARK_CLAIMS)
    hold_text(article.current.pk)
    ready = Claim.objects.of_article(article).ready_to_submit(by).exclude(key__in=leave)
    sent = 0
    for claim in ready:
        submitted = take_version(claim, seen=claim.version)
        submitted.state = next_state(State(submitted.state), Verb.SUBMIT)
        submitted.submitted_at = timezone.now()
        submitted.opened_at = None
        submitted.batch = ""
        submitted.save(update_fields=["state", "submitted_at", "opened_at", "batch"])
        written(submitted, verb=Verb.SUBMIT, by=by)
        sent += 1
    return sent


@transaction.atomic
def take_back(article: Article, *, by: Person) -> int:
    """Take a person's submitted claims back to draft, those that no reviewer has opened yet."""
    require(by, Right.MARK_CLAIMS)
    hold_text(article.current.pk)
    waiting = Claim.objects.of_article(article).by_annotator(by)
    unopened = waiting.filter(state=State.SUBMITTED, opened_at=None, edited_by=by)
    taken = 0
    # Whoever opens one at this moment waits for us, and then finds a draft.
    for claim in unopened.select_for_update(of=("self",)):
        back = take_version(claim, seen=claim.version)
        back.state = next_state(State.SUBMITTED, Verb.TAKE_BACK)
        back.save(update_fields=["state"])
        written(back, verb=Verb.TAKE_BACK, by=by)
        taken += 1
    return taken


def open_for_review(claim: Claim, *, by: Person) -> None:
    """Note that a reviewer has seen this submission: from now on it cannot be taken back."""
    if by.may(Right.REVIEW_CLAIMS) and by.pk not in {claim.author_id, claim.edited_by_id}:
        unopened = Claim.objects.filter(pk=claim.pk, state=State.SUBMITTED, opened_at=None)
        unopened.update(opened_at=timezone.now())


@transaction.atomic
def check_words(claim: Claim, *, seen: int, by: Person) -> Claim:
    """Record that a reviewer found source, cue and words right, before seeing any figure.

    Raises:
        StaleVersionError: if the claim has changed since version `seen`.
        ForbiddenTransitionError: if a claim in this state is not to be verified.
        FourEyesError: if the reviewer made the last change.
    """
    claim = take_version(claim, seen=seen)
    _require_decision(claim, Verb.VERIFY, by=by)
    next_state(State(claim.state), Verb.VERIFY)
    claim.words_checked_by = by
    claim.save(update_fields=["words_checked_by"])
    return written(claim, verb=gettext_noop("words are right"), by=by)


@transaction.atomic
def review_claim(
    claim: Claim, *, seen: int, verb: Verb, by: Person, note: str = "", reason: str = ""
) -> Claim:
    """Decide on a claim: verify, return or dispute it. A note becomes a comment on the claim.

    `reason` is a code of `review.REASONS`: a dispute needs one, a return may have one.

    Raises:
        StaleVersionError: if the claim has changed since version `seen`; nothing is written.
        ForbiddenTransitionError: if the verb is not for a claim in this state, or figures would be
            verified before the words.
        FourEyesError: if this person made the last change and wants to verify it.
        NoteNeededError: if the verb needs a note or reason that is missing.
    """
    check_decision(verb, note, reason)
    claim = take_version(claim, seen=seen)
    _require_decision(claim, verb, by=by)
    claim.state = next_state(State(claim.state), verb)
    if verb is Verb.VERIFY and claim.words_checked_by_id != by.pk and needs_two_acts(claim):
        message = gettext_noop("Decide on the words first; then the figures and times open.")
        raise ForbiddenTransitionError(message)
    claim.decided_by = by
    claim.decided_at = timezone.now()
    if verb is Verb.RETURN:
        claim.words_checked_by = None
    claim.save(update_fields=["state", "decided_by", "decided_at", "words_checked_by"])
    if note.strip():
        _say(claim, note, by=by)
    because = reason if reason in set(REASONS.get(verb, ())) else ""
    said = ": ".join(part for part in (because, note.strip()) if part)
    return written(claim, verb=verb, by=by, reason=said)


def needs_two_acts(claim: Claim) -> bool:
    """Tell whether a claim has figures or times, which are decided after its words."""
    return claim.figures.exists() or claim.times.exists()


def _require_decision(claim: Claim, verb: Verb, *, by: Person) -> None:
    if not by.is_active:
        message = gettext_noop("This account has ended.")
        raise NotAllowedError(message)
    if verb is Verb.VERIFY and claim.edited_by_id == by.pk:
        raise FourEyesError(FOUR_EYES)
    if not may_decide(
        verb,
        roles=by.roles,
        person=by.pk,
        author=claim.author_id,
        editor=claim.edited_by_id,
    ):
        require(by, Right.REVIEW_CLAIMS)


@transaction.atomic
def decide_mention(mention: Mention, *, by: Person, right: bool = True) -> Mention:
    """Record that in this report these words do mean this source, or leave it open again.

    Doing it twice changes nothing.

    Raises:
        FourEyesError: if every claim that rests on it was last edited by this person.
        RefusedError: if no claim rests on it any more.
    """
    require(by, Right.REVIEW_CLAIMS)
    hold_text(mention.article_version_id)
    if not Mention.objects.filter(pk=mention.pk).exists():
        message = gettext_noop("No claim uses these words for this source any more.")
        raise RefusedError(message)
    if right and not may_decide_name(mention, by=by):
        raise FourEyesError(FOUR_EYES_ON_NAMES)
    rows = Mention.objects.filter(pk=mention.pk, decided_by__isnull=right)
    changed = rows.update(
        decided_by=by if right else None, decided_at=timezone.now() if right else None
    )
    mention.refresh_from_db()
    if changed:
        key = mention.article_version.article.key
        verb = "who is who" if right else "who is who, open again"
        HistoryLine.objects.record(mention, verb=verb, by=by, report_key=key)
    return mention


def may_decide_name(mention: Mention, *, by: Person) -> bool:
    """Tell whether somebody else last edited a claim that rests on this name, or nobody did."""
    resting = Claim.objects.live().filter(
        article_version=mention.article_version_id,
        source=mention.source_id,
        parts__role=PartRole.SOURCE,
        parts__quote=mention.words,
    )
    editors = set(resting.values_list("edited_by", flat=True))
    return editors != {by.pk}


@transaction.atomic
def comment(claim: Claim, *, text: str, by: Person) -> Comment:
    """Add a comment to a claim.

    Raises:
        RefusedError: if it says nothing.
    """
    require(by, Right.COMMENT)
    if not text.strip():
        message = gettext_noop("Write the comment first.")
        raise RefusedError(message)
    return _say(claim, text, by=by)


def _say(claim: Claim, text: str, *, by: Person) -> Comment:
    made = Comment.objects.create(claim=claim, by=by, text=text.strip())
    key = claim.article_version.article.key
    HistoryLine.objects.record(made, verb=gettext_noop("comment"), by=by, report_key=key)
    return made
