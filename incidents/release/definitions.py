"""What counts as "the dead": four definitions of the field, drawn from one record, and why they differ.

UCDP GED's best estimate and GTD's nkill count all who died, the attacker too; ACLED enters the most
conservative report; Iraq Body Count counts civilians. Where the dead whose status nobody gives are
presumed to be civilians, as Airwars presumes, civilians are these as well. Only drawn cells are read,
so a definition tells nothing that the record does not. What nobody states is "not stated", and never 0.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from annotations.values.quantities import display_bounds
from annotations.values.vocabulary import Category, Code, Harm, RollUp, gettext_noop
from incidents.reckoning.codes import Shape
from incidents.reckoning.triples import Triple, total

Cell = Mapping[str, Any]
Translate = Callable[[str], str]


class Definition(Code):
    """Whom a number of the dead counts; the first is the record's own."""

    VICTIMS = "victims", gettext_noop("victims only")
    ALL = "all", gettext_noop("all dead, as UCDP GED and GTD count")
    CONSERVATIVE = "conservative", gettext_noop("the conservative figure, as ACLED’s")
    CIVILIANS = "civilians", gettext_noop("civilians, as Iraq Body Count’s")


# What each counts, for the method page.
DEFINITION_WORDS: Final[Mapping[Definition, str]] = {
    Definition.VICTIMS: gettext_noop(
        "The victims who were killed or died of wounds. An attacker who died is not among them."
    ),
    Definition.ALL: gettext_noop(
        "Everybody who died, attackers too: the best estimate of UCDP GED, and GTD’s nkill."
    ),
    Definition.CONSERVATIVE: gettext_noop(
        "The low figure of everybody who died: ACLED’s policy is the most conservative report."
    ),
    Definition.CIVILIANS: gettext_noop(
        "Civilians who died, as far as a source says that they were civilians: what Iraq Body "
        "Count counts. Nobody whose status is not given is among them."
    ),
}
PRESUMED_WORDS: Final = gettext_noop(
    "Civilians who died: what Iraq Body Count counts. Whoever’s status nobody gives is presumed to be "
    "a civilian, as Airwars presumes, and is among them."
)

_NODES: Final[Mapping[Definition, str]] = {
    Definition.VICTIMS: RollUp.VICTIMS.value,
    Definition.ALL: RollUp.PEOPLE.value,
    Definition.CONSERVATIVE: RollUp.PEOPLE.value,
    Definition.CIVILIANS: Category.CIVILIAN.value,
}

_SIDES: Final = ("low", "best", "high")
_ALONE: Final = gettext_noop("%(number)s: %(why)s.")
_INSTEAD: Final = gettext_noop("%(number)s instead of %(before)s: %(why)s.")
_AS_WELL: Final = gettext_noop("%(number)s as well: %(why)s.")
_LOW: Final = gettext_noop("%(number)s, the low figure: %(why)s.")
_LOW_INSTEAD: Final = gettext_noop("%(number)s, the low figure, instead of %(before)s: %(why)s.")

