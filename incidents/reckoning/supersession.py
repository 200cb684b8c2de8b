"""Rule R12, cell by cell: what the same origin has said later stands, the older is superseded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from incidents.reckoning.codes import Kind
from incidents.reckoning.moments import AsOf, is_later
from incidents.reckoning.read_accounts import Entry
from incidents.reckoning.tree import Node

_Key = tuple[str, Node]


@dataclass(frozen=True, slots=True)
class Standing:
    """The entries of a cell that stand, and those that later ones have overtaken."""

    kept: tuple[Entry, ...]
    superseded: tuple[Entry, ...]


def standing(entries: Sequence[Entry], derived: Mapping[str, frozenset[str]]) -> Standing:
    """Keep each origin's latest entries of a cell.

    A later total overtakes all before it. Later parts overtake earlier parts, and a total only if
    they reach it: a part never competes with its whole. What a reporter derived from overtaken
    figures goes with them.
    """
    by_origin: dict[str, list[Entry]] = {}
    for entry in entries:
        by_origin.setdefault(entry.account.origin, []).append(entry)
    gone: set[_Key] = set()
    for told in by_origin.values():
        latest = _latest(told)
        gone |= {entry.key for entry in told if _is_overtaken(entry, told, latest)}
    _take_derived(entries, derived, gone)
    return Standing(
        kept=tuple(entry for entry in entries if entry.key not in gone),
        superseded=tuple(entry for entry in entries if entry.key in gone),
    )


@dataclass(frozen=True, slots=True)
class _Latest:
    """The as-of times that can be later than others: of all entries, and of tolls."""

    of_all: tuple[AsOf, ...]
    of_tolls: tuple[AsOf, ...]


def _latest(told: Sequence[Entry]) -> _Latest:
    return _Latest(
        of_all=_frontier(entry.as_of for entry in told),
        of_tolls=_frontier(entry.as_of for entry in told if entry.kind is Kind.STATEMENT),
    )


def _frontier(times: Iterable[AsOf | None]) -> tuple[AsOf, ...]:
    """The times than which none begins later: if any is later than a given one, one of these is."""
    known = [time for time in times if time is not None]
    dated = [time for time in known if time.earliest is not None]
    timed = [time for time in known if time.instant is not None]
    untimed = [time for time in dated if time.instant is None]
    frontier = [max(some, key=lambda time: time.start) for some in (dated, untimed) if some]
    if timed:
        frontier.append(max(timed, key=lambda time: time.clock))
    return tuple(frontier)


def _is_overtaken(entry: Entry, told: Sequence[Entry], latest: _Latest) -> bool:
    if any(is_later(time, entry.as_of) for time in latest.of_tolls):
        return True
    if not any(is_later(time, entry.as_of) for time in latest.of_all):
        return False
    if entry.kind is not Kind.STATEMENT:
        return True
    return any(
        is_later(other.as_of, entry.as_of) and (other.value.low or 0) >= _reach(entry)
        for other in told
    )


def _reach(entry: Entry) -> int:
    """What later parts must reach to overtake a total: its best, or else its low."""
    sides = (entry.value.best, entry.value.low, 1)
    return next(side for side in sides if side is not None)


def _take_derived(
    entries: Sequence[Entry], derived: Mapping[str, frozenset[str]], gone: set[_Key]
) -> None:
    """A figure derived from others is superseded together with all of them."""
    account_of = {
        figure.key: entry.key
        for entry in entries
        for top in (*entry.tops, *entry.contained)
        for figure in top.figures
    }
    sources = {
        entry.key: _sources(entry, derived, account_of)
        for entry in entries
        if entry.key not in gone
    }
    waiting = {key: found for key, found in sources.items() if all(found)}
    while True:
        taken = {key for key, found in waiting.items() if all(one <= gone for one in found)} - gone
        if not taken:
            return
        gone |= taken


def _sources(
    entry: Entry, derived: Mapping[str, frozenset[str]], account_of: Mapping[str, _Key]
) -> list[set[_Key]]:
    """For each term the accounts that it was derived from, its own account not counted."""
    return [
        {
            account_of[target]
            for key in top.keys
            for target in derived.get(key, frozenset())
            if target in account_of
        }
        - {entry.key}
        for top in entry.tops
    ]
