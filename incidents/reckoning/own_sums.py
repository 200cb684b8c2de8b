"""Rule R10, the report's own totals: a number in its own voice that somebody quoted there gives."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from annotations.values.vocabulary import LinkKind
from incidents.reckoning.accounts import Account, accounts
from incidents.reckoning.attributions import OwnSum
from incidents.reckoning.codes import Kind
from incidents.reckoning.read_accounts import ReadAccount
from incidents.reckoning.record import Figure, Link
from incidents.reckoning.ties import Ties, ties
from incidents.reckoning.tree import tolled_as


def own_sums(
    figures: Sequence[Figure],
    links: Iterable[Link],
    tellings: Mapping[str, int],
    hidden: Set[str] = frozenset(),
) -> tuple[OwnSum, ...]:
    """List the figures that only repeat or add up another origin's: linked ones first, then found.

    Found is an exact number above 0 in a report's own voice (a headline too) that equals what one
    account of somebody quoted in the same report comes to, for the same people. Of several such
    accounts the first in the text is taken: who is summed up by one reporter is not joined thereby.
    `hidden` are the origins that nothing may be joined with.
    """
    links = tuple(links)
    linked = {one.figure: one for one in _linked(figures, links, hidden)}
    own = [figure for figure in figures if not figure.origin and figure.key not in linked]
    quoted = {figure.version for figure in figures if figure.origin}
    versions = {figure.version for figure in own} & quoted
    found: list[OwnSum] = []
    if versions:
        there = [figure for figure in figures if figure.version in versions]
        found += _found(there, links, tellings, linked.keys() | hidden)
    return (*linked.values(), *found)


def _linked(figures: Sequence[Figure], links: Iterable[Link], hidden: Set[str]) -> Iterator[OwnSum]:
    """Read the `derived_from` links to another origin; of several targets the first in the text."""
    known = {figure.key: figure for figure in figures}
    pairs = [
        (known[link.figure], known[link.target])
        for link in links
        if link.kind is LinkKind.DERIVED_FROM and {link.figure, link.target} <= known.keys()
    ]
    for figure, target in sorted(
        pairs, key=lambda pair: (pair[0].place, pair[1].place), reverse=True
    ):
        if figure.speaker != target.speaker and not {figure.speaker, target.speaker} & hidden:
            yield OwnSum(figure=figure.key, target=target.key)


def _found(
    figures: Sequence[Figure],
    links: Iterable[Link],
    tellings: Mapping[str, int],
    apart: Set[str],
) -> Iterator[OwnSum]:
    """Set each free figure of a report's own voice against the accounts quoted there.

    `apart` are figures that are linked already, and origins that nothing may be joined with.
    """
    tied = ties(figures, links)
    composed = accounts(tied, tellings, {figure.speaker: figure.speaker for figure in figures})
    for harm, told in composed.items():
        quoted = [
            ReadAccount.of(account, tied)
            for account in told
            if account.figures[0].origin and account.origin not in apart
        ]
        for figure in figures:
            if figure.origin or figure.key in apart or tolled_as(figure.harm) is not harm:
                continue
            same = [one for one in quoted if _gives(one, figure, tied)]
            if same:
                yield OwnSum(figure=figure.key, target=_first(same).figures[0].key)


def _first(read_accounts: Sequence[ReadAccount]) -> Account:
    return min((one.account for one in read_accounts), key=lambda account: account.figures[0].place)


def _gives(read: ReadAccount, figure: Figure, tied: Ties) -> bool:
    """Whether an account comes to this very number, for the node that the figure is on."""
    if read.account.version != figure.version or not figure.value.is_exact or not figure.low:
        return False
    entry = read.entry(tied.nodes[figure.key], complete=False)
    if entry is None or entry.kind in {Kind.PARTIAL, Kind.FLOOR}:
        return False
    return entry.value == figure.value
