from annotations.models import NamedWords
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
    row = incident.conflicts.get()
    assert page.open_conflicts == (("“no reports” beside a report", "injured", row.key),)
    assert page.may_publish


def test_a_sentence_with_two_claims_is_quoted_once_and_names_in_it_are_listed(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.toll_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    text = event.article.current.text
    start = text.index("gunman killed")
    NamedWords.objects.create(
        article_version=event.article.current,
        start=start,
        end=start + 6,
        who="suspect",
        public="yes",
        by=editor,
    )
    incident.refresh_from_db()

    page = publish_page(incident, draft_of(incident), None, by=editor)

    assert [len(row.claims) for row in page.quotations] == [2]
    assert page.marked_names == (("gunman", "a suspect"),)
