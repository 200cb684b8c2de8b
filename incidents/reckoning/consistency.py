"""The typed findings: what does not go together, in words with the numbers beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotations.values.vocabulary import ConflictType, Harm, gettext_noop
from incidents.reckoning.codes import NoteType, Severity
from incidents.reckoning.docket import Docket
from incidents.reckoning.moments import AsOf, same_day
from incidents.reckoning.record import Finding
from incidents.reckoning.tree import BOTTOM_UP, PATHS, Node, common_node, is_below
from incidents.reckoning.triples import Triple

COUNTS_DIFFER: Final = gettext_noop("%(left)s and %(right)s have no number in common.")
SAME_OR_MORE: Final = gettext_noop(
    "%(left)s and %(right)s from one source: the same people, or more?"
)
RESTATED_DIFFERS: Final = gettext_noop(
    "Said to be the same people, but counted as %(left)s and as %(right)s."
)
BEYOND: Final = gettext_noop("The parts told by others come to %(right)s; the toll is %(left)s.")
ADDS_UP: Final = gettext_noop("The parts come to %(right)s, the total is %(left)s: %(gap)s.")
PART_BEYOND: Final = gettext_noop("%(right)s are part of at most %(left)s.")
CATEGORIES_BEYOND: Final = gettext_noop(
    "The categories come to %(right)s, all victims to %(left)s: %(gap)s."
)
ALL_DIFFERS: Final = gettext_noop(
    "%(left)s with the perpetrators does not go with %(right)s victims and %(perpetrators)s "
    "perpetrators."
)
LESS_DIFFERS: Final = gettext_noop(
    "A total with the perpetrators leaves %(left)s victims, but %(right)s are told of: %(gap)s."
)
ZERO_BESIDE: Final = gettext_noop("“Nobody” stands beside %(right)s.")
NO_REPORTS_BESIDE: Final = gettext_noop("“No reports” stands beside %(right)s.")
TWO_CATEGORIES: Final = gettext_noop(
    "Said to be the same people, but filed as %(left)s and as %(right)s."
)
FELL: Final = gettext_noop("Revised down from %(left)s to %(right)s.")
ONE_APART: Final = gettext_noop(
    "%(left)s counts the perpetrators and %(right)s does not; the gap is the perpetrators killed."
)
IN_OR_OUT: Final = gettext_noop("%(left)s may or may not count the perpetrators.")
REACHES: Final = gettext_noop("The account reaches %(left)s of %(right)s.")


@dataclass(frozen=True, slots=True)
class _Told:
    """A message with its own values beside those of the two sides, and cells below that show it."""

    template: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    cells: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A cell that is being reckoned, and where its findings go."""

    harm: Harm
    node: Node
    docket: Docket

    def at(self, node: Node) -> "Case":
        """Turn to another cell of the same harm."""
        return Case(harm=self.harm, node=node, docket=self.docket)

    def aside(self) -> "Case":
        """Reckon the same cell for trial: what is found goes nowhere."""
        return Case(
            harm=self.harm, node=self.node, docket=Docket(self.docket.rank, self.docket.nodes)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a finding: figures, the count they give together, when, and whether "about".

    `stated` are those that give the count alone, and so stand for the side before terms of a sum.
    """

    figures: tuple[str, ...]
    value: Triple
    stated: tuple[str, ...] = ()
    as_of: AsOf | None = None
    is_approx: bool = False
    is_sum: bool = False


def differ(one: Side, other: Side) -> bool:
    """Whether two sides contradict each other: no common value, told of one day, neither "about"."""
    return (
        not one.value.agrees(other.value)
        and same_day(one.as_of, other.as_of)
        and not one.is_approx
        and not other.is_approx
    )


def sides_together(sides: Sequence[Side]) -> Side:
    """Give several as one side, with the count of the first."""
    return Side(
        figures=tuple(figure for side in sides for figure in side.figures),
        value=sides[0].value,
        stated=tuple(figure for side in sides for figure in side.stated),
        as_of=sides[0].as_of,
        is_approx=sides[0].is_approx,
        is_sum=any(side.is_sum for side in sides),
    )


def count_mismatch(case: Case, one: Side, other: Side, template: str = COUNTS_DIFFER) -> None:
    """Open `count_mismatch`: two counts of the same people that share no value (R1)."""
    _add(case, ConflictType.COUNT_MISMATCH, (one, other), _Told(template))


def sum_mismatch(case: Case, whole: Side, parts: Side, template: str = ADDS_UP) -> None:
    """Open `sum_mismatch`: parts that do not make up their whole; the gap is Σ parts − whole (R3, R4).

    Where a side says "about" it is a note.
    """
    about = whole.is_approx or parts.is_approx
    kind = (NoteType.ABOUT, Severity.NOTE) if about else ConflictType.SUM_MISMATCH
    told = _Told(template, {"gap": _gap(whole.value, parts.value)})
    _add(case, kind, (whole, parts), told)


def all_mismatch(case: Case, stated: Side, victims: Side, perpetrators: Triple) -> None:
    """Open `sum_mismatch` between a total with the perpetrators and the victims beside it (step 9)."""
    told = _Told(ALL_DIFFERS, {"perpetrators": str(perpetrators)})
    _add(case, ConflictType.SUM_MISMATCH, (stated, victims), told)


def zero_vs_nonzero(case: Case, zero: Side, somebody: Side) -> None:
    """Open `zero_vs_nonzero` where the zero stands (R9); it shows at the cells below as well."""
    paths = [PATHS[case.docket.nodes[key]] for key in somebody.figures]
    below = {node for path in paths for node in path if is_below(node, case.node)}
    cells = tuple(node for node in BOTTOM_UP if node in below)
    _add(case, ConflictType.ZERO_VS_NONZERO, (zero, somebody), _Told(ZERO_BESIDE, cells=cells))


def absence_vs_report(case: Case, absence: Side, report: Side) -> None:
    """Open `absence_vs_report`: "no reports" beside a report; no number changes (R9).

    It stands on the narrowest cell of the report.
    """
    narrowest = common_node([case.docket.nodes[key] for key in report.figures])
    _add(
        case.at(narrowest),
        ConflictType.ABSENCE_VS_REPORT,
        (absence, report),
        _Told(NO_REPORTS_BESIDE),
    )


def category_mismatch(case: Case, one: Side, other: Side, labels: tuple[str, str]) -> None:
    """Open `category_mismatch`: the same people filed under categories that exclude each other."""
    told = _Told(TWO_CATEGORIES, {"left": labels[0], "right": labels[1]})
    _add(case, ConflictType.CATEGORY_MISMATCH, (one, other), told)


def revised_down(case: Case, older: Side, newer: Side) -> None:
    """Note that a killed toll has fallen (R12)."""
    _add(case, (NoteType.REVISED_DOWN, Severity.NOTE), (older, newer), _Told(FELL))


def perpetrator_counted(case: Case, total: Side, victims: Side) -> None:
    """Warn that two totals differ by the perpetrators alone (R8)."""
    _add(case, (NoteType.PERPETRATOR_COUNTED, Severity.WARNING), (total, victims), _Told(ONE_APART))


def perpetrator_unstated(case: Case, total: Side) -> None:
    """Note that a total does not say whether it counts the perpetrators (R8)."""
    _add(case, (NoteType.PERPETRATOR_UNSTATED, Severity.NOTE), (total, total), _Told(IN_OR_OUT))


def account_short(case: Case, account: Side, toll: Side) -> None:
    """Note that an account tells of fewer than its own total: "reaches 6 of 7"."""
    _add(case, (NoteType.ACCOUNT_SHORT, Severity.NOTE), (account, toll), _Told(REACHES))


def _add(
    case: Case,
    kind: ConflictType | tuple[NoteType, Severity],
    sides: tuple[Side, Side],
    told: _Told,
) -> None:
    one, other = sides
    if not one.figures or not other.figures:
        return  # an editor's number against a figure is a ruling, no conflict of two figures
    found, severity = kind if isinstance(kind, tuple) else (kind, Severity.CONFLICT)
    case.docket.add(
        Finding(
            type=found,
            severity=severity,
            harm=case.harm,
            node=case.node,
            left=_figures(case, one),
            right=_figures(case, other),
            template=told.template,
            params={"left": str(one.value), "right": str(other.value)} | dict(told.params),
            cells=told.cells,
        )
    )


def _figures(case: Case, side: Side) -> tuple[str, ...]:
    first = set(side.stated)
    rest = [figure for figure in side.figures if figure not in first]
    return (*case.docket.in_order(side.stated), *case.docket.in_order(rest))


def _gap(whole: Triple, parts: Triple) -> str:
    """Write Σ parts − whole with its sign, by the sides that lie apart."""
    if whole.high is not None and (parts.low or 0) > whole.high:
        return f"{(parts.low or 0) - whole.high:+d}"
    if parts.high is not None and parts.high < (whole.low or 0):
        return f"{parts.high - (whole.low or 0):+d}"
    return f"{(parts.best or 0) - (whole.best or 0):+d}"
