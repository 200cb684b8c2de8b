"""Steps 2 and 3, the links: who is the same people as whom, part of whom, and further to whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.values.vocabulary import (
    Category,
    Harm,
    IncludesPerpetrator,
    LinkKind,
)
from incidents.reckoning.moments import is_later
from incidents.reckoning.record import Figure, Link
from incidents.reckoning.tree import PEOPLE, VICTIMS, Node, tolled_as
from incidents.reckoning.triples import NOBODY, Triple
from incidents.reckoning.unions import Unions

# At one as-of time nobody is counted twice across these (R7): who moved up leaves the one below.
EXCLUSIVE_HARMS = (Harm.MISSING, Harm.INJURED, Harm.KILLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """The links of an incident's figures, read once.

    `people` gives each figure the key of its restatement set; `wholes` and `beside` tie sets of one
    harm, and no set is part of itself. `parts` are figures that are part of any other, of whatever
    harm; `moved` is how many people of a set have gone over to a graver harm.
    """

    figures: Mapping[str, Figure]
    nodes: Mapping[str, Node]
    people: Mapping[str, str]
    sets: Mapping[str, tuple[Figure, ...]]
    wholes: Mapping[str, frozenset[str]]
    beside: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    derived: Mapping[str, frozenset[str]]
    moved: Mapping[str, Triple]
    pulls: tuple[Link, ...]


def ties(figures: Sequence[Figure], links: Iterable[Link]) -> Ties:
    """Read the links between these figures; others are passed over. Figures in the texts' order."""
    known = {figure.key: figure for figure in figures}
    ours = sorted(
        {link for link in links if link.figure in known and link.figure != link.target},
        key=lambda link: (known[link.figure].place, link.kind, link.target),
    )
    told = [link for link in ours if link.target in known]
    inside = [link for link in told if _one_harm(known, link)]
    people = _people(known, inside)
    wholes = _wholes(people, inside)
    return Ties(
        figures=known,
        nodes=_nodes(known, told),
        people=people,
        sets=_sets(figures, people),
        wholes=wholes,
        beside=_between(people, _of(inside, LinkKind.ADDITIVE_TO)),
        parts=frozenset(link.figure for link in ours if link.kind is LinkKind.PART_OF),
        derived=_derived(inside),
        moved=_moved(known, people, wholes, _of(told, LinkKind.PART_OF)),
        pulls=tuple(_of(inside, LinkKind.ADDITIVE_TO, LinkKind.PART_OF)),
    )


def _of(links: Iterable[Link], *kinds: LinkKind) -> list[Link]:
    return [link for link in links if link.kind in kinds]


def _one_harm(figures: Mapping[str, Figure], link: Link) -> bool:
    """A link counts inside a toll only where both ends are of the same harm (step 3)."""
    ends = figures[link.figure], figures[link.target]
    return tolled_as(ends[0].harm) is tolled_as(ends[1].harm)


def _people(figures: Mapping[str, Figure], inside: Iterable[Link]) -> dict[str, str]:
    """R6: figures that restate each other count the same people."""
    unions = Unions(figures)
    for link in _of(inside, LinkKind.RESTATES):
        unions.join(link.figure, link.target)
    return unions.heads()


def _sets(figures: Iterable[Figure], people: Mapping[str, str]) -> dict[str, tuple[Figure, ...]]:
    sets: dict[str, list[Figure]] = {}
    for figure in figures:
        sets.setdefault(people[figure.key], []).append(figure)
    return {key: tuple(members) for key, members in sets.items()}


def _between(people: Mapping[str, str], links: Iterable[Link]) -> dict[str, frozenset[str]]:
    ends: dict[str, set[str]] = {}
    for link in links:
        if people[link.figure] != people[link.target]:
            ends.setdefault(people[link.figure], set()).add(people[link.target])
    return {key: frozenset(others) for key, others in ends.items()}


