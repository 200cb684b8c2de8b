"""Step 11: an editor's ruling, then the clamp, so that low ≤ best ≤ high always."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotations.values.vocabulary import Harm
from incidents.reckoning.codes import Rule
from incidents.reckoning.record import Ruling
from incidents.reckoning.tree import Node, tolled_as
from incidents.reckoning.triples import Triple

Rulings = Mapping[tuple[Harm, Node], Ruling]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A cell's value when all is said, what decided it, and the editor's reason if one did."""

    value: Triple
    rule: Rule
    reason: str = ""


def by_cell(rulings: Iterable[Ruling]) -> Rulings:
    """Give each ruling by its cell.

    Raises:
        ValueError: if a cell has two.
    """
    found: dict[tuple[Harm, Node], Ruling] = {}
    for ruling in rulings:
        cell = tolled_as(ruling.harm), ruling.node
        if cell in found:
            msg = f"two rulings on {ruling.harm} {ruling.node}"
            raise ValueError(msg)
        found[cell] = ruling
    return found


def ruled(value: Triple, rule: Rule, ruling: Ruling | None) -> Ruled:
    """Let the ruling set best, or low, and put the rest in order round it; conflicts stay open."""
    if ruling is None:
        return Ruled(value.clamped(), rule)
    low = value.low if ruling.low is None else ruling.low
    best = value.best if ruling.best is None else ruling.best
    if ruling.low is not None and best is not None:
        best = max(best, ruling.low)
    high = value.high
    if high is not None:
        high = max(side for side in (low, best, high) if side is not None)
    elif value.is_open:
        high = best
    return Ruled(Triple(low, best, high).clamped(), Rule.EDITOR, ruling.reason)
