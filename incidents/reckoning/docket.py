"""The findings of one reckoning as they are made: each pair once, on the narrowest cell."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotations.values.vocabulary import Harm
from incidents.reckoning.record import Figure, Finding
from incidents.reckoning.tree import PATHS, Node, is_in


def reading_order(figures: Iterable[Figure]) -> dict[str, int]:
    """Rank figures by the time of their report, then by their place in it; undated reports last.

    In one report a source's own figure goes before the reporter's voice, which often only repeats it.
    """
    in_order = sorted(
        figures,
        key=lambda figure: (
            figure.reported_at is None,
            0.0 if figure.reported_at is None else figure.reported_at.timestamp(),
            figure.version,
            not figure.origin,
            figure.place,
        ),
    )
    return {figure.key: rank for rank, figure in enumerate(in_order)}


class Docket:
    """Collects findings. Cells are reckoned from the narrowest up, so the first to find it keeps it."""

    def __init__(self, rank: Mapping[str, int], nodes: Mapping[str, Node]) -> None:
        self.rank = rank
        self.nodes = nodes
        self._findings: list[Finding] = []
        self._by_figure: dict[str, list[int]] = {}

    def in_order(self, figures: Iterable[str]) -> tuple[str, ...]:
        """Sort keys of figures, the earliest report first; each once."""
        return tuple(sorted(set(figures), key=lambda key: self.rank[key]))

    def add(self, finding: Finding) -> None:
        """Take a finding, unless it only repeats a narrower cell's; all cells above link to it."""
        if any(_repeats(finding, self._findings[place]) for place in self._candidates(finding)):
            return
        for key in finding.figures:
            self._by_figure.setdefault(key, []).append(len(self._findings))
        node, *above = PATHS[finding.node]
        self._findings.append(replace(finding, cells=(node, *finding.cells, *above)))

    def findings(self) -> tuple[Finding, ...]:
        """Give all findings, in the order of the harms and of the first report that has a part in it."""
        harms = list(Harm)
        return tuple(
            sorted(
                self._findings,
                key=lambda one: (
                    harms.index(one.harm),
                    one.type,
                    tuple(self.rank[key] for key in one.pair),
                    one.node,
                ),
            )
        )

    def _candidates(self, finding: Finding) -> list[int]:
        return sorted({place for key in finding.figures for place in self._by_figure.get(key, ())})


def _repeats(finding: Finding, known: Finding) -> bool:
    """Whether a finding is about no other figures than one already known on it or below it."""
    return (
        known.type == finding.type
        and known.harm is finding.harm
        and is_in(known.node, finding.node)
        and set(known.figures) <= set(finding.figures)
    )
