"""What each paragraph of a report is: proposals become choices, choices become spans again.

Headline, standfirst, byline and boilerplate are chosen paragraph by paragraph; a dateline lies
inside a paragraph of the story and is kept or not. Offsets are half-open `[start, end)` code points.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.text.canonical import paragraphs
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind, gettext_noop

PartSpan = tuple[SpanKind, Span]

STORY: Final = ""  # the choice that makes a paragraph plain story
KINDS: Final = (SpanKind.HEADLINE, SpanKind.STANDFIRST, SpanKind.BYLINE, SpanKind.BOILERPLATE)
TWO_HEADLINES: Final = gettext_noop(
    "Paragraphs %(first)d and %(second)d cannot both be the headline; choose one of them."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphPart:
    """A paragraph, counted from 1, and what it is taken for (empty: plain story)."""

    number: int
    span: Span
    kind: str
    part: Span  # the words that are of this kind: the paragraph, or a stretch of it
    dateline: Span | None = None


class TwoHeadlinesError(ValueError):
    """A report has one headline. `template % params` is the message."""

    def __init__(self, first: int, second: int) -> None:
        self.template = TWO_HEADLINES
        self.params = {"first": first, "second": second}
        super().__init__(self.template % self.params)


def paragraph_parts(text: str, parts: Iterable[PartSpan]) -> list[ParagraphPart]:
    """Tell for each paragraph which of the spans it is."""
    known = list(parts)
    return [
        _paragraph_part(number, span, known)
        for number, span in enumerate(paragraphs(text), start=1)
    ]


def _paragraph_part(number: int, paragraph: Span, parts: Sequence[PartSpan]) -> ParagraphPart:
    here = [(kind, span) for kind, span in parts if span.overlaps(paragraph)]
    kind, span = next(((kind, span) for kind, span in here if kind in KINDS), (STORY, paragraph))
    return ParagraphPart(
        number=number,
        span=paragraph,
        kind=str(kind),
        part=Span(max(span.start, paragraph.start), min(span.end, paragraph.end)),
        dateline=next((span for kind, span in here if kind is SpanKind.DATELINE), None),
    )


def chosen_parts(
    text: str, parts: Iterable[PartSpan], kinds: Mapping[int, str], *, dateline: bool = True
) -> tuple[PartSpan, ...]:
    """Give the spans that follow from a choice for each paragraph; unlisted ones stay as they are.

    A paragraph that keeps its kind keeps its stretch too (a byline before "| 2 May 2011");
    neighbouring paragraphs of boilerplate are one span. `dateline` False drops the dateline.

    Raises:
        TwoHeadlinesError: if two paragraphs are called the headline.
    """
    before = paragraph_parts(text, parts)
    chosen = [_chosen(one, kinds.get(one.number, one.kind)) for one in before]
    headlines = [one.number for one in chosen if one.kind == SpanKind.HEADLINE]
    if len(headlines) > 1:
        raise TwoHeadlinesError(headlines[0], headlines[1])
    found = [*_joined(chosen)]
    if dateline:
        found += [
            (SpanKind.DATELINE, one.dateline)
            for one in chosen
            if one.dateline and one.kind != SpanKind.BOILERPLATE
        ]
    return tuple(sorted(found, key=lambda part: part[1]))


def _chosen(one: ParagraphPart, kind: str) -> ParagraphPart:
    return ParagraphPart(
        number=one.number,
        span=one.span,
        kind=kind,
        part=one.part if kind == one.kind else one.span,
        dateline=one.dateline,
    )


def _joined(chosen: Iterable[ParagraphPart]) -> Iterator[PartSpan]:
    """Give the spans in order, each run of boilerplate as one."""
    run: Span | None = None
    for one in chosen:
        if one.kind == SpanKind.BOILERPLATE:
            run = Span(run.start if run else one.part.start, one.part.end)
            continue
        if run:
            yield SpanKind.BOILERPLATE, run
            run = None
        if one.kind:
            yield SpanKind(one.kind), one.part
    if run:
        yield SpanKind.BOILERPLATE, run
