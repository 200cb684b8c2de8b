"""What follows in the record when a report has a new text: nothing withheld is shown, no number sleeps."""

from functools import partial

from annotations.models import Article, ArticleVersion, HistoryLine
from annotations.text.matching import Matching
from annotations.text.occurrences import new_places, protected_places
from annotations.text.spans import Span
from annotations.values.vocabulary import gettext_noop
from incidents.actions.conflicts import recheck_conflicts
from incidents.actions.evidence import mark_stale
from incidents.gathering.causes import text_changed_last
from incidents.models import Incident, Redaction

REDACT_ON = gettext_noop("redact on the new text")


def text_has_changed(
    *, article: Article, old: ArticleVersion, new: ArticleVersion, matching: Matching, **_: object
) -> None:
    """Receive the desk's word that a report has a new text.

    What is withheld on the old text is withheld on the new one; published incidents that rest on the
    report are under revision. Redactions of the old text stay: releases quote it.
    """
    rows = Redaction.objects.in_force().filter(article_version__article=article)
    for row in rows.exclude(article_version=new).select_related("article_version").order_by("pk"):
        for span in _places(row, old, matching):
            _withhold(row, span, new)
    rests = list(Incident.objects.resting_on_reports([article]))
    mark_stale(rests)
    for incident in rests:
        recheck_conflicts(incident, because=partial(text_changed_last, article))


def _places(row: Redaction, old: ArticleVersion, matching: Matching) -> list[Span]:
    """Find where the new text says what is withheld on the old, or was on a text before that."""
    if row.article_version is None or row.start is None or row.end is None:
        return []
    span = Span(row.start, row.end)
    if row.article_version == old:
        return protected_places(matching, span)
    return new_places(matching, span.words(row.article_version.text))


def _withhold(row: Redaction, span: Span, new: ArticleVersion) -> None:
    """Withhold words of the new text for the reason for which they were withheld on another."""
    known = Redaction.objects.in_force().filter(article_version=new)
    if known.filter(start=span.start, end=span.end).exists():
        return
    made = Redaction.objects.create(
        article_version=new,
        start=span.start,
        end=span.end,
        reason=row.reason,
        by=row.by,
        at=row.at,
    )
    HistoryLine.objects.record(made, verb=REDACT_ON, by=new.added_by, reason=row.reason)
