"""Whether what happened can have happened in this order, and if not, the shortest proof (rule R17).

Each happening has a first and a last instant inside its date, and each tie is an inequality between
instants, not between whole days: seven things may follow each other on one day. The inequalities are
difference constraints (x - y <= w); they cannot all hold if and only if their graph has a cycle of
negative weight (Bellman and Ford). The cycle with the fewest steps is the one that is shown.

Each cycle sets a first possible instant against a last one. Two clock times are set against each other
in universal time, whatever zones they are told in; a clock time and a whole day by the clock's own zone,
for a day is told without one. No one scale does both, so each way of comparing is a graph of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from annotations.values.dates import EdtfDate, EdtfKind, parse_edtf
from annotations.values.vocabulary import TimelineRelation

_DAY: Final = 86_400  # seconds
_STRICT: Final = 1_000_000  # parts of a second: "before" takes one, and no cycle has as many steps
_MINUTE: Final = 60 * _STRICT  # a clock time is told to the minute


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
    nodes = 2 * len(happenings) + 1
    cycles = [
        _shortest_cycle(nodes, steps)
        for steps in _graphs(_orders(places, ties), _datings(happenings, within))
        if _is_contradictory(nodes, steps)
    ]
    if not cycles:
        return None
    cycle = min(cycles, key=lambda steps: (len(steps), steps[0].earlier))
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


class _Dating(NamedTuple):
    """A date that binds a happening; the reason's ground says how."""

    ends: _Ends
    date: EdtfDate
    reason: Reason


def _datings(happenings: Iterable[Happening], within: str) -> Iterator[_Dating]:
    frame = parse_edtf(within) if within else None
    for place, one in enumerate(happenings):
        ends = _Ends.of(place)
        if one.when:
            yield _Dating(ends, parse_edtf(one.when), Reason(Ground.DATE, one.key))
        if one.inside and frame:
            yield _Dating(ends, frame, Reason(Ground.INCIDENT, one.key))
        if one.published:
            yield _Dating(ends, parse_edtf(one.published), Reason(Ground.PUBLICATION, one.key))


def _graphs(orders: Sequence[_Step], datings: Iterable[_Dating]) -> Iterator[list[_Step]]:
    """Give each set of inequalities that hold together: one, or three where there are clock times.

    A whole day stands against whole days and against the local time of a clock. Two clocks are never
    set against each other by their local times: one graph has their first instants, one their last.
    """
    days: list[_Step] = []
    local: list[_Step] = []
    universal: list[_Step] = []
    for one in datings:
        moment = one.date.moment
        if moment is None:
            days += _by_day(one)
        else:
            local += (*_by_day(one), *_by_clock(one, moment))
            universal += _by_clock(one, moment.astimezone(UTC))
    if not local:
        yield [*orders, *days]
        return
    yield [*orders, *universal]
    yield [*orders, *days, *(step for step in local if step.later == 0)]
    yield [*orders, *days, *(step for step in local if step.earlier == 0)]


def _by_day(dating: _Dating) -> Iterator[_Step]:
    """Bind a happening by the days of its date: `a/b` its first instant to a and its last to b.

    The incident's date is a frame in which it happened and says nothing of how long it took.
    """
    ends, found, reason = dating
    if reason.ground is Ground.PUBLICATION:
        if found.latest is not None and not found.approximate:
            yield _Step(0, ends.start, _midnight_after(found.latest) - 1, reason)
    elif reason.ground is Ground.DATE and found.kind is EdtfKind.LASTED:
        for node, part in zip(ends, found.parts, strict=True):
            if part is not None and not part.approximate:
                yield from _bound(_Ends(node, node), part, reason)
    elif not found.approximate:
        yield from _bound(ends, found, reason)


def _bound(ends: _Ends, found: EdtfDate, reason: Reason) -> Iterator[_Step]:
    if found.earliest is not None:
        yield _Step(ends.start, 0, -found.earliest.toordinal() * _DAY * _STRICT, reason)
    if found.latest is not None:
        midnight = _midnight_after(found.latest)
        yield _Step(0, ends.end, midnight, reason)
        if ends.start != ends.end:
            yield _Step(0, ends.start, midnight - 1, reason)  # midnight begins the day after


def _by_clock(dating: _Dating, moment: datetime) -> Iterator[_Step]:
    ends, _, reason = dating
    clock = _clock(moment)
    if reason.ground is Ground.PUBLICATION:
        yield _Step(0, ends.start, clock + _MINUTE - 1, reason)
    else:
        yield _Step(ends.start, 0, -clock, reason)
        yield _Step(0, ends.end, clock + _MINUTE, reason)


