"""A claim as its reviewer sees it: its words in their sentence, who is who, figures in full words.

Values for the template, made of rows that are loaded already; `translate` is the web layer's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.models import Claim, ClaimPart, Figure, Mention, Source, TimeMark
from annotations.text.layout import Layout, Paragraph, Sentence
from annotations.text.runs import Covering, Marked, Run, runs
from annotations.text.spans import Span
from annotations.values.full_words import (
    date_in_words,
    figure_in_words,
    figure_notes,
    precision_in_words,
    rule_in_words,
    whose_people,
)
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import PartRole, gettext_noop

TOLL: Final = "toll"
TIME: Final = "time"
FADED: Final = "faded"

# The letter of a part (the key that sets it at the desk) and what is read out where it starts.
PART_NAMES: Final = {
    PartRole.SOURCE: ("S", gettext_noop("source: ")),
    PartRole.CUE: ("Q", gettext_noop("cue: ")),
    PartRole.CONTENT: ("T", gettext_noop("content: ")),
    TOLL: ("F", gettext_noop("figure: ")),
    TIME: ("W", gettext_noop("time: ")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartStart:
    """A part that starts here: its role, its letter and its name, to be read out."""

    role: str
    letter: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRun:
    """A stretch of the report with the classes of its mark; without classes it is plain."""

    text: str
    classes: str
    is_marked: bool
    starts: tuple[PartStart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextParagraph:
    """A paragraph that holds words of the claim, or the sentence before them. `gap`: some left out."""

    number: int
    runs: tuple[DrawnRun, ...]
    gap: bool = False


def context_of(
    claim: Claim, layout: Layout, translate: Translate, *, figures: bool
) -> list[ContextParagraph]:
    """Draw the claim's paragraphs, what it does not touch faded, with the sentence before it.

    `figures` says whether figures and times are marked as well: never before the words are decided.
    """
    text = claim.article_version.text
    marks = list(_marks(claim, figures=figures))
    touched = layout.sentences_of(mark.span for mark in marks)
    shown = _shown_sentences(layout, touched)
    held = {sentence.number for sentence in touched}
    marks += [Marked(span=one.span, role=FADED) for one in shown if one.number not in held]
    drawn: list[ContextParagraph] = []
    before = 0
    for paragraph, span in _shown_paragraphs(layout, shown):
        cut = tuple(_drawn(run, translate) for run in runs(text, span, marks))
        gap = bool(before) and paragraph.number > before + 1
        drawn.append(ContextParagraph(number=paragraph.number, runs=cut, gap=gap))
        before = paragraph.number
    return drawn


def _marks(claim: Claim, *, figures: bool) -> Iterator[Marked]:
    for part in claim.parts.all():
        yield Marked(span=part.span, role=part.role, claim=claim.key)
    if figures:
        for figure in claim.figures.all():
            yield Marked(span=figure.span, role=TOLL, claim=claim.key)
        for time in claim.times.all():
            yield Marked(span=time.span, role=TIME, claim=claim.key)


def _shown_sentences(layout: Layout, touched: Sequence[Sentence]) -> list[Sentence]:
    """Give the sentences of the paragraphs that are touched, and the one before the first."""
    starts = {layout.paragraph_at(sentence.span.start).number for sentence in touched}
    before = touched[0].number - 1 if touched else 0
    return [
        sentence
        for paragraph in layout.paragraphs
        for sentence in paragraph.sentences
        if paragraph.number in starts or sentence.number == before
    ]


def _shown_paragraphs(
    layout: Layout, shown: Iterable[Sentence]
) -> Iterator[tuple[Paragraph, Span]]:
    """Give each paragraph that holds shown sentences, with the stretch that they reach over."""
    stretches: dict[int, Span] = {}
    for sentence in shown:
        number = layout.paragraph_at(sentence.span.start).number
        start = stretches[number].start if number in stretches else sentence.span.start
        stretches[number] = Span(start, sentence.span.end)
    for number, span in stretches.items():
        yield layout.paragraphs[number - 1], span


def _drawn(run: Run, translate: Translate) -> DrawnRun:
    parts = [one for one in run.coverings if one.mark.role != FADED]
    classes = [name for name in run.classes if name != FADED or not parts]
    content = [one for one in parts if one.mark.role == PartRole.CONTENT]
    if any(one.first for one in content):
        classes.append("first")
    if any(one.last for one in content):
        classes.append("last")
    return DrawnRun(
        text=run.text,
        classes=" ".join(classes),
        is_marked=bool(parts),
        starts=tuple(_start(one, translate) for one in parts if one.first),
    )


def _start(covering: Covering, translate: Translate) -> PartStart:
    role = covering.mark.role
    letter, spoken = PART_NAMES[role]
    return PartStart(role=role, letter=letter, spoken=translate(spoken))


def claim_in_words(
    claim: Claim, layout: Layout, translate: Translate, *, figures: bool
) -> dict[str, object]:
    """Draw what the report says: who speaks, where, in which words; with `figures` how many and when."""
    return {
        "speaker": speaker_of(claim),
        "paragraph": layout.paragraph_at(claim.start).number,
        "context": context_of(claim, layout, translate, figures=figures),
        "figures": figure_rows(claim, translate) if figures else [],
        "times": time_rows(claim, translate) if figures else [],
    }


def speaker_of(claim: Claim) -> Source | None:
    """Give who says it: the claim's own source, or that of the claim it continues."""
    if claim.source or not claim.continues:
        return claim.source
    return claim.continues.source


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUse:
    """A claim whose source's words are these."""

    key: str
    number: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """Who is who: words used in the report, the source chosen for them, and whether that is right."""

    mention: Mention
    uses: tuple[NameUse, ...]
    sentence: str  # where the words stand first
    is_here: bool  # the claim under review rests on it
    is_open: bool  # not decided, and this person may decide it


