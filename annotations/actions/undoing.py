"""Undo at the desk: one's own last action in a report, while nobody has touched it since."""

from collections.abc import Callable

from django.db import transaction

from annotations.actions.claims import NothingToUndoError, undo
from annotations.actions.events import set_aside
from annotations.actions.permission import require
from annotations.actions.sentences import say_nothing_here
from annotations.models import Article, Claim, HistoryLine, Person, ReportedEvent
from annotations.rights import Right
from annotations.text.spans import Span
from annotations.values.vocabulary import gettext_noop

NOTHING = gettext_noop("There is nothing of yours to undo in this report.")


@transaction.atomic
def undo_last(article: Article, *, by: Person) -> str:
    """Take back a person's last action in a report, by a new one; say what it was.

    Claims, "nothing here" and events set aside can be taken back; decisions of reviewers cannot.

    Raises:
        NothingToUndoError: if there is none, or somebody changed the same thing since.
    """
    require(by, Right.MARK_CLAIMS)
    lines = HistoryLine.objects.filter(report_key=article.key, by=by)
    line = lines.order_by("-at", "-pk").first()
    if line is None:
        raise NothingToUndoError(NOTHING)
    if line.kind == "claim":
        claim = Claim.objects.of_article(article).get(key=line.object_key)
        undo(claim, by=by)
        return f"{line.verb}, {claim}"
    undone = _other_verbs(article, line, by=by).get((line.kind, line.verb))
    if undone is None:
        message = gettext_noop("Your last step here cannot be undone.")
        raise NothingToUndoError(message)
    undone()
    return line.verb


def _other_verbs(
    article: Article, line: HistoryLine, *, by: Person
) -> dict[tuple[str, str], Callable[[], object]]:
    def event(*, aside: bool) -> None:
        row = ReportedEvent.objects.get(article=article, key=line.object_key)
        set_aside(row, seen=line.row_version, by=by, aside=aside)

    def sentence(*, there: bool) -> None:
        start, _, end = line.reason.partition("–")
        say_nothing_here(article, Span(int(start), int(end)), by=by, there=there)

    return {
        ("reportedevent", "set aside"): lambda: event(aside=False),
        ("reportedevent", "take back"): lambda: event(aside=True),
        ("article", "nothing here"): lambda: sentence(there=True),
        ("article", "something here"): lambda: sentence(there=False),
    }
