"""Reports: import, correct what is said about them, their events, words that name people."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from annotations.actions.copies import note_wording
from annotations.actions.permission import require
from annotations.actions.storing import hold_text
from annotations.actions.suggesting import suggest_for
from annotations.actions.taken import refused_if_taken
from annotations.actions.times import rebind_times
from annotations.models import (
    Article,
    ArticleVersion,
    Desk,
    HistoryLine,
    Outlet,
    Person,
    TextPart,
)
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text import canonical
from annotations.text.search import fold
from annotations.text.spans import Span
from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import SpanKind, gettext_noop

OUTLET_TAKEN = gettext_noop("There is an outlet of this name already.")
SAME_TEXT = gettext_noop("This desk has these words from that outlet already, as another report.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """What is known about a report besides its words. Dates are EDTF, moments carry a zone."""

    outlet: str
    title: str
    byline: str = ""
    dateline_place: str = ""
    address: str = ""
    retrieved_at: datetime | None = None
    language: str = "en"
    published: str = ""
    published_ground: str = ""
    not_before: datetime | None = None
    graphic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """The words of a report as they came: canonical text, the bytes, how they were read."""

    text: str
    raw: bytes
    encoding: str = "utf-8"
    doubts: tuple[str, ...] = ()
    parts: tuple[tuple[SpanKind, Span], ...] = field(default=())


class SameReportError(RefusedError):
    """The desk has this report already; `article` is it. Nothing was stored."""

    def __init__(self, article: Article) -> None:
        super().__init__(gettext_noop("This report is here already."))
        self.article = article


def import_report(
    words: ReportText, facts: ReportFacts, *, desk: Desk, by: Person, suggests: bool = True
) -> Article:
    """Store a report: its text for ever, its parts, and what is known about it.

    One whose wording is like an earlier report's is proposed as a copy of it. `suggests` has the
    engine propose claims; without, that can be asked for later.

    Raises:
        NotAllowedError: if the person may not import, or is not of this desk.
        SameReportError: if this desk has this outlet's same text already, also when two people
            import it at the same moment.
    """
    require(by, Right.IMPORT_REPORT)
    if not by.desks.filter(pk=desk.pk).exists():
        message = gettext_noop("You are not of this desk.")
        raise RefusedError(message)
    digest = canonical.digest(words.text)
    try:
        with transaction.atomic():
            article = _store_report(words, facts, digest=digest, desk=desk, by=by)
            note_wording(article.current)
            if suggests:
                suggest_for(article.current, article)
            return article
    except IntegrityError:
        same = Article.objects.filter(
            desk=desk, outlet__name=facts.outlet.strip(), digest=digest
        ).first()
        if same is None:
            raise
        raise SameReportError(same) from None


def _store_report(
    words: ReportText, facts: ReportFacts, *, digest: str, desk: Desk, by: Person
) -> Article:
    article = Article(desk=desk, digest=digest, imported_by=by, demo=by.demo)
    set_facts(article, facts, by=by)
    article.save(force_insert=True)
    version = ArticleVersion.objects.create(
        article=article,
        text=words.text,
        digest=digest,
        raw=words.raw,
        raw_digest=hashlib.sha256(words.raw).hexdigest(),
        encoding=words.encoding,
        doubts=list(words.doubts),
    )
    set_parts(version, words.parts)
    HistoryLine.objects.record(article, verb=gettext_noop("import"), by=by, report_key=article.key)
    return article


def same_text(text: str, *, by: Person) -> QuerySet[Article]:
    """Give the reports of a person's desks that have these very words, whichever outlet's they are."""
    digest = canonical.digest(text)
    return Article.objects.visible_to(by).filter(digest=digest).with_outlet()


def outlet_named(name: str, *, by: Person) -> Outlet:
    """Find the outlet of this name, or open it."""
    outlet, made = Outlet.objects.get_or_create(name=name.strip(), defaults={"demo": by.demo})
    if made:
        HistoryLine.objects.record(outlet, verb=gettext_noop("open"), by=by)
    return outlet


@transaction.atomic
def open_outlet(name: str, *, place: str = "", address: str = "", by: Person) -> Outlet:
    """Open an outlet before the first report of it comes in.

    Raises:
        RefusedError: if there is one of this name.
    """
    require(by, Right.KEEP_SITE)
    outlet = Outlet(name=name.strip(), place=place.strip(), address=address, demo=by.demo)
    with refused_if_taken(OUTLET_TAKEN):
        outlet.save(force_insert=True)
    HistoryLine.objects.record(outlet, verb=gettext_noop("open"), by=by)
    return outlet


@transaction.atomic
def change_outlet(
    outlet: Outlet, *, seen: int, name: str, place: str, address: str, by: Person
) -> Outlet:
    """Change what is said about an outlet; its reports follow.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if there is another one of this name.
    """
    require(by, Right.KEEP_SITE)
    outlet = take_version(outlet, seen=seen)
    outlet.name, outlet.place, outlet.address = name.strip(), place.strip(), address
    with refused_if_taken(OUTLET_TAKEN):
        outlet.save(update_fields=["name", "place", "address"])
    HistoryLine.objects.record(outlet, verb=gettext_noop("change"), by=by)
    return outlet


def set_facts(article: Article, facts: ReportFacts, *, by: Person) -> None:
    """Set what is said about a report, in the transaction of the action that saves it."""
    article.outlet = outlet_named(facts.outlet, by=by)
    names = (
        "title byline dateline_place address retrieved_at language published_ground not_before "
        "graphic"
    )
    for name in names.split():
        setattr(article, name, getattr(facts, name))
    article.title_folded = fold(article.title)
    day = parse_edtf(facts.published) if facts.published else None
    article.published = str(day) if day else ""
    article.published_earliest = day.earliest if day else None
    article.published_latest = day.latest if day else None


def set_parts(version: ArticleVersion, parts: tuple[tuple[SpanKind, Span], ...]) -> None:
    """Say anew which spans of a text are its headline, byline and so on."""
    TextPart.objects.filter(article_version=version).delete()
    TextPart.objects.bulk_create(
        TextPart(article_version=version, kind=kind, start=span.start, end=span.end)
        for kind, span in parts
    )


def _refuse_lost_claims(version: ArticleVersion, parts: tuple[tuple[SpanKind, Span], ...]) -> None:
    """Refuse boilerplate over the words of a live claim: nobody could see or mend it there."""
    for kind, span in parts:
        if kind is not SpanKind.BOILERPLATE:
            continue
        touched = Q(parts__start__lt=span.end, parts__end__gt=span.start)
        claim = version.claims.live().filter(touched).first()
        if claim is not None:
            message = gettext_noop(
                "The words of claim %(claim)s stand there; withdraw the claim first."
            )
            raise RefusedError(message, claim=claim.number)


@transaction.atomic
def correct_report(
    article: Article,
    facts: ReportFacts,
    *,
    seen: int,
    by: Person,
    parts: tuple[tuple[SpanKind, Span], ...] | None = None,
    reason: str = "",
) -> Article:
    """Change what is said about a report, never its words; relative times follow a new date.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if words that a claim rests on would become boilerplate, or the desk has this
            text from that outlet already.
    """
    require(by, Right.IMPORT_REPORT)
    article = take_version(article, seen=seen)
    hold_text(article.current.pk)  # its parts and its times may change under the claims
    before = article.published
    set_facts(article, facts, by=by)
    with refused_if_taken(SAME_TEXT):
        article.save()
    if parts is not None:
        _refuse_lost_claims(article.current, parts)
        set_parts(article.current, parts)
    HistoryLine.objects.record(
        article, verb=gettext_noop("correct"), by=by, reason=reason, report_key=article.key
    )
    if article.published != before:
        rebind_times(article, by=by)
    return article
