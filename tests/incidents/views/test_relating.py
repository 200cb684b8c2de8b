import pytest
from django.urls import reverse

from incidents.actions.publishing import take_down
from incidents.actions.relating import relate
from tests import record_factories as records


@pytest.fixture
def pair(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    other = records.make_incident(by=editor, title="Shooting in the hills", place="Hill town")
    return incident, other


def links(incident):
    return reverse("incidents:incident_links", args=[incident.key])


def sent(incident, other, **changes):
    incident.refresh_from_db()
    return {"version": incident.version, "kind": "possibly_same", "other": other.key, **changes}


def test_an_editor_ties_two_incidents_and_takes_the_tie_away(signed_in, editor, pair):
    incident, other = pair
    client = signed_in(editor)

    assert client.post(links(incident), sent(incident, other)).status_code == 302
    assert "Shooting in the hills" in client.get(links(incident)).content.decode()

    assert incident.title in client.get(links(other)).content.decode()

    incident.refresh_from_db()
    away = reverse("incidents:incident_unlink", args=[incident.key, other.key, "possibly_same"])
    client.post(away, {"version": incident.version})
    assert not incident.links.exists()


def test_what_cannot_be_is_shown_again_and_a_stale_form_is_told(signed_in, editor, pair):
    incident, other = pair
    client = signed_in(editor)

    assert client.post(links(incident), sent(incident, other, kind="friends")).status_code == 422
    assert client.post(links(incident), sent(incident, other, version=99)).status_code == 409
    away = reverse("incidents:incident_unlink", args=[incident.key, other.key, "possibly_same"])
    assert client.post(away, {"version": 1}).status_code == 404
    assert client.get(away).status_code == 405


def test_readers_see_a_tie_only_while_both_records_are_public(client, journalist, editor, pair):
    incident, other = pair
    relate(incident, other, kind="possibly_same", seen=incident.version, by=editor)
    records.release_of(incident, by=editor)
    where = reverse("incidents:incident_detail", args=[incident.key])

    assert "Shooting in the hills" not in client.get(where).content.decode()

    event = records.factories.make_event(
        records.factories.make_article(by=journalist, outlet="Hills"), by=journalist
    )
    records.toll_claim(event.article, event, by=journalist, editor=editor)
    records.link_event(other, event, by=editor)
    records.release_of(other, by=editor)
    assert "Possibly the same" in client.get(where).content.decode()
    both = client.get(where)
    assert "Shooting in the hills" in both.content.decode()

    take_down(other, reason="A name.", by=editor)
    alone = client.get(where, headers={"If-None-Match": both.headers["ETag"]})
    assert alone.status_code == 200
    assert "Shooting in the hills" not in alone.content.decode()


def test_only_editors_tie_incidents(client, journalist, pair):
    client.force_login(journalist)
    assert client.get(links(pair[0])).status_code == 403
