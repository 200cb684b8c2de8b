"""The rows of a public page, as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRow:
    """A published number as it is shown. `no_reports` names who had none; it is no number.

    `brief` is the number in few characters, `short` says low, best and high where they differ.
    """

    harm: str
    node: str
    title: str
    low: int | None
    best: int | None
    high: int | None
    short: str
    brief: str
    is_number: bool
    spread: str
    rule: str
    reason: str
    disputed: bool
    inferred: bool
    no_reports: tuple[str, ...]
    notes: tuple[str, ...]
    breakdown: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence: its characters, the marks' classes, and whether it stands for others."""

    text: str
    classes: str
    withheld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim as readers see it: who, in which words, of which report.

    `content` are the words without quotation marks of their own; `excerpts` the sentences, verbatim.
    """

    id: str
    source: str
    kind: str
    sentence: str
    quoted: bool
    excerpts: tuple[tuple[Piece, ...], ...]
    content: tuple[str, ...]
    outlet: str
    title: str
    published: str
    address: str
    numbers: str
    graphic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure under a number: how many, what it is to the number, and that no source states it."""

    id: str
    short: str
    role: str
    inferred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRow:
    """What a number rests on: a claim, and its figures that take part."""

    claim: ClaimRow
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SumRow:
    """An account as a sum: 2 + 1 + 1 + 2 + 1 = 7."""

    source: str
    outlet: str
    terms: str
    total: str
    superseded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A line of the timeline."""

    when: str
    fuzzy: bool
    claim: ClaimRow
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """What does not agree, who says what, and what became of it."""

    name: str
    state: str
    is_open: bool
    reason: str
    harm: str
    sides: tuple[str, ...]
