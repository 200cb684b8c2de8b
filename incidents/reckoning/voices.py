"""Step 6: what one origin says of a cell, its accounts taken together and never added (R0)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from annotations.values.vocabulary import Credibility, Reliability
from incidents.reckoning.codes import Kind
from incidents.reckoning.consistency import (
    LESS_DIFFERS,
    SAME_OR_MORE,
    Case,
    Side,
    count_mismatch,
    differ,
    sides_together,
    sum_mismatch,
    zero_vs_nonzero,
)
from incidents.reckoning.moments import AsOf, latest_of, may_deny
from incidents.reckoning.ranges import spread
from incidents.reckoning.read_accounts import Entry
from incidents.reckoning.record import Figure
from incidents.reckoning.tree import Node
from incidents.reckoning.triples import Triple, greatest_low, least_high, total

_DOUBTFUL = frozenset({Credibility.DOUBTFUL, Credibility.IMPROBABLE})
_DOUBTED = frozenset({Reliability.D, Reliability.E})


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One origin on one cell. Several accounts of one origin stay one origin."""

    origin: str
    component: str
    value: Triple
    kind: Kind
    entries: tuple[Entry, ...]

    @cached_property
    def as_of(self) -> AsOf | None:
        """The latest as-of of its accounts."""
        return latest_of([entry.as_of for entry in self.entries])

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The keys of the figures it rests on."""
        return tuple(key for entry in self.entries for key in entry.figures)

    @cached_property
    def reported_at(self) -> datetime | None:
        """The time of its latest report."""
        times = [one.reported_at for one in self._terms if one.reported_at is not None]
        return max(times, default=None)

    @cached_property
    def is_credible(self) -> bool:
        """Whether it may decide as the newest: not D or E, not 4 or 5 (R2)."""
        return not any(
            figure.reliability in _DOUBTED or figure.credibility in _DOUBTFUL
            for figure in self._terms
        )

    @cached_property
    def is_party(self) -> bool:
        """Whether a party to the violence says it (R11)."""
        return any(figure.is_party for figure in self._terms)

    @cached_property
    def less_perpetrators(self) -> bool:
        """Whether it comes from totals that count the perpetrators."""
        return all(entry.less_perpetrators for entry in self.entries)

    @property
    def side(self) -> Side:
        """The origin as one side of a finding."""
        return Side(
            figures=self.figures,
            value=self.value,
            stated=tuple(
                key for entry in self.entries if not entry.is_sum for key in entry.figures
            ),
            as_of=self.as_of,
            is_approx=any(entry.is_approx for entry in self.entries),
            is_sum=any(entry.is_sum for entry in self.entries),
        )

    @property
    def speaks_of_node(self) -> bool:
        """Whether it speaks of the node itself and not only of what rolls up into it."""
        return any(entry.speaks_of_node for entry in self.entries)

    @cached_property
    def _terms(self) -> tuple[Figure, ...]:
        return tuple(
            figure for entry in self.entries for top in entry.tops for figure in top.figures
        )


def side_of(entry: Entry) -> Side:
    """Give one account's entry as a side of a finding."""
    return Side(
        figures=entry.figures,
        value=entry.value,
        stated=() if entry.is_sum else entry.figures,
        as_of=entry.as_of,
        is_approx=entry.is_approx,
        is_sum=entry.is_sum,
    )


def voices(case: Case, entries: Sequence[Entry]) -> tuple[Voice, ...]:
    """Give each origin's value of a cell, in the order in which the origins first speak."""
    by_origin: dict[str, list[Entry]] = {}
    for entry in entries:
        by_origin.setdefault(entry.account.origin, []).append(entry)
    return tuple(_voice(case, told) for told in by_origin.values())


def _voice(case: Case, entries: Sequence[Entry]) -> Voice:
    return Voice(
        origin=entries[0].account.origin,
        component=_component(entries),
        value=_value(case, entries).clamped(),
        kind=_kind(entries),
        entries=tuple(entries),
    )


def _component(entries: Sequence[Entry]) -> str:
    """Its own component, unless it only hands on what others say."""
    labels = {entry.component for entry in entries}
    own = entries[0].account.component
    return own if own in labels else min(labels)


def _kind(entries: Sequence[Entry]) -> Kind:
    kinds = {entry.kind for entry in entries}
    order = (Kind.STATEMENT, Kind.PARTS, Kind.PARTIAL, Kind.FLOOR)
    return next(kind for kind in order if kind in kinds)


def _value(case: Case, entries: Sequence[Entry]) -> Triple:
    """Take the greatest low and the least high of those that bind; where they clash, say so."""
    statements = [entry for entry in entries if entry.kind is Kind.STATEMENT]
    firm = statements or [entry for entry in entries if entry.kind is Kind.PARTS]
    binding = firm + [entry for entry in entries if entry.kind is Kind.PARTIAL]
    low = greatest_low(entry.value for entry in entries)
    high = least_high(entry.value for entry in binding)
    if low is None or high is None or low <= high:
        return Triple(low, _best_inside(firm or entries, low, high), high)
    if (zero := _zero_beside(case, entries)) is not None:
        return zero
    return _clash(case, statements, entries) if statements else _more(case, entries)


