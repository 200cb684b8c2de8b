"""Marked text cut into flat runs: a sweep over the starts and ends of the marks.

Each run is drawn as one element, never nested, so marks that cross each other are no problem. The
runs' texts put together give the text back exactly; the runs of a mark give its quote.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotations.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A mark on the text: where, what it is (role and classes), and whose part it is."""

    span: Span
    role: str
    claim: str = ""
    part: str = ""
    classes: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, int, str, str, str]:
        """Its place among marks: the earlier first, of two that start together the longer."""
        return (self.span.start, -self.span.end, self.claim, self.role, self.part)


@dataclass(frozen=True, slots=True)
class Covering:
    """A mark that covers a run, and whether the run is the mark's first or last."""

    mark: Marked
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that the same marks cover throughout; without marks it is plain text."""

    span: Span
    text: str
    coverings: tuple[Covering, ...] = ()

    @property
    def marks(self) -> tuple[Marked, ...]:
        """The marks that cover it, in order."""
        return tuple(covering.mark for covering in self.coverings)

    @property
    def classes(self) -> tuple[str, ...]:
        """The roles and classes of its marks, each once, sorted."""
        return tuple(sorted({name for mark in self.marks for name in (mark.role, *mark.classes)}))

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims its marks belong to, each once, in the order of the marks."""
        return tuple(dict.fromkeys(mark.claim for mark in self.marks if mark.claim))


def runs(text: str, within: Span, marks: Iterable[Marked]) -> list[Run]:
    """Cut a part of the text into runs at every start and end of a mark inside it.

    Marks may begin before it and end after it, which `first` and `last` of their coverings tell;
    empty marks are left out.
    """
    inside = [mark for mark in marks if mark.span and mark.span.overlaps(within)]
    return list(_sweep(text, within, inside))


def runs_of(text: str, parts: Sequence[Span], marks: Iterable[Marked]) -> list[list[Run]]:
    """Cut many parts at once, such as all paragraphs: `parts` are in order and do not overlap."""
    inside: list[list[Marked]] = [[] for _ in parts]
    ends = [part.end for part in parts]
    for mark in marks:
        number = bisect_left(ends, mark.span.start + 1)
        while number < len(parts) and parts[number].start < mark.span.end:
            inside[number].append(mark)
            number += 1
    return [runs(text, part, held) for part, held in zip(parts, inside, strict=True)]


def _sweep(text: str, within: Span, marks: list[Marked]) -> Iterator[Run]:
    """Go from cut to cut and keep the marks that are open in their order."""
    starting, ending = _events(within, marks)
    cuts = sorted({within.start, within.end, *starting, *ending})
    active: list[Marked] = []
    for start, end in pairwise(cuts):
        for mark in ending.get(start, ()):
            active.remove(mark)
        for mark in starting.get(start, ()):
            insort(active, mark, key=_order)
        coverings = tuple(
            Covering(mark, first=mark.span.start == start, last=mark.span.end == end)
            for mark in active
        )
        yield Run(Span(start, end), text[start:end], coverings)


def _events(
    within: Span, marks: list[Marked]
) -> tuple[dict[int, list[Marked]], dict[int, list[Marked]]]:
    """Sort marks by where they start and where they end inside a part."""
    starting: dict[int, list[Marked]] = {}
    ending: dict[int, list[Marked]] = {}
    for mark in marks:
        starting.setdefault(max(mark.span.start, within.start), []).append(mark)
        ending.setdefault(min(mark.span.end, within.end), []).append(mark)
    return starting, ending


def _order(mark: Marked) -> tuple[int, int, str, str, str]:
    """Give a mark's place among marks."""
    return mark.order
