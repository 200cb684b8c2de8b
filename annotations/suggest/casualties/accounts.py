"""Which telling of an event a figure seems to belong to (rule R0).

A report often tells an event twice: a summary, then the course of it; figures of both must not be
added. A telling is taken to start over where its victims would outnumber the total told before.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.suggest.casualties.casualty import Casualty, Relation
from annotations.suggest.casualties.passages import passages
from annotations.text.spans import Span
from annotations.values.vocabulary import Category, Harm


@dataclass(slots=True)
class _Telling:
    """The account being told: the sums of its people by harm, and who tells it."""

    number: int = 1
    sums: dict[Harm, int] = field(default_factory=dict)
    narrator: str = ""


def accounts(
    text: str,
    casualties: Sequence[Casualty],
    *,
    narrators: Sequence[tuple[Span, str]] = (),
) -> list[int]:
    """Propose for each figure the number of the account that it belongs to, from 1 on.

    `casualties` are those of this text, in its order. `narrators` are stretches of the text with
    who speaks there, in order and without overlap, where that is known; between them the narrator
    is taken not to change. A new account begins with a new narrator; where a paragraph begins whose
    people would outnumber the total told before; and where nobody, or nothing known, is told
    against people told before (rule R9).
    """
    starts = [passage.start for passage in passages(text)]
    telling = _Telling()
    totals: dict[Harm, int] = {}
    found: list[int] = []
    last_paragraph = 0
    for casualty in casualties:
        paragraph = bisect_right(starts, casualty.span.start)
        narrator = _narrator(casualty, narrators) or telling.narrator
        is_next = paragraph != last_paragraph
        if _changes(telling, narrator) or (is_next and _starts_over(casualty, telling, totals)):
            telling = _Telling(number=telling.number + 1)
        telling.narrator = narrator
        _count(casualty, telling, totals)
        found.append(telling.number)
        last_paragraph = paragraph
    return found


def _narrator(casualty: Casualty, narrators: Sequence[tuple[Span, str]]) -> str:
    """Give who speaks where a figure stands; nobody if that is not known."""
    at = bisect_right(narrators, casualty.span.start, key=lambda told: told[0].start) - 1
    is_inside = at >= 0 and narrators[at][0].end >= casualty.span.end
    return narrators[at][1] if is_inside else ""


def _changes(telling: _Telling, narrator: str) -> bool:
    return bool(telling.narrator) and bool(telling.sums) and narrator != telling.narrator


def _starts_over(casualty: Casualty, telling: _Telling, totals: dict[Harm, int]) -> bool:
    """Tell whether a figure begins a new telling, going by the numbers."""
    told = telling.sums.get(casualty.harm, 0)
    if casualty.high == 0 or casualty.low is casualty.high is None:
        return told > 0
    if not _adds(casualty):
        return False
    total = totals.get(casualty.harm)
    return bool(told) and total is not None and told + (casualty.low or 0) > total


def _count(casualty: Casualty, telling: _Telling, totals: dict[Harm, int]) -> None:
    """Count a figure into its telling; the first figure of a harm is the total told so far."""
    number = casualty.low or 0
    if casualty.relation is Relation.ADDITIVE_TO:
        totals[casualty.harm] = max(
            totals.get(casualty.harm, 0), telling.sums.get(casualty.harm, 0) + number
        )
    if _adds(casualty) or casualty.relation is Relation.ADDITIVE_TO:
        telling.sums[casualty.harm] = telling.sums.get(casualty.harm, 0) + number
        totals.setdefault(casualty.harm, number)


def _adds(casualty: Casualty) -> bool:
    """Tell whether a figure counts victims who were not counted in this telling before."""
    is_victim = not casualty.own_death and casualty.category is not Category.ASSAILANT
    is_counted = not casualty.vague and bool(casualty.low)
    return is_victim and is_counted and casualty.relation is Relation.NEW
