"""What the engine proposes: one time of a report."""

from dataclasses import dataclass

from annotations.text.spans import Span
from annotations.values.dates import AnchorKind, TimeRule
from annotations.values.vocabulary import DatePrecision, TimeRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSuggestion:
    """A time that a report seems to tell.

    `span` covers the words, half-open in code points; `edtf` is their date. `anchor` is what it was
    counted from, None if the words state all; if that is another time, `mention` is its index among
    the suggestions, always an earlier one. `role` is given only where the words are plain ("as
    of"). `confidence`: 0 to 1, the rule's own, less where a verb had to decide.
    """

    span: Span
    edtf: str
    rule: TimeRule
    anchor: AnchorKind | None
    mention: int | None
    precision: DatePrecision
    role: TimeRole | None
    confidence: float
