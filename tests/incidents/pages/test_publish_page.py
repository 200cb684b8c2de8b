from incidents.actions.publishing import draft_of
from incidents.pages.publish_page import publish_page
from tests import record_factories as records


def test_old_and_new_stand_beside_each_other_and_what_is_new_is_told(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    first = records.release_of(incident, by=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    incident.refresh_from_db()

    page = publish_page(incident, draft_of(incident), first, by=editor)

    numbers = {(row.cell.harm, row.cell.node): (row.old, row.changed) for row in page.numbers}
    assert numbers["killed", "victims"] == ("7", False)
    assert numbers["injured", "victims"] == ("", True)
    assert [(name.label, name.is_new) for name in page.names] == [
        ("Harbour police", False),
        ("Regional hospital", True),
    ]
    assert [row.is_new for row in page.quotations] == [False, True, True]
    assert page.open_conflicts == (("“no reports” beside a report", "injured"),)
    assert page.may_publish