def _midnight_after(day: date) -> int:
    return (day.toordinal() + 1) * _DAY * _STRICT


def _clock(moment: datetime) -> int:
    """Give what the clock of its zone shows, as parts of a second since the calendar's beginning."""
    of_day = moment.hour * 3600 + moment.minute * 60 + moment.second
    return (moment.toordinal() * _DAY + of_day) * _STRICT


# ---- What ties say ------------------------------------------------------------------------------


def _orders(places: Mapping[str, int], ties: Iterable[Tie]) -> list[_Step]:
    """Give what holds without any date: each start is before its end, and what the ties say."""
    ends = {key: _Ends.of(place) for key, place in places.items()}
    steps = [_Step(one.end, one.start, 0, None) for one in ends.values()]
    for tie in ties:
        if tie.first in ends and tie.second in ends:
            steps += _of_tie(tie, ends[tie.first], ends[tie.second])
    return steps


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


def _is_contradictory(nodes: int, steps: Iterable[_Step]) -> bool:
    """Tell whether there is a cycle of negative weight (Bellman and Ford, all nodes as sources).

    Steps up the timeline are taken in its order and steps down it in the opposite order (Yen), so that
    a chain of any length is walked in one round, and lines that do not contradict take a few rounds.
    """
    up: list[_Step] = []
    down: list[_Step] = []
    for step in steps:
        (up if step.earlier < step.later else down).append(step)
    ordered = [*sorted(up, key=_leaves), *sorted(down, key=_leaves, reverse=True)]
    least = [0] * nodes
    for _ in range(nodes):
        changed = False
        for earlier, later, weight, _reason in ordered:
            reached = least[earlier] + weight
            if reached < least[later]:
                least[later] = reached
                changed = True
        if not changed:
            return False
    return True


def _leaves(step: _Step) -> int:
    return step.earlier


def _weighs(step: _Step) -> int:
    return step.weight


class _Walk(NamedTuple):
    """A walk by its last step and the walk before it; neither for a walk of no steps."""

    weight: int
    step: _Step | None = None
    before: "_Walk | None" = None

    def steps(self) -> list[_Step]:
        """Give its steps from the first to the last."""
        found: list[_Step] = []
        walk: _Walk | None = self
        while walk is not None and walk.step is not None:
            found.append(walk.step)
            walk = walk.before
        found.reverse()
        return found


class _Walks:
    """The walks from one node that may yet come home as the shortest cycle of negative weight.

    Only negative walks are kept: a negative cycle can be entered where it stays below zero all the
    way. And only what is lighter than every walk of as many or fewer steps to the same node.
    """

    def __init__(self, start: int) -> None:
        self._start = start
        self._least: dict[int, int] = {}
        self.newest = {start: _Walk(0)}

    def step_on(self, leaving: Mapping[int, Sequence[_Step]]) -> _Walk | None:
        """Take each walk one step on, by the lightest steps first; give the one that came home."""
        least, newest = self._least, dict[int, _Walk]()
        for node, walk in self.newest.items():
            for step in leaving.get(node, ()):
                weight = walk.weight + step.weight
                if weight >= 0:
                    break
                if weight < least.get(step.later, 0):
                    least[step.later] = weight
                    newest[step.later] = _Walk(weight, step, walk)
        self.newest = newest
        return newest.get(self._start)


def _shortest_cycle(nodes: int, steps: Iterable[_Step]) -> list[_Step]:
    """Find a cycle of negative weight with the fewest steps; none gives an empty list.

    Of several it is the one that has the earliest node, and of these the lightest that was found. It
    is given from that node on, and is simple, or a shorter one would have been found before.
    """
    leaving: dict[int, list[_Step]] = {}
    for step in sorted(steps, key=_weighs):
        leaving.setdefault(step.earlier, []).append(step)
    searched = [_Walks(node) for node in sorted(leaving) if leaving[node][0].weight < 0]
    for _ in range(nodes):
        home = [walk for walks in searched if (walk := walks.step_on(leaving)) is not None]
        if home:
            turned = [(_from_earliest_node(walk.steps()), walk.weight) for walk in home]
            return min(turned, key=lambda one: (one[0][0].earlier, one[1]))[0]
        searched = [walks for walks in searched if walks.newest]
    return []


def _from_earliest_node(cycle: list[_Step]) -> list[_Step]:
    first = min(range(len(cycle)), key=lambda at: cycle[at].earlier)
    return [*cycle[first:], *cycle[:first]]
