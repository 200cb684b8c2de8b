"""The cells as they are published: with their figures, accounts, origins, findings and shape."""

from collections.abc import Iterable, Mapping, Sequence

from annotations.values.vocabulary import Harm
from incidents.reckoning.absence import speaks_of
from incidents.reckoning.codes import FigureRole, Kind, Shape, Word
from incidents.reckoning.read_accounts import Entry
from incidents.reckoning.reckoned import Reckoned
from incidents.reckoning.record import (
    AccountSum,
    Cell,
    Figure,
    Finding,
    OriginSays,
    Term,
    Use,
)
from incidents.reckoning.support import independents, supports
from incidents.reckoning.tree import BOTTOM_UP, PEOPLE, PERPETRATORS, VICTIMS, Node
from incidents.reckoning.triples import Triple
from incidents.reckoning.voices import Voice

_TOLLS = (PEOPLE, VICTIMS, PERPETRATORS)
_OTHER_SIDE: Mapping[Node, Node] = {VICTIMS: PERPETRATORS, PERPETRATORS: VICTIMS}
_WEIGHT = {role: weight for weight, role in enumerate(FigureRole)}


def cells(
    harm: Harm, reckoned: Mapping[Node, Reckoned], absences: Sequence[Figure]
) -> tuple[Cell, ...]:
    """Give the cells of one harm from people down: the three totals, and all that is spoken of."""
    uses = _all_uses(reckoned, absences)
    independent = independents(reckoned)
    shown = [
        node
        for node in reversed(BOTTOM_UP)
        if node in reckoned and (node in _TOLLS or uses[node] or reckoned[node].has_number)
    ]
    return tuple(
        Cell(
            harm=harm,
            node=node,
            value=reckoned[node].value,
            rule=reckoned[node].final.rule,
            word=reckoned[node].outcome.word,
            shape=_shape(reckoned[node], reckoned, absences),
            uses=uses[node],
            accounts=_accounts(reckoned[node]),
            origins=tuple(
                _says(voice, supports=supports(voice, reckoned[node]))
                for voice in reckoned[node].heard.voices
            ),
            reason=reckoned[node].final.reason,
            rests_on=reckoned[node].rests_on,
            independent=independent[node],
        )
        for node in shown
    )


def with_findings(cell: Cell, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings that show on a cell."""
    return tuple(one for one in findings if one.harm is cell.harm and cell.node in one.cells)


def _all_uses(
    reckoned: Mapping[Node, Reckoned], absences: Sequence[Figure]
) -> dict[Node, tuple[Use, ...]]:
    """What each figure is to each cell; a sum of cells counts what they count."""
    roles: dict[Node, dict[str, FigureRole]] = {}
    for node, cell in reckoned.items():  # each after those that it rests on
        roles[node] = _roles(cell, roles)
    for absence in absences:
        for node, found in roles.items():
            if speaks_of(absence, node):
                _put(found, [absence.key], FigureRole.ABSENCE)
    return {
        node: tuple(Use(figure=key, role=role) for key, role in sorted(found.items(), key=_order))
        for node, found in roles.items()
    }


def _order(item: tuple[str, FigureRole]) -> tuple[int, str]:
    return _WEIGHT[item[1]], item[0]


def _roles(cell: Reckoned, roles: Mapping[Node, Mapping[str, FigureRole]]) -> dict[str, FigureRole]:
    found: dict[str, FigureRole] = {}
    for node in cell.rests_on:
        for key, role in roles[node].items():
            _put(found, [key], role)
    origins = {voice.origin for voice in cell.outcome.counted}
    for entry in cell.standing.kept:
        counts = entry.account.origin in origins
        _put_entry(found, entry, FigureRole.COUNTED if counts else FigureRole.COMPARED)
    for entry in cell.compared:
        _put_entry(found, entry, FigureRole.COMPARED)
    for entry in cell.standing.superseded:
        _put_entry(found, entry, FigureRole.SUPERSEDED)
    return found


def _put_entry(found: dict[str, FigureRole], entry: Entry, role: FigureRole) -> None:
    for top in entry.tops:
        _put(found, [figure.key for figure in top.chosen[:1]], role)
        _put(found, top.keys, FigureRole.RESTATED if role is FigureRole.COUNTED else role)
    for group in entry.contained:
        _put(found, group.keys, FigureRole.CONTAINED)


def _put(found: dict[str, FigureRole], keys: Iterable[str], role: FigureRole) -> None:
    """Give figures a role; the weightier one holds."""
    for key in keys:
        if key not in found or _WEIGHT[role] < _WEIGHT[found[key]]:
            found[key] = role


def _accounts(cell: Reckoned) -> tuple[AccountSum, ...]:
    kept = [*cell.standing.kept, *cell.compared]
    return tuple(
        _account(entry, superseded=place >= len(kept))
        for place, entry in enumerate([*kept, *cell.standing.superseded])
    )


def _account(entry: Entry, *, superseded: bool) -> AccountSum:
    return AccountSum(
        origin=entry.account.origin,
        version=entry.account.version,
        number=entry.account.number,
        terms=tuple(
            Term(figures=top.keys, value=value)
            for top, value in zip(entry.tops, entry.terms, strict=True)
        ),
        value=entry.value,
        kind=entry.kind,
        complete=entry.complete,
        superseded=superseded,
        as_of=entry.as_of,
    )


def _says(voice: Voice, *, supports: bool) -> OriginSays:
    return OriginSays(
        origin=voice.origin,
        component=voice.component,
        value=voice.value,
        kind=voice.kind,
        as_of=voice.as_of,
        figures=voice.figures,
        supports=supports,
        is_party=voice.is_party,
    )


def _shape(cell: Reckoned, reckoned: Mapping[Node, Reckoned], absences: Sequence[Figure]) -> Shape:
    """Tell apart what must never look alike: a number, nobody, no reports, none reported, unknown."""
    if cell.has_number:
        return shape_of(cell.value)
    if any(entry.kind is Kind.FLOOR for entry in cell.standing.kept) or (
        cell.outcome.word is Word.FLOOR
    ):
        return Shape.UNKNOWN
    if any(speaks_of(absence, cell.node) for absence in absences):
        return Shape.NO_REPORTS
    other = _OTHER_SIDE.get(cell.node)
    if other is not None and reckoned[other].has_number:
        return Shape.NONE_REPORTED
    return Shape.NOT_STATED


def shape_of(value: Triple) -> Shape:
    """Give the shape of a number. An open side with 0 below says no more than a greatest number."""
    if value.is_zero:
        return Shape.ZERO
    if value.high is None:
        if value.low is None and value.best is not None:
            return Shape.RANGE
        return Shape.AT_LEAST if value.low or value.best else Shape.UNKNOWN
    if value.is_exact:
        return Shape.EXACT
    return Shape.AT_MOST if value.known_low is None and value.best is None else Shape.RANGE
