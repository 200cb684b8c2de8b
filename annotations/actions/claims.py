"""Claims: mark, correct, withdraw, restore, split, join, undo. Each leaves one line of history."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from annotations.actions.giving_way import give_way
from annotations.actions.history import written
from annotations.actions.permission import require
from annotations.actions.storing import hold_text, store_content
from annotations.content import ClaimContent
from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    Figure,
    HistoryLine,
    Person,
    TimeMark,
)
from annotations.querysets import take_version
from annotations.review import RefusedError, next_state
from annotations.rights import Right
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import Verb, gettext_noop

MARK = gettext_noop("mark")
SPLIT, SPLIT_OFF, JOIN = gettext_noop("split"), gettext_noop("split off"), gettext_noop("join")
UNDO = gettext_noop("undo")
WITHDRAWN_BY_PUBLISHER = gettext_noop(
    "The publisher withdrew these words: they stand on an earlier text of the report. "
    "If the text says them again, mark them there."
)
NOT_UNDOABLE = gettext_noop("This step cannot be undone; correct the claim instead.")


class NothingToUndoError(RefusedError):
    """The person's last action on the claim is not theirs to undo, or somebody changed it since."""


@transaction.atomic
def mark_claim(
    article: Article, content: ClaimContent, *, by: Person, verb: str = MARK, reason: str = ""
) -> Claim:
    """Mark a new claim on a report's current text, as a draft.

    Raises:
        ContentError: if the words are not in the text, or name what the report does not have.
    """
    require(by, Right.MARK_CLAIMS)
    claim = _numbered_claim(article, by=by)
    store_content(claim, content, by=by)
    if verb == MARK:
        give_way(claim)
    return written(claim, verb=verb, by=by, reason=reason)


def _numbered_claim(article: Article, *, by: Person) -> Claim:
    # Whoever waited here for a new text finds that the old one is current no more, and looks again.
    texts = ArticleVersion.objects.select_for_update().filter(article=article)
    version = texts.filter(is_current=True).order_by("pk").first() or texts.get(is_current=True)
    version.claims_numbered += 1
    version.save(update_fields=["claims_numbered"])
    return Claim(
        article_version=version,
        number=version.claims_numbered,
        author=by,
        edited_by=by,
        edited_at=timezone.now(),
    )


@transaction.atomic
def correct_claim(
    claim: Claim,
    content: ClaimContent,
    *,
    seen: int,
    by: Person,
    reason: str = "",
    verb: str = Verb.CORRECT,
) -> Claim:
    """Change what a claim says. A verified or disputed one falls back to submitted.

    Raises:
        StaleVersionError: if it has changed since version `seen`; nothing is written.
        ContentError: if the words are not in the text, or name what the report does not have.
    """
    require(by, Right.MARK_CLAIMS)
    hold_text(claim.article_version_id)
    claim = take_version(claim, seen=seen)
    before = State(claim.state)
    claim.state = next_state(before, Verb.CORRECT)
    if claim.state == State.SUBMITTED and before is not State.SUBMITTED:
        claim.submitted_at = timezone.now()
    claim.edited_by = by
    claim.edited_at = timezone.now()
    claim.batch = ""
    claim.words_checked_by = claim.decided_by = claim.decided_at = None
    store_content(claim, content, by=by)
    return written(claim, verb=verb, by=by, reason=reason)


@transaction.atomic
def withdraw_claim(claim: Claim, *, seen: int, by: Person, reason: str = "") -> Claim:
    """Withdraw a claim: it stays, with its words and history, and counts nowhere."""
    require(by, Right.MARK_CLAIMS)
    return _move(claim, Verb.WITHDRAW, seen=seen, by=by, reason=reason)


@transaction.atomic
def restore_claim(claim: Claim, *, seen: int, by: Person) -> Claim:
    """Bring a withdrawn claim back as a draft.

    Raises:
        RefusedError: if its words were withdrawn by the publisher: no claim stands on an earlier text.
    """
    require(by, Right.MARK_CLAIMS)
    if not claim.article_version.is_current:
        raise RefusedError(WITHDRAWN_BY_PUBLISHER)
    return _move(claim, Verb.RESTORE, seen=seen, by=by)


