"""The values that a record is made of: figures and rulings go in, cells and findings come out.

All are frozen. Keys are the caller's own. `None` in low, best or high is an open side.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from annotations.values.vocabulary import (
    Category,
    ConflictType,
    Credibility,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    PeopleCounted,
    Qualifier,
    Reliability,
    VaguePolicy,
)
from incidents.reckoning.attributions import Independence
from incidents.reckoning.codes import (
    REPORTER,
    FigureRole,
    Kind,
    LeftOut,
    NoteType,
    Rule,
    Severity,
    Shape,
    Word,
)
from incidents.reckoning.moments import AsOf
from incidents.reckoning.tree import Node
from incidents.reckoning.triples import OPEN, Triple

_VAGUE: Final = frozenset({Qualifier.VAGUE, Qualifier.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that a verified claim gives on people of this incident.

    `origin` is the innermost source that is no reporter, aliases merged; empty is the reporter of
    `outlet`. `component` is the independent origin it belongs to (R10); empty is the origin's own.
    `ordinal` is the claim's place in its report, `offset` the figure's first code point.
    `account` is the telling that a person has put it in, 1 and up. `as_of` is what the claim says,
    else the report's publication. `attacker_kills`: the words say that the attacker killed them, so
    an unstated total leaves him out (R8). `attacking_group`: its armed group is the attacker here.
    `background`: it is told of what lies before or beside the incident.

    Raises:
        ValueError: if low, best and high are out of order or below 0, if "no reports" or "unknown"
            bears a number, or if the report's time has no zone.
    """

    key: str
    claim: str
    version: str
    outlet: str
    harm: Harm
    low: int | None = None
    best: int | None = None
    high: int | None = None
    qualifier: Qualifier = Qualifier.EXACT
    policy: VaguePolicy | None = None
    category: Category = Category.UNKNOWN
    entity_kind: EntityKind = EntityKind.HUMAN
    people: PeopleCounted = PeopleCounted.ALL
    approx: bool = False
    inferred: bool = False
    includes_perpetrator: IncludesPerpetrator = IncludesPerpetrator.UNSTATED
    attacker_kills: bool = False
    attacking_group: bool = False
    background: bool = False
    parts_exhaustive: bool = False
    account: int | None = None
    account_complete: bool = False
    origin: str = ""
    component: str = ""
    is_party: bool = False
    reliability: Reliability = Reliability.F
    credibility: Credibility = Credibility.CANNOT_JUDGE
    verified: bool = True
    ordinal: int = 0
    offset: int = 0
    as_of: AsOf | None = None
    reported_at: datetime | None = None

    def __post_init__(self) -> None:
        sides = [side for side in (self.low, self.best, self.high) if side is not None]
        if sides != sorted(sides) or any(side < 0 for side in sides):
            msg = f"figure {self.key}: low, best and high are not in order: {sides}"
            raise ValueError(msg)
        if sides and self.qualifier in {Qualifier.NO_INFORMATION, Qualifier.UNKNOWN}:
            msg = f"figure {self.key}: {self.qualifier} is no number"
            raise ValueError(msg)
        if self.reported_at is not None and self.reported_at.tzinfo is None:
            msg = f"figure {self.key}: the report's time has no zone"
            raise ValueError(msg)

    @property
    def value(self) -> Triple:
        """Its count; an inferred one has low 0 (R1)."""
        given = Triple(self.low, self.best, self.high)
        return given.as_inferred() if self.inferred else given

    @property
    def speaker(self) -> str:
        """Its origin: who says it, or the outlet's reporter, one over all of that outlet's reports."""
        return self.origin or f"{REPORTER}{self.outlet}"

    @property
    def is_absence(self) -> bool:
        """Whether it says that there are no reports; never a zero (R9)."""
        return self.qualifier is Qualifier.NO_INFORMATION

    @property
    def is_vague(self) -> bool:
        """Whether its words bind nothing from above: a bare plural, "several", "an unknown number"."""
        return self.qualifier in _VAGUE

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Its place in the order of the texts, unique by the key."""
        return self.version, self.ordinal, self.offset, self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Whose people a figure counts: its tie to another figure."""

    kind: LinkKind
    figure: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """An editor's number for a cell, with the reason (R2, R9).

    Raises:
        ValueError: if it has no reason, says nothing, is below 0, or its low is above its best.
    """

    harm: Harm
    node: Node
    reason: str
    low: int | None = None
    best: int | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            msg = "a ruling needs a reason"
            raise ValueError(msg)
        sides = [side for side in (self.low, self.best) if side is not None]
        if not sides or sides != sorted(sides) or sides[0] < 0:
            msg = f"a ruling needs low or best, in order and not below 0: {sides}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What does not go together, or is to be known: shown on the narrowest cell, linked from others.

    `left` and `right` are keys of figures: those that state the count before the terms of a sum,
    then the earliest report first. `cells` are all the nodes that show it or link to it, its own
    first. `template % params` is the message, for translation.
    """

    type: ConflictType | NoteType
    severity: Severity
    harm: Harm
    node: Node
    left: tuple[str, ...]
    right: tuple[str, ...]
    template: str
    params: Mapping[str, str | int] = field(hash=False)
    cells: tuple[Node, ...] = ()

    @property
    def pair(self) -> tuple[str, str]:
        """The pair of figures it belongs to, the first of each side. Later reports do not move it."""
        return self.left[0], self.right[0]

    @property
    def figures(self) -> tuple[str, ...]:
        """All figures of both sides."""
        return self.left + self.right

    @property
    def is_conflict(self) -> bool:
        """Whether somebody has to settle it."""
        return self.severity is Severity.CONFLICT

    @property
    def message(self) -> str:
        """The message in English."""
        return self.template % self.params


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What a figure is to a cell."""

    figure: str
    role: FigureRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of an account's sum: the same people, told once or more."""

    figures: tuple[str, ...]
    value: Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSum:
    """What one account gives for a cell, term by term: 2 + 1 + 1 + 2 + 1 = 7."""

    origin: str
    version: str
    number: int
    terms: tuple[Term, ...]
    value: Triple
    kind: Kind
    complete: bool
    superseded: bool
    as_of: AsOf | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginSays:
    """What one origin says of a cell, its accounts taken together (step 6).

    `supports`: the cell's number is one that it gives, or allows; `is_party`: a party says it (R11).
    """

    origin: str
    component: str
    value: Triple
    kind: Kind
    as_of: AsOf | None
    figures: tuple[str, ...]
    supports: bool = False
    is_party: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One published cell: (incident, harm, node) with low, best, high and what they rest on.

    `rests_on` are the cells that its number is made of, if it is. `independent` is how many
    independent origins support its number (R10); of a sum those of its least supported term.
    """

    harm: Harm
    node: Node
    value: Triple = OPEN
    rule: Rule = Rule.NOT_STATED
    word: Word = Word.NONE
    shape: Shape = Shape.NOT_STATED
    uses: tuple[Use, ...] = ()
    accounts: tuple[AccountSum, ...] = ()
    origins: tuple[OriginSays, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    rests_on: tuple[Node, ...] = ()
    independent: int = 0

    @property
    def has_number(self) -> bool:
        """Whether a number can be shown at all."""
        return not self.value.is_open

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that somebody has to settle."""
        return tuple(finding for finding in self.findings if finding.is_conflict)

    def figures(self, *roles: FigureRole) -> tuple[str, ...]:
        """Give the keys of the figures in these roles; without a role those counted."""
        wanted = roles or (FigureRole.COUNTED,)
        return tuple(use.figure for use in self.uses if use.role in wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLeftOut:
    """A figure that takes no part, and why."""

    figure: str
    reason: LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """The reconciled record of one incident: its cells, harm by harm from people down, and findings."""

    cells: tuple[Cell, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[FigureLeftOut, ...]
    independence: Independence = field(default_factory=Independence, hash=False)

    def cell(self, harm: Harm, node: Node) -> Cell:
        """Give a cell; one that nobody has spoken of is `not_stated`."""
        for cell in self.cells:
            if cell.harm == harm and cell.node == node:
                return cell
        return Cell(harm=harm, node=node)

    @property
    def components(self) -> Mapping[str, str]:
        """The independent component of each origin (R10)."""
        return self.independence.of_origin

    @property
    def harms(self) -> tuple[Harm, ...]:
        """The harms that anything is said of, in the vocabulary's order."""
        spoken_of = {cell.harm for cell in self.cells}
        return tuple(harm for harm in Harm if harm in spoken_of)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that somebody has to settle."""
        return tuple(finding for finding in self.findings if finding.is_conflict)

    def of_type(self, kind: ConflictType | NoteType) -> Iterator[Finding]:
        """List the findings of one type."""
        return (finding for finding in self.findings if finding.type == kind)
