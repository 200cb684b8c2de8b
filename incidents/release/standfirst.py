"""The standfirst: which claims it tells, in which order, and the sentences that are no single claim's.

Each sentence names whose words it rests on: what an inferred count is inferred from, and whose
numbers the totals are put together from.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from annotations.values.quantities import display_bounds
from annotations.values.vocabulary import Harm, Qualifier, RollUp, gettext_noop
from incidents.reckoning.codes import REPORTER, FigureRole, Rule
from incidents.reckoning.naming import cell_name
from incidents.reckoning.record import Cell
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from incidents.release.basis import Basis, Said
from incidents.release.wording import Told, count_words, listed

Data = dict[str, Any]
Translate = Callable[[str], str]

MOST_SENTENCES: Final = 6  # a standfirst is read, not studied
TOTALS: Final = (RollUp.VICTIMS.value, RollUp.PERPETRATORS.value, RollUp.PEOPLE.value)

# The order in which a standfirst tells of harms.
_TOLD_FIRST: Final = (Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED, Harm.DETAINED)

_INFERRED: Final = gettext_noop(
    "No source states that %(told)s; it is inferred from what %(source)s said."
)
_INFERRED_FROM: Final = gettext_noop(
    "No source states that %(told)s; it is inferred from the words of %(source)s: “%(words)s”."
)
_COME_TO: Final = gettext_noop("Put together, the words of %(sources)s come to: %(totals)s.")
_RULED: Final = gettext_noop(
    "Put together, with an editor’s ruling, the words of %(sources)s come to: %(totals)s."
)
_TOTAL: Final = gettext_noop("%(name)s %(number)s")


def chosen(
    basis: Basis, told: Sequence[Said], claims: Mapping[str, str], figures: Mapping[str, str]
) -> list[Data]:
    """Choose what the standfirst tells: by harm, who gives which number; then who has no reports.

    `claims` and `figures` give the numbers of this release. Without any figure it tells the first
    lines of the timeline, else the first claims.
    """
    lines: list[Data] = []
    for harm in _TOLD_FIRST:
        stated = _told_figures(basis, harm)
        for keys in (stated, _inferred_figures(basis, harm)):
            lines += [
                {"claim": claims[said.key], "figures": mine}
                for said in sorted(told, key=lambda one: not one.origin)
                if (mine := [figures[n.key] for n in said.numbers if n.key in keys])
            ]
    if not lines:
        first = [line.claim for line in basis.timeline if line.claim in claims]
        first = first or [said.key for said in told]
        lines = [{"claim": claims[key], "figures": []} for key in first[:2]]
    return lines[:MOST_SENTENCES]


def _tellers(cell: Cell) -> list[str]:
    """List the origins that tell a cell's toll; a reporter who only repeats one of them is left out."""
    told = dict.fromkeys(account.origin for account in cell.accounts)
    shared = {says.component for says in cell.origins if not says.origin.startswith(REPORTER)}
    repeated = {
        says.origin
        for says in cell.origins
        if says.origin.startswith(REPORTER) and says.component in shared
    }
    return [origin for origin in told if origin not in repeated]


def _told_figures(basis: Basis, harm: Harm) -> set[str]:
    """Give the figures by which each origin tells its toll: a stated total, else its fullest parts.

    Inferred ones are left out: no source states them.
    """
    numbers = {number.key: number for said in basis.said for number in said.numbers}
    keys: set[str] = set()
    for node in (VICTIMS, PEOPLE, PERPETRATORS):
        cell = basis.reckoning.cell(harm, node)
        if node is PEOPLE and keys:
            continue
        for origin in _tellers(cell):
            mine = [a for a in cell.accounts if a.origin == origin and not a.superseded]
            shortest = min(mine, key=lambda account: len(account.terms), default=None)
            if shortest:
                keys |= {term.figures[0] for term in shortest.terms if term.figures}
        keys |= set(cell.figures(FigureRole.ABSENCE))
    return {
        key
        for key in keys
        if key in numbers
        and not numbers[key].inferred
        and not (numbers[key].qualifier == Qualifier.UNKNOWN and len(keys) > 1)
    }


def _inferred_figures(basis: Basis, harm: Harm) -> set[str]:
    """Give the first inferred figure that counts a perpetrator, unless a source states one."""
    inferred = {number.key for said in basis.said for number in said.numbers if number.inferred}
    counted = basis.reckoning.cell(harm, PERPETRATORS).figures(FigureRole.COUNTED)
    return set(counted[:1]) if set(counted) <= inferred else set()


def inferred_sentence(told: Told, *, source: str, words: str, translate: Translate) -> str:
    """Say what is inferred and from whose words; `words` are empty where they may not be shown."""
    frame = translate(_INFERRED_FROM if words else _INFERRED)
    return frame % {"told": count_words(told, translate), "source": source, "words": words}


def total_rows(cells: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give the totals of the killed that have a number; one alone where all are the same."""
    by_node = {cell["node"]: cell for cell in cells if cell["harm"] == Harm.KILLED}
    rows = [by_node[node] for node in TOTALS if node in by_node]
    rows = [row for row in rows if any(side is not None for side in bounds(row))]
    return rows[:1] if len({bounds(row) for row in rows}) == 1 else rows


def bounds(values: Mapping[str, Any]) -> tuple[int | None, int | None, int | None]:
    """Give low, best and high."""
    return values["low"], values["best"], values["high"]


def totals_sentence(
    cells: Sequence[Mapping[str, Any]], *, sources: Sequence[str], translate: Translate
) -> str:
    """Say what the words of these sources come to: victims, perpetrators and all people killed."""
    totals = []
    for cell in cells:
        name = cell_name(cell["harm"], cell["node"], translate)
        number = display_bounds(cell["low"], cell["best"], cell["high"], translate)
        totals.append(translate(_TOTAL) % {"name": name[:1].lower() + name[1:], "number": number})
    ruled = any(cell["rule"] == Rule.EDITOR for cell in cells)
    return translate(_RULED if ruled else _COME_TO) % {
        "sources": listed(sources, translate),
        "totals": "; ".join(totals),
    }