def names_table(
    claim: Claim,
    mentions: Iterable[Mention],
    words: Iterable[ClaimPart],
    *,
    layout: Layout,
    person: int,
) -> list[NameRow]:
    """List who is who in a report, open names first; `words` are its claims' source words, in order.

    `person` is the reviewer's id, 0 for somebody who may not decide on names. A name that only the
    person's own last edits rest on is not theirs to decide (rule R19).
    """
    used: dict[tuple[int | None, str], list[ClaimPart]] = {}
    for part in words:
        used.setdefault((part.claim.source_id, part.quote), []).append(part)
    by_name: dict[tuple[int | None, str], Mention] = {
        (mention.source_id, mention.words): mention for mention in mentions
    }
    rows = [
        _name_row(by_name[name], parts, claim=claim, layout=layout, person=person)
        for name, parts in used.items()
        if name in by_name
    ]
    return sorted(rows, key=lambda row: not row.is_open)


def _name_row(
    mention: Mention, parts: list[ClaimPart], *, claim: Claim, layout: Layout, person: int
) -> NameRow:
    sentence = layout.sentence_at(parts[0].start)
    others = any(part.claim.edited_by_id != person for part in parts)
    return NameRow(
        mention=mention,
        uses=tuple(_name_use(part, layout) for part in parts),
        sentence=sentence.span.words(claim.article_version.text) if sentence else "",
        is_here=any(part.claim_id == claim.pk for part in parts),
        is_open=bool(person) and mention.decided_by_id is None and others,
    )


def _name_use(part: ClaimPart, layout: Layout) -> NameUse:
    paragraph = layout.paragraph_at(part.start).number
    return NameUse(key=part.claim.key, number=part.claim.number, paragraph=paragraph)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure in full words: what its own words say, whose people it counts, what else was set."""

    number: int
    quote: str
    said: str
    whose: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """A time in full words: what its words mean, and by which rule."""

    quote: str
    role: str
    date: str
    precision: str
    rule: str


def figure_rows(claim: Claim, translate: Translate) -> list[FigureRow]:
    """Say the claim's figures, in the order of their words."""
    return [_figure_row(figure, translate) for figure in claim.figures.all()]


def _figure_row(figure: Figure, translate: Translate) -> FigureRow:
    links = [(link.kind, link.target.number) for link in figure.links.all()]
    return FigureRow(
        number=figure.number,
        quote=figure.quote,
        said=figure_in_words(figure, translate),
        whose=tuple(whose_people(links, translate, new_people=figure.new_people)),
        notes=tuple(figure_notes(figure, translate)),
    )


def time_rows(claim: Claim, translate: Translate) -> list[TimeRow]:
    """Say the claim's times, in the order of their words."""
    return [_time_row(time, translate) for time in claim.times.all()]


def _time_row(time: TimeMark, translate: Translate) -> TimeRow:
    return TimeRow(
        quote=time.quote,
        role=time.get_role_display(),
        date=date_in_words(time.edtf, translate),
        precision=precision_in_words(time.precision, translate),
        rule=rule_in_words(time.rule, time.anchor, translate) if time.edtf or time.rule else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the review of a report is: this claim's place, and how many still wait."""

    place: int
    total: int
    waiting: int
