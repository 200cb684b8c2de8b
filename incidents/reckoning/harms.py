"""All cells of one harm, from the narrowest up: steps 4 to 11 in their order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.values.vocabulary import Category
from incidents.reckoning import absence
from incidents.reckoning.accounts import Account
from incidents.reckoning.codes import Kind
from incidents.reckoning.consistency import Case, Side, account_short, sum_mismatch
from incidents.reckoning.moments import same_day
from incidents.reckoning.read_accounts import Gap, ReadAccount, complete_accounts, entries_by_node
from incidents.reckoning.reckoned import Book, Reckoned, reckoned
from incidents.reckoning.record import Figure
from incidents.reckoning.restated import check_restatements
from incidents.reckoning.rulings import Rulings
from incidents.reckoning.same_people import SamePeople
from incidents.reckoning.ties import Ties
from incidents.reckoning.totals import (
    CATEGORIES,
    Victims,
    people,
    perpetrators_of,
    unknown,
    victims,
)
from incidents.reckoning.tree import (
    BOTTOM_UP,
    CHILDREN,
    PEOPLE,
    PERPETRATORS,
    VICTIMS,
    Node,
    depth,
)
from incidents.reckoning.triples import NOBODY
from incidents.reckoning.voices import Voice, side_of

_SPOKEN_OF: tuple[Node, ...] = tuple(node for node in BOTTOM_UP if node != Category.UNKNOWN)
_CATEGORIES: tuple[Node, ...] = tuple(node for node in _SPOKEN_OF if node not in {VICTIMS, PEOPLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of one harm: its accounts, the links, the reports of nothing, the rulings."""

    accounts: Sequence[Account]
    ties: Ties
    absences: Sequence[Figure]
    rulings: Rulings


def reckon_harm(case: Case, evidence: Evidence) -> dict[Node, Reckoned]:
    """Work out every cell of a harm, and open what does not go together."""
    read_accounts = [ReadAccount.of(account, evidence.ties) for account in evidence.accounts]
    complete = complete_accounts(read_accounts, evidence.ties)
    book = Book(
        read_accounts=read_accounts,
        entries=entries_by_node(read_accounts, complete, _SPOKEN_OF),
        derived=evidence.ties.derived,
        rulings=evidence.rulings,
    )
    _check_parts(case, read_accounts)
    cells: dict[Node, Reckoned] = {}
    for node in _CATEGORIES:
        below = [cells[child] for child in CHILDREN[node]]
        cells[node] = reckoned(case.at(node), book, below)
    _add_totals(case, book, cells)
    perpetrators = cells[PERPETRATORS]
    theirs = perpetrators.value if perpetrators.has_number else NOBODY
    check_restatements(case, evidence.ties, theirs)
    for one in evidence.absences:
        absence.compare(case, one, cells)
    return cells


def _add_totals(case: Case, book: Book, cells: dict[Node, Reckoned]) -> None:
    """Step 9: victims, what their categories leave over, and all people."""
    below = [cells[node] for node in CATEGORIES]
    theirs = perpetrators_of(book, cells[PERPETRATORS])
    found = victims(case.at(VICTIMS), book, theirs, below)
    cells[VICTIMS] = found.cell
    cells[Category.UNKNOWN] = unknown(case.at(Category.UNKNOWN), book, found, below)
    cells[PEOPLE] = people(case.at(PEOPLE), book, found, cells[PERPETRATORS])
    _note_short_accounts(case.at(VICTIMS), found)


def _check_parts(case: Case, read_accounts: Iterable[ReadAccount]) -> None:
    """R3 and R4 inside each account: the narrowest first, and never across as-of dates."""
    gaps = [gap for read in read_accounts for gap in read.gaps]
    for gap in sorted(gaps, key=lambda gap: -depth(gap.node)):
        whole, parts = _side(gap.wholes, gap), _side(gap.parts, gap)
        if same_day(gap.wholes[0].as_of, gap.parts[0].as_of):
            sum_mismatch(case.at(gap.node), whole, parts)


def _side(groups: Sequence[SamePeople], gap: Gap) -> Side:
    return Side(
        figures=tuple(key for group in groups for key in group.keys),
        value=gap.whole if groups is gap.wholes else gap.sum,
        as_of=groups[0].as_of,
        is_approx=any(group.is_approx for group in groups),
        is_sum=len(groups) > 1,
    )


def _note_short_accounts(case: Case, found: Victims) -> None:
    """Note accounts that tell of fewer than the toll of their own component: "reaches 6 of 7"."""
    tolls: Mapping[str, Voice] = {
        voice.component: voice for voice in found.cell.heard.voices if voice.kind is Kind.STATEMENT
    }
    for entry in found.cell.standing.kept:
        toll = tolls.get(entry.component)
        if toll is None or entry.kind is not Kind.PARTS or not entry.is_sum:
            continue
        short = (entry.value.best or 0) < (toll.value.best or 0)
        if short and same_day(entry.as_of, toll.as_of):
            account_short(case, side_of(entry), toll.side)
