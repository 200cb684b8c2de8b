"""Sentences and words of a report: "nothing here", words that name people."""

from django.db import transaction

from annotations.actions.permission import require
from annotations.models import Article, HistoryLine, NamedWords, NothingHere, Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.spans import Span, checked_span
from annotations.values.vocabulary import NamedWho, PublicUse, gettext_noop


@transaction.atomic
def say_nothing_here(article: Article, sentence: Span, *, by: Person, there: bool = False) -> None:
    """Note that a sentence was read and holds no claim; `there` takes the note away."""
    require(by, Right.MARK_CLAIMS)
    place = {"article_version": article.current, "start": sentence.start}
    if there:
        NothingHere.objects.filter(**place).delete()
    else:
        NothingHere.objects.get_or_create(**place, defaults={"end": sentence.end, "by": by})
    verb = gettext_noop("something here") if there else gettext_noop("nothing here")
    note = f"{sentence.start}–{sentence.end}"
    HistoryLine.objects.record(article, verb=verb, by=by, reason=note, report_key=article.key)


@transaction.atomic
def hold_words(
    article: Article,
    span: Span,
    quote: str,
    *,
    who: NamedWho,
    public: PublicUse,
    by: Person,
    reason: str = "",
) -> NamedWords:
    """Mark words as naming somebody, and say whether the public may see them.

    Raises:
        SpanError: if the words are not there.
    """
    require(by, Right.MARK_CLAIMS)
    checked = checked_span(article.current.text, span.start, span.end, quote)
    row, made = NamedWords.objects.get_or_create(
        article_version=article.current,
        start=checked.start,
        end=checked.end,
        defaults={"who": who, "public": public, "reason": reason, "by": by},
    )
    if not made:
        return change_held_words(
            row, seen=row.version, who=who, public=public, by=by, reason=reason
        )
    HistoryLine.objects.record(row, verb=gettext_noop("hold words"), by=by, report_key=article.key)
    return row


@transaction.atomic
def change_held_words(
    row: NamedWords, *, seen: int, who: NamedWho, public: PublicUse, by: Person, reason: str
) -> NamedWords:
    """Say anew whom words name and whether the public may see them.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if words that were never to be shown would be, without a reason.
    """
    require(by, Right.MARK_CLAIMS)
    row = take_version(row, seen=seen)
    if row.public == PublicUse.NEVER and public != PublicUse.NEVER and not reason.strip():
        message = gettext_noop("These words were never to be shown. Say why that changes.")
        raise RefusedError(message)
    row.who, row.public, row.reason = who, public, reason.strip()
    row.save(update_fields=["who", "public", "reason"])
    key = row.article_version.article.key
    HistoryLine.objects.record(
        row, verb=gettext_noop("change"), by=by, reason=reason, report_key=key
    )
    return row
