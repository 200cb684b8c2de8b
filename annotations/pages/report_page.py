"""The report as the desk draws it: paragraphs of marked runs, and a note in the margin for each claim.

Values for the template; the rows come from `open_report`, so that no query is made here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotations.models import Claim, Suggestion
from annotations.pages.open_report import OpenReport
from annotations.suggest.attention import asks_for_claim
from annotations.suggest.proposal import Proposal
from annotations.text.layout import Paragraph, Sentence
from annotations.text.runs import Marked, Run, runs_of
from annotations.text.spans import Span
from annotations.values.full_words import figures_in_words
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import ClaimState, PartRole

FIGURE = "toll"
TIME = "time"
NAMED = "named"
SUGGESTED = "guess"  # the class of marks that are no claim yet
OPEN_TO_AUTHOR = frozenset({ClaimState.RETURNED, ClaimState.DISPUTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLink:
    """The small link before a sentence: its number, and what has become of the sentence."""

    sentence: Sentence
    state: str  # plain, open, claimed, nothing
    suggestion: str = ""  # the key of the first that is proposed here
    is_current: bool = False
    takes_focus: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it waits for somebody to look at it."""
        return self.state == "open" or bool(self.suggestion)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """A claim in one line beside its paragraph."""

    claim: Claim
    who: str
    cue: str
    counts: tuple[str, ...]  # "4 + 2 killed"
    other_event: str = ""  # its event, if it is not the report's main one
    is_current: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParagraph:
    """A paragraph with its runs, the links before its sentences and its notes."""

    paragraph: Paragraph
    runs: tuple[Run, ...]
    links: tuple[SentenceLink, ...]
    notes: tuple[MarginNote, ...]
    is_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the page is drawn for: which claim or sentence is open, and who looks."""

    claim: str = ""
    suggestion: str = ""
    sentence: int = 0
    focus: bool = False  # on the sentence: nothing else of the page waits for the person
    reviews: bool = False


def open_sentences(paragraphs: Iterable[PageParagraph], after: int) -> list[int]:
    """Number the sentences that wait to be looked at, those after one first."""
    numbers = [link.sentence.number for drawn in paragraphs for link in drawn.links if link.is_open]
    return sorted(numbers, key=lambda number: (number <= after, number))


def marks_of(report: OpenReport, current: str = "") -> Iterator[Marked]:
    """List every mark of the report: parts, figures and times of claims, and names."""
    for claim in report.claims:
        classes = ("current",) if claim.key == current else ()
        number = str(claim.number)
        for part in claim.parts.all():
            yield Marked(
                span=part.span, role=part.role, claim=claim.key, part=number, classes=classes
            )
        for figure in claim.figures.all():
            yield Marked(
                span=figure.span, role=FIGURE, claim=claim.key, part=number, classes=classes
            )
        for mark in claim.times.all():
            yield Marked(span=mark.span, role=TIME, claim=claim.key, part=number, classes=classes)
    for words in report.named:
        yield Marked(span=words.span, role=NAMED)
    for one in report.shown_suggestions:
        yield from _marks_of_suggestion(one, is_current=one.key == current)


def _marks_of_suggestion(suggestion: Suggestion, *, is_current: bool) -> Iterator[Marked]:
    classes = (SUGGESTED, "current") if is_current else (SUGGESTED,)
    for role, span in words_of_suggestion(suggestion):
        yield Marked(span=span, role=role, part=suggestion.key, classes=classes)


def words_of_suggestion(suggestion: Suggestion) -> Iterator[tuple[str, Span]]:
    """List the words of a suggestion with what they are."""
    one = Proposal.from_data(suggestion.reading)
    yield from ((PartRole.SOURCE, span) for span in [one.source] if span)
    yield from ((PartRole.CUE, span) for span in [one.cue] if span)
    yield from ((PartRole.CONTENT, span) for span in one.content)
    yield from ((FIGURE, figure.span) for figure in one.figures)
    yield from ((TIME, time.span) for time in one.times)


def page_paragraphs(
    report: OpenReport, view: View, translate: Translate
) -> tuple[PageParagraph, ...]:
    """Draw the whole report."""
    spans = [paragraph.span for paragraph in report.layout.paragraphs]
    every = runs_of(report.text, spans, marks_of(report, view.claim or view.suggestion))
    cut = (
        _cut_at(runs, [sentence.span.start for sentence in paragraph.sentences], report.text)
        for runs, paragraph in zip(every, report.layout.paragraphs, strict=True)
    )
    notes = _notes(report, view, translate)
    links = _links(report, view)
    return tuple(
        PageParagraph(
            paragraph=paragraph,
            runs=tuple(runs),
            links=tuple(links[sentence.number] for sentence in paragraph.sentences),
            notes=tuple(notes.get(paragraph.number, ())),
            is_current=_is_current(paragraph, report, view),
        )
        for paragraph, runs in zip(report.layout.paragraphs, cut, strict=True)
    )


def _cut_at(runs: list[Run], starts: list[int], text: str) -> Iterator[Run]:
    """Cut runs where a sentence begins inside them, so that its link can stand there."""
    inner = iter(starts)
    start = next(inner, None)
    for run in runs:
        rest = run
        while start is not None and start < rest.span.end:
            if start > rest.span.start:
                first, rest = _halves(rest, start, text)
                yield first
            start = next(inner, None)
        yield rest


def _halves(run: Run, at: int, text: str) -> tuple[Run, Run]:
    """Cut a run in two: a mark's first run is in the first half, its last in the second."""
    sides = (Span(run.span.start, at), Span(at, run.span.end))
    first = tuple(type(one)(one.mark, one.first, last=False) for one in run.coverings)
    second = tuple(type(one)(one.mark, first=False, last=one.last) for one in run.coverings)
    return (
        Run(sides[0], sides[0].words(text), first),
        Run(sides[1], sides[1].words(text), second),
    )


