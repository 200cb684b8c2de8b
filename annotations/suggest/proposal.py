"""What the engine proposes for a report: one claim each, with its figures and times, as plain values.

Spans are half-open code points of the report's text. `as_data` and `from_data` are how a proposal is
kept as JSON; what a proposal means in the desk's form is the desk's affair.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self

from annotations.text.spans import Span


class Voice(StrEnum):
    """Who speaks: a source, the one who spoke before, or the report itself."""

    SOURCE = "source"
    SAME = "same"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedFigure:
    """A number of people. Codes of the vocabulary; a bound of None is open.

    `relation` is new, part_of, additive_to or restates; `target` are the words of the figure it
    speaks of. `account` numbers the telling it seems to belong to, from 1.
    """

    span: Span
    harm: str
    qualifier: str
    category: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    approx: bool = False
    policy: str = ""
    entity_kind: str = "human"
    people: str = "all"
    relation: str = "new"
    target: Span | None = None
    own_death: bool = False
    account: int | None = None
    pattern: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedTime:
    """A time: its words, what it is the time of, and the date they mean (EDTF; empty if none)."""

    span: Span
    role: str
    edtf: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One claim as the engine reads it.

    `pattern` says which rule found it and `cue_lemma` by which word: by these two its fate is
    counted. `meant` are the earlier words that a short name ("it", "the office") stands for.
    `attitude` marks what somebody thinks or wants rather than says. `background` names another
    event than the report's own; empty is the main one.
    """

    content: tuple[Span, ...]
    pattern: str
    confidence: float
    voice: Voice = Voice.SOURCE
    source: Span | None = None
    meant: Span | None = None
    cue: Span | None = None
    cue_lemma: str = ""
    stance: str = "asserts"
    polarity: str = ""
    attitude: bool = False
    collective: bool = False
    anonymity: str = ""
    background: str = ""
    figures: tuple[ProposedFigure, ...] = ()
    times: tuple[ProposedTime, ...] = ()

    @property
    def hull(self) -> Span:
        """From the first of its words to the last."""
        spans = [*self.content, *(one for one in (self.source, self.cue) if one)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def as_data(self) -> dict[str, Any]:
        """Give it as plain data: a span is [start, end]."""
        return {one.name: _plain(getattr(self, one.name)) for one in fields(self)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Read it back from plain data."""
        values = dict(data)
        return cls(
            **values
            | {
                "content": tuple(Span(*span) for span in values["content"]),
                "voice": Voice(values["voice"]),
                **{name: _span(values[name]) for name in ("source", "meant", "cue")},
                "figures": tuple(_figure(one) for one in values["figures"]),
                "times": tuple(
                    ProposedTime(**one | {"span": Span(*one["span"])}) for one in values["times"]
                ),
            }
        )


def _figure(data: Mapping[str, Any]) -> ProposedFigure:
    return ProposedFigure(**{**data, "span": Span(*data["span"]), "target": _span(data["target"])})


def _span(data: list[int] | None) -> Span | None:
    return Span(*data) if data else None


def _plain(value: Any) -> Any:  # noqa: ANN401 any field of the values above
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Proposal | ProposedFigure | ProposedTime):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, StrEnum) else value
