"""One sentence of a report, read among some paragraphs for a person who marks it.

What is proposed is what the whole report's reading proposes there. Read with the sentence is what
stands before it, for whom "it" means and whose people a number counts, and the end of a quotation that
it opens; a short report is read as a whole.
"""

from dataclasses import dataclass, replace
from typing import Final

from annotations.suggest.proposal import Proposal
from annotations.suggest.report import reader_of, whole_of
from annotations.text.layout import PartSpan, layout_of
from annotations.text.spans import Span
from annotations.values.vocabulary import VaguePolicy

_SHORT: Final = 5_000  # code points of a report that is read as a whole: most news is no longer
_BEFORE: Final = 2_000  # code points read before a sentence of a longer one: some twelve sentences
_AFTER: Final = 500  # and after it


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A report as the engine is given it: `published` is EDTF or empty, `parts` its headline and so on."""

    text: str
    published: str
    language: str
    parts: tuple[PartSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What a sentence seems to hold.

    `proposals` are the claims with words in it, those first that begin in it. `whole` is all of it as
    one claim of nobody's, with every number and time in it.
    """

    proposals: tuple[Proposal, ...]
    whole: Proposal


def read_passage(
    report: Given, sentence: Span, *, policy: VaguePolicy = VaguePolicy.LITERAL
) -> Passage:
    """Read one sentence of a report, as `read_report` reads it among all the others.

    Vague words are read by `policy`. Of a language that the engine does not know, nothing but the
    sentence is given.
    """
    window = _window(report, sentence)
    reader = reader_of(
        window.words(report.text),
        published=report.published,
        language=report.language,
        parts=_parts_in(window, report.parts),
        policy=policy,
    )
    if reader is None:
        return Passage(proposals=(), whole=whole_of(report.text, sentence, report.parts))
    inside = sentence.shift(-window.start)
    found = [one for one in reader.proposals() if _has_words_in(one, inside)]
    found.sort(key=lambda one: one.hull.start < inside.start)
    return Passage(
        proposals=tuple(_shifted(one, window.start) for one in found),
        whole=_shifted(reader.whole(inside), window.start),
    )


def _window(report: Given, sentence: Span) -> Span:
    """Choose what is read: whole paragraphs before the sentence, and some sentences after it."""
    if len(report.text) <= _SHORT:
        return Span(0, len(report.text))
    layout = layout_of(report.text, report.parts)
    earliest, latest = sentence.start - _BEFORE, sentence.end + _AFTER
    starts = (paragraph.span.start for paragraph in layout.paragraphs)
    start = next((at for at in starts if earliest <= at <= sentence.start), sentence.start)
    ends = (one.span.end for one in reversed(layout.sentences))
    end = next((at for at in ends if sentence.end <= at <= latest), sentence.end)
    return Span(start, end)


def _parts_in(window: Span, parts: tuple[PartSpan, ...]) -> tuple[PartSpan, ...]:
    """Give the parts that stand in a window, cut and counted from where it starts."""
    return tuple(
        (kind, max(start, window.start) - window.start, min(end, window.end) - window.start)
        for kind, start, end in parts
        if Span(start, end).overlaps(window)
    )


def _has_words_in(one: Proposal, sentence: Span) -> bool:
    words = [*one.content, *(part for part in (one.source, one.cue) if part)]
    return any(span.overlaps(sentence) for span in words)


def _shifted(one: Proposal, by: int) -> Proposal:
    """Count a proposal's places from the start of the report, not of the window."""
    return replace(
        one,
        content=tuple(piece.shift(by) for piece in one.content),
        source=one.source and one.source.shift(by),
        meant=one.meant and one.meant.shift(by),
        cue=one.cue and one.cue.shift(by),
        figures=tuple(
            replace(
                figure, span=figure.span.shift(by), target=figure.target and figure.target.shift(by)
            )
            for figure in one.figures
        ),
        times=tuple(replace(time, span=time.span.shift(by)) for time in one.times),
    )
