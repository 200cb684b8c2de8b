"""Storing a claim's content: every word checked against the text, every name against the report."""

from typing import Any

from django.conf import settings
from django.db.models import Exists, F, OuterRef

from annotations.content import ClaimContent, FigureContent, TimeContent
from annotations.models import (
    ArticleVersion,
    Claim,
    ClaimPart,
    Figure,
    FigureLink,
    Mention,
    Person,
    ReportedEvent,
    Source,
    TimeMark,
)
from annotations.review import RefusedError
from annotations.text.quoting import manner_of
from annotations.text.spans import Span, SpanError, checked_span, context
from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import (
    DatePrecision,
    LinkKind,
    Manner,
    PartRole,
    Qualifier,
    gettext_noop,
)

NESTING_LIMIT = 4  # the depth to which "police, citing the hospital, citing …" is followed

ROLE_ORDER = {PartRole.SOURCE: 0, PartRole.CUE: 1, PartRole.CONTENT: 2}


class ContentError(RefusedError):
    """A claim's content that cannot be stored; `field` names what is wrong."""

    def __init__(self, template: str, *, field: str, **params: object) -> None:
        super().__init__(template, **params)
        self.field = field


def hold_text(version: int) -> None:
    """Let nobody else write claims on a text (its id) until this transaction ends.

    Mentions, the numbers of figures, ties and nesting belong to all claims of a text. Who writes more
    than the row of one claim holds the text first: in the other order two would wait for each other.
    """
    rows = ArticleVersion.objects.select_for_update(no_key=True)
    rows.filter(pk=version).order_by("pk").values_list("pk").first()


def store_content(claim: Claim, content: ClaimContent, *, by: Person) -> None:
    """Give a claim this content: parts anew, figures and times by their keys, links last.

    Must run in the transaction of an action that holds the text and has taken the claim's version.

    Raises:
        ContentError: if words are not where they are said to be, or a key is not of this report.
    """
    version = claim.article_version
    if not content.pieces(PartRole.CONTENT):
        message = gettext_noop("Mark the words that are said: a claim needs content.")
        raise ContentError(message, field="content")
    _set_ties(claim, content, by=by)
    _set_plain(claim, content)
    claim.save()
    _store_parts(claim, content, text=version.text)
    _store_figures(claim, content, version=version)
    _store_times(claim, content, text=version.text)
    _store_mention(claim, content)


def _set_plain(claim: Claim, content: ClaimContent) -> None:
    names = (
        "own_voice stance polarity responsibility proximity note graphic not_before quote_in_public"
    )
    for name in names.split():
        setattr(claim, name, getattr(content, name))
    claim.start = content.start
    claim.manner_corrected = bool(content.manner)
    claim.manner = content.manner or computed_manner(claim.article_version, content)


def computed_manner(version: ArticleVersion, content: ClaimContent) -> str:
    """Read the manner off the quotation marks and the parts that are there."""
    headline = version.parts.filter(kind="headline").first()
    in_headline = headline is not None and headline.span.overlaps(
        Span(content.start, content.start + 1)
    )
    if in_headline:
        return Manner.HEADLINE
    if content.own_voice:
        return Manner.REPORTER_VOICE
    return manner_of(
        version.text,
        [Span(piece.start, piece.end) for piece in content.pieces(PartRole.CONTENT)],
        cue=bool(content.pieces(PartRole.CUE)),
        source=bool(content.pieces(PartRole.SOURCE)),
        continues=bool(content.continues or content.source),
    )


def _set_ties(claim: Claim, content: ClaimContent, *, by: Person) -> None:
    article = claim.article_version.article
    claim.event = None
    if content.event:
        claim.event = ReportedEvent.objects.filter(article=article, key=content.event).first()
        if claim.event is None:
            message = gettext_noop("This event is not one of this report.")
            raise ContentError(message, field="event")
    claim.source = _source_of(claim, content, by=by)
    claim.continues = _other_claim(claim, content.continues, "continues")
    claim.parent = _other_claim(claim, content.parent, "parent")
    _check_chain(claim)


def _source_of(claim: Claim, content: ClaimContent, *, by: Person) -> Source | None:
    if content.own_voice and content.source:
        message = gettext_noop("The reporter’s own voice has no other source.")
        raise ContentError(message, field="source")
    if not content.source:
        return None
    article = claim.article_version.article
    offered = Source.objects.visible_to(by).offered_in(article, also=claim.source_id)
    source = offered.filter(key=content.source).first()
    if source is None:
        message = gettext_noop(
            "This source cannot be used in this report; choose another or make one."
        )
        raise ContentError(message, field="source")
    return source


