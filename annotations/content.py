"""What a person says about a stretch of a report: a claim's content as values, without a database.

Forms make it, actions store it, history gives it back for undo. Offsets are half-open code points of
the report's text; other rows are named by their keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Self

from annotations.values.vocabulary import PartRole


@dataclass(frozen=True, slots=True, kw_only=True)
class PartContent:
    """A piece of the claim's words and what it is."""

    role: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureContent:
    """A number that the claim gives. `key` is empty for a new one; `links` are (kind, figure key)."""

    start: int
    end: int
    quote: str
    harm: str
    qualifier: str
    key: str = ""
    category: str = "unknown"
    entity_kind: str = "human"
    people: str = "all"
    low: int | None = None
    best: int | None = None
    high: int | None = None
    approx: bool = False
    policy: str = ""
    inferred: bool = False
    includes_perpetrator: str = "unstated"
    parts_exhaustive: bool = False
    account: int | None = None
    account_complete: bool = False
    new_people: bool = False
    as_of: str = ""
    links: tuple[tuple[str, str], ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether somebody has said whose people it counts."""
        return self.new_people or bool(self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeContent:
    """A date or time that the claim gives. An empty `edtf` leaves it as words."""

    start: int
    end: int
    quote: str
    role: str
    key: str = ""
    edtf: str = ""
    precision: str = ""  # empty: what the date itself tells; a reading may know "in the evening"
    rule: str = ""
    anchor: str = ""
    anchor_mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimContent:
    """A whole claim as somebody means it."""

    parts: tuple[PartContent, ...]
    source: str = ""
    own_voice: bool = False
    continues: str = ""
    parent: str = ""
    event: str = ""
    manner: str = ""  # empty: computed from the quotation marks
    stance: str = "asserts"
    polarity: str = ""
    responsibility: str = ""
    proximity: str = ""
    note: str = ""
    graphic: bool = False
    not_before: datetime | None = None
    quote_in_public: bool = False
    figures: tuple[FigureContent, ...] = ()
    times: tuple[TimeContent, ...] = field(default=())

    def pieces(self, role: PartRole) -> list[PartContent]:
        """List the parts of one role, in the order given."""
        return [part for part in self.parts if part.role == role]

    @property
    def start(self) -> int:
        """The first code point of the claim: its place in the reading order."""
        return min(part.start for part in self.parts)

    @classmethod
    def from_snapshot(cls, data: Mapping[str, Any]) -> Self:
        """Read a claim back out of a history line."""
        plain = {name.name for name in fields(cls)} - {"parts", "figures", "times", "not_before"}
        values = {name: data[name] for name in plain if data.get(name) is not None}
        values["manner"] = data["manner"] if data.get("manner_corrected") else ""
        moment = data.get("not_before")
        return cls(
            **values,
            not_before=datetime.fromisoformat(moment) if moment else None,
            parts=tuple(PartContent(**part) for part in data["parts"]),
            figures=tuple(_figure(figure) for figure in data["figures"]),
            times=tuple(_time(mark) for mark in data["times"]),
        )


def _figure(data: Mapping[str, Any]) -> FigureContent:
    known = {name.name for name in fields(FigureContent)} - {"links"}
    links = tuple((link["kind"], link["to"]) for link in data["links"])
    return FigureContent(**{name: data[name] for name in known}, links=links)


def _time(data: Mapping[str, Any]) -> TimeContent:
    known = {name.name for name in fields(TimeContent)} - {"anchor_mark"}
    return TimeContent(
        **{name: data[name] for name in known}, anchor_mark=data.get("anchor_mark") or ""
    )
