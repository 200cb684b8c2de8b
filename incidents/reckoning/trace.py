"""Rule R18: every published number must resolve to quoted words that still stand where they stood."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotations.text.canonical import digest
from annotations.values.vocabulary import Code, Harm, gettext_noop
from incidents.reckoning.record import Reckoning
from incidents.reckoning.tree import Node


class TraceFault(Code):
    """Why a number cannot be traced to its words."""

    NO_FIGURE = "no_figure", gettext_noop("the number rests on no figure")
    NO_WORDS = "no_words", gettext_noop("the figure has no quoted words")
    NO_TEXT = "no_text", gettext_noop("the report’s text is missing")
    TEXT_CHANGED = "text_changed", gettext_noop("the stored text is not the one that was read")
    WORDS_CHANGED = "words_changed", gettext_noop("other words stand at the place of the quotation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that a figure or its claim rests on: half-open [start, end) in code points of the text."""

    figure: str
    claim: str
    version: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredText:
    """The text of a report as it is stored, with the digest taken when it was read."""

    version: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A place where the trace from a number to its words is broken. Names of cells are for no_figure."""

    fault: TraceFault
    figure: str = ""
    claim: str = ""
    harm: Harm | None = None
    node: Node | None = None


def broken_traces(
    reckoning: Reckoning, quotations: Iterable[Quotation], texts: Iterable[StoredText]
) -> tuple[Break, ...]:
    """List what keeps the numbers of a record from being published; nothing means that all may be.

    Each number needs at least one counted figure, and each counted figure at least one quotation;
    all of its quotations must be found, character for character, in a text whose digest holds.
    """
    stored = {text.version: text for text in texts}
    intact = {key: digest(text.text) == text.digest for key, text in stored.items()}
    by_figure: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        by_figure.setdefault(quotation.figure, []).append(quotation)
    numbers = [cell for cell in reckoning.cells if cell.has_number]
    unfounded = [
        Break(fault=TraceFault.NO_FIGURE, harm=cell.harm, node=cell.node)
        for cell in numbers
        if not cell.figures()
    ]
    counted = dict.fromkeys(key for cell in numbers for key in cell.figures())
    broken: list[Break] = []
    for key in counted:
        broken += _breaks(key, by_figure.get(key, []), stored, intact)
    return (*unfounded, *broken)


def _breaks(
    figure: str,
    quotations: Iterable[Quotation],
    stored: Mapping[str, StoredText],
    intact: Mapping[str, bool],
) -> list[Break]:
    known = list(quotations)
    if not known:
        return [Break(fault=TraceFault.NO_WORDS, figure=figure)]
    faults = [(one, _fault(one, stored.get(one.version), intact)) for one in known]
    return [
        Break(fault=fault, figure=figure, claim=one.claim)
        for one, fault in faults
        if fault is not None
    ]


def _fault(
    quotation: Quotation, text: StoredText | None, intact: Mapping[str, bool]
) -> TraceFault | None:
    if text is None:
        return TraceFault.NO_TEXT
    if not intact[text.version]:
        return TraceFault.TEXT_CHANGED
    inside = 0 <= quotation.start < quotation.end <= len(text.text)
    if not inside or text.text[quotation.start : quotation.end] != quotation.words:
        return TraceFault.WORDS_CHANGED
    return None
