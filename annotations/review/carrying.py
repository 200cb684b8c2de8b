"""A claim taken from one text of its report to the next: what is kept, and the draft of what changed.

The words decide (`text/fates`); here a claim's content follows. A changed number is read again from
its new words, and one whose words say no number is unknown: no number stands on words that do not
say it.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from annotations.content import ClaimContent, FigureContent, PartContent, TimeContent
from annotations.text.fates import Marks, fate_of, placed, sentence_fallen_into
from annotations.text.matching import Matching
from annotations.text.spans import Span
from annotations.values.dates import published, read_time
from annotations.values.quantities import Reading, read_words
from annotations.values.vocabulary import ClaimFate, PartRole, Qualifier, VaguePolicy

_Marked = PartContent | FigureContent | TimeContent


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the words of a report are read by: language, publication date (EDTF), the desk's policy."""

    language: str = "en"
    published: str = ""
    policy: VaguePolicy = VaguePolicy.LITERAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A claim on the next text: its fate and its content there; one that is gone keeps its old content.

    `lost` are the keys of figures and times whose words are gone.
    """

    fate: ClaimFate
    content: ClaimContent
    lost: frozenset[str] = frozenset()


def marks_of(content: ClaimContent) -> Marks:
    """Give all that a claim marks in its report."""
    pieces = content.pieces(PartRole.CONTENT)
    said = [part for part in content.parts if part.role != PartRole.CONTENT]
    others: tuple[_Marked, ...] = (*said, *content.figures, *content.times)
    return Marks(
        content=tuple(Span(one.start, one.end) for one in pieces),
        others=tuple(Span(one.start, one.end) for one in others),
    )


def carry(content: ClaimContent, matching: Matching, report: Report) -> Carried:
    """Take a claim to the next text of its report."""
    fate = fate_of(matching, marks_of(content))
    if fate is ClaimFate.GONE:
        return Carried(fate=fate, content=content)
    moved = _moved(content, matching, report)
    if fate is ClaimFate.CHANGED and not moved.pieces(PartRole.CONTENT):
        return Carried(fate=ClaimFate.GONE, content=content)
    return Carried(
        fate=fate,
        content=moved,
        lost=keys_of(content) - keys_of(moved),
    )


def keys_of(content: ClaimContent) -> frozenset[str]:
    """Give the keys of a claim's figures and times."""
    figures = {figure.key for figure in content.figures}
    return frozenset(figures | {time.key for time in content.times})


def without_ties(carried: Carried, gone: Collection[str]) -> Carried:
    """Cut a claim's ties to claims, figures and times that are gone; what was tied is a draft again."""
    content = carried.content
    figures = tuple(
        replace(one, links=tuple(link for link in one.links if link[1] not in gone))
        for one in content.figures
    )
    times = tuple(_unanchored(one) if one.anchor_mark in gone else one for one in content.times)
    cut = replace(
        content,
        figures=figures,
        times=times,
        continues="" if content.continues in gone else content.continues,
        parent="" if content.parent in gone else content.parent,
    )
    if cut == content or carried.fate is ClaimFate.GONE:
        return replace(carried, content=cut)
    return replace(carried, fate=ClaimFate.CHANGED, content=cut)


def _unanchored(time: TimeContent) -> TimeContent:
    """Leave a time as words: what it was counted from is gone."""
    return replace(time, anchor_mark="", anchor="", rule="", edtf="", precision="")


def _moved(content: ClaimContent, matching: Matching, report: Report) -> ClaimContent:
    parts = [_part(part, matching) for part in content.parts]
    figures = [_figure(figure, matching, report) for figure in content.figures]
    times = [_time(time, matching, report) for time in content.times]
    return replace(
        content,
        parts=tuple(part for part in parts if part is not None),
        figures=tuple(figure for figure in figures if figure is not None),
        times=tuple(time for time in times if time is not None),
    )


def _part(part: PartContent, matching: Matching) -> PartContent | None:
    """Place a part; content that cannot be placed starts as the sentence that it fell into.

    A source or a cue that is gone is left out: a whole sentence would be kept as words for somebody.
    """
    old = Span(part.start, part.end)
    span = placed(matching, old)
    if span is None and part.role == PartRole.CONTENT:
        span = sentence_fallen_into(matching, old)
    if span is None:
        return None
    return replace(part, start=span.start, end=span.end, quote=span.words(matching.new))


def _figure(figure: FigureContent, matching: Matching, report: Report) -> FigureContent | None:
    span = placed(matching, Span(figure.start, figure.end))
    if span is None:
        return None
    quote = span.words(matching.new)
    moved = replace(figure, start=span.start, end=span.end, quote=quote)
    if quote.split() == figure.quote.split():
        return moved
    read = read_words(quote, policy=report.policy, language=report.language)
    reading = read or Reading(qualifier=Qualifier.UNKNOWN)
    return replace(
        moved,
        qualifier=reading.qualifier.value,
        low=reading.low,
        best=reading.best,
        high=reading.high,
        approx=reading.approx,
        policy=reading.policy.value if reading.policy else "",
        inferred=False,
    )


def _time(time: TimeContent, matching: Matching, report: Report) -> TimeContent | None:
    span = placed(matching, Span(time.start, time.end))
    if span is None:
        return None
    quote = span.words(matching.new)
    moved = replace(time, start=span.start, end=span.end, quote=quote)
    if quote.split() == time.quote.split():
        return moved
    reading = None if time.anchor_mark else read_time(quote, published(report.published))
    if reading is None or reading.edtf is None:
        return _unanchored(moved)
    return replace(
        moved,
        edtf=reading.edtf.text,
        rule=reading.rule.value,
        anchor=reading.anchor,
        precision=reading.precision.value,
    )
