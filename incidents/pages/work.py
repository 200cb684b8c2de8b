"""An incident's work page as values: what its next release waits for, what counts, what is left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from annotations.models import Person
from annotations.values.vocabulary import ClaimState, Credibility, EntityKind
from incidents.pages.words import amount_of, bare
from incidents.reckoning.record import FigureLeftOut
from incidents.release.basis import Basis, Said, Unconfirmed

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """A claim on the work page. A claim of another desk, not verified, shows nothing but that it is."""

    key: str
    source: str
    outlet: str
    words: str
    numbers: str
    state: str
    visible: bool
    bears: bool
    credibility: str = ""
    reason: str = ""
    marked_by: str = ""
    verified_by: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is to be done before the next release, and what it would rest on."""

    waiting: tuple[WorkRow, ...]
    counting: tuple[WorkRow, ...]
    disputed: tuple[WorkRow, ...]
    set_aside: tuple[WorkRow, ...]
    kept_back: tuple[WorkRow, ...]
    left_out: tuple[tuple[WorkRow, str], ...]
    inferred: tuple[WorkRow, ...]
    unconfirmed: tuple[Unconfirmed, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no claim is linked, in whatever state."""
        linked = (self.waiting, self.counting, self.disputed, self.set_aside, self.kept_back)
        return not any(linked)

    @property
    def left_out_lines(self) -> list[tuple[WorkRow, str]]:
        """All that no number rests on, each with why."""
        lines = [(row, row.reason) for row in self.set_aside]
        return [*lines, *self.left_out]


def work_of(basis: Basis, *, by: Person, translate: Translate) -> Work:
    """Sort an incident's claims by what is to be done with them, as one person may see them."""
    desks = set(by.desks.values_list("pk", flat=True))

    def rows(sayings: Sequence[Said]) -> tuple[WorkRow, ...]:
        drawn = [_row(said, basis, desks, translate) for said in sayings]
        return tuple(sorted(drawn, key=lambda row: not row.bears))

    by_figure = {number.key: said for said in basis.said for number in said.numbers}
    return Work(
        waiting=rows(basis.waiting),
        counting=rows(basis.said),
        disputed=rows(basis.disputed),
        set_aside=rows(basis.set_aside),
        kept_back=rows(basis.kept_back),
        left_out=tuple(
            (
                _row(_only(by_figure[one.figure], {one.figure}), basis, desks, translate),
                _why(one, translate),
            )
            for one in basis.reckoning.left_out
            if one.figure in by_figure
        ),
        unconfirmed=basis.unconfirmed,
        inferred=rows([_only(said, keys) for said in basis.said if (keys := _inferred(said))]),
    )


def _inferred(said: Said) -> set[str]:
    return {number.key for number in said.numbers if number.inferred}


def _only(said: Said, keys: set[str]) -> Said:
    """Give a claim with some of its numbers: a line names those that it is about."""
    return replace(said, numbers=tuple(n for n in said.numbers if n.key in keys))


def _why(left_out: FigureLeftOut, translate: Translate) -> str:
    return translate(left_out.reason.label)


def _row(said: Said, basis: Basis, desks: set[int], translate: Translate) -> WorkRow:
    visible = said.is_verified or said.desk in desks
    if not visible:
        return WorkRow(
            key="", source="", outlet="", words="", numbers="", state="", visible=False, bears=True
        )
    speaker = basis.speakers.get(said.speaker)
    numbers = [amount_of(number, translate) for number in said.numbers]
    return WorkRow(
        key=said.key,
        source=speaker.label if speaker else said.report.outlet,
        outlet=said.report.outlet,
        words=" … ".join(bare(part.quote) for part in said.content),
        numbers=", ".join(numbers),
        state=translate(ClaimState(said.state).label),
        visible=True,
        bears=any(number.entity_kind == EntityKind.HUMAN for number in said.numbers),
        credibility=translate(Credibility(said.credibility).label),
        reason=said.left_out,
        marked_by=said.marked_by,
        verified_by=said.verified_by,
        until=said.embargo,
    )
