"""The rows of a public page, as plain values."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from incidents.pages.independence import Support

_MARKS: Final = {"figure": "toll"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """A sentence of the standfirst: the claims it cites, by number; `node` is of a total's number."""

    sentence: str
    node: str
    cites: tuple[tuple[int, str], ...]


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
    support: Support | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence: its characters, the marks' classes, and whether it stands for others."""

    text: str
    classes: str
    withheld: bool = False


def pieces_of(
    runs: Sequence[Mapping[str, Any]], only: Collection[str] | None = None
) -> tuple[Piece, ...]:
    """Give a sentence's runs as pieces; with `only`, no other figures' words are marked as counts."""
    return tuple(
        Piece(
            run["text"],
            " ".join(
                _MARKS.get(mark, mark)
                for mark in run["marks"]
                if mark != "figure" or only is None or set(run["figures"]) & set(only)
            ),
            "withheld" in run["marks"],
        )
        for run in runs
    )


def united(one: Sequence[Piece], other: Sequence[Piece]) -> tuple[Piece, ...] | None:
    """Lay the marks of two drawings of one sentence over each other; nothing if they are not one."""
    if [p.text for p in one if p.withheld] != [p.text for p in other if p.withheld]:
        return None
    signs, others = _signs(one), _signs(other)
    if [sign for sign, _, _ in signs] != [sign for sign, _, _ in others]:
        return None
    both = [
        (sign, names | more, gap)
        for (sign, names, gap), (_, more, _) in zip(signs, others, strict=True)
    ]
    return tuple(
        Piece("".join(sign for sign, _, _ in same), " ".join(sorted(names)), gap)
        for (names, gap), same in groupby(both, key=lambda sign: sign[1:])
    )


def _signs(pieces: Sequence[Piece]) -> list[tuple[str, frozenset[str], bool]]:
    """Give each character with the classes of its marks; a withheld piece is one sign."""
    return [
        (sign, frozenset(piece.classes.split()), piece.withheld)
        for piece in pieces
        for sign in ([piece.text] if piece.withheld else piece.text)
    ]


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


def quoted_once(rows: Sequence[ClaimRow]) -> list[tuple[ClaimRow, list[ClaimRow]]]:
    """Put claims that quote the same sentences together: a row with the marks of all, and all."""
    groups: list[tuple[ClaimRow, list[ClaimRow]]] = []
    for row in rows:
        for place, (drawn, same) in enumerate(groups):
            if both := _laid_over(drawn, row):
                groups[place] = (both, [*same, row])
                break
        else:
            groups.append((row, [row]))
    return groups


def _laid_over(one: ClaimRow, other: ClaimRow) -> ClaimRow | None:
    """Give the first claim with the marks of both, if they quote the same sentences of a report."""
    report = (one.outlet, one.title, one.published, one.address)
    if report != (other.outlet, other.title, other.published, other.address):
        return None
    if len(one.excerpts) != len(other.excerpts):
        return None
    found = [united(mine, yours) for mine, yours in zip(one.excerpts, other.excerpts, strict=True)]
    excerpts = tuple(pieces for pieces in found if pieces is not None)
    return replace(one, excerpts=excerpts) if len(excerpts) == len(found) else None


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
    """A line of the timeline: its name, its time in words, who tells it, how it stands to others.

    `label` is the name that the desk gave it; without one its claim's own words are its name.
    """

    name: str
    label: str
    edtf: str
    follows: bool
    when: str
    fuzzy: bool
    tellings: tuple[ClaimRow, ...]
    ties: tuple[str, ...]
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """What does not agree, what the rules say of it, who says what, and what became of it."""

    name: str
    state: str
    is_open: bool
    words: str
    reason: str
    harm: str
    sides: tuple[str, ...]
