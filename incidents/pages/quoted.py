"""One claim of a release at its own address: its words in their sentence, and what counts on them."""

from dataclasses import dataclass

from django.utils.translation import gettext

from incidents.pages.publication import Drawn, PublicRelease, imprint_of
from incidents.pages.rows import CellRow, ClaimRow
from incidents.reckoning.codes import FigureRole
from incidents.release.drawing import drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A claim as readers see it. `counted` are the numbers that count it.

    `latest` is its id in the latest release; empty where that has it no more, or is this one.
    """

    claim: ClaimRow
    counted: tuple[CellRow, ...]
    latest: str


def quoted_of(asked: PublicRelease, shown: Drawn, claim: str) -> Quoted | None:
    """Give a claim of a drawn release; None if it has none of this id, or all of it is withheld."""
    if not is_told(shown, claim):
        return None
    return Quoted(
        claim=shown.page.claims[claim],
        counted=tuple(_counted(shown, claim)),
        latest=_in_latest(asked, claim),
    )


def is_told(shown: Drawn, claim: str) -> bool:
    """Tell whether readers see anything of a claim of this id."""
    return any(one["id"] == claim and not one["withheld"] for one in shown.record["claims"])


def _counted(shown: Drawn, claim: str) -> list[CellRow]:
    """List the numbers that count a figure of this claim, in the record's order."""
    mine = {figure["id"] for figure in shown.record["figures"] if figure["claim"] == claim}
    return [
        row
        for row, cell in zip(shown.page.cells, shown.record["cells"], strict=True)
        if any(u["figure"] in mine and u["role"] == FigureRole.COUNTED for u in cell["figures"])
    ]


def _in_latest(asked: PublicRelease, claim: str) -> str:
    """Find the same claim in the latest release, as that is drawn today."""
    latest = asked.releases[0]
    if latest is asked.release:
        return ""
    row = next(one["ref"] for one in asked.release.record["claims"] if one["id"] == claim)
    found = [one["id"] for one in latest.record["claims"] if one["ref"] == row]
    shown = drawn(latest.record, imprint_of(latest), asked.withheld, gettext)
    told = {one["id"] for one in shown["claims"] if not one["withheld"]}
    return next((key for key in found if key in told), "")
