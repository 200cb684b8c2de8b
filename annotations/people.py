"""Whose people a figure counts: one report's figures, put together into accounts.

An account is one telling of one event by one source (rule R0): inside it figures add up, two
accounts are compared, never added. Only the ties that a person set count; what looks alike is
proposed. Plain values in and out; counts are whole people, None is open or unknown.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from annotations.values.vocabulary import (
    HARM_PARENTS,
    Category,
    EntityKind,
    Harm,
    LinkKind,
    Qualifier,
    RollUp,
    ancestors,
    side_of,
)

PAIRS_PROPOSED: Final = 6  # at a time; a person decides on each
_COUNTED_TOGETHER: Final = frozenset({LinkKind.PART_OF, LinkKind.ADDITIVE_TO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure as the sheet needs it. `links` are (kind, number of the other figure).

    `speaker` is the source's key, `turn` the number of the source's turn to speak: a new one begins
    where another source has spoken in between.
    """

    number: int
    harm: Harm
    category: Category
    qualifier: Qualifier
    speaker: str
    who: str
    turn: int
    entity_kind: EntityKind = EntityKind.HUMAN
    event: str = ""
    words: str = ""
    claim: int = 0
    paragraph: int = 0
    low: int | None = None
    best: int | None = None
    high: int | None = None
    new_people: bool = False
    is_exhaustive: bool = False
    account: int | None = None
    links: tuple[tuple[LinkKind, int], ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether somebody has said whose people it counts; where nobody is counted none need."""
        counts_people = self.is_human and not self.is_empty
        return self.new_people or bool(self.links) or not counts_people

    @property
    def is_human(self) -> bool:
        """Whether it counts people: only they are ever summed (rule R7)."""
        return self.entity_kind is EntityKind.HUMAN

    @property
    def is_apart(self) -> bool:
        """Whether it counts the attacker, who is no victim (rule R8)."""
        return side_of(self.category) is RollUp.PERPETRATORS

    @property
    def is_empty(self) -> bool:
        """Whether it counts nobody, or gives no number."""
        return self.qualifier in {Qualifier.ZERO, Qualifier.NO_INFORMATION, Qualifier.UNKNOWN}

    @property
    def harm_summed(self) -> Harm:
        """The harm it adds up in: who died of wounds was killed."""
        return HARM_PARENTS.get(self.harm, self.harm)


@dataclass(frozen=True, slots=True)
class Total:
    """Low, best and high of a sum; None is open."""

    low: int | None = 0
    best: int | None = 0
    high: int | None = 0

    def plus(self, figure: Counted) -> "Total":
        """Add a figure; an open end leaves the sum open at that end."""
        return Total(
            _sum(self.low, figure.low), _sum(self.best, figure.best), _sum(self.high, figure.high)
        )

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.best == self.high

    def agrees_with(self, other: "Total") -> bool:
        """Tell whether two sums share a value; an open end reaches as far as it can."""
        highs = [high for high in (self.high, other.high) if high is not None]
        return not highs or max(self.low or 0, other.low or 0) <= min(highs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A figure in its account: counted, a total of others, the same people again, or not answered."""

    figure: Counted
    counts: bool
    running: Total
    role: str  # counted, total, same, apart (the attacker), question


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One telling by one source: its lines in reading order and their sum."""

    who: str
    lines: tuple[Line, ...]
    total: Total
    addends: tuple[int, ...]  # 4, 2, 1; empty if one of them is open

    @property
    def is_sum(self) -> bool:
        """Whether more than one figure was added up."""
        return len(self.addends) > 1

    @property
    def is_told(self) -> bool:
        """Whether a number was told and counted; without one its sum of 0 says nothing."""
        return any(line.counts for line in self.lines)

    @property
    def is_open(self) -> bool:
        """Whether a figure of it waits for an answer."""
        return any(line.role == "question" for line in self.lines)

    @property
    def is_apart(self) -> bool:
        """Whether it tells of nobody but the attacker."""
        return all(line.role == "apart" for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumCheck:
    """A total with its parts: rule R3. `remainder` is what the parts leave, below 0 if too many."""

    total: Counted
    parts: tuple[Counted, ...]
    sum: Total
    fits: bool
    remainder: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmSheet:
    """What a report says of one harm in one event."""

    harm: Harm
    event: str
    accounts: tuple[Account, ...]
    checks: tuple[SumCheck, ...]
    empty: tuple[Counted, ...]  # no reports, nobody, unknown
    differ: bool

    @property
    def told(self) -> tuple[Account, ...]:
        """The accounts that give a number: only they can differ."""
        return tuple(account for account in self.accounts if account.is_told)

    @property
    def absent_beside_count(self) -> tuple[Counted, ...]:
        """Figures of "no reports" where another speaker gives a number of victims (rule R9)."""
        lines = [line for account in self.accounts for line in account.lines]
        speakers = {line.figure.speaker for line in lines if line.role != "apart"}
        return tuple(one for one in self.empty if not one.is_apart and speakers - {one.speaker})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The people sheet of a report."""

    harms: tuple[HarmSheet, ...]
    questions: tuple[Counted, ...]
    pairs: tuple[tuple[Counted, Counted], ...] = field(default=())

    @property
    def open_numbers(self) -> frozenset[int]:
        """The numbers of the figures that wait for an answer."""
        return frozenset(figure.number for figure in self.questions)


def people_sheet(figures: Iterable[Counted]) -> Sheet:
    """Put a report's figures together; give them in reading order. Only people are counted."""
    every = [figure for figure in figures if figure.is_human]
    by_number = {figure.number: figure for figure in every}
    keys = list(dict.fromkeys((figure.event, figure.harm_summed) for figure in every))
    return Sheet(
        harms=tuple(_harm_sheet(event, harm, every, by_number) for event, harm in keys),
        questions=tuple(figure for figure in every if not figure.is_answered),
        pairs=tuple(_likely_pairs(every, by_number)),
    )


def _harm_sheet(
    event: str, harm: Harm, every: list[Counted], by_number: Mapping[int, Counted]
) -> HarmSheet:
    own = [one for one in every if one.event == event and one.harm_summed is harm]
    counted = [one for one in own if not one.is_empty]
    accounts = tuple(_account(group) for group in _accounts(counted, by_number))
    told = [account for account in accounts if account.is_told]
    return HarmSheet(
        harm=harm,
        event=event,
        accounts=accounts,
        checks=tuple(_sum_checks(counted)),
        empty=tuple(one for one in own if one.is_empty),
        differ=any(not one.total.agrees_with(other.total) for one, other in combinations(told, 2)),
    )


# ---- Accounts ---------------------------------------------------------------------------------


def _accounts(figures: list[Counted], by_number: Mapping[int, Counted]) -> list[list[Counted]]:
    """Group figures: by what a person said, else by the source's turn; parts and additions pull."""
    group_of: dict[int, object] = {
        figure.number: (figure.speaker, figure.account or f"turn {figure.turn}")
        for figure in figures
    }
    for figure in figures:
        for kind, number in figure.links:
            other = by_number.get(number)
            if kind not in _COUNTED_TOGETHER or other is None or number not in group_of:
                continue
            if other.speaker == figure.speaker and not (figure.account and other.account):
                _join(group_of, group_of[number], group_of[figure.number])
    groups: dict[object, list[Counted]] = {}
    for figure in figures:
        groups.setdefault(group_of[figure.number], []).append(figure)
    return list(groups.values())


def _join(group_of: dict[int, object], kept: object, gone: object) -> None:
    for number, group in group_of.items():
        if group == gone:
            group_of[number] = kept


def _account(figures: list[Counted]) -> Account:
    here = {figure.number for figure in figures}
    contained = {
        figure.number
        for figure in figures
        if any(kind is LinkKind.PART_OF and number in here for kind, number in figure.links)
    }
    wholes = {
        number
        for figure in figures
        for kind, number in figure.links
        if kind in {LinkKind.PART_OF, LinkKind.DERIVED_FROM} and number in here
    }
    lines: list[Line] = []
    running, addends = Total(), []
    for figure in figures:
        role = _role(figure, here, contained, wholes)
        if role == "counted":
            running = running.plus(figure)
            addends.append(figure.best if figure.best is not None else figure.low)
        lines.append(Line(figure=figure, counts=role == "counted", running=running, role=role))
    known = tuple(addend for addend in addends if addend is not None)
    return Account(
        who=figures[0].who,
        lines=tuple(lines),
        total=running,
        addends=known if len(known) == len(addends) else (),
    )


def _role(figure: Counted, here: set[int], contained: set[int], wholes: set[int]) -> str:
    """Tell what a figure is in its account: of a whole and its parts only the parts are counted.

    The whole is checked against them (rule R3), so that what does not add up is seen. The attacker
    is counted apart from the victims (rule R8).
    """
    if figure.is_apart:
        return "apart"
    if not figure.is_answered:
        return "question"
    if any(kind is LinkKind.RESTATES and number in here for kind, number in figure.links):
        return "same"
    if any(kind is LinkKind.DERIVED_FROM and number in here for kind, number in figure.links):
        return "total"
    if figure.number in wholes and figure.number not in contained:
        return "total"
    return "counted"


# ---- Checks and proposals ---------------------------------------------------------------------


def _sum_checks(figures: list[Counted]) -> Iterator[SumCheck]:
    for whole in figures:
        parts = tuple(
            figure for figure in figures if (LinkKind.PART_OF, whole.number) in figure.links
        )
        further = tuple(
            figure
            for figure in figures
            if figure not in parts
            and any(
                (LinkKind.ADDITIVE_TO, part.number) in figure.links
                and (LinkKind.ADDITIVE_TO, whole.number) not in figure.links
                for part in parts
            )
        )
        derived = tuple(
            figure for figure in figures if (LinkKind.DERIVED_FROM, figure.number) in whole.links
        )
        if parts or derived:
            yield _sum_check(whole, (*parts, *further) if parts else derived)


def _sum_check(whole: Counted, parts: tuple[Counted, ...]) -> SumCheck:
    total = Total()
    for part in parts:
        total = total.plus(part)
    must_meet = whole.is_exhaustive or any(kind is LinkKind.DERIVED_FROM for kind, _ in whole.links)
    too_many = total.low is not None and whole.high is not None and total.low > whole.high
    too_few = (
        must_meet and total.high is not None and whole.low is not None and total.high < whole.low
    )
    known = whole.best is not None and total.best is not None
    return SumCheck(
        total=whole,
        parts=parts,
        sum=total,
        fits=not (too_many or too_few),
        remainder=(whole.best or 0) - (total.best or 0) if known else None,
    )


def _likely_pairs(
    figures: list[Counted], by_number: Mapping[int, Counted]
) -> Iterator[tuple[Counted, Counted]]:
    """Propose figures that may count the same people: same harm, number, and kind of people."""
    found = 0
    for one, other in combinations(figures, 2):
        if (
            found < PAIRS_PROPOSED
            and _looks_alike(one, other)
            and not _are_tied(one, other, by_number)
        ):
            found += 1
            yield one, other


def _looks_alike(one: Counted, other: Counted) -> bool:
    return (
        not one.is_empty
        and one.claim != other.claim
        and one.event == other.event
        and one.harm_summed is other.harm_summed
        and one.best is not None
        and one.best == other.best
        and _same_kind(one.category, other.category)
        and not (one.is_answered and other.is_answered and other.links)
    )


def _same_kind(one: Category, other: Category) -> bool:
    return one is other or one in ancestors(other) or other in ancestors(one)


def _are_tied(one: Counted, other: Counted, by_number: Mapping[int, Counted]) -> bool:
    """Tell whether a chain of ties joins two figures: somebody has thought of both then."""
    seen, waiting = set(), [other.number]
    while waiting:
        number = waiting.pop()
        if number == one.number:
            return True
        if number in seen or number not in by_number:
            continue
        seen.add(number)
        waiting += [target for _, target in by_number[number].links]
    return False


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
