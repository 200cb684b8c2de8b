"""Step 9, first half: totals that count the perpetrators, or may, turned into tolls of victims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from incidents.reckoning.codes import Kind
from incidents.reckoning.read_accounts import Entry
from incidents.reckoning.tree import PEOPLE, VICTIMS
from incidents.reckoning.triples import NOBODY, Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Perpetrators:
    """How many perpetrators there are: the cell's number, and what single accounts say.

    No figure for them counts as nobody, in this subtraction and addition only.
    """

    cell: Triple | None
    by_account: Mapping[str, Triple]

    def told_by(self, account: str) -> Triple:
        """Give an account's own number, else the cell's."""
        return self.by_account.get(account, self.cell or NOBODY)

    @property
    def counts_somebody(self) -> bool:
        """Whether there are any, so that it matters whether a total counts them."""
        return self.cell is not None and self.cell.counts_somebody


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A total that may count the perpetrators: as told, without them, and with them.

    `own_victims`: its account gives a toll of victims too, so that it is only compared.
    """

    told: Entry
    victims: Entry
    people: Triple
    unstated: bool
    own_victims: bool = False

    @property
    def is_firm(self) -> bool:
        """Whether it binds from above, as a vague word does not."""
        return self.told.kind is Kind.STATEMENT


def direct(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Keep the entries on victims that say nothing of perpetrators: they enter as they stand."""
    return tuple(entry for entry in entries if not _is_unstated(entry))


def indirect(
    on_victims: Sequence[Entry], on_people: Sequence[Entry], perpetrators: Perpetrators
) -> tuple[Toll, ...]:
    """Turn the other totals: unstated ones on victims, and those on people.

    Unstated: victims are (T.low − P.high, T.best − P.best, T.high), all (T.low, T.best,
    T.high + P.high). With the perpetrators: victims are the total less them.
    """
    own = {entry.account.key for entry in on_victims if entry.kind is Kind.STATEMENT}
    unstated = [_unstated(entry, perpetrators) for entry in on_victims if _is_unstated(entry)]
    stated = [
        _stated(entry, perpetrators, own_victims=entry.account.key in own)
        for entry in on_people
        if any(top.node == PEOPLE for top in entry.tops)
    ]
    return (*unstated, *stated)


def _is_unstated(entry: Entry) -> bool:
    return entry.kind in {Kind.STATEMENT, Kind.FLOOR} and any(
        top.unstated and top.is_total for top in entry.tops
    )


def _unstated(entry: Entry, perpetrators: Perpetrators) -> Toll:
    theirs = perpetrators.told_by(entry.account.key)
    less = entry.value.minus(theirs)
    return Toll(
        told=entry,
        victims=replace(entry, value=Triple(less.low, less.best, entry.value.high)),
        people=Triple(entry.value.low, entry.value.best, (entry.value + theirs).high),
        unstated=True,
    )


def _stated(entry: Entry, perpetrators: Perpetrators, *, own_victims: bool) -> Toll:
    less = entry.value.minus(perpetrators.told_by(entry.account.key))
    return Toll(
        told=entry,
        victims=replace(entry, node=VICTIMS, value=less, less_perpetrators=True),
        people=entry.value,
        unstated=False,
        own_victims=own_victims,
    )
