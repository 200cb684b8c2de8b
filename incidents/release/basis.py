"""What a record rests on, as plain values: reports, who speaks in them, what they say.

Rows of the desk become these once; the reckoning, the release and the pages read only these.
Offsets are half-open code points of the report's text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from annotations.values.vocabulary import ClaimState
from incidents.reckoning.disagreements import Disagreement
from incidents.reckoning.record import Reckoning
from incidents.release.time_ties import Impossible, TimeTie


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report: who published it, when (EDTF, empty: unknown), where it can be read."""

    key: str
    version: str
    outlet: str
    outlet_key: str
    title: str
    published: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A source as it may be shown inside the house. `protected` keeps its label from readers.

    `party`: a person holds it to be a party of the incident (R11).
    """

    key: str
    label: str
    kind: str
    named: str
    anonymity_reason: str = ""
    protected: bool = False
    party: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence of a report that holds marked words: its place and its characters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """Marked words: what they are (source, cue, content), and where they stand."""

    role: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A figure of a claim, with its own words."""

    key: str
    start: int
    end: int
    quote: str
    harm: str
    category: str
    entity_kind: str
    people: str
    qualifier: str
    low: int | None
    best: int | None
    high: int | None
    approx: bool
    policy: str
    inferred: bool
    includes_perpetrator: str
    further: bool
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim: who says what, where it stands in review, who marked and who verified it.

    `speaker` is the source of the words, `origin` who it goes back to; both are empty in the
    reporter's own voice. `quotable`: its words may be shown to readers.
    """

    key: str
    report: Report
    speaker: str
    origin: str
    state: str
    manner: str
    stance: str
    polarity: str
    parts: tuple[Part, ...]
    excerpts: tuple[Excerpt, ...]
    numbers: tuple[Number, ...]
    when: str
    start: int
    quotable: bool
    protected: bool = False
    graphic: bool = False
    embargo: datetime | None = None
    credibility: str = "6"
    left_out: str = ""
    attacking_group: bool = False
    attacker_kills: bool = False
    marked_by: str = ""
    verified_by: str = ""
    desk: int = 0
    intact: bool = True

    @property
    def is_verified(self) -> bool:
        """Whether two people have seen that the report does say this."""
        return self.state == ClaimState.VERIFIED

    @property
    def content(self) -> tuple[Part, ...]:
        """The words that are said, in their pieces."""
        return tuple(part for part in self.parts if part.role == "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the timeline: the claim that tells it first, and whether it comes after the line above.

    `told` are further claims of the same sub-event; `key` is the stored line's, empty for one that
    is only proposed.
    """

    claim: str
    follows: bool
    when: str
    key: str = ""
    label: str = ""
    told: tuple[str, ...] = ()

    @property
    def tellers(self) -> tuple[str, ...]:
        """The claims that tell it, the first one first."""
        return (self.claim, *self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A claim held for confirmed (credibility 1) that too few independent origins bear out now.

    `source` is its speaker; `origins` are those that give its number, each named once, and
    `independent` how many of them do not depend on each other. `parties_only`: all are parties.
    """

    claim: str
    source: str
    origins: tuple[str, ...]
    independent: int
    parties_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A killed toll of one origin that fell, from `older` to `newer`, and why, if anybody said (R12).

    `older_figures` and `newer_figures` are keys; the same fall has the same `fingerprint`.
    `words` are empty, and `version` is 0, as long as there is no note on it.
    """

    fingerprint: str
    node: str
    older: str
    newer: str
    older_figures: tuple[str, ...]
    newer_figures: tuple[str, ...]
    words: str = ""
    version: int = 0

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures of both tolls."""
        return self.older_figures + self.newer_figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """All that an incident rests on at one moment, and what the rules make of it.

    `said` holds the claims that count; `waiting` those that are not verified yet, `kept_back` those
    under an embargo, `set_aside` those left out by an editor. `ties` say how lines of the timeline
    stand to each other, `impossible` what of that cannot be; `disagreements` are what is told
    differently besides numbers. `carried` gives, by claim, the further reports that carry its words
    (confirmed copies); `unconfirmed` are claims held for confirmed that are so no more. `falls` are
    the tolls that fell.
    """

    said: tuple[Said, ...]
    waiting: tuple[Said, ...]
    kept_back: tuple[Said, ...]
    set_aside: tuple[Said, ...]
    disputed: tuple[Said, ...]
    speakers: Mapping[str, Speaker] = field(hash=False)
    reckoning: Reckoning = field(hash=False)
    timeline: tuple[Line, ...] = ()
    ties: tuple[TimeTie, ...] = ()
    impossible: tuple[Impossible, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    carried: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    unconfirmed: tuple[Unconfirmed, ...] = ()
    falls: tuple[Fall, ...] = ()

    @property
    def unexplained(self) -> tuple[Fall, ...]:
        """The tolls that fell, and nobody has said why."""
        return tuple(fall for fall in self.falls if not fall.words)
