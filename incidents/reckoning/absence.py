"""Step 10, rule R9: a report of nothing is compared with every number of its cell, and changes none."""

from collections.abc import Mapping, Sequence

from annotations.values.vocabulary import Category, IncludesPerpetrator
from incidents.reckoning.consistency import Case, Side, absence_vs_report, sides_together
from incidents.reckoning.moments import is_later, may_deny
from incidents.reckoning.read_accounts import Entry
from incidents.reckoning.reckoned import Reckoned
from incidents.reckoning.record import Figure
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS, Node
from incidents.reckoning.voices import side_of

_TOTALS = frozenset({PEOPLE, VICTIMS, PERPETRATORS})


def node_of(absence: Figure) -> Node:
    """Give the node that "no reports" is said of: of all people, unless the words leave some out."""
    if absence.category is not Category.UNKNOWN:
        return absence.category
    return VICTIMS if absence.includes_perpetrator is IncludesPerpetrator.NO else PEOPLE


def speaks_of(absence: Figure, node: Node) -> bool:
    """Whether a cell without any number is to be shown as "no reports" for this."""
    said_of = node_of(absence)
    if said_of == node:
        return True
    return (said_of == PEOPLE and node in _TOTALS) or (said_of == VICTIMS and node == PEOPLE)


def compare(case: Case, absence: Figure, cells: Mapping[Node, Reckoned]) -> None:
    """Open `absence_vs_report` against every standing number of the absence's cell.

    The report must be of the same as-of day, or the absence later. An absence that its own origin
    has since overtaken by a number says nothing any more (R12).
    """
    node = node_of(absence)
    numbers = _numbers(node, cells)
    if any(
        entry.account.origin == absence.speaker and is_later(entry.as_of, absence.as_of)
        for entry in numbers
    ):
        return
    sides = [side_of(entry) for entry in numbers if may_deny(absence.as_of, entry.as_of)]
    if sides:
        sides.sort(key=lambda side: side.value.order, reverse=True)
        said = Side(figures=(absence.key,), value=sides[0].value, as_of=absence.as_of)
        absence_vs_report(case.at(node), said, sides_together(sides))


def _numbers(node: Node, cells: Mapping[Node, Reckoned]) -> Sequence[Entry]:
    """The entries that stand on a cell and say that there was somebody."""
    nodes = (VICTIMS, PERPETRATORS, PEOPLE) if node == PEOPLE else (node,)
    return [
        entry
        for one in nodes
        if one in cells
        for entry in (*cells[one].standing.kept, *cells[one].compared)
        if entry.value.counts_somebody or any(top.is_vague for top in entry.tops)
    ]
