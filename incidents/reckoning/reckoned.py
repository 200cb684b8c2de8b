"""One node of one harm, worked out: the steps that every cell goes through in turn."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.values.vocabulary import Harm
from incidents.reckoning.cells import Below, Outcome, outcome
from incidents.reckoning.codes import Kind
from incidents.reckoning.consistency import (
    PART_BEYOND,
    Case,
    Side,
    differ,
    revised_down,
    sum_mismatch,
)
from incidents.reckoning.moments import AsOf, is_later, latest_of
from incidents.reckoning.read_accounts import Entry, ReadAccount
from incidents.reckoning.rulings import Ruled, Rulings, ruled
from incidents.reckoning.supersession import Standing, standing
from incidents.reckoning.tree import Node
from incidents.reckoning.triples import Triple
from incidents.reckoning.voices import Voice, side_of, voices


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was heard on a cell: the entries that stand or are overtaken, and the origins' voices."""

    standing: Standing
    voices: tuple[Voice, ...]


NOBODY_HEARD = Heard(Standing((), ()), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """A cell with all that it was made of. `side` is its number with the figures counted for it."""

    node: Node
    final: Ruled
    outcome: Outcome
    side: Side
    heard: Heard
    compared: tuple[Entry, ...] = ()
    rests_on: tuple[Node, ...] = ()

    @property
    def standing(self) -> Standing:
        """The entries that stand, and those overtaken."""
        return self.heard.standing

    @property
    def value(self) -> Triple:
        """The number as it is published."""
        return self.final.value

    @property
    def has_number(self) -> bool:
        """Whether there is any."""
        return not self.value.is_open


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What the cells of one harm are reckoned from."""

    read_accounts: Sequence[ReadAccount]
    entries: Mapping[Node, Sequence[Entry]]
    derived: Mapping[str, frozenset[str]]
    rulings: Rulings


def reckoned(case: Case, book: Book, below: Sequence[Reckoned]) -> Reckoned:
    """Work out a cell from its entries: supersession, origins, the cell, the ruling (steps 6 to 11)."""
    entries = book.entries.get(case.node, ())
    stand = standing(entries, book.derived)
    note_falls(case, stand)
    check_caps(case, book.read_accounts, stand)
    told = voices(case, stand.kept)
    found = outcome(case, told, belows(below))
    return settled(case, book, found, below, heard=Heard(stand, told))


def settled(
    case: Case,
    book: Book,
    found: Outcome,
    below: Sequence[Reckoned],
    *,
    heard: Heard = NOBODY_HEARD,
) -> Reckoned:
    """Apply the ruling and the clamp to what a cell has come to, and say what it rests on."""
    final = ruled(found.value, found.rule, book.rulings.get((case.harm, case.node)))
    rests_on = [cell for cell in below if cell.has_number] if found.rolled_up else []
    return Reckoned(
        node=case.node,
        final=final,
        outcome=found,
        side=_side(final.value, [voice.side for voice in found.counted], rests_on),
        heard=heard,
        rests_on=tuple(cell.node for cell in rests_on),
    )


def belows(cells: Iterable[Reckoned]) -> list[Below]:
    """Give the numbers of the cells below."""
    return [Below(value=cell.value, side=cell.side) for cell in cells if cell.has_number]


def _side(value: Triple, sides: Sequence[Side], cells: Sequence[Reckoned]) -> Side:
    found = [*sides, *(cell.side for cell in cells)]
    return Side(
        figures=tuple(figure for side in found for figure in side.figures),
        value=value,
        stated=tuple(figure for side in sides for figure in side.stated),
        as_of=latest_of([side.as_of for side in found]),
        is_approx=any(side.is_approx for side in found),
        is_sum=len(cells) > 1 or any(side.is_sum for side in sides),
    )


def note_falls(case: Case, stand: Standing) -> None:
    """R12: a killed toll that has fallen is noted as "revised down", once for each origin."""
    if case.harm is not Harm.KILLED:
        return
    kept = _by_origin(stand.kept)
    for origin, overtaken in _by_origin(stand.superseded).items():
        newer = min(kept.get(origin, ()), key=lambda entry: entry.value.order[2], default=None)
        fallen = [older for older in overtaken if newer is not None and _fell(older, newer)]
        if newer is not None and fallen:
            latest = max(fallen, key=lambda entry: (entry.as_of or AsOf()).order)
            revised_down(case, side_of(latest), side_of(newer))


def _by_origin(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    by_origin: dict[str, list[Entry]] = {}
    for entry in entries:
        by_origin.setdefault(entry.account.origin, []).append(entry)
    return by_origin


def _fell(older: Entry, newer: Entry) -> bool:
    """Whether a toll, or parts before other parts, came to more than what its origin says later."""
    return (
        is_later(newer.as_of, older.as_of)
        and newer.value.high is not None
        and newer.value.high < (older.value.low or 0)
        and older.kind in {Kind.STATEMENT, newer.kind}
    )


def check_caps(case: Case, read_accounts: Sequence[ReadAccount], stand: Standing) -> None:
    """R4 inside one origin: what one account gives for a node, another must leave room for."""
    kept = _by_origin(stand.kept)
    for read in read_accounts:
        told = kept.get(read.account.origin, ())
        cap = read.cap(case.node) if told else None
        if cap is None:
            continue
        most = max(told, key=lambda entry: entry.value.low or 0)
        whole = Side(
            figures=tuple(key for group in cap[1] for key in group.keys),
            value=cap[0],
            as_of=read.account.as_of,
            is_approx=any(group.is_approx for group in cap[1]),
        )
        beyond = cap[0].high is not None and (most.value.low or 0) > cap[0].high
        overtaken = is_later(most.as_of, whole.as_of)
        if beyond and not overtaken and differ(whole, side_of(most)):
            sum_mismatch(case, whole, side_of(most), PART_BEYOND)
