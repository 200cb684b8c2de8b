"""Whether what happened can have happened in this order, and if not, the shortest proof (rule R17).

Each happening has a first and a last instant inside its date, and each tie is an inequality between
instants, not between whole days: seven things may follow each other on one day. The inequalities are
difference constraints (x - y <= w); they cannot all hold if and only if their graph has a cycle of
negative weight (Bellman and Ford). The cycle with the fewest steps is the one that is shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from annotations.values.dates import EdtfKind, parse_edtf
from annotations.values.vocabulary import TimelineRelation

_DAY: Final = 86_400  # seconds
_STRICT: Final = 1_000_000  # parts of a second: "before" takes one, and no cycle has as many steps


class Ground(StrEnum):
    """What an inequality rests on."""

    TIE = "tie"
    DATE = "date"
    PUBLICATION = "publication"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened: its date as far as it is known (EDTF; empty: not at all).

    `published` is when the report that tells it as past came out (EDTF; empty: unknown, or it is not
    told as past): it cannot have begun after that. `inside` says that it is a part of the incident,
    whose own date it must fit.
    """

    key: str
    when: str = ""
    published: str = ""
    inside: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How two happenings stand to each other in time. `key` is the caller's own."""

    key: str
    first: str
    second: str
    kind: TimelineRelation


class Reason(NamedTuple):
    """One step of a contradiction: a tie by its key, or the date that binds a happening."""

    ground: Ground
    key: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The shortest set of statements that cannot all hold, in the order of the cycle."""

    happenings: tuple[str, ...]
    reasons: tuple[Reason, ...]


class _Step(NamedTuple):
    """The inequality `later - earlier <= weight`, in parts of a second; no reason: start before end."""

    earlier: int
    later: int
    weight: int
    reason: Reason | None


def contradiction(
    happenings: Sequence[Happening], ties: Iterable[Tie], *, within: str = ""
) -> Contradiction | None:
    """Find the shortest contradiction between dates and ties; None if all of it can be true.

    `within` is the incident's own date (EDTF or empty). A date that is "about" (`~`) binds nothing.
    A tie that names no known happening is left out.
    """
    places = {one.key: number for number, one in enumerate(happenings)}
    steps = [step for one in happenings for step in _bounds(one, places, within)]
    for tie in ties:
        if tie.first in places and tie.second in places:
            steps += _of_tie(tie, _Ends.of(places[tie.first]), _Ends.of(places[tie.second]))
    nodes = 2 * len(happenings) + 1
    cycle = _shortest_cycle(nodes, steps) if _is_contradictory(nodes, steps) else []
    if not cycle:
        return None
    cycle.reverse()  # an inequality leads from the later instant to the earlier one
    named = list(dict.fromkeys(_named(cycle, happenings)))
    first = min(range(len(named)), key=lambda at: places[named[at]])
    return Contradiction(
        happenings=(*named[first:], *named[:first]),
        reasons=tuple(dict.fromkeys(step.reason for step in cycle if step.reason)),
    )


class _Ends(NamedTuple):
    """The nodes of a happening's first and last instant. Node 0 is the beginning of the calendar."""

    start: int
    end: int

    @classmethod
    def of(cls, place: int) -> "_Ends":
        return cls(2 * place + 1, 2 * place + 2)


