"""The way in: figures, links and rulings to the reconciled record of one incident.

Pure: the same values give the same record, in whatever order they come. The steps are those of the
tally: select, restate, compose accounts, value and kind, origins, cell, totals, absence, ruling.
Rules R0 to R10 and R12, after Every Casualty Standards, OHCHR HR/PUB/19/1 and the codebooks of UCDP
GED and ACLED.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotations.values.vocabulary import Harm
from incidents.reckoning import absence, origins
from incidents.reckoning.accounts import accounts
from incidents.reckoning.assembly import cells, with_findings
from incidents.reckoning.attributions import Independence, Reports
from incidents.reckoning.consistency import Case
from incidents.reckoning.docket import Docket, reading_order
from incidents.reckoning.harms import Evidence, reckon_harm
from incidents.reckoning.independence import independence, labelled
from incidents.reckoning.moments import AsOf
from incidents.reckoning.own_sums import own_sums
from incidents.reckoning.record import Cell, Figure, Link, Reckoning, Ruling
from incidents.reckoning.rulings import by_cell
from incidents.reckoning.selection import Selection, selected
from incidents.reckoning.ties import ties
from incidents.reckoning.tree import PEOPLE, tolled_as

NO_REPORTS = Reports()


def reconcile(
    figures: Sequence[Figure],
    *,
    links: Iterable[Link] = (),
    rulings: Iterable[Ruling] = (),
    reports: Reports = NO_REPORTS,
    cut: AsOf | None = None,
) -> Reckoning:
    """Reconcile the figures of one incident.

    `figures` are all that its claims of the newest versions give; what takes no part is told in
    `left_out`. `reports` say where each account ends, and who is independent of whom; without them
    the figures' own claims, origins, labels and links do. `cut` gives the record as known at a time.

    Raises:
        ValueError: if two figures have one key or two rulings are on one cell.
    """
    links = tuple(links)
    chosen = selected(figures, cut)
    told = origins.tellings(reports.places or origins.places_of(figures))
    origin_graph = _independence(chosen, links, told, reports)
    chosen = replace(chosen, counting=labelled(chosen.counting, origin_graph))
    evidence = _evidence(chosen, links, rulings, told, origin_graph.of_origin)
    docket = _docket(chosen, evidence)
    found: list[Cell] = []
    for harm, known in evidence.items():
        case = Case(harm=harm, node=PEOPLE, docket=docket)
        found += cells(harm, reckon_harm(case, known), known.absences)
    findings = docket.findings()
    return Reckoning(
        cells=tuple(replace(cell, findings=with_findings(cell, findings)) for cell in found),
        findings=findings,
        left_out=chosen.left_out,
        independence=origin_graph,
    )


def _independence(
    chosen: Selection, links: Iterable[Link], tellings: Mapping[str, int], reports: Reports
) -> Independence:
    """Find who is independent of whom among the figures that count (R10)."""
    bare = origins.attributions_of(chosen.counting)
    claims = {one.claim: one for one in (*bare, *reports.attributions)}
    hidden = {one.origin for one in claims.values() if one.hidden}
    sums = own_sums(chosen.counting, links, tellings, hidden)
    return independence(chosen.counting, claims.values(), sums, reports.carriers)


def _evidence(
    chosen: Selection,
    links: Iterable[Link],
    rulings: Iterable[Ruling],
    tellings: Mapping[str, int],
    components: Mapping[str, str],
) -> dict[Harm, Evidence]:
    """Sort what is known by harm, in the vocabulary's order."""
    tied = ties(chosen.counting, links)
    by_harm = accounts(tied, tellings, components)
    ruled = by_cell(rulings)
    absences = {
        harm: tuple(one for one in chosen.absences if tolled_as(one.harm) is harm) for harm in Harm
    }
    return {
        harm: Evidence(
            accounts=by_harm.get(harm, ()), ties=tied, absences=absences[harm], rulings=ruled
        )
        for harm in Harm
        if by_harm.get(harm) or absences[harm] or any(cell[0] is harm for cell in ruled)
    }


def _docket(chosen: Selection, evidence: Mapping[Harm, Evidence]) -> Docket:
    nodes = {one.key: absence.node_of(one) for one in chosen.absences}
    for known in evidence.values():
        nodes |= known.ties.nodes
    return Docket(reading_order((*chosen.counting, *chosen.absences)), nodes)