def _other_claim(claim: Claim, key: str, field: str) -> Claim | None:
    if not key:
        return None
    other = Claim.objects.filter(article_version=claim.article_version, key=key).first()
    if other is None or other.pk == claim.pk:
        message = gettext_noop("Choose another claim of this report.")
        raise ContentError(message, field=field)
    return other


def _check_chain(claim: Claim) -> None:
    """Refuse a claim nested in itself, or deeper than anyone can follow."""
    for field in ("parent", "continues"):
        seen: set[Any] = {claim.pk} if claim.pk else set()
        step, depth = getattr(claim, field), 1
        while step is not None:
            if step.pk in seen:
                message = gettext_noop("This would make the claim rest on itself.")
                raise ContentError(message, field=field)
            seen.add(step.pk)
            step, depth = getattr(step, field), depth + 1
            if field == "parent" and depth > NESTING_LIMIT + 1:
                message = gettext_noop("Claims nest %(limit)s deep at most.")
                raise ContentError(message, field=field, limit=NESTING_LIMIT)


def _words(text: str, start: int, end: int, quote: str, field: str) -> dict[str, Any]:
    try:
        span = checked_span(text, start, end, quote)
    except SpanError as error:
        raise ContentError(error.template, field=field, **error.params) from None
    prefix, suffix = context(text, span)
    return {"start": start, "end": end, "quote": quote, "prefix": prefix, "suffix": suffix}


def _store_parts(claim: Claim, content: ClaimContent, *, text: str) -> None:
    claim.parts.all().delete()
    for role in (PartRole.SOURCE, PartRole.CUE):
        if len(content.pieces(role)) > 1:
            message = gettext_noop(
                "A claim has one source and one cue; only content may come in pieces."
            )
            raise ContentError(message, field=role)
    ordered = sorted(content.parts, key=lambda part: (ROLE_ORDER[PartRole(part.role)], part.start))
    ClaimPart.objects.bulk_create(
        ClaimPart(
            claim=claim,
            role=part.role,
            order=order,
            **_words(text, part.start, part.end, part.quote, part.role),
        )
        for order, part in enumerate(ordered)
    )


def _store_figures(claim: Claim, content: ClaimContent, *, version: ArticleVersion) -> None:
    kept = {figure.key: figure for figure in claim.figures.all()}
    wanted = {figure.key for figure in content.figures if figure.key}
    FigureLink.objects.filter(figure__claim=claim).delete()
    for key, figure in kept.items():
        if key not in wanted:
            _let_go_of_figure(figure)
    stored = [
        _store_figure(claim, figure, kept.get(figure.key), version) for figure in content.figures
    ]
    for figure, wish in zip(stored, content.figures, strict=True):
        _store_links(figure, wish, version)


def _let_go_of_figure(figure: Figure) -> None:
    """Delete a figure, unless another claim says whose people it counts by this one.

    That tie is the other claim's; it changes there, with a line in that claim's history.
    """
    tie = figure.linked_from.select_related("figure__claim").first()
    if tie is not None:
        message = gettext_noop(
            "Figure %(figure)s is what figure %(other)s of claim %(claim)s is tied to. "
            "Change that tie first."
        )
        raise ContentError(
            message,
            field="figures",
            figure=figure.number,
            other=tie.figure.number,
            claim=tie.figure.claim.number,
        )
    figure.delete()


def _next_figure_number(version: ArticleVersion) -> int:
    """Take the report's next figure number; the UPDATE keeps two writers apart."""
    rows = ArticleVersion.objects.filter(pk=version.pk)
    rows.update(figures_numbered=F("figures_numbered") + 1)
    return rows.values_list("figures_numbered", flat=True).get()


def _store_figure(
    claim: Claim, wish: FigureContent, figure: Figure | None, version: ArticleVersion
) -> Figure:
    if figure is None:
        figure = Figure(claim=claim, number=_next_figure_number(version))
        if wish.key and not Figure.objects.filter(key=wish.key).exists():
            figure.key = wish.key  # undo brings a figure back under its own name
    words = _words(version.text, wish.start, wish.end, wish.quote, "figures")
    names = (
        "harm category entity_kind people qualifier low best high approx policy inferred "
        "includes_perpetrator parts_exhaustive account account_complete new_people as_of"
    )
    for name, value in [*words.items(), *((name, getattr(wish, name)) for name in names.split())]:
        setattr(figure, name, value)
    if wish.qualifier == Qualifier.VAGUE and not figure.policy:
        figure.policy = settings.VAGUE_POLICY
    day = parse_edtf(wish.as_of) if wish.as_of else None
    figure.as_of = str(day) if day else ""
    figure.as_of_earliest = day.earliest if day else None
    figure.as_of_latest = day.latest if day else None
    figure.save()
    return figure