def _named(cycle: Iterable[_Step], happenings: Sequence[Happening]) -> Iterator[str]:
    for step in cycle:
        if step.later:
            yield happenings[(step.later - 1) // 2].key


# ---- What dates say -----------------------------------------------------------------------------


def _bounds(one: Happening, places: Mapping[str, int], within: str) -> Iterator[_Step]:
    ends = _Ends.of(places[one.key])
    yield _Step(ends.end, ends.start, 0, None)  # start <= end
    yield from _dated(ends, one.when, Reason(Ground.DATE, one.key))
    if one.inside and within:
        yield from _dated(ends, within, Reason(Ground.INCIDENT, one.key), lasted=True)
    if one.published:
        published = parse_edtf(one.published)
        latest = None if published.approximate else _last_instant(published.latest, one.published)
        if latest is not None:
            yield _Step(0, ends.start, latest - 1, Reason(Ground.PUBLICATION, one.key))


def _dated(ends: _Ends, when: str, reason: Reason, *, lasted: bool = False) -> Iterator[_Step]:
    """Bind both ends of a happening to a date: `a/b` its first to a and its last to b.

    `lasted`: the date is a frame in which it happened and says nothing of how long it took.
    """
    if not when:
        return
    found = parse_edtf(when)
    if found.kind is EdtfKind.LASTED and not lasted:
        first, last = (None if part is None or part.approximate else part for part in found.parts)
        if first is not None:
            yield from _bound(_Ends(ends.start, ends.start), first.earliest, first.latest, reason)
        if last is not None:
            yield from _bound(_Ends(ends.end, ends.end), last.earliest, last.latest, reason)
    elif found.moment is not None:
        clock = _seconds(found.moment.replace(tzinfo=None))
        yield _Step(ends.start, 0, -clock, reason)
        yield _Step(0, ends.end, clock + 60 * _STRICT, reason)  # a clock time is told to the minute
    elif not found.approximate:
        yield from _bound(ends, found.earliest, found.latest, reason)


def _bound(
    ends: _Ends, earliest: date | None, latest: date | None, reason: Reason
) -> Iterator[_Step]:
    if earliest is not None:
        yield _Step(ends.start, 0, -earliest.toordinal() * _DAY * _STRICT, reason)
    if latest is not None:
        midnight = (latest.toordinal() + 1) * _DAY * _STRICT
        yield _Step(0, ends.end, midnight, reason)
        if ends.start != ends.end:
            yield _Step(0, ends.start, midnight - 1, reason)  # midnight begins the day after


def _last_instant(latest: date | None, edtf: str) -> int | None:
    moment = parse_edtf(edtf).moment
    if moment is not None:
        return _seconds(moment.replace(tzinfo=None)) + 60 * _STRICT
    return None if latest is None else (latest.toordinal() + 1) * _DAY * _STRICT


def _seconds(moment: datetime) -> int:
    """Give a local clock time as parts of a second since the calendar's beginning."""
    of_day = moment.hour * 3600 + moment.minute * 60 + moment.second
    return (moment.toordinal() * _DAY + of_day) * _STRICT


# ---- What ties say ------------------------------------------------------------------------------


def _of_tie(tie: Tie, one: _Ends, two: _Ends) -> list[_Step]:
    """Turn a tie into inequalities, by Allen's meaning of each relation.

    "Contains" is not strict: what happens within an incident may begin or end with it.
    """
    reason = Reason(Ground.TIE, tie.key)

    def before(earlier: int, later: int) -> _Step:
        return _Step(later, earlier, -1, reason)  # earlier - later < 0

    def not_after(earlier: int, later: int) -> _Step:
        return _Step(later, earlier, 0, reason)

    def same(a: int, b: int) -> list[_Step]:
        return [not_after(a, b), not_after(b, a)]

    relation = TimelineRelation
    steps = {
        relation.BEFORE: [before(one.end, two.start)],
        relation.MEETS: same(one.end, two.start),
        relation.OVERLAPS: [
            before(one.start, two.start),
            before(two.start, one.end),
            before(one.end, two.end),
        ],
        relation.CONTAINS: [not_after(one.start, two.start), not_after(two.end, one.end)],
        relation.STARTS: [*same(one.start, two.start), before(one.end, two.end)],
        relation.FINISHES: [*same(one.end, two.end), before(two.start, one.start)],
        relation.EQUALS: [*same(one.start, two.start), *same(one.end, two.end)],
        relation.SAME_EVENT: [*same(one.start, two.start), *same(one.end, two.end)],
        relation.VAGUE: [],
    }
    return steps[tie.kind]


# ---- Cycles -------------------------------------------------------------------------------------


def _is_contradictory(nodes: int, steps: Sequence[_Step]) -> bool:
    """Tell whether there is a cycle of negative weight (Bellman and Ford, all nodes as sources)."""
    least = [0] * nodes
    for _ in range(nodes):
        changed = False
        for step in steps:
            reached = least[step.earlier] + step.weight
            if reached < least[step.later]:
                least[step.later] = reached
                changed = True
        if not changed:
            return False
    return True


def _shortest_cycle(nodes: int, steps: Sequence[_Step]) -> list[_Step]:
    """Find a cycle of negative weight with the fewest steps.

    Lightest walks of 1, 2, 3… steps are kept from every node until one comes back lighter than it
    left; that walk is a simple cycle, or a shorter one would have been found before.
    """
    walks: list[dict[int, tuple[int, tuple[_Step, ...]]]] = [
        {node: (0, ())} for node in range(nodes)
    ]
    for _ in range(nodes):
        for start, known in enumerate(walks):
            walks[start] = _one_step_on(known, steps)
            back = walks[start].get(start)
            if back is not None and back[0] < 0:
                return list(back[1])
    return []


def _one_step_on(
    known: Mapping[int, tuple[int, tuple[_Step, ...]]], steps: Sequence[_Step]
) -> dict[int, tuple[int, tuple[_Step, ...]]]:
    reached: dict[int, tuple[int, tuple[_Step, ...]]] = {}
    for step in steps:
        walk = known.get(step.earlier)
        if walk is None:
            continue
        weight = walk[0] + step.weight
        best = reached.get(step.later)
        if best is None or weight < best[0]:
            reached[step.later] = (weight, (*walk[1], step))
    return reached
