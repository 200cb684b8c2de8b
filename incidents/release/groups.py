"""Who is independent of whom, drawn: the groups of a release as readers may know them (R10).

A source that is protected, now or since the release, is an origin of its own, in no join, and every
count is made anew of what is drawn: so no count tells whom it was near to.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from typing import Any

from incidents.reckoning.codes import FigureRole, JoinKind
from incidents.release.independence import account_count

Data = dict[str, Any]


class Groups:
    """The independent origins of a release as they are drawn, numbered anew in the figures' order.

    `teller` gives, of a figure, whom it goes back to as readers see it, and whether that is hidden.
    """

    def __init__(
        self, figures: Iterable[Mapping[str, Any]], teller: Callable[[str], tuple[str, bool]]
    ) -> None:
        self.teller = teller
        self._next = count(1)
        self._numbers: dict[tuple[str, object], int] = {}
        self.of_figure = {
            figure["id"]: self._number(self._key([figure["id"]], figure["group"]))
            for figure in figures
            if figure["group"]
        }
        self.count = len(self._numbers)

    def of(self, says: Mapping[str, Any]) -> int | None:
        """Give the number of the group of what an origin says."""
        return self._number(self._key(says["figures"], says["group"])) if says["group"] else None

    def _key(self, figures: Sequence[str], group: int) -> tuple[str, object]:
        tellers = {self.teller(figure) for figure in figures}
        if tellers and all(hidden for _, hidden in tellers):
            return "hidden", min(source for source, _ in tellers)
        return "group", group

    def _number(self, key: tuple[str, object]) -> int:
        if key not in self._numbers:
            self._numbers[key] = next(self._next)
        return self._numbers[key]


def with_support(
    cells: Sequence[Data],
    frozen: Mapping[str, Any] | None,
    *,
    articles: Iterable[str],
    article_of: Callable[[str], str | None],
) -> list[Data]:
    """Give drawn numbers how many reports and how many independent origins are behind each.

    `frozen` is the record's independence, None in an older release; `articles` are those drawn.
    """
    if frozen is None:
        return [{**_drawn(cell), "independent": None, "articles": None} for cell in cells]
    support, known = supported(cells), set(articles)
    return [
        {
            **_drawn(cell),
            "independent": support[cell["harm"], cell["node"]],
            "articles": carrying(known & _articles(cell, article_of), frozen["further"]),
        }
        for cell in cells
    ]


def _drawn(cell: Mapping[str, Any]) -> Data:
    return {name: value for name, value in cell.items() if name != "rests_on"}


def drawn_independence(
    frozen: Mapping[str, Any] | None,
    cells: Sequence[Data],
    groups: Groups,
    *,
    articles: Iterable[str],
    claims: Iterable[str],
) -> Data | None:
    """Draw the three numbers of a record and its joins; None in an older release.

    `articles` are those drawn, `claims` those of which nothing is hidden.
    """
    if frozen is None:
        return None
    known = list(articles)
    return {
        "articles": carrying(known, frozen["further"]),
        "accounts": account_count(cells),
        "origins": groups.count,
        "joins": drawn_joins(frozen, articles=known, claims=claims),
    }


def supported(cells: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
    """Count the independent origins that support each number, of what is drawn.

    A number made of others is supported as far as the least supported of them.
    """
    by_key = {(cell["harm"], cell["node"]): cell for cell in cells}

    def of(cell: Mapping[str, Any]) -> int:
        terms = [
            by_key[key] for node in cell["rests_on"] if (key := (cell["harm"], node)) in by_key
        ]
        counting = [of(term) for term in terms if term["high"] != 0]
        if counting:
            return min(counting)
        return len({one["group"] for one in cell["says"] if one["supports"]})

    return {key: of(cell) for key, cell in by_key.items()}


def carrying(articles: Iterable[str], further: Iterable[Mapping[str, Any]]) -> int:
    """Count reports: these, and the copies that carry words of any of them."""
    known = set(articles)
    copies: list[int] = [one["n"] for one in further if known & set(one["articles"])]
    return len(known) + sum(copies)


def _articles(cell: Mapping[str, Any], article_of: Callable[[str], str | None]) -> set[str]:
    """Give the reports under a number, as far as they are told."""
    counted = [use["figure"] for use in cell["figures"] if use["role"] == FigureRole.COUNTED]
    return {key for figure in counted if (key := article_of(figure))}


def drawn_joins(
    frozen: Mapping[str, Any], *, articles: Iterable[str], claims: Iterable[str]
) -> list[Data]:
    """Draw the joins of which all claims may be told, then the copies of the reports.

    `claims` are those that may be in a join; `further` counts reports that carry the same text and
    are no report of the release.
    """
    open_articles, open_claims = set(articles), set(claims)
    joins = [
        {
            **join,
            "articles": [key for key in join["articles"] if key in open_articles],
            "further": 0,
        }
        for join in frozen["joins"]
        if set(join["claims"]) <= open_claims
    ]
    copies = [
        {
            "kind": str(JoinKind.COPY),
            "sources": [],
            "articles": [key for key in one["articles"] if key in open_articles],
            "claims": [],
            "further": one["n"],
        }
        for one in frozen["further"]
    ]
    return [
        *(one for one in joins if one["kind"] != JoinKind.SAME_SOURCE or _joins_any(one)),
        *(one for one in copies if one["articles"]),
    ]


def _joins_any(join: Mapping[str, Any]) -> bool:
    return len(join["sources"]) > 1 or len(join["articles"]) > 1
