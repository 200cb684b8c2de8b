"""Undo at the desk: one's own last action in a report, while nobody has touched it since.

A split and a join changed two claims in one step; both go back in one step too.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.db import transaction

from annotations.actions.claims import (
    JOIN,
    NOT_UNDOABLE,
    SPLIT,
    SPLIT_OFF,
    UNDO,
    NothingToUndoError,
    before,
    own_last_line,
    put_back,
    restore_claim,
    undo,
    withdraw_claim,
)
from annotations.actions.events import set_aside
from annotations.actions.permission import require
from annotations.actions.sentences import say_nothing_here
from annotations.actions.storing import hold_text
from annotations.actions.suggesting import ACCEPTED, REJECT, reopen_suggestion
from annotations.actions.versions import NEW_TEXT
from annotations.models import (
    Article,
    Claim,
    Figure,
    HistoryLine,
    Person,
    ReportedEvent,
    Suggestion,
    TimeMark,
)
from annotations.rights import Right
from annotations.text.spans import Span
from annotations.values.vocabulary import Verb, gettext_noop

NOTHING = gettext_noop("There is nothing of yours to undo in this report.")
BEFORE_NEW_TEXT = gettext_noop(
    "The report has a new text since your last step, so that step cannot be undone."
)
UNDO_SPLIT, UNDO_JOIN = gettext_noop("undo split"), gettext_noop("undo join")


class Undone(NamedTuple):
    """The verb that was taken back; on which claim, or of which sentence, if it was about one."""

    verb: str
    claim: Claim | None = None
    sentence: Span | None = None


@transaction.atomic
def undo_last(article: Article, *, by: Person) -> Undone:
    """Take back a person's last action in a report, by a new one; say what it was.

    Claims, decisions on suggestions, "nothing here" and events set aside can be taken back;
    decisions of reviewers cannot.

    Raises:
        NothingToUndoError: if there is none, or somebody changed the same thing since.
    """
    require(by, Right.MARK_CLAIMS)
    lines = HistoryLine.objects.filter(report_key=article.key, by=by)
    # What another report was found to share, or whose text it is, is no step in this one.
    steps = lines.exclude(kind__in=["copy", "copygroup"])
    line = steps.order_by("-at", "-pk").first()
    if line is None:
        raise NothingToUndoError(NOTHING)
    _refuse_before_new_text(article, line)
    if line.kind == "claim":
        claim = Claim.objects.of_article(article).get(key=line.object_key)
        undo_on(claim, by=by)
        return Undone(line.verb, claim)
    undone = _other_verbs(article, line, by=by).get((line.kind, line.verb))
    if undone is None:
        message = gettext_noop("Your last step here cannot be undone.")
        raise NothingToUndoError(message)
    undone()
    return Undone(line.verb, sentence=_place_of(line))


def _refuse_before_new_text(article: Article, line: HistoryLine) -> None:
    """Refuse to take back what was done on an earlier text: its places are not those of this one."""
    lines = HistoryLine.objects.of(article).filter(verb=NEW_TEXT, pk__gte=line.pk)
    if lines.exists():
        raise NothingToUndoError(BEFORE_NEW_TEXT)


@transaction.atomic
def undo_on(claim: Claim, *, by: Person) -> Claim:
    """Take back a person's last change to a claim, whatever it was.

    Raises:
        NothingToUndoError: if it is not theirs, or is a decision.
    """
    hold_text(claim.article_version_id)
    last = own_last_line(claim, by=by)
    if last.verb == SPLIT_OFF:
        return _undo_split(_beside(last, SPLIT, by=by), claim, by=by)
    if last.verb == SPLIT:
        return _undo_split(claim, _beside(last, SPLIT_OFF, by=by), by=by)
    if last.verb == JOIN:
        return _undo_join(claim, _beside(last, Verb.WITHDRAW, by=by), by=by)
    if last.verb in ACCEPTED:
        return _undo_taken(claim, by=by)
    return undo(claim, by=by)


def _undo_taken(claim: Claim, *, by: Person) -> Claim:
    """Withdraw a claim that was taken from a suggestion, which is open again."""
    suggestion = Suggestion.objects.of_claim(claim)
    if suggestion is not None:
        reopen_suggestion(suggestion, by=by)
    return withdraw_claim(claim, seen=claim.version, by=by, reason=UNDO)


def _beside(line: HistoryLine, verb: str, *, by: Person) -> Claim:
    """Find the other claim of a split or a join: its line was written just before, or just after.

    Raises:
        NothingToUndoError: if anything happened to it since, also by this person.
    """
    lines = HistoryLine.objects.filter(report_key=line.report_key, by=by, kind=line.kind)
    is_after = verb == SPLIT_OFF
    near = lines.filter(pk__gt=line.pk) if is_after else lines.filter(pk__lt=line.pk)
    other = near.order_by("pk" if is_after else "-pk").first()
    if other is None or other.verb != verb:
        raise NothingToUndoError(NOT_UNDOABLE)
    claim = Claim.objects.get(key=other.object_key)
    if own_last_line(claim, by=by) != other:
        raise NothingToUndoError(NOT_UNDOABLE)
    return claim


def _undo_split(kept: Claim, made: Claim, *, by: Person) -> Claim:
    """Make one claim of the two again: the first as it was, the second withdrawn."""
    whole = before(own_last_line(kept, by=by))
    Figure.objects.filter(claim=made).update(claim=kept)
    TimeMark.objects.filter(claim=made).update(claim=kept)
    withdraw_claim(made, seen=made.version, by=by, reason=UNDO)
    return put_back(kept, whole, by=by, verb=UNDO_SPLIT)


def _undo_join(claim: Claim, other: Claim, *, by: Person) -> Claim:
    """Make two claims of the one again, each as it was; the other comes back as a draft."""
    mine = before(own_last_line(claim, by=by))
    theirs = before(own_last_line(other, by=by))
    for rows, name in ((Figure, "figures"), (TimeMark, "times")):
        keys = [one["key"] for one in theirs.data[name]]
        rows.objects.filter(claim=claim, key__in=keys).update(claim=other)
    back = put_back(claim, mine, by=by, verb=UNDO_JOIN)
    other = restore_claim(other, seen=other.version, by=by)
    put_back(other, theirs, by=by, verb=UNDO_JOIN)
    return back


def _other_verbs(
    article: Article, line: HistoryLine, *, by: Person
) -> dict[tuple[str, str], Callable[[], object]]:
    def event(*, aside: bool) -> None:
        row = ReportedEvent.objects.get(article=article, key=line.object_key)
        set_aside(row, seen=line.row_version, by=by, aside=aside)

    def sentence(*, there: bool) -> None:
        say_nothing_here(article, _sentence_of(line), by=by, there=there)

    def rejected() -> None:
        row = Suggestion.objects.of_article(article).get(key=line.object_key)
        if row.version != line.row_version:
            raise NothingToUndoError(NOT_UNDOABLE)
        reopen_suggestion(row, by=by)

    return {
        ("suggestion", REJECT): rejected,
        ("reportedevent", "set aside"): lambda: event(aside=False),
        ("reportedevent", "take back"): lambda: event(aside=True),
        ("article", "nothing here"): lambda: sentence(there=True),
        ("article", "something here"): lambda: sentence(there=False),
    }


def _place_of(line: HistoryLine) -> Span | None:
    """Give the words that a line was about, if it was about some."""
    if line.kind == "suggestion":
        return Span(line.data["start"], line.data["end"])
    return _sentence_of(line) if line.kind == "article" else None


def _sentence_of(line: HistoryLine) -> Span:
    """Read the sentence that a line about one keeps as its reason."""
    start, _, end = line.reason.partition("–")
    return Span(int(start), int(end))
