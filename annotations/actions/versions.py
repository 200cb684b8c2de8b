"""A report that its publisher changed: the next text, and everything that stood on the text before."""

import hashlib

from django.db import transaction

from annotations.actions.carrying import (
    Step,
    carry_claims,
    carry_held_words,
    carry_notes,
    carry_suggestions,
)
from annotations.actions.copies import note_wording
from annotations.actions.permission import require
from annotations.actions.reports import SAME_TEXT, ReportFacts, ReportText, set_facts, set_parts
from annotations.actions.storing import hold_text
from annotations.actions.suggesting import suggest_for
from annotations.actions.taken import refused_if_taken
from annotations.actions.times import rebind_times
from annotations.events import text_changed
from annotations.models import Article, ArticleVersion, HistoryLine, Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text import canonical
from annotations.text.matching import match
from annotations.values.vocabulary import gettext_noop

NEW_TEXT = gettext_noop("new text")
NOTHING_CHANGED = gettext_noop("Nothing changed: this is the text that is here already.")


@transaction.atomic
def add_version(
    article: Article,
    words: ReportText,
    *,
    seen: int,
    by: Person,
    facts: ReportFacts | None = None,
    suggests: bool = True,
) -> ArticleVersion:
    """Give a report the text that its publisher has put in place of the one before.

    Claims go to the new text by what became of their words, and keep their address; each text that
    ever was stays as it is. `facts` says anew what is known about the report; without, that stays. A
    publisher may also go back to an earlier text. `seen` is the report's version that was seen.

    Raises:
        NotAllowedError: if the person may not import.
        StaleVersionError: if the report has changed since version `seen`; nothing is written.
        RefusedError: if the text is the current one, or another report's of the same outlet and desk.
    """
    require(by, Right.IMPORT_REPORT)
    article = take_version(article, seen=seen)
    hold_text(article.versions.values_list("pk", flat=True).get(is_current=True))
    old = article.versions.defer("raw").get(is_current=True)
    digest = canonical.digest(words.text)
    if digest == old.digest:
        raise RefusedError(NOTHING_CHANGED)
    published = article.published
    if facts is not None:
        set_facts(article, facts, by=by)
    article.digest = digest
    with refused_if_taken(SAME_TEXT):
        article.save()
    step = Step(
        old=old,
        new=_stored(article, old, words, by=by),
        matching=match(old.text, words.text),
        by=by,
    )
    _carry(step, suggests=suggests)
    if article.published != published:
        rebind_times(article, by=by)
    return step.new


def _stored(
    article: Article, old: ArticleVersion, words: ReportText, *, by: Person
) -> ArticleVersion:
    old.is_current = False
    old.save(update_fields=["is_current"])
    new = ArticleVersion.objects.create(
        article=article,
        number=article.versions.count() + 1,
        text=words.text,
        digest=canonical.digest(words.text),
        raw=words.raw,
        raw_digest=hashlib.sha256(words.raw).hexdigest(),
        encoding=words.encoding,
        doubts=list(words.doubts),
        claims_numbered=old.claims_numbered,
        figures_numbered=old.figures_numbered,
        added_by=by,
    )
    set_parts(new, words.parts)
    return new


def _carry(step: Step, *, suggests: bool) -> None:
    """Take everything to the new text, and tell whoever rests on the report."""
    article = step.new.article
    carry_claims(step)
    carry_notes(step)
    carry_held_words(step)
    carry_suggestions(step)
    if suggests:
        suggest_for(step.new, article)
    note_wording(step.new)
    reason = f"{step.old.number} → {step.new.number}"
    HistoryLine.objects.record(
        article, verb=NEW_TEXT, by=step.by, reason=reason, report_key=article.key
    )
    text_changed.send(
        sender=Article, article=article, old=step.old, new=step.new, matching=step.matching
    )
