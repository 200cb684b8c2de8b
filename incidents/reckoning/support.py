"""Rules R10 and R11: how many independent origins support a number, and whether they can confirm it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from incidents.reckoning.codes import Kind, Rule
from incidents.reckoning.reckoned import Reckoned
from incidents.reckoning.record import Cell, OriginSays, Reckoning
from incidents.reckoning.tree import Node
from incidents.reckoning.triples import Triple
from incidents.reckoning.voices import Voice

ENOUGH: Final = 2  # independent origins that "confirmed" (credibility 1) needs


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Who gives a number, or allows it, origin by origin; they may depend on each other."""

    says: tuple[OriginSays, ...]

    @property
    def independent(self) -> int:
        """How many independent origins there are."""
        return len({one.component for one in self.says})

    @property
    def parties_only(self) -> bool:
        """Whether nobody but parties to the violence says so (R11)."""
        return all(one.is_party for one in self.says)

    @property
    def confirms(self) -> bool:
        """Whether it is enough for "confirmed": two independent origins, not all of them parties."""
        return self.independent >= ENOUGH and not self.parties_only


def supports(voice: Voice, cell: Reckoned) -> bool:
    """Tell whether an origin supports a cell's number: it is counted for it, and allows it (R10).

    A vague word ("bodies") supports no number, unless vague words are all there is. While "nobody"
    stands beside somebody, nothing is supported.
    """
    if voice not in cell.outcome.counted or cell.final.rule is Rule.ZERO_OPEN:
        return False
    best = cell.value.best
    return voice.value.agrees(cell.value if best is None else Triple.exact(best))


def independents(reckoned: Mapping[Node, Reckoned]) -> dict[Node, int]:
    """Count the independent origins that support each cell, in the order in which cells are made.

    A number that is made of other cells is supported as far as the least supported of them; one that
    an editor has ruled away from what they come to is supported by nobody.
    """
    found: dict[Node, int] = {}
    for node, cell in reckoned.items():
        if not cell.has_number:
            found[node] = 0
        elif cell.outcome.rolled_up:
            kept = cell.value.best == cell.outcome.value.best
            terms = [found[term] for term in cell.rests_on if not reckoned[term].value.is_zero]
            found[node] = min(terms, default=0) if kept else 0
        else:
            told = cell.heard.voices
            found[node] = len({voice.component for voice in told if supports(voice, cell)})
    return found


def corroboration(reckoning: Reckoning, figures: Iterable[str]) -> Corroboration | None:
    """Give who supports the numbers of a claim's figures; None if none of them counts.

    What is supported is what the figure's origin comes to on the narrowest cell where it counts. Of
    several figures the least supported decides.
    """
    found = [one for key in figures if (one := _of_figure(reckoning, key)) is not None]
    return min(found, key=lambda one: (one.confirms, one.independent), default=None)


def _of_figure(reckoning: Reckoning, figure: str) -> Corroboration | None:
    for cell in reversed(reckoning.cells):
        mine = next((one for one in cell.origins if figure in one.figures), None)
        if mine is not None:
            return Corroboration(tuple(_with(mine, cell)))
    return None


def _with(mine: OriginSays, cell: Cell) -> Iterable[OriginSays]:
    """List those who say what one origin says; a vague word goes only with vague words."""
    for one in cell.origins:
        if (one.kind is Kind.FLOOR) <= (mine.kind is Kind.FLOOR) and one.value.agrees(mine.value):
            yield one
