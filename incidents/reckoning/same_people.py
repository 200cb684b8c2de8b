"""Rule R6: the same people told once or more in one account, as one term of any sum."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.values.vocabulary import IncludesPerpetrator, PeopleCounted
from incidents.reckoning.accounts import Account
from incidents.reckoning.moments import AsOf, latest_of
from incidents.reckoning.record import Figure
from incidents.reckoning.ties import Ties
from incidents.reckoning.tree import PEOPLE, VICTIMS, Node, depth
from incidents.reckoning.triples import Triple, greatest_low, least_high


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePeople:
    """One restatement set as far as it stands in one account; `key` is the whole set's.

    `chosen` are the members of the narrowest category: by them it enters a sum. `is_part`: part of
    some figure of whatever harm, so never a toll. `unstated`: a total that may or may not count the
    perpetrator (R8).
    """

    key: str
    figures: tuple[Figure, ...]
    chosen: tuple[Figure, ...]
    node: Node
    value: Triple
    people: PeopleCounted
    is_part: bool
    unstated: bool
    as_of: AsOf | None

    @property
    def is_total(self) -> bool:
        """Whether it is a toll on victims or people, which holds every narrower figure beside it."""
        return (
            self.node in {VICTIMS, PEOPLE} and self.people is PeopleCounted.ALL and not self.is_part
        )

    @property
    def is_vague(self) -> bool:
        """Whether its words bind nothing from above."""
        return any(figure.is_vague for figure in self.chosen)

    @property
    def is_approx(self) -> bool:
        """Whether a member says "about"."""
        return any(figure.approx for figure in self.chosen)

    @property
    def is_exhaustive(self) -> bool:
        """Whether a member says that its parts are all there are."""
        return any(figure.parts_exhaustive for figure in self.figures)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its figures."""
        return tuple(figure.key for figure in self.figures)


def people_in(account: Account, ties: Ties) -> tuple[SamePeople, ...]:
    """Give the account's figures as groups of people, in the order of the text."""
    groups: dict[str, list[Figure]] = {}
    for figure in account.figures:
        groups.setdefault(ties.people[figure.key], []).append(figure)
    return tuple(_group(key, figures, ties) for key, figures in groups.items())


def _group(key: str, figures: Sequence[Figure], ties: Ties) -> SamePeople:
    node = max((ties.nodes[figure.key] for figure in figures), key=depth)
    chosen = [figure for figure in figures if ties.nodes[figure.key] == node]
    value = told_again([figure.value for figure in chosen])
    if key in ties.moved:
        value = value.minus(ties.moved[key])
    return SamePeople(
        key=key,
        figures=tuple(figures),
        chosen=tuple(chosen),
        node=node,
        value=value,
        people=chosen[0].people,
        is_part=any(figure.key in ties.parts for figure in figures),
        unstated=node == VICTIMS and all(_leaves_open(figure) for figure in chosen),
        as_of=latest_of([figure.as_of for figure in figures]),
    )


def _leaves_open(figure: Figure) -> bool:
    """R8: unstated counts as `no` where the attacker is the one who kills in the words."""
    unstated = figure.includes_perpetrator is IncludesPerpetrator.UNSTATED
    return unstated and not figure.attacker_kills and not figure.value.is_zero


def told_again(values: Sequence[Triple]) -> Triple:
    """Give the one count of people told several times: what all allow, else all and the lowest."""
    bests = [value.best for value in values if value.best is not None]
    low, high = greatest_low(values), least_high(values)
    if low is None or high is None or low <= high:
        inside = [best for best in bests if (low or 0) <= best <= (best if high is None else high)]
        return Triple(low, min(inside, default=min(bests, default=None)), high).clamped()
    lows = [value.low for value in values if value.low is not None]
    highs = [value.high for value in values if value.high is not None]
    return Triple(min(lows), min(bests, default=None), max(highs)).clamped()
