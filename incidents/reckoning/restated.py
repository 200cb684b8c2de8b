"""Step 2, rule R6: figures said to count the same people, set against each other."""

from collections.abc import Sequence

from incidents.reckoning.consistency import (
    RESTATED_DIFFERS,
    Case,
    Side,
    category_mismatch,
    count_mismatch,
    differ,
    perpetrator_counted,
    sides_together,
)
from incidents.reckoning.record import Figure
from incidents.reckoning.ties import Ties
from incidents.reckoning.tree import PEOPLE, Node, depth, is_in, tolled_as
from incidents.reckoning.triples import Triple


def check_restatements(case: Case, ties: Ties, perpetrators: Triple) -> None:
    """Open a conflict where members of a restatement set do not agree, in number or in category.

    A total with the perpetrators and one without may differ by them (R8).
    """
    for members in ties.sets.values():
        if len(members) > 1 and tolled_as(members[0].harm) is case.harm:
            _check(case, members, ties, perpetrators)


def _check(case: Case, members: Sequence[Figure], ties: Ties, perpetrators: Triple) -> None:
    nodes = [ties.nodes[figure.key] for figure in members]
    narrowest = max(nodes, key=depth)
    here = case.at(narrowest)
    _check_categories(here, list(zip(members, nodes, strict=True)))
    without = [figure for figure, node in zip(members, nodes, strict=True) if node != PEOPLE]
    counts = _check_counts(here, without or members)
    if counts and len(without) < len(members):
        everyone = [figure for figure in members if figure not in without]
        _check_with_perpetrators(here, counts[0], _check_counts(here, everyone)[0], perpetrators)


def _check_categories(case: Case, members: Sequence[tuple[Figure, Node]]) -> None:
    """Who is of two categories of which neither holds the other cannot be the same people."""
    main = next(figure for figure, node in members if node == case.node)
    for figure, node in members:
        if not is_in(case.node, node):
            labels = case.node.label, node.label
            category_mismatch(case, _side([main]), _side([figure]), labels)
            return


def _check_counts(case: Case, members: Sequence[Figure]) -> list[Side]:
    """Set the different counts against each other; give them, the lowest first."""
    by_count: dict[tuple[object, ...], list[Figure]] = {}
    for figure in members:
        by_count.setdefault((figure.value, figure.as_of, figure.approx), []).append(figure)
    sides = sorted((_side(some) for some in by_count.values()), key=lambda one: one.value.order)
    for place, side in enumerate(sides):
        others = [other for other in sides[place + 1 :] if differ(side, other)]
        if others:
            count_mismatch(case, side, sides_together(others), RESTATED_DIFFERS)
            break
    return sides


def _check_with_perpetrators(
    case: Case, without: Side, everyone: Side, perpetrators: Triple
) -> None:
    if everyone.value.agrees(without.value + perpetrators):
        if not everyone.value.agrees(without.value):
            perpetrator_counted(case, everyone, without)
    elif differ(everyone, without):
        count_mismatch(case, everyone, without, RESTATED_DIFFERS)


def _side(figures: Sequence[Figure]) -> Side:
    return Side(
        figures=tuple(figure.key for figure in figures),
        value=figures[0].value,
        as_of=figures[0].as_of,
        is_approx=any(figure.approx for figure in figures),
    )
