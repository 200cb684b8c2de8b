from datetime import UTC, datetime

import pytest

from annotations.actions.permission import NotAllowedError
from annotations.models import Claim, HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.incidents import (
    CellRuling,
    IncidentFacts,
    Line,
    change_incident,
    lift_ruling,
    open_incident,
    order_timeline,
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


def test_the_timeline_keeps_the_order_a_person_gave_it(linked, journalist, editor):
    incident, event, claim = linked
    later = records.injured_claim(
        event.article, event, by=journalist, editor=editor, source=claim.source
    )
    incident.refresh_from_db()

    order_timeline(
        incident,
        [Line(claim=later.key), Line(claim=claim.key, follows=True)],
        seen=incident.version,
        by=editor,
    )

    lines = gathered(incident).timeline
    assert [(line.claim, line.follows) for line in lines] == [
        (later.key, False),
        (claim.key, True),
    ]
    assert HistoryLine.objects.of(incident).last().verb == "order timeline"


AHEAD = datetime(2999, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "hides", [{"not_before": AHEAD}, {"state": "submitted"}], ids=["kept back", "waits"]
)
@pytest.mark.parametrize(
    ("stored", "saved", "wanted"),
    [
        ("b h+ a+", "b a+", "b h+ a+"),
        ("b h+ a", "a b+", "a b+ h+"),
        ("h b a", "a+ b", "h a b"),
        ("b h a", "b a+", "b a+ h"),
        ("b a h+", "b", "b h"),
        ("b h+", "a", "h a"),
    ],
    ids=[
        "nothing moved",
        "moves with what it follows",
        "first",
        "not between lines that follow",
        "what it followed is out",
        "all above it is out",
    ],
)
def test_a_line_that_is_not_shown_keeps_its_place(
    linked, journalist, editor, hides, stored, saved, wanted
):
    incident, event, claim = linked
    by = {"by": journalist, "editor": editor}
    rows = {
        "a": claim,
        "b": records.absence_claim(event.article, event, **by),
        "h": records.injured_claim(event.article, event, source=claim.source, **by),
    }

    def order(told):
        lines = [Line(claim=rows[one[0]].key, follows=one.endswith("+")) for one in told.split()]
        incident.refresh_from_db()
        order_timeline(incident, lines, seen=incident.version, by=editor)

    order(stored)
    Claim.objects.filter(pk=rows["h"].pk).update(**hides)
    order(saved)

    names = {row.pk: name for name, row in rows.items()}
    kept = incident.timeline.order_by("position")
    assert " ".join(names[row.claim_id] + "+" * row.follows for row in kept) == wanted


@pytest.mark.parametrize("keys", [["unknown"], ["twice", "twice"]])
def test_a_line_is_one_claim_of_the_evidence(linked, editor, keys):
    incident, _, claim = linked
    incident.refresh_from_db()
    lines = [Line(claim=claim.key if key == "twice" else key) for key in keys]

    with pytest.raises(RefusedError):
        order_timeline(incident, lines, seen=incident.version, by=editor)


def test_without_an_order_the_dated_claims_stand_by_their_dates(linked):
    incident, _, claim = linked

    assert [(line.claim, line.when) for line in gathered(incident).timeline] == [
        (claim.key, "2011-11-12")
    ]


def test_a_party_is_set_by_a_person_and_changes_no_number(linked, editor):
    incident, _, claim = linked
    incident.refresh_from_db()

    set_parties(incident, [claim.source], seen=incident.version, by=editor)

    assert incident.parties.get().source == claim.source
    parties = HistoryLine.objects.of(incident).order_by("number").last().data["parties"]
    assert parties == [claim.source.key]
    assert victims(incident)[:3] == (7, 7, 7)