_VICTIMS_ONLY: Final = gettext_noop("an attacker who died is not among them")
_ATTACKER_TOO: Final = (
    gettext_noop("UCDP GED and GTD count the dead attacker too"),
    gettext_noop("UCDP GED and GTD count the dead attackers too"),
)
_NO_ATTACKER: Final = gettext_noop(
    "UCDP GED and GTD count dead attackers too, and no source tells of one"
)
_NO_ATTACKER_DIED: Final = gettext_noop(
    "UCDP GED and GTD count dead attackers too, and none is said to have died"
)
_ALL_WHO_DIED: Final = gettext_noop("UCDP GED and GTD count all who died, attackers too")
_CONSERVATIVE: Final = gettext_noop("ACLED’s policy is the most conservative report")
_CIVILIANS_ONLY: Final = gettext_noop("Iraq Body Count counts civilians only")
_STATUS_OPEN: Final = gettext_noop(
    "Iraq Body Count counts civilians only, and of others nobody says whether they were"
)
_PRESUMED: Final = gettext_noop(
    "Iraq Body Count counts civilians only, and whoever’s status nobody gives is presumed to be one"
)
_NOBODY_SAYS: Final[Mapping[Definition, str]] = {
    Definition.VICTIMS: gettext_noop("nobody says how many of the dead were victims"),
    Definition.ALL: gettext_noop("nobody says how many died in all"),
    Definition.CONSERVATIVE: gettext_noop(
        "no source gives a least number, and ACLED’s policy is the most conservative report"
    ),
    Definition.CIVILIANS: gettext_noop("nobody says how many were civilians"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The number of the dead under one definition; None is open, and a wholly open one has no number.

    `number` is the one number in words (its best, else its bounds, else what is said instead), `span`
    its bounds where they say more, `why` the sentence why it is not the number before it.
    """

    definition: Definition
    node: str
    low: int | None
    best: int | None
    high: int | None
    number: str
    span: str
    why: str

    @property
    def is_number(self) -> bool:
        """Whether there is a number at all."""
        return not self.low is self.best is self.high is None

    def as_data(self) -> dict[str, Any]:
        """Give what a file of the record carries of it; an open side is null and never 0."""
        return {
            "definition": self.definition.value,
            "harm": Harm.KILLED.value,
            "node": self.node,
            "low": self.low,
            "best": self.best,
            "high": self.high,
            "why": self.why,
        }


def definition_named(code: str) -> Definition:
    """Give the definition of a code; victims only, the record's own, for any other words."""
    return Definition(code) if code in set(Definition) else Definition.VICTIMS


def headline(
    cells: Sequence[Cell],
    definition: Definition,
    translate: Translate = lambda message: message,
    *,
    presumes_civilians: bool = False,
) -> Headline | None:
    """Give a drawn record's number of the dead under one definition; None if it speaks of no dead."""
    found = headlines(cells, translate, presumes_civilians=presumes_civilians)
    return next((one for one in found if one.definition is definition), None)


def headlines(
    cells: Sequence[Cell],
    translate: Translate = lambda message: message,
    *,
    presumes_civilians: bool = False,
) -> tuple[Headline, ...]:
    """Give the number of the dead under each definition, from the cells of a drawn record.

    None at all if the record speaks of no dead. `presumes_civilians`: those whose status nobody
    gives are presumed to be civilians.
    """
    killed = {cell["node"]: cell for cell in cells if cell["harm"] == Harm.KILLED}
    found: list[Headline] = []
    for definition in Definition if killed else ():
        before = found[-1] if found else None
        count = _Count(killed, translate, presumes_civilians=presumes_civilians)
        found.append(count.headline(definition, before))
    return tuple(found)


class _Count:
    """What puts one record's dead under a definition."""

    def __init__(
        self, killed: Mapping[str, Cell], translate: Translate, *, presumes_civilians: bool
    ) -> None:
        self.killed = killed
        self.translate = translate
        self.presumes = presumes_civilians and self.has_unknown()

    def headline(self, definition: Definition, before: Headline | None) -> Headline:
        cell = self.cell(definition)
        low, best, high = (cell.get(side) for side in _SIDES)
        if definition is Definition.CONSERVATIVE:
            best = high = low
        number = self.number(cell, (low, best, high))
        span = display_bounds(low, None, high, self.translate)
        return Headline(
            definition=definition,
            node=_NODES[definition],
            low=low,
            best=best,
            high=high,
            number=number,
            span=span if best is not None and not low == best == high else "",
            why=self.why(definition, number, before, stated=(low, best, high) != (None,) * 3),
        )

    def cell(self, definition: Definition) -> Cell:
        """Give the cell that a definition counts; what is presumed to be civilian is added to it."""
        cell = self.killed.get(_NODES[definition], {})
        if definition is not Definition.CIVILIANS or not self.presumes:
            return cell
        told = [cell] if any(cell.get(side) is not None for side in _SIDES) else []
        presumed = self.killed[Category.UNKNOWN.value]
        both = total(Triple(*(one[side] for side in _SIDES)) for one in (*told, presumed))
        return {"low": both.low, "best": both.best, "high": both.high}

    def number(self, cell: Cell, sides: tuple[int | None, ...]) -> str:
        """Say the one number: the best, else the bounds, else what stands in place of a number."""
        low, best, high = sides
        if best is not None:
            return f"{best:,}"
        if low is not None or high is not None:
            return display_bounds(low, None, high, self.translate)
        shape = Shape(cell.get("shape") or Shape.NOT_STATED)
        is_open = any(cell.get(side) is not None for side in ("best", "high"))  # only its low is
        return self.translate((Shape.NOT_STATED if is_open else shape).label)

    def why(
        self, definition: Definition, number: str, before: Headline | None, *, stated: bool
    ) -> str:
        if not stated:
            reason = _NOBODY_SAYS[definition]
            return self.translate(_ALONE) % {"number": number, "why": self.translate(reason)}
        told = before if before and before.is_number else None
        frame = _frame(definition, number, told)
        values = {
            "number": number,
            "before": told.number if told else "",
            "why": self.translate(self.reason(definition, number, told)),
        }
        return self.translate(frame) % values

    def reason(self, definition: Definition, number: str, before: Headline | None) -> str:
        if definition is Definition.ALL:
            return self.attackers(same=before is not None and before.number == number)
        if definition is Definition.CIVILIANS:
            return self.status_open() if self.has_unknown() else _CIVILIANS_ONLY
        return _VICTIMS_ONLY if definition is Definition.VICTIMS else _CONSERVATIVE

    def attackers(self, *, same: bool) -> str:
        """Say what dead attackers make of the number."""
        cell = self.killed.get(RollUp.PERPETRATORS.value, {})
        dead = cell.get("best") or cell.get("high") or cell.get("low")
        if dead:
            return _ATTACKER_TOO[dead != 1]
        if not same or cell.get("shape") == Shape.UNKNOWN:
            return _ALL_WHO_DIED
        return _NO_ATTACKER_DIED if cell.get("high") == 0 else _NO_ATTACKER

    def status_open(self) -> str:
        return _PRESUMED if self.presumes else _STATUS_OPEN

    def has_unknown(self) -> bool:
        """Tell whether some of the dead are of a status that nobody gives."""
        cell = self.killed.get(Category.UNKNOWN.value, {})
        return bool(cell.get("best") or cell.get("high") or cell.get("low"))


def _frame(definition: Definition, number: str, before: Headline | None) -> str:
    """Choose how a number is set against the one before it; none is before the first."""
    is_low = definition is Definition.CONSERVATIVE
    if before is None:
        return _LOW if is_low else _ALONE
    if before.number == number:
        return _AS_WELL
    return _LOW_INSTEAD if is_low else _INSTEAD
