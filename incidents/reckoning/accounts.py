"""Step 3, rule R0: accounts. One account is one telling of one toll by one origin in one report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.values.vocabulary import Harm, LinkKind, PeopleCounted
from incidents.reckoning.moments import AsOf, is_later, latest_of
from incidents.reckoning.record import Figure
from incidents.reckoning.ties import Ties
from incidents.reckoning.tree import PEOPLE, VICTIMS, tolled_as
from incidents.reckoning.unions import Unions


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The figures on one harm that are told together, in the order of the text.

    `as_of` is the latest of its figures': an addition moves the account on, and supersedes nothing.
    """

    key: str
    origin: str
    component: str
    version: str
    number: int
    harm: Harm
    figures: tuple[Figure, ...]
    as_of: AsOf | None
    marked_complete: bool

    def component_of(self, figures: Iterable[Figure]) -> str:
        """Give the independent origin of some of its figures: theirs if they have one, else its own.

        A figure that only hands on another's number is of that one's component, not of the account's.
        """
        labels = {figure.component for figure in figures}
        return next(iter(labels)) or self.component if len(labels) == 1 else self.component


def accounts(
    ties: Ties, tellings: Mapping[str, int], components: Mapping[str, str]
) -> dict[Harm, tuple[Account, ...]]:
    """Compose the figures into accounts, harm by harm.

    By an editor's number, else by the telling. `additive_to` and `part_of` pull both ends into one
    account of one origin. An account never holds two totals of different as-of.
    """
    by_harm: dict[Harm, list[Figure]] = {}
    for figure in ties.figures.values():
        by_harm.setdefault(tolled_as(figure.harm), []).append(figure)
    return {
        harm: tuple(
            _account(figures, tellings, components)
            for figures in _told_together(by_harm[harm], ties, tellings)
        )
        for harm in Harm
        if harm in by_harm
    }


def is_total(figure: Figure, ties: Ties) -> bool:
    """Whether a figure is a toll of its own: on victims or people, of all, and nobody's part."""
    return (
        ties.nodes[figure.key] in {VICTIMS, PEOPLE}
        and figure.people is PeopleCounted.ALL
        and figure.key not in ties.parts
    )


def _account(
    figures: Sequence[Figure], tellings: Mapping[str, int], components: Mapping[str, str]
) -> Account:
    first = figures[0]
    return Account(
        key=first.key,
        origin=first.speaker,
        component=components[first.speaker],
        version=first.version,
        number=_number(first, tellings),
        harm=tolled_as(first.harm),
        figures=tuple(figures),
        as_of=latest_of([figure.as_of for figure in figures]),
        marked_complete=any(figure.account_complete for figure in figures),
    )


def _number(figure: Figure, tellings: Mapping[str, int]) -> int:
    return figure.account or tellings.get(figure.claim, 1)


def _told_together(
    figures: Sequence[Figure], ties: Ties, tellings: Mapping[str, int]
) -> list[list[Figure]]:
    composed = _Composed(figures, ties)
    here = {figure.key: figure for figure in figures}
    for link in ties.pulls:
        pair = here.get(link.figure), here.get(link.target)
        if pair[0] and pair[1] and pair[0].speaker == pair[1].speaker:
            composed.join(pair[0], pair[1])
    for bucket in _buckets(figures, tellings):
        composed.gather(bucket)
    return composed.groups(figures)


def _buckets(figures: Iterable[Figure], tellings: Mapping[str, int]) -> Iterable[list[Figure]]:
    """Figures with one number told as of one time; an editor's number holds across times."""
    buckets: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        telling = figure.speaker, figure.version, _number(figure, tellings)
        buckets.setdefault((*telling, figure.as_of), []).append(figure)
        if figure.account is not None:
            buckets.setdefault((*telling, "editor"), []).append(figure)
    return buckets.values()


class _Composed:
    """Figures being put together, with the one thing that keeps two apart: totals of other times."""

    def __init__(self, figures: Sequence[Figure], ties: Ties) -> None:
        self._unions = Unions(figure.key for figure in figures)
        added = {link.figure for link in ties.pulls if link.kind is LinkKind.ADDITIVE_TO}
        self._is_total = {
            figure.key: is_total(figure, ties) and figure.key not in added for figure in figures
        }
        self._times: dict[str, set[AsOf | None]] = {
            figure.key: {figure.as_of} for figure in figures if self._is_total[figure.key]
        }

    def join(self, one: Figure, other: Figure) -> bool:
        """Put two into one account, unless it would hold two totals of different as-of."""
        first, second = self._unions.head(one.key), self._unions.head(other.key)
        if first == second:
            return True
        times, others = self._times.get(first, set()), self._times.get(second, set())
        if any(is_later(a, b) or is_later(b, a) for a in times for b in others):
            return False
        self._unions.join(first, second)
        self._times[self._unions.head(first)] = times | others
        return True

    def gather(self, figures: Iterable[Figure]) -> None:
        """Put figures told in one breath together; totals come first, so that others follow them."""
        anchors: list[Figure] = []
        for figure in sorted(figures, key=lambda one: not self._is_total[one.key]):
            if not any(self.join(anchor, figure) for anchor in anchors):
                anchors.append(figure)

    def groups(self, figures: Iterable[Figure]) -> list[list[Figure]]:
        """Give the accounts, each in the order of the text."""
        groups: dict[str, list[Figure]] = {}
        for figure in figures:
            groups.setdefault(self._unions.head(figure.key), []).append(figure)
        return list(groups.values())
