"""Rule R10: who is independent of whom, as a graph over the claims of an incident.

Each figure hangs on the node of its origin, for one origin is one however many sources, reports and
outlets pass its words on. Three more things join:

* Whoever hands on what another says ("police, citing the hospital") hands on the hospital's number:
  that claim's figures, and whatever else the police give of the same harm with the same number, hang
  on the hospital's node and not on that of the police. What the police count themselves stays theirs.
  Who cites two is a bridge between neither.
* A report's own total that is the sum of another's numbers there hangs on those (`own_sums`).
* Reports with one text (a copy group that a person has confirmed): the reporters' voices of the
  outlets are one, if any of these texts speaks in its own voice, and so are a claim and its copy. Two
  sources that one text quotes are never joined by it.

A protected source is an origin of its own and in no join: how many origins there are must not tell
whom it is near to. The price is that it counts as one more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from incidents.reckoning.attributions import Attribution, Independence, Join, OwnSum
from incidents.reckoning.codes import JoinKind
from incidents.reckoning.copies import copied, one_voice
from incidents.reckoning.record import Figure
from incidents.reckoning.tree import tolled_as
from incidents.reckoning.unions import Unions

CHAIN_LIMIT = 20  # steps from a claim to whom it hands on; a ring ends there


def independence(
    figures: Sequence[Figure],
    attributions: Iterable[Attribution],
    sums: Iterable[OwnSum] = (),
    carriers: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> Independence:
    """Find the independent origins of these figures, and why claims are of one.

    `attributions` hold at least the claims of the figures; `sums` are those of `own_sums`; `carriers`
    are the outlets of each group of copies, with claims or without. A figure's own label
    (`Figure.component`) joins too.

    Raises:
        KeyError: if a figure's claim is not among the attributions.
    """
    graph = _Graph(figures, attributions)
    graph.hand_on()
    graph.add_up(sums)
    graph.copy(carriers)
    return graph.found()


def labelled(figures: Iterable[Figure], known: Independence) -> tuple[Figure, ...]:
    """Give the figures with the component that was found for each."""
    return tuple(replace(one, component=known.of_figure[one.key]) for one in figures)


class _Graph:
    """The graph while it is made. A figure is `borrowed` once it hangs on another's node."""

    def __init__(self, figures: Sequence[Figure], attributions: Iterable[Attribution]) -> None:
        self.figures = {one.key: one for one in sorted(figures, key=lambda one: one.place)}
        given = {one.claim: one for one in attributions}
        places = {figure.claim: figure.place for figure in reversed(self.figures.values())}
        order = sorted(given, key=lambda key: (key not in places, places.get(key, ()), key))
        self.claims = {key: given[key] for key in order}
        self.counting = [claim for key, claim in self.claims.items() if key in places]
        self.by_claim: dict[str, list[Figure]] = {}
        for figure in self.figures.values():
            self.by_claim.setdefault(figure.claim, []).append(figure)
        self.borrowed: dict[str, str] = {}
        self.joined: list[tuple[str, str]] = []
        self.joins: list[Join] = []

    def hand_on(self) -> None:
        """Hang what a claim only hands on from another source on that source."""
        for claim in self.claims.values():
            cited = self._cited(claim)
            if cited is None:
                continue
            mine = [figure for figure in self._figures_of(claim) if figure.key not in self.borrowed]
            told = {_number(figure) for one in (claim, cited) for figure in self._figures_of(one)}
            mine += [
                figure
                for figure in self.figures.values()
                if figure.speaker == claim.origin
                and figure.claim != claim.claim
                and figure.key not in self.borrowed
                and _number(figure) in told
            ]
            if mine:
                target = _origin_node(self._last(cited).origin)
                self.borrowed.update((figure.key, target) for figure in mine)
                self._note(JoinKind.CITES, claim, cited)

    def _cited(self, claim: Attribution) -> Attribution | None:
        """Give the first claim of another source, with a number or not, that this one hands on."""
        known = [self.claims[key] for key in claim.cites if key in self.claims]
        others = [one for one in known if one.origin != claim.origin]
        if claim.hidden or not others or others[0].hidden:
            return None
        return others[0]

    def _last(self, claim: Attribution) -> Attribution:
        for _ in range(CHAIN_LIMIT):
            further = self._cited(claim)
            if further is None:
                break
            claim = further
        return claim

    def add_up(self, sums: Iterable[OwnSum]) -> None:
        """Hang a report's own totals on the numbers that they are made of."""
        for one in sorted(sums, key=lambda one: self.figures[one.figure].place):
            figure, target = self.figures[one.figure], self.figures[one.target]
            teller, quoted = self.claims[figure.claim], self.claims[target.claim]
            if figure.key in self.borrowed or teller.hidden or quoted.hidden:
                continue
            self.borrowed[figure.key] = _figure_node(target.key)
            self._note(JoinKind.OWN_SUM, teller, quoted)

    def copy(self, carriers: Mapping[str, Iterable[str]]) -> None:
        """Join the reporters of one text, and each claim with its copy."""
        for told in one_voice(self.claims.values(), self._reporters(), carriers):
            self.joined += [
                (_origin_node(told[0].origin), _origin_node(one.origin)) for one in told
            ]
            self._note(JoinKind.COPY, *told)
        for one, other in copied(self.counting, self._numbers()):
            if one.is_reporter != other.is_reporter:
                self._copy_voice(*((other, one) if one.is_reporter else (one, other)))
                continue
            if not one.is_reporter:
                self.joined.append((_origin_node(one.origin), _origin_node(other.origin)))
                self._note(JoinKind.COPY, one, other)
            self._copy_borrowed(one, other)
            self._copy_borrowed(other, one)

    def _copy_voice(self, quoted: Attribution, teller: Attribution) -> None:
        """Hang on a source the words that another text of the group tells in its own voice."""
        mine = [one for one in self._figures_of(teller) if one.key not in self.borrowed]
        if mine:
            self.borrowed.update((figure.key, _origin_node(quoted.origin)) for figure in mine)
            self._note(JoinKind.COPY, quoted, teller)

    def _copy_borrowed(self, one: Attribution, other: Attribution) -> None:
        """What a copy repeats of a sum or a citation is that sum or citation again."""
        held = {
            _number(figure): self.borrowed[figure.key]
            for figure in self._figures_of(one)
            if figure.key in self.borrowed
        }
        for figure in self._figures_of(other):
            if figure.key not in self.borrowed and _number(figure) in held:
                self.borrowed[figure.key] = held[_number(figure)]

    def _reporters(self) -> Mapping[str, Attribution]:
        """Give, by outlet, a claim in its own voice that has a number."""
        return {one.outlet: one for one in reversed(self.counting) if one.is_reporter}

    def _numbers(self) -> Mapping[str, Set[tuple[object, ...]]]:
        return {
            claim.claim: {_number(figure) for figure in self._figures_of(claim)}
            for claim in self.counting
        }

    def _figures_of(self, claim: Attribution) -> list[Figure]:
        return self.by_claim.get(claim.claim, [])

    def _note(self, kind: JoinKind, *claims: Attribution) -> None:
        join = _join(kind, [one.origin for one in claims], claims)
        if join not in self.joins:
            self.joins.append(join)

    def found(self) -> Independence:
        """Give the components and the joins."""
        unions = self._unions()
        of_figure = {key: unions.head(_figure_node(key)) for key in self.figures}
        of_origin: dict[str, str] = {}
        for key in sorted(self.figures, key=lambda key: key in self.borrowed):
            of_origin.setdefault(self.figures[key].speaker, of_figure[key])
        return Independence(
            of_origin=dict(sorted(of_origin.items())),
            of_figure=of_figure,
            joins=(*self._same_sources(), *self.joins),
        )

    def _unions(self) -> Unions:
        labels = {
            (figure.speaker, figure.component or figure.speaker)
            for figure in self.figures.values()
            if figure.key not in self.borrowed
        }
        named = {speaker for speaker, _ in labels}
        labels |= {
            (one.origin, one.origin) for one in self.claims.values() if one.origin not in named
        }
        unions = Unions(
            [
                *sorted({label for _, label in labels}),
                *sorted({_origin_node(origin) for origin, _ in labels}),
                *(_figure_node(key) for key in self.figures),
            ]
        )
        for origin, label in sorted(labels):
            unions.join(_origin_node(origin), label)
        for key, figure in self.figures.items():
            unions.join(_figure_node(key), self.borrowed.get(key) or _origin_node(figure.speaker))
        for one, other in self.joined:
            unions.join(one, other)
        return unions

    def _same_sources(self) -> Iterator[Join]:
        """Say who is one source in several reports, or behind several speakers."""
        by_origin: dict[str, list[Attribution]] = {}
        for claim in self.counting:
            own = any(one.key not in self.borrowed for one in self._figures_of(claim))
            if own and not claim.hidden:
                by_origin.setdefault(claim.origin, []).append(claim)
        for origin, claims in by_origin.items():
            join = _join(JoinKind.SAME_SOURCE, [origin, *(one.speaker for one in claims)], claims)
            if len(join.sources) > 1 or len(join.articles) > 1:
                yield join


def _join(kind: JoinKind, sources: Iterable[str], claims: Sequence[Attribution]) -> Join:
    return Join(
        kind=kind,
        sources=tuple(dict.fromkeys(sources)),
        articles=tuple(dict.fromkeys(one.article for one in claims)),
        claims=tuple(dict.fromkeys(one.claim for one in claims)),
    )


def _origin_node(origin: str) -> str:
    return f"of {origin}"


def _figure_node(figure: str) -> str:
    return f"figure {figure}"


def _number(figure: Figure) -> tuple[object, ...]:
    return tolled_as(figure.harm), figure.category, figure.low, figure.best, figure.high
