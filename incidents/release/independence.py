"""Who is independent of whom, frozen: three numbers, groups of figures, why claims are one (R10).

The groups are kept by figure, so that what is withheld later can be taken out of its group when the
release is drawn (`groups`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from incidents.reckoning.record import Cell, OriginSays
from incidents.release.basis import Basis

Data = dict[str, Any]


def account_count(cells: Iterable[Mapping[str, Any]]) -> int:
    """Count the accounts: tellings of a toll, however many reports carry them."""
    told = {
        (one["source"], one["article"], one["number"]) for cell in cells for one in cell["accounts"]
    }
    return len(told)


class Numbered:
    """The keys of a basis with their numbers in a release, as freezing gives them."""

    def __init__(
        self,
        basis: Basis,
        *,
        claims: Mapping[str, str],
        sources: Mapping[str, str],
        articles: Mapping[str, str],
    ) -> None:
        self.basis = basis
        self.claims, self.sources, self.articles = claims, sources, articles
        known = basis.reckoning.independence
        told = [number.key for said in basis.said if said.key in claims for number in said.numbers]
        components = dict.fromkeys(known.of_figure[key] for key in told if key in known.of_figure)
        self.groups = {component: n for n, component in enumerate(components, start=1)}

    def group(self, figure: str) -> int:
        """Give the number of a figure's independent origin; 0 if it does not count."""
        component = self.basis.reckoning.independence.of_figure.get(figure, "")
        return self.groups.get(component, 0)

    def says(self, origin: OriginSays) -> Data:
        """Freeze of which group an origin is on a cell, and whether it supports the number."""
        return {"group": self.groups.get(origin.component, 0), "supports": origin.supports}

    def cell(self, cell: Cell) -> Data:
        """Freeze how many independent origins support a number, and of which cells it is made."""
        terms = [str(node) for node in cell.rests_on] if cell.independent else []
        return {"independent": cell.independent, "rests_on": terms}

    def frozen(self, cells: Sequence[Data]) -> Data:
        """Freeze the three numbers of a record and its joins."""
        further = list(self._further())
        return {
            "articles": len(self.articles) + sum(one["n"] for one in further),
            "accounts": account_count(cells),
            "origins": len(self.groups),
            "joins": list(self._joins()),
            "further": further,
        }

    def _further(self) -> Iterator[Data]:
        """Count the confirmed copies that carry words of the release and are no report of it.

        They are kept by the reports whose words they carry. Words of a protected source are not
        looked for in other reports.
        """
        carried: dict[str, list[str]] = {}
        for said in self.basis.said:
            if (
                said.protected
                or said.key not in self.claims
                or said.report.key not in self.articles
            ):
                continue
            for key in self.basis.carried.get(said.key, ()):
                if key not in self.articles:
                    carried.setdefault(key, []).append(self.articles[said.report.key])
        sets: dict[tuple[str, ...], int] = {}
        for articles in carried.values():
            key_set = tuple(dict.fromkeys(articles))
            sets[key_set] = sets.get(key_set, 0) + 1
        for key_set, n in sets.items():
            yield {"articles": list(key_set), "n": n}

    def _joins(self) -> Iterator[Data]:
        for join in self.basis.reckoning.independence.joins:
            if all(key in self.sources for key in join.sources):
                yield {
                    "kind": str(join.kind),
                    "sources": [self.sources[key] for key in join.sources],
                    "articles": _in_order(self.articles, join.articles),
                    "claims": _in_order(self.claims, join.claims),
                }


def _in_order(numbers: Mapping[str, str], keys: Iterable[str]) -> list[str]:
    """Give the numbers that keys have in a release, those that have one, from the first up."""
    wanted = set(keys)
    return [number for key, number in numbers.items() if key in wanted]