def _wholes(people: Mapping[str, str], inside: Iterable[Link]) -> dict[str, frozenset[str]]:
    """What is `part_of` one member of a set is part of the set; a link that closes a circle is not read."""
    wholes: dict[str, set[str]] = {}
    for link in _of(inside, LinkKind.PART_OF):
        part, whole = people[link.figure], people[link.target]
        if part != whole and part not in _above(whole, wholes):
            wholes.setdefault(part, set()).add(whole)
    return {key: frozenset(others) for key, others in wholes.items()}


def _above(start: str, wholes: Mapping[str, Iterable[str]]) -> set[str]:
    """Everything that a set is part of, however far up."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        found = set(wholes.get(waiting.pop(), ())) - seen
        seen |= found
        waiting.extend(found)
    return seen


def _derived(inside: Iterable[Link]) -> dict[str, frozenset[str]]:
    sources: dict[str, set[str]] = {}
    for link in _of(inside, LinkKind.DERIVED_FROM):
        sources.setdefault(link.figure, set()).add(link.target)
    return {key: frozenset(targets) for key, targets in sources.items()}


def _nodes(figures: Mapping[str, Figure], told: Iterable[Link]) -> dict[str, Node]:
    """Where each figure sits; status not given sits with what it is part of, else on the toll."""
    nodes = {key: _own_node(figure) for key, figure in figures.items()}
    waiting: dict[str, list[Link]] = {}
    for link in _of(told, LinkKind.PART_OF):
        if figures[link.figure].category is Category.UNKNOWN:
            waiting.setdefault(link.figure, []).append(link)
    for key in waiting:
        whole = _first_whole(key, figures, waiting)
        if nodes[whole] != PEOPLE or nodes[key] == PEOPLE:
            nodes[key] = nodes[whole]
    return nodes


def _own_node(figure: Figure) -> Node:
    """By category: the assailant is a perpetrator, all else victim. `unknown` sits on a total (R8)."""
    if figure.category is Category.UNKNOWN:
        includes = figure.includes_perpetrator is IncludesPerpetrator.YES
        # "Nobody was hurt" is said of the victims, whoever else it may cover; step 9 sees to those.
        return PEOPLE if includes and not figure.value.is_zero else VICTIMS
    if figure.category is Category.ARMED_GROUP and figure.attacking_group:
        return Category.ASSAILANT
    return figure.category


def _first_whole(key: str, figures: Mapping[str, Figure], waiting: Mapping[str, list[Link]]) -> str:
    """Follow `part_of` up to a figure that has a category or is part of nothing."""
    seen = {key}
    while key in waiting:
        harm = tolled_as(figures[key].harm)
        nearest = min(
            waiting[key],
            key=lambda link: (
                tolled_as(figures[link.target].harm) is not harm,
                figures[link.target].place,
            ),
        )
        if nearest.target in seen:
            break
        key = nearest.target
        seen.add(key)
    return key


def _moved(
    figures: Mapping[str, Figure],
    people: Mapping[str, str],
    wholes: Mapping[str, Iterable[str]],
    parts: Iterable[Link],
) -> dict[str, Triple]:
    """R7: "two of the injured died" lowers the injured by two, unless told before them.

    Of what one origin says of this over time the latest counts; the same people count once.
    """
    gone: dict[str, dict[str, Figure]] = {}
    for link in parts:
        one, left = figures[link.figure], figures[link.target]
        if _moves(one, left):
            gone.setdefault(people[left.key], {}).setdefault(people[one.key], one)
    return {
        key: _together(
            [one for part, one in those.items() if not _above(part, wholes) & set(those)]
        )
        for key, those in gone.items()
    }


def _moves(figure: Figure, left: Figure) -> bool:
    to, out_of = tolled_as(figure.harm), tolled_as(left.harm)
    if to not in EXCLUSIVE_HARMS or out_of not in EXCLUSIVE_HARMS:
        return False
    graver = EXCLUSIVE_HARMS.index(to) > EXCLUSIVE_HARMS.index(out_of)
    return graver and not is_later(left.as_of, figure.as_of)


def _together(gone: list[Figure]) -> Triple:
    result = NOBODY
    for figure in gone:
        overtaken = any(
            other.speaker == figure.speaker and is_later(other.as_of, figure.as_of)
            for other in gone
        )
        result = result if overtaken else result + figure.value
    return result
