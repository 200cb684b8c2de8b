"""Lists that people sort: which column, which way; the choice stands in the address (`?sort=-imported`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

SORT = "sort"


@dataclass(frozen=True, slots=True)
class Sort:
    """A column that a list can be sorted by. `fields` end with `pk` and are never null.

    `label` is a marked message; the template translates it.
    """

    code: str
    label: str
    fields: tuple[str, ...]
    falls_first: bool = False  # whether the first click gives the newest or the greatest first

    def order(self, *, falls: bool) -> tuple[str, ...]:
        """Give the order of the rows."""
        return tuple(f"-{name}" if falls else name for name in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class SortHead:
    """The head of a column: its label, where a click on it leads, and how it is sorted now."""

    label: str
    link: str
    aria: str = ""  # ascending, descending or nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """The order of a list, and the heads of its columns by their code."""

    order: tuple[str, ...]
    heads: Mapping[str, SortHead]


def sorting_of(request: HttpRequest, sorts: Sequence[Sort]) -> Sorting:
    """Read the order that the address asks for; anything unknown gives the first column's own."""
    asked = request.GET.get(SORT, "")
    chosen = next((sort for sort in sorts if sort.code == asked.removeprefix("-")), None)
    falls = asked.startswith("-")
    if chosen is None:
        chosen, falls = sorts[0], sorts[0].falls_first
    heads = {sort.code: _head(sort, falls if sort is chosen else None) for sort in sorts}
    return Sorting(order=chosen.order(falls=falls), heads=heads)


def _head(sort: Sort, falls: bool | None) -> SortHead:  # noqa: FBT001 three answers: not sorted by it
    next_falls = sort.falls_first if falls is None else not falls
    aria = "" if falls is None else "descending" if falls else "ascending"
    return SortHead(label=sort.label, link=f"-{sort.code}" if next_falls else sort.code, aria=aria)