def _store_links(figure: Figure, wish: FigureContent, version: ArticleVersion) -> None:
    for kind, key in dict.fromkeys(wish.links):
        target = Figure.objects.filter(claim__article_version=version, key=key).first()
        if target is None or target.pk == figure.pk or kind not in set(LinkKind):
            message = gettext_noop("A figure can be tied only to another figure of this report.")
            raise ContentError(message, field="figures")
        FigureLink.objects.create(figure=figure, target=target, kind=kind)


def _store_times(claim: Claim, content: ClaimContent, *, text: str) -> None:
    kept = {mark.key: mark for mark in claim.times.all()}
    wanted = {mark.key for mark in content.times if mark.key}
    for key, mark in kept.items():
        if key not in wanted:
            _let_go_of_time(mark)
    stored = [_store_time(claim, wish, kept.get(wish.key), text) for wish in content.times]
    for mark, wish in zip(stored, content.times, strict=True):
        if wish.anchor_mark:
            _anchor(mark, wish.anchor_mark)


def _let_go_of_time(mark: TimeMark) -> None:
    """Delete a time, unless another claim's time is counted from it."""
    other = mark.anchored.exclude(claim=mark.claim_id).select_related("claim").first()
    if other is not None:
        message = gettext_noop(
            "“%(other)s” in claim %(claim)s is counted from “%(words)s”. Change that time first."
        )
        raise ContentError(
            message,
            field="times",
            other=other.quote,
            claim=other.claim.number,
            words=mark.quote,
        )
    mark.anchored.update(anchor_mark=None)
    mark.delete()


def _store_time(claim: Claim, wish: TimeContent, mark: TimeMark | None, text: str) -> TimeMark:
    if mark is None:
        mark = TimeMark(claim=claim)
        if wish.key and not TimeMark.objects.filter(key=wish.key).exists():
            mark.key = wish.key  # as with figures
    for name, value in _words(text, wish.start, wish.end, wish.quote, "times").items():
        setattr(mark, name, value)
    mark.role, mark.rule, mark.anchor = wish.role, wish.rule, wish.anchor
    mark.anchor_mark = None
    set_date(mark, wish.edtf, precision=wish.precision)
    mark.save()
    return mark


def _anchor(mark: TimeMark, key: str) -> None:
    """Let a time be counted from another; without it, its rule would count from the publication."""
    version = mark.claim.article_version
    mark.anchor_mark = TimeMark.objects.filter(claim__article_version=version, key=key).first()
    if mark.anchor_mark is None:
        message = gettext_noop(
            "“%(words)s” is counted from a time that is not in this report any more. "
            "Say anew what it counts from."
        )
        raise ContentError(message, field="times", words=mark.quote)
    mark.save(update_fields=["anchor_mark"])


def set_date(mark: TimeMark, edtf: str, *, precision: str = "") -> None:
    """Give a time its date, with the days it reaches over and its precision; empty leaves words.

    `precision` says more than the date does where its words did ("in the evening": part of a day).
    """
    day = parse_edtf(edtf) if edtf else None
    mark.edtf = str(day) if day else ""
    mark.earliest = day.earliest if day else None
    mark.latest = day.latest if day else None
    mark.precision = precision or (day.precision if day else DatePrecision.UNKNOWN)


def _store_mention(claim: Claim, content: ClaimContent) -> None:
    """Keep what the source's words mean in this report; a name decided once stays decided.

    A reading that no claim uses any more is let go; history keeps what was decided on it.
    """
    pieces = content.pieces(PartRole.SOURCE)
    if claim.source and pieces:
        Mention.objects.get_or_create(
            article_version=claim.article_version, source=claim.source, words=pieces[0].quote
        )
    used = ClaimPart.objects.filter(
        role=PartRole.SOURCE,
        quote=OuterRef("words"),
        claim__source=OuterRef("source"),
        claim__article_version=OuterRef("article_version"),
    )
    Mention.objects.filter(~Exists(used), article_version=claim.article_version).delete()
