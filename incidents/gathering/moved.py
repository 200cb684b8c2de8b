"""Whether the numbers of a record are others now than those of its last release."""

from incidents.gathering.facts import facts_of
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.release.freeze import Data, freeze

_NUMBER = ("harm", "node", "shape", "low", "best", "high")


def numbers_have_moved(incident: Incident) -> bool:
    """Tell whether a release of now would give other numbers than the last one; False if there is none."""
    last = incident.releases.order_by("-number").first()
    if last is None:
        return False
    basis = gathered(incident)
    now = freeze(facts_of(incident), basis, (), provisional=False)
    return _numbers(now) != _numbers(last.record)


def _numbers(record: Data) -> list[tuple[object, ...]]:
    return sorted((tuple(cell.get(name) for name in _NUMBER) for cell in record["cells"]), key=str)