def _is_current(paragraph: Paragraph, report: OpenReport, view: View) -> bool:
    claim = report.claim(view.claim)
    if claim is not None:
        return report.paragraph_of(claim) is paragraph
    return any(sentence.number == view.sentence for sentence in paragraph.sentences)


def _links(report: OpenReport, view: View) -> dict[int, SentenceLink]:
    claimed = report.claimed_sentences()
    return {
        sentence.number: SentenceLink(
            sentence=sentence,
            state=_state_of(sentence, report, claimed),
            suggestion=next((one.key for one in report.suggestions_at(sentence.number)), ""),
            is_current=sentence.number == view.sentence,
            takes_focus=view.focus and sentence.number == view.sentence,
        )
        for sentence in report.layout.sentences
    }


def _state_of(sentence: Sentence, report: OpenReport, claimed: set[int]) -> str:
    if sentence.number in claimed:
        return "claimed"
    if report.is_nothing(sentence):
        return "nothing"
    if sentence.number in report.said:
        return "plain"
    language = report.article.language
    return "open" if asks_for_claim(sentence.span.words(report.text), language) else "plain"


def _notes(report: OpenReport, view: View, translate: Translate) -> dict[int, list[MarginNote]]:
    notes: dict[int, list[MarginNote]] = {}
    for claim in report.claims:
        note = _note(claim, view, translate)
        notes.setdefault(report.paragraph_of(claim).number, []).append(note)
    return notes


def _note(claim: Claim, view: View, translate: Translate) -> MarginNote:
    waits = claim.state == ClaimState.SUBMITTED and view.reviews
    aside = claim.event is not None and not claim.event.is_main
    return MarginNote(
        claim=claim,
        who=claim.source.label if claim.source else "",
        cue=" ".join(words_of(claim, PartRole.CUE)),
        counts=tuple(figures_in_words(claim.figures.all(), translate)),
        other_event=claim.event.label if aside and claim.event else "",
        is_current=claim.key == view.claim,
        is_open=waits or claim.state in OPEN_TO_AUTHOR,
    )


def words_of(claim: Claim, role: PartRole) -> list[str]:
    """Give the words of a claim's parts of one role, in order."""
    return [part.quote for part in claim.parts.all() if part.role == role]


def next_open(report: OpenReport, after: int, claimed: Iterable[Span] = ()) -> int:
    """Number the next sentence that waits to be looked at, after one and round again; 0 if none does.

    `claimed` are words that a claim has just taken.
    """
    taken = report.claimed_sentences()
    taken |= {sentence.number for sentence in report.layout.sentences_of(claimed)}
    every = report.layout.sentences
    waiting = (
        sentence.number
        for sentence in (*every[after:], *every[:after])
        if _state_of(sentence, report, taken) == "open" or report.suggestions_at(sentence.number)
    )
    return next(waiting, 0)