def _best_inside(entries: Sequence[Entry], low: int | None, high: int | None) -> int | None:
    """The common best, else the lowest inside; where none lies inside, the nearer bound."""
    bests = [entry.value.best for entry in entries if entry.value.best is not None]
    inside = [best for best in bests if (low or 0) <= best and (high is None or best <= high)]
    if inside:
        return min(inside)
    return low if bests else None


def _zero_beside(case: Case, entries: Sequence[Entry]) -> Triple | None:
    """One origin says both nobody and somebody of one time (R9)."""
    zeros = [entry for entry in entries if entry.value.is_zero]
    others = [
        entry
        for entry in entries
        if entry.value.low and any(may_deny(zero.as_of, entry.as_of) for zero in zeros)
    ]
    if not others:
        return None
    zero_vs_nonzero(
        case,
        sides_together([side_of(entry) for entry in zeros]),
        sides_together([side_of(entry) for entry in others]),
    )
    _, high = spread([entry.value for entry in entries])
    return Triple(0, None, high)


def _clash(case: Case, statements: Sequence[Entry], entries: Sequence[Entry]) -> Triple:
    """A toll that another account of the same origin does not bear out: the hull stands.

    Best is the single stated total, else the lowest.
    """
    over = max(entries, key=lambda entry: entry.value.low or 0)
    partials = [entry for entry in entries if entry.kind is Kind.PARTIAL]
    under = min([*statements, *partials], key=lambda entry: entry.value.order[2])
    one, other = sorted((under, over), key=lambda entry: entry.is_sum)
    if differ(side_of(under), side_of(over)):
        _tell_clash(case, one, other)
    low, high = spread([entry.value for entry in statements])
    if high is not None:
        high = max(high, over.value.low or 0)
    bests = [entry.value.best for entry in statements if entry.value.best is not None]
    stated = {
        entry.value.best
        for entry in statements
        if not entry.is_sum and entry.speaks_of_node and entry.value.best is not None
    }
    best = min(stated) if len(stated) == 1 else min(bests, default=None)
    return Triple(low, best, high)


def _tell_clash(case: Case, one: Entry, other: Entry) -> None:
    """The one with more terms comes second: it is the sum."""
    if one.less_perpetrators != other.less_perpetrators:
        whole, victims = (one, other) if one.less_perpetrators else (other, one)
        sum_mismatch(case, side_of(whole), side_of(victims), LESS_DIFFERS)
    elif other.is_sum:
        sum_mismatch(case, side_of(one), side_of(other))
    else:
        count_mismatch(case, side_of(one), side_of(other))


def _more(case: Case, entries: Sequence[Entry]) -> Triple:
    """Parts in several accounts that differ: the same people counted twice, or more people?"""
    terms = [{top.key for top in entry.tops} for entry in entries]
    low, high = spread([entry.value for entry in entries])
    if all(some == terms[0] for some in terms):  # they restate each other
        bests = [entry.value.best for entry in entries if entry.value.best is not None]
        return Triple(low, min(bests, default=None), high)
    _ask_same_or_more(case, entries)
    most = max(entries, key=lambda entry: (entry.value.low or 0, entry.value.best or 0))
    return Triple(most.value.low, most.value.best, _each_once(entries).high)


def _each_once(entries: Sequence[Entry]) -> Triple:
    """Add up the terms of several accounts, the same people once, with what partials may hide."""
    values: dict[str, Triple] = {}
    hidden = False
    for entry in entries:
        hidden = hidden or entry.kind is Kind.PARTIAL
        for top, value in zip(entry.tops, entry.terms, strict=True):
            known = values.get(top.key)
            if known is None or known.order[2] < value.order[2]:
                values[top.key] = value
    added = total(values.values())
    return Triple(added.low, added.best, None) if hidden else added


def _ask_same_or_more(case: Case, entries: Sequence[Entry]) -> None:
    """Ask where one category stands in two accounts and no link says how they go together."""
    told: dict[Node, list[Side]] = {}
    for entry in entries:
        for node in dict.fromkeys(top.node for top in entry.tops):
            told.setdefault(node, []).append(_of_category(entry, node))
    for sides in told.values():
        others = [side for side in sides[1:] if differ(sides[0], side)]
        if others:
            count_mismatch(case, sides[0], sides_together(others), SAME_OR_MORE)


def _of_category(entry: Entry, node: Node) -> Side:
    """What an account's terms on one node give together."""
    terms = [
        (top, value) for top, value in zip(entry.tops, entry.terms, strict=True) if top.node == node
    ]
    return Side(
        figures=tuple(key for top, _ in terms for key in top.keys),
        value=total(value for _, value in terms),
        as_of=entry.as_of,
        is_approx=any(top.is_approx for top, _ in terms),
    )
