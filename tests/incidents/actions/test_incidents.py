import pytest

from annotations.actions.permission import NotAllowedError
from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.incidents import (
    CellRuling,
    IncidentFacts,
    change_incident,
    lift_ruling,
    open_incident,
    rule_on,
    set_parties,
)
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from tests import record_factories as records


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


def victims(incident):
    cell = next(c for c in gathered(incident).reckoning.cells if c.node == "victims")
    return (cell.value.low, cell.value.best, cell.value.high, str(cell.rule))


def test_an_incident_is_opened_with_its_types_and_days(editor):
    incident = open_incident(
        IncidentFacts(title=" Blast ", types=("bombing", "grenade"), when="2011-11"), by=editor
    )

    assert incident.title == "Blast"
    assert (str(incident.earliest), str(incident.latest)) == ("2011-11-01", "2011-11-30")
    assert [(kind.code, kind.is_primary) for kind in incident.types.order_by("pk")] == [
        ("bombing", True),
        ("grenade", False),
    ]


def test_a_journalist_opens_no_incident(journalist):
    with pytest.raises(NotAllowedError):
        open_incident(IncidentFacts(title="Blast"), by=journalist)


def test_an_incident_needs_a_title(editor):
    with pytest.raises(RefusedError):
        open_incident(IncidentFacts(title="  "), by=editor)


def test_a_stale_change_writes_nothing(editor):
    incident = records.make_incident(by=editor)
    change_incident(incident, IncidentFacts(title="First"), seen=incident.version, by=editor)

    with pytest.raises(StaleVersionError):
        change_incident(incident, IncidentFacts(title="Second"), seen=incident.version, by=editor)

    assert Incident.objects.get().title == "First"


def test_a_ruling_decides_a_number_until_it_is_lifted(linked, editor):
    incident, _, _ = linked
    incident.refresh_from_db()

    ruling = rule_on(
        incident,
        CellRuling(harm="killed", node="victims", low=6, best=6, reason="One is counted twice."),
        seen=incident.version,
        by=editor,
    )
    assert victims(incident) == (6, 6, 7, "editor")

    with pytest.raises(RefusedError):
        lift_ruling(ruling, seen=ruling.incident.version, reason=" ", by=editor)
    with pytest.raises(StaleVersionError):
        lift_ruling(ruling, seen=ruling.incident.version - 1, reason="Not so.", by=editor)
    assert victims(incident) == (6, 6, 7, "editor")

    lifted = lift_ruling(ruling, seen=ruling.incident.version, reason="Not so.", by=editor)
    assert victims(incident) == (7, 7, 7, "a")
    line = HistoryLine.objects.of(incident).order_by("number").last()
    assert (line.verb, line.reason) == ("lift ruling", "Not so.")

    lift_ruling(ruling, seen=lifted.version, reason="Again.", by=editor)
    assert HistoryLine.objects.of(incident).order_by("number").last() == line


def test_a_second_ruling_takes_the_place_of_the_first(linked, editor):
    incident, _, _ = linked
    for best in (5, 6):
        incident.refresh_from_db()
        rule_on(
            incident,
            CellRuling(harm="killed", node="victims", best=best, reason="Counted again."),
            seen=incident.version,
            by=editor,
        )

    assert [row.best for row in incident.rulings.in_force()] == [6]
    assert incident.rulings.count() == 2


@pytest.mark.parametrize(
    ("node", "low", "best", "reason"),
    [
        ("victims", 7, 7, " "),
        ("victims", None, None, "x"),
        ("victims", 8, 7, "x"),
        ("martians", 7, 7, "x"),
    ],
    ids=["no reason", "no number", "low above best", "no such cell"],
)
def test_a_ruling_needs_a_cell_a_reason_and_numbers_in_order(
    linked, editor, node, low, best, reason
):
    incident, _, _ = linked
    incident.refresh_from_db()

    with pytest.raises(RefusedError):
        rule_on(
            incident,
            CellRuling(harm="killed", node=node, low=low, best=best, reason=reason),
            seen=incident.version,
            by=editor,
        )


def test_a_party_is_set_by_a_person_and_changes_no_number(linked, editor):
    incident, _, claim = linked
    incident.refresh_from_db()

    set_parties(incident, [claim.source], seen=incident.version, by=editor)

    assert incident.parties.get().source == claim.source
    parties = HistoryLine.objects.of(incident).order_by("number").last().data["parties"]
    assert parties == [claim.source.key]
    assert victims(incident)[:3] == (7, 7, 7)