def _move(claim: Claim, verb: Verb, *, seen: int, by: Person, reason: str = "") -> Claim:
    claim = take_version(claim, seen=seen)
    claim.state = next_state(State(claim.state), verb)
    claim.decided_by = claim.decided_at = claim.words_checked_by = None
    claim.batch = ""
    claim.edited_by = by
    claim.edited_at = timezone.now()
    claim.save()
    return written(claim, verb=verb, by=by, reason=reason)


@transaction.atomic
def split_claim(
    claim: Claim, first: ClaimContent, second: ClaimContent, *, seen: int, by: Person
) -> tuple[Claim, Claim]:
    """Make two claims of one: the first keeps its address and number, the second is new.

    Figures and times of the second move to it as they are, with all that is tied to them or counted
    from them; ties and anchors between the two are in the history of both.
    """
    made = _numbered_claim(claim.article_version.article, by=by)
    store_content(made, replace(second, figures=(), times=()), by=by)
    figures, times = [one.key for one in second.figures], [one.key for one in second.times]
    Figure.objects.filter(claim=claim, key__in=figures).update(claim=made)
    TimeMark.objects.filter(claim=claim, key__in=times).update(claim=made)
    kept = correct_claim(claim, first, seen=seen, by=by, verb=SPLIT)
    store_content(made, second, by=by)
    return kept, written(made, verb=SPLIT_OFF, by=by)


@transaction.atomic
def join_claims(
    claim: Claim, other: Claim, content: ClaimContent, *, seen: int, other_seen: int, by: Person
) -> Claim:
    """Make one claim of two: the first takes the joined content, the other is withdrawn."""
    withdraw_claim(other, seen=other_seen, by=by, reason=f"joined with claim {claim.number}")
    return correct_claim(claim, content, seen=seen, by=by, verb=JOIN)


def undo(claim: Claim, *, by: Person) -> Claim:
    """Take back one's own last change to a claim, as a new change, while nobody touched it since.

    A claim just marked is withdrawn; a withdrawn one comes back as a draft; a correction goes back
    to what stood before. Decisions of reviewers are not undone this way.

    Raises:
        NothingToUndoError: if the last change is not this person's, or is a decision.
    """
    last = own_last_line(claim, by=by)
    undoing = {
        MARK: lambda: withdraw_claim(claim, seen=claim.version, by=by, reason=UNDO),
        Verb.WITHDRAW: lambda: restore_claim(claim, seen=claim.version, by=by),
        Verb.RESTORE: lambda: withdraw_claim(claim, seen=claim.version, by=by, reason=UNDO),
        Verb.CORRECT: lambda: put_back(claim, before(last), by=by),
        UNDO: lambda: put_back(claim, before(last), by=by),
    }
    if last.verb not in undoing:
        raise NothingToUndoError(NOT_UNDOABLE)
    return undoing[last.verb]()


def own_last_line(claim: Claim, *, by: Person) -> HistoryLine:
    """Give the last line of a claim's history, if it is this person's and nothing came after it.

    Raises:
        NothingToUndoError: if it is not.
    """
    last = HistoryLine.objects.of(claim).last()
    if last is None or last.by_id != by.pk or last.row_version != claim.version:
        message = gettext_noop(
            "There is nothing of yours to undo here: the last change is somebody else’s."
        )
        raise NothingToUndoError(message)
    return last


def before(line: HistoryLine) -> HistoryLine:
    """Give the line of the same object before this one.

    Raises:
        NothingToUndoError: if it is the first.
    """
    lines = HistoryLine.objects.filter(kind=line.kind, object_key=line.object_key)
    found = lines.filter(number=line.number - 1).first()
    if found is None:
        raise NothingToUndoError(NOT_UNDOABLE)
    return found


def put_back(claim: Claim, line: HistoryLine, *, by: Person, verb: str = UNDO) -> Claim:
    """Give a claim the content that a line of its history tells, as a new change."""
    content = ClaimContent.from_snapshot(line.data)
    return correct_claim(claim, content, seen=claim.version, by=by, verb=verb)
