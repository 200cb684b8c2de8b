"""Whether the numbers of a record are others now than those of its last release."""

from typing import Any

from incidents.gathering.facts import facts_of
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.release.formats import upgraded
from incidents.release.freeze import Data, freeze

_OF_A_CELL = ("harm", "node", "shape", "low", "best", "high")
_COUNTS = ("articles", "accounts", "origins")


def numbers_have_moved(incident: Incident) -> bool:
    """Tell whether a release of now would give other numbers than the last one; False if there is none.

    Numbers are those of its cells, and how many articles, accounts and independent origins it has. A
    release that does not know its counts (formats 1 and 2) is held to have others.
    """
    last = incident.releases.order_by("-number").first()
    if last is None:
        return False
    now = freeze(facts_of(incident), gathered(incident), (), provisional=False)
    return _numbers(now) != _numbers({**upgraded(last.record)})


def _numbers(record: Data) -> list[Any]:
    counts = record["independence"] or {}
    cells = [[str(cell.get(name)) for name in _OF_A_CELL] for cell in record["cells"]]
    return [[counts.get(name) for name in _COUNTS], sorted(cells)]
