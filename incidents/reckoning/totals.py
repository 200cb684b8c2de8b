"""Step 9: victims, all people, and what the categories leave over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotations.values.vocabulary import Category, Harm, IncludesPerpetrator, RollUp
from incidents.reckoning.cells import Below, Outcome, outcome
from incidents.reckoning.codes import Kind, Rule, Word
from incidents.reckoning.consistency import (
    CATEGORIES_BEYOND,
    Case,
    Side,
    all_mismatch,
    count_mismatch,
    differ,
    perpetrator_counted,
    perpetrator_unstated,
    sum_mismatch,
    zero_vs_nonzero,
)
from incidents.reckoning.moments import may_deny, same_day
from incidents.reckoning.read_accounts import Entry
from incidents.reckoning.reckoned import (
    Book,
    Heard,
    Reckoned,
    belows,
    check_caps,
    note_falls,
    settled,
)
from incidents.reckoning.record import Reckoning
from incidents.reckoning.supersession import Standing, standing
from incidents.reckoning.tolls import Perpetrators, Toll, direct, indirect
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from incidents.reckoning.triples import NOBODY, Triple, total
from incidents.reckoning.voices import side_of, voices

CATEGORIES = (RollUp.SIDE_A, Category.CIVILIAN, Category.ARMED_GROUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Victims:
    """The victims worked out, with the totals beside them that count the perpetrators, or may."""

    cell: Reckoned
    tolls: tuple[Toll, ...]
    joined: tuple[Toll, ...]
    has_direct_toll: bool


def perpetrators_of(book: Book, cell: Reckoned) -> Perpetrators:
    """Give the number of perpetrators, for the additions of R8."""
    return Perpetrators(
        cell=cell.value if cell.has_number else None,
        by_account={entry.account.key: entry.value for entry in book.entries.get(PERPETRATORS, ())},
    )


def victims(
    case: Case, book: Book, perpetrators: Perpetrators, below: Sequence[Reckoned]
) -> Victims:
    """Work out the victims: tolls of victims as told, other totals less the perpetrators."""
    entries = book.entries.get(VICTIMS, ())
    tolls = indirect(entries, book.entries.get(PEOPLE, ()), perpetrators)
    stand = standing([*direct(entries), *(toll.told for toll in tolls)], book.derived)
    note_falls(case, stand)
    check_caps(case, book.read_accounts, stand)
    kept = {entry.key for entry in stand.kept}
    as_told = [entry for entry in direct(entries) if entry.key in kept]
    tolls = tuple(toll for toll in tolls if toll.told.key in kept)
    joined = _joining(case, as_told, tolls, perpetrators, belows(below))
    counting = [*as_told, *(toll.victims for toll in joined)]
    told = voices(case, counting)
    found = outcome(case, told, belows(below))
    stand = Standing(tuple(counting), stand.superseded)
    return Victims(
        cell=settled(case, book, found, below, heard=Heard(stand, told)),
        tolls=tolls,
        joined=joined,
        has_direct_toll=any(entry.kind is Kind.STATEMENT for entry in as_told),
    )


def _joining(
    case: Case,
    as_told: Sequence[Entry],
    tolls: Sequence[Toll],
    perpetrators: Perpetrators,
    below: Sequence[Below],
) -> tuple[Toll, ...]:
    """Choose the other totals that enter the victims' cell.

    Where victims have a toll of their own and there are perpetrators, a total that goes with it is
    cut to it: whether the perpetrators are in or out must not widen the range. A vague total enters
    only where there is nothing firmer than it or than a denial.
    """
    own_toll = any(entry.kind is Kind.STATEMENT and not entry.value.is_zero for entry in as_told)
    candidates = [toll for toll in tolls if not toll.own_victims]
    firm = [toll for toll in candidates if toll.is_firm]
    if not own_toll or not perpetrators.counts_somebody:
        return tuple(firm or ([] if own_toll else candidates))
    aside = case.aside()
    value = outcome(aside, voices(aside, as_told), below).value
    return tuple(
        replace(toll, victims=replace(toll.victims, value=toll.victims.value.within(value)))
        if toll.victims.value.agrees(value)
        else toll
        for toll in firm
    )


def people(case: Case, book: Book, found: Victims, perpetrators: Reckoned) -> Reckoned:
    """Work out all people: victims and perpetrators, an absent side as nobody (R8)."""
    cells = (found.cell, perpetrators)
    theirs = perpetrators.value if perpetrators.has_number else NOBODY
    value = total(cell.value for cell in cells if cell.has_number)
    if any(cell.has_number for cell in cells):
        if perpetrators.has_number and not found.has_direct_toll:
            value = _as_told(case, found, value, theirs)
        outcome_of_all = Outcome(value=value, rule=Rule.TOTALS, word=_word(cells), rolled_up=True)
        outcome_of_all = _denied_for_all(case, outcome_of_all, found, perpetrators)
    else:
        outcome_of_all = Outcome()
    cell = settled(case, book, outcome_of_all, cells)
    compared = tuple(toll.told for toll in found.tolls if toll not in found.joined)
    _compare(case, found, cell, perpetrators)
    return replace(cell, compared=compared)


def _word(cells: Sequence[Reckoned]) -> Word:
    """An addition is worth no more than its weaker side."""
    words = {cell.outcome.word for cell in cells if cell.has_number}
    order = (Word.FLOOR, Word.CAP, Word.SUM, Word.STATEMENT)
    return next((word for word in order if word in words), Word.SUM)


def _as_told(case: Case, found: Victims, added: Triple, theirs: Triple) -> Triple:
    """Where victims only follow from totals of all, all are what those totals say.

    Not where an editor has ruled on the victims: then all follow from them.
    """
    if not found.joined or found.cell.final.rule is Rule.EDITOR:
        return added
    aside = case.aside()
    entries = [replace(toll.told, node=PEOPLE, value=toll.people) for toll in found.joined]
    told = outcome(aside, voices(aside, entries), ()).value
    victims_high = found.cell.value.high
    if told.high is None or victims_high is None:
        return Triple(told.low, told.best, None)
    return Triple(told.low, told.best, max(told.high, victims_high + (theirs.low or 0)))


def _denied_for_all(
    case: Case, all_people: Outcome, found: Victims, perpetrators: Reckoned
) -> Outcome:
    """R9: "nobody, the attacker included" denies the perpetrators too, whose own number stays."""
    denials = [
        entry for entry in found.cell.standing.kept if entry.value.is_zero and _denies_all(entry)
    ]
    if not perpetrators.value.counts_somebody or not any(
        may_deny(entry.as_of, perpetrators.side.as_of) for entry in denials
    ):
        return all_people
    zero_vs_nonzero(case, side_of(denials[0]), perpetrators.side)
    value = Triple(0, None, all_people.value.high)
    return replace(all_people, value=value, rule=Rule.ZERO_OPEN)


def _denies_all(entry: Entry) -> bool:
    return any(
        figure.includes_perpetrator is IncludesPerpetrator.YES
        for top in entry.tops
        for figure in top.figures
    )


def _compare(case: Case, found: Victims, cell: Reckoned, perpetrators: Reckoned) -> None:
    """Set each total of all against victims and perpetrators together (R8)."""
    for toll in found.tolls:
        side = side_of(toll.told)
        all_side = replace(cell.side, as_of=found.cell.side.as_of)
        if not toll.is_firm:
            if toll not in found.joined and differ(side, all_side):
                count_mismatch(case, side, all_side)  # a vague total is only checked
        elif toll.unstated:
            _compare_unstated(case, found, side, perpetrators)
        elif toll.own_victims and differ(side, all_side):
            all_mismatch(case, side, found.cell.side, perpetrators.value)
        elif found.has_direct_toll and _is_the_gap(side.value, found.cell.value, perpetrators):
            perpetrator_counted(case, side, found.cell.side)


def _compare_unstated(case: Case, found: Victims, side: Side, perpetrators: Reckoned) -> None:
    """Flag a total that does not say; warn where it only goes with the perpetrators in it."""
    if not perpetrators.value.counts_somebody:
        return
    if found.has_direct_toll and _is_the_gap(side.value, found.cell.value, perpetrators):
        perpetrator_counted(case, side, found.cell.side)
    else:
        perpetrator_unstated(case, side)


def _is_the_gap(stated: Triple, victims_told: Triple, perpetrators: Reckoned) -> bool:
    """Whether a total differs from the victims by exactly the perpetrators, and there are any."""
    theirs = perpetrators.value.best
    if stated.best is None or victims_told.best is None or not theirs:
        return False
    return stated.best - victims_told.best == theirs


def unknown(case: Case, book: Book, found: Victims, below: Sequence[Reckoned]) -> Reckoned:
    """Work out whose status nobody gives: what the categories leave of the victims (R3)."""
    cell = found.cell
    if not cell.has_number:
        return settled(case, book, Outcome(), ())
    parts = [part for part in below if part.has_number]
    value = remainder(cell.value, total(part.value for part in parts))
    _check_categories(case.at(VICTIMS), cell, parts)
    left = Outcome(value=value, rule=Rule.REMAINDER, word=Word.SUM, rolled_up=True)
    return settled(case, book, left, (cell, *parts))


def remainder(whole: Triple, parts: Triple) -> Triple:
    """Take the parts from a whole: [max(0, low − Σ high), high − Σ low], never below 0 (R3)."""
    low = 0
    if whole.low is not None and parts.high is not None:
        low = max(0, whole.low - parts.high)
    high = None if whole.high is None else max(0, whole.high - (parts.low or 0))
    if high is not None:
        low = min(low, high)
    best = None
    if whole.best is not None and parts.best is not None:
        best = max(low, whole.best - parts.best)
        best = best if high is None else min(best, high)
    return Triple(low, best, high)


def _check_categories(case: Case, cell: Reckoned, parts: Sequence[Reckoned]) -> None:
    """Open `sum_mismatch` where the categories come to more than the victims (step 9)."""
    if not exceeds(total(part.value for part in parts), cell.value):
        return
    told = [part.side for part in parts if part.value.counts_somebody]
    apart = any(same_day(cell.side.as_of, side.as_of) for side in told)
    about = cell.side.is_approx or any(side.is_approx for side in told)
    parts_side = Side(
        figures=tuple(key for side in told for key in side.figures),
        value=total(part.value for part in parts),
        is_approx=about,
    )
    if apart:
        sum_mismatch(case, cell.side, parts_side, CATEGORIES_BEYOND)


def exceeds(parts: Triple, whole: Triple) -> bool:
    """Whether parts come to more than their whole, by the best numbers or beyond all doubt."""
    if parts.best is not None and whole.best is not None and parts.best > whole.best:
        return True
    return whole.high is not None and (parts.low or 0) > whole.high


def split_adds_up(reckoning: Reckoning, harm: Harm) -> bool:
    """Whether best of the categories, with `unknown`, is best of the victims: what a GED row needs.

    It cannot hold where the parts' best exceeds the victims'; such a row is refused until ruled. An
    open best is no contradiction: it is left blank.
    """
    whole = reckoning.cell(harm, VICTIMS).value.best
    nodes = (*CATEGORIES, Category.UNKNOWN)
    bests = [
        cell.value.best
        for cell in (reckoning.cell(harm, node) for node in nodes)
        if cell.has_number
    ]
    known = [best for best in bests if best is not None]
    return whole is None or len(known) < len(bests) or sum(known) == whole
