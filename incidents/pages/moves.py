"""What a merge or a split would move, as words: numbers, counts and conflicts, now and then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext

from annotations.values.vocabulary import ConflictType, Harm
from incidents.gathering.found_conflicts import FoundConflict, found_conflicts
from incidents.pages.words import bounds_of, name_of, short
from incidents.reckoning.codes import Shape
from incidents.reckoning.naming import cell_name
from incidents.release.basis import Basis
from incidents.release.freeze import Data, Facts, freeze

Cells = Mapping[tuple[str, str], str]

_NO_FACTS: Final = Facts(
    title="", types=(), stage="", when="", place="", location_precision="", grade=""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many articles, accounts and independent origins a record has."""

    articles: int
    accounts: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An incident's numbers in words, by harm and node, with its counts and its conflicts."""

    cells: Cells
    counts: Counts
    conflicts: Mapping[str, str]  # in words, by fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A number: its name, and what it is in each of several states; empty where it is not given."""

    name: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the last state has another number than the first."""
        return self.values[0] != self.values[-1]


def weighed(basis: Basis) -> Weighed:
    """Put what follows from a basis into the numbers and words that a release of it would have."""
    record = freeze(_NO_FACTS, basis, (), provisional=False)
    counts = record["independence"]
    return Weighed(
        cells={(cell["harm"], cell["node"]): _number(cell) for cell in record["cells"]},
        counts=Counts(**{name: counts[name] for name in ("articles", "accounts", "origins")}),
        conflicts={one.fingerprint: _conflict(one) for one in found_conflicts(basis)},
    )


def _number(cell: Data) -> str:
    if any(side is not None for side in bounds_of(cell)):
        return short(cell, gettext)
    return name_of(Shape, cell["shape"], gettext)


def _conflict(finding: FoundConflict) -> str:
    """Say a conflict as readers are told it: no words of claims, which may be a protected source's."""
    kind = name_of(ConflictType, finding.type, gettext)
    harm = name_of(Harm, finding.harm, gettext)
    said = gettext(finding.message) % finding.params
    return f"{', '.join(filter(None, [kind, harm]))}: {said}"


def moves(*states: Cells) -> list[Move]:
    """List the numbers of several states side by side, in the order in which they come up."""
    keys = dict.fromkeys(key for state in states for key in state)
    return [
        Move(name=cell_name(*key, gettext), values=tuple(state.get(key, "") for state in states))
        for key in keys
    ]


def new_in(then: Iterable[Weighed], now: Iterable[Weighed]) -> list[str]:
    """List the conflicts of these states that none of those has."""
    known = {key for one in now for key in one.conflicts}
    found = {key: words for one in then for key, words in one.conflicts.items()}
    return [words for key, words in found.items() if key not in known]
