"""The desk decides words without what the record makes of them: no page of it shows a conflict or a number."""

from pathlib import Path

import pytest
from django.urls import reverse

from incidents.actions.conflicts import open_conflict
from incidents.actions.incidents import CellRuling, rule_on
from incidents.models import Conflict, Incident
from tests import factories
from tests import record_factories as records

TEMPLATES = Path(__file__).parents[2] / "templates" / "annotations"
RULED = "4321"
PLANTED = "Planted words of a conflict"
TITLE = "Planted title of an incident"


@pytest.fixture
def waiting(journalist, editor):
    """A submitted claim whose event rests in an incident with conflicts, a ruling and a release."""
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    Incident.objects.update(title=TITLE)
    open_conflict(incident, type="unit_mismatch", words=PLANTED, claims=[claim.key], by=editor)
    incident.refresh_from_db()
    ruling = CellRuling(harm="killed", node="victims", low=1, best=int(RULED), reason="Counted.")
    rule_on(incident, ruling, seen=incident.version, by=editor)
    records.release_of(incident, by=editor)
    assert Conflict.objects.open().count() == 2
    return factories.make_claim(event.article, by=journalist, event=event.key, state="submitted")


def addresses(claim):
    article, event = claim.article_version.article, claim.event
    rows = {
        "claim": ["claim_review", "claim_history", "claim_edit"],
        "article": ["desk", "article_detail", "article_facts"],
        "event": ["event_change"],
        "": ["home", "claim_queue", "claim_list", "article_list"],
    }
    keys = {"claim": [claim.key], "article": [article.key], "event": [event.key], "": []}
    return {
        name: reverse(f"annotations:{name}", args=keys[row])
        for row, names in rows.items()
        for name in names
    }


@pytest.mark.parametrize("role", ["journalist", "editor"])
def test_no_page_of_the_desk_shows_what_the_record_makes_of_undecided_words(
    signed_in, journalist, editor, waiting, role
):
    client = signed_in({"journalist": journalist, "editor": editor}[role])
    labels = [str(row.get_type_display()) for row in Conflict.objects.all()]
    seen = 0

    for name, address in addresses(waiting).items():
        answer = client.get(address, follow=True)
        assert answer.status_code in {200, 403}, name
        page = answer.content.decode()
        seen += answer.status_code == 200
        for word in (RULED, PLANTED, TITLE, *labels):
            assert word not in page, (name, word)
    assert seen >= 8


def test_the_record_itself_does_show_them(signed_in, editor, waiting):
    page = signed_in(editor).get(
        reverse("incidents:incident_work", args=[Incident.objects.get().key])
    )

    assert all(word in page.content.decode() for word in (RULED, PLANTED, TITLE))


def test_no_template_of_the_desk_draws_the_record():
    drawn = [
        path.name
        for path in TEMPLATES.rglob("*.html")
        for text in [path.read_text(encoding="utf-8")]
        if "record_words" in text or "incidents/_" in text or "conflict_" in text
    ]

    assert drawn == []
