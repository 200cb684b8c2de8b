"""How a report lies on the page: numbered paragraphs of numbered sentences, and what each is.

Plain values. Paragraphs and sentences are numbered from 1 through the whole report; boilerplate is
shown but not numbered in sentences, for nothing in it is annotated.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from annotations.text.paragraphs import paragraphs
from annotations.text.sentences import sentences
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind

PartSpan = tuple[str, int, int]  # kind, start, end
LAYOUTS_KEPT = 64  # texts never change, so a layout found once holds


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its number in the report."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its number, its kind (empty: plain story) and its sentences."""

    number: int
    span: Span
    kind: str
    sentences: tuple[Sentence, ...]

    @property
    def is_excluded(self) -> bool:
        """Whether it is boilerplate, in which nothing is annotated."""
        return self.kind == SpanKind.BOILERPLATE

    @property
    def is_headline(self) -> bool:
        """Whether it is the report's headline."""
        return self.kind == SpanKind.HEADLINE


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of a report and all its sentences, in order: sentence n stands at place n - 1."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]

    def sentence(self, number: int) -> Sentence | None:
        """Find a sentence by its number."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def paragraph_at(self, offset: int) -> Paragraph:
        """Find the paragraph that holds a code point, or the one before it."""
        at = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.span.start)
        return self.paragraphs[max(0, at - 1)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Find the sentence that holds a code point, or the last one before it."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        return self.sentences[at - 1] if at else None

    def sentences_of(self, spans: Iterable[Span]) -> list[Sentence]:
        """List the sentences that any of the spans touches, in order."""
        found: set[int] = set()
        for span in spans:
            first = bisect_right(self.sentences, span.start, key=lambda one: one.span.end)
            for sentence in self.sentences[first:]:
                if sentence.span.start >= span.end:
                    break
                found.add(sentence.number)
        return [self.sentences[number - 1] for number in sorted(found)]


@lru_cache(maxsize=LAYOUTS_KEPT)
def layout_of(text: str, parts: tuple[PartSpan, ...]) -> Layout:
    """Lay out a report: `parts` are the spans of its headline, standfirst and so on."""
    laid = []
    number = 0
    for at, span in enumerate(paragraphs(text), start=1):
        kind = _kind_of(span, parts)
        found = [] if kind == SpanKind.BOILERPLATE else sentences(text, span)
        if kind == SpanKind.HEADLINE:
            found = [span]
        numbered = tuple(
            Sentence(number + place, sentence) for place, sentence in enumerate(found, start=1)
        )
        number += len(numbered)
        laid.append(Paragraph(number=at, span=span, kind=kind, sentences=numbered))
    every = tuple(sentence for paragraph in laid for sentence in paragraph.sentences)
    return Layout(tuple(laid), every)


def _kind_of(paragraph: Span, parts: tuple[PartSpan, ...]) -> str:
    """Tell what a paragraph is: what covers all of it, or boilerplate that touches it."""
    for kind, start, end in parts:
        covers = start <= paragraph.start and paragraph.end <= end
        if covers and kind != SpanKind.BOILERPLATE:
            return kind
        if kind == SpanKind.BOILERPLATE and paragraph.overlaps(Span(start, end)):
            return kind
    return ""
