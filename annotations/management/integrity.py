"""Whether what is stored still fits together: texts, quotations, history, numbers.

Something changed behind the program's back (by hand, by a bad disk, by an old backup) shows here.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Count, F, Model, Q

from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimBefore,
    ClaimPart,
    Copy,
    Desk,
    Figure,
    FigureLink,
    HistoryLine,
    NamedWords,
    Outlet,
    Person,
    ReportedEvent,
    Source,
    TextPart,
    TimeMark,
)
from annotations.models.history import Recorded, chain_digest
from annotations.text import canonical
from annotations.text.spans import AnchorLostError, anchor
from annotations.values.vocabulary import ClaimState

CHUNK: Final = 200  # rows in memory at once
KEPT: Final[tuple[type[Model], ...]] = (
    Article,
    Claim,
    Copy,
    Desk,
    NamedWords,
    Outlet,
    Person,
    ReportedEvent,
    Source,
)
FIRST_WITHOUT_HISTORY: Final = frozenset({"desk", "person"})  # a migration makes the first desk


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit: what it is about (kind and key), and what is wrong."""

    about: str
    wrong: str

    def __str__(self) -> str:
        return f"{self.about}: {self.wrong}"


def findings() -> Iterator[Finding]:
    """Go through everything; each thing that does not fit is one finding."""
    for check in CHECKS:
        yield from check()


def texts() -> Iterator[Finding]:
    """Check each text against its digests, and its parts against its length."""
    for version in ArticleVersion.objects.select_related("article").iterator(CHUNK):
        about = f"article {version.article.key} version {version.number}"
        if canonical.digest(version.text) != version.digest:
            yield Finding(about, "the text is not the one that was stored")
        if hashlib.sha256(bytes(version.raw)).hexdigest() != version.raw_digest:
            yield Finding(about, "the bytes are not those that came")
        if version.is_current and version.digest != version.article.digest:
            yield Finding(about, "the article names another text")
        for model in (TextPart, NamedWords):
            if model.objects.filter(article_version=version, end__gt=len(version.text)).exists():
                yield Finding(about, "a part of it lies outside the text")


def current_texts() -> Iterator[Finding]:
    """Check that each report has one current text."""
    current = Count("versions", filter=Q(versions__is_current=True))
    rows = Article.objects.annotate(texts=current).exclude(texts=1)
    for key, number in rows.values_list("key", "texts"):
        yield Finding(f"article {key}", f"it has {number} current texts")


def quotations() -> Iterator[Finding]:
    """Check that every quoted word stands where it is said to, between the words around it."""
    for version in ArticleVersion.objects.iterator(CHUNK):
        for model in (ClaimPart, Figure, TimeMark):
            rows = model.objects.filter(claim__article_version=version).select_related("claim")
            for row in rows:
                yield from _lost(row, version.text)


def _lost(row: Any, text: str) -> Iterator[Finding]:  # noqa: ANN401 any row with words
    about = f"claim {row.claim.key} {type(row).__name__.lower()} at {row.start}"
    if row.end - row.start != len(row.quote):
        yield Finding(about, "its quotation is not as long as its place")
        return
    try:
        anchor(text, row.quote, row.prefix, row.suffix, row.start)
    except AnchorLostError as error:
        yield Finding(about, f"the report does not say this there ({', '.join(error.differs)})")


def earlier_texts() -> Iterator[Finding]:
    """Check that claims stand on current texts, and that what they were on earlier ones fits there."""
    left = Claim.objects.live().filter(article_version__is_current=False)
    for claim in left.iterator(CHUNK):
        yield Finding(f"claim {claim.key}", "it stands on an earlier text and is not withdrawn")
    apart = ~Q(target__claim__article_version=F("figure__claim__article_version"))
    for link in FigureLink.objects.filter(apart).select_related("figure__claim"):
        yield Finding(f"claim {link.figure.claim.key}", "a figure is tied to one on another text")
    rows = ClaimBefore.objects.select_related("claim", "article_version").defer(
        "article_version__raw"
    )
    for row in rows.order_by("pk").iterator(CHUNK):
        if any(
            one["quote"] != row.article_version.text[one["start"] : one["end"]]
            for one in row.quotes()
        ):
            about = f"claim {row.claim.key} on text {row.article_version.number}"
            yield Finding(about, "what is kept of it does not stand there")


def chains() -> Iterator[Finding]:
    """Check each object's lines of history: none missing, none changed, each chained to the last."""
    lines = HistoryLine.objects.order_by("kind", "object_key", "number").iterator(CHUNK)
    for (kind, key), own in groupby(lines, key=lambda line: (line.kind, line.object_key)):
        previous = ""
        for number, line in enumerate(own, start=1):
            about = f"history of {kind} {key} line {line.number}"
            if line.number != number:
                yield Finding(about, f"line {number} is missing")
                break
            if line.digest != chain_digest(previous, line.content()):
                yield Finding(about, "it was changed, or a line before it")
                break
            previous = line.digest


def states() -> Iterator[Finding]:
    """Check that each object stands as its last line of history says."""
    for model in KEPT:
        for row in model._default_manager.order_by("pk").iterator(CHUNK):  # noqa: SLF001 Django's public name
            yield from differs_from_history(row)  # type: ignore[arg-type]


def differs_from_history(row: Recorded) -> Iterator[Finding]:
    """Compare one object with its last line of history."""
    kind = type(row).__name__.lower()
    last = HistoryLine.objects.of(row).last()
    about = f"{kind} {row.key}"
    if last is None:
        if kind not in FIRST_WITHOUT_HISTORY:
            yield Finding(about, "it has no history")
        return
    now = json.loads(json.dumps(row.snapshot(), cls=DjangoJSONEncoder))
    # A field that is newer than the line is missing there; it stands as it began, empty.
    names = sorted(
        name
        for name in now
        if last.data.get(name) != now[name] and (name in last.data or now[name])
    )
    if names:
        yield Finding(about, f"it stands otherwise than its history says: {', '.join(names)}")


def numbers() -> Iterator[Finding]:
    """Check that low ≤ best ≤ high, and that nobody verified what they last edited."""
    wrong = Q(low__gt=F("high")) | Q(low__gt=F("best")) | Q(best__gt=F("high"))
    for figure in Figure.objects.filter(wrong).select_related("claim"):
        yield Finding(f"claim {figure.claim.key} figure {figure.number}", "low ≤ best ≤ high fails")
    own = Q(decided_by=None) | Q(decided_by=F("edited_by"))
    for claim in Claim.objects.filter(own, state=ClaimState.VERIFIED):
        yield Finding(f"claim {claim.key}", "it is verified by nobody, or by its last editor")
    for claim in Claim.objects.annotate(
        contents=Count("parts", filter=Q(parts__role="content"))
    ).filter(contents=0):
        yield Finding(f"claim {claim.key}", "it has no words")


CHECKS: Final[Iterable[Callable[[], Iterator[Finding]]]] = (
    texts,
    current_texts,
    quotations,
    earlier_texts,
    chains,
    states,
    numbers,
)
