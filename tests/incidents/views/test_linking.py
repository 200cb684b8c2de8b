import pytest
from django.urls import reverse

from incidents.actions.uniting import merge_incidents
from incidents.models import Evidence, Incident
from tests import factories
from tests import record_factories as records

NEW = {
    "title": "Shooting at the harbour",
    "primary": "armed_assault",
    "stage": "accomplished",
    "when": "2011-11-12",
    "place": "Harbour town",
    "location_precision": "settlement",
}


@pytest.fixture
def event(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist, place="Harbour town", when="2011-11-12")
    records.toll_claim(article, event, by=journalist, editor=editor)
    return event


def address(event):
    return reverse("incidents:event_link", args=[event.key])


def test_an_event_with_verified_claims_waits_to_be_linked(signed_in, editor, event):
    response = signed_in(editor).get(reverse("incidents:event_list"))

    assert event.label in response.content.decode()


def test_an_event_is_linked_to_a_new_incident_in_one_step(signed_in, editor, event):
    response = signed_in(editor).post(address(event), NEW)

    incident = Incident.objects.get()
    assert response.url == reverse("incidents:incident_work", args=[incident.key])
    assert Evidence.objects.get().event == event


def test_the_same_form_sent_twice_opens_one_incident(signed_in, editor, event):
    client = signed_in(editor)

    answers = {client.post(address(event), {**NEW, "once": "token"}).url for _ in range(2)}

    assert len(answers) == 1
    assert Incident.objects.count() == 1


def test_a_near_incident_is_offered_and_linked(signed_in, editor, event):
    near = records.make_incident(by=editor, title="Near", when="2011-11-14")
    records.make_incident(by=editor, title="Long after", when="2012-01-01")
    records.make_incident(by=editor, title="Elsewhere", place="Mountain village")
    client = signed_in(editor)

    page = client.get(address(event)).content.decode()
    response = client.post(address(event), {"incident": near.key})

    assert "Near" in page
    assert "Long after" not in page
    assert "Elsewhere" not in page
    assert response.status_code == 302
    assert Evidence.objects.get().incident == near


def test_a_form_that_cannot_be_read_is_shown_again_with_what_was_typed(signed_in, editor, event):
    response = signed_in(editor).post(address(event), {**NEW, "title": "", "when": "2011-02-30"})

    assert response.status_code == 422
    assert "2011-02-30" in response.content.decode()
    assert not Incident.objects.exists()


def test_an_event_that_is_linked_already_is_refused_with_the_reason(signed_in, editor, event):
    client = signed_in(editor)
    client.post(address(event), NEW)
    other = records.make_incident(by=editor, title="Another")

    response = client.post(address(event), {"incident": other.key})

    assert response.status_code == 422
    assert "already" in response.content.decode()


def test_a_link_is_taken_away(signed_in, editor, event):
    client = signed_in(editor)
    client.post(address(event), NEW)
    incident = Incident.objects.get()

    client.post(reverse("incidents:evidence_unlink", args=[incident.key]), {"evidence": event.key})

    assert not Evidence.objects.exists()


def test_what_became_part_of_another_meanwhile_is_worked_on_there(
    signed_in, journalist, editor, event
):
    client = signed_in(editor)
    client.post(address(event), NEW)
    part, whole = Incident.objects.get(), records.make_incident(by=editor, title="The whole")
    elsewhere = factories.make_event(event.article, "Elsewhere", by=journalist)
    claim = records.absence_claim(event.article, elsewhere, by=journalist, editor=editor)
    merge_incidents(part, whole, seen=part.version, into_seen=1, reason="One night.", by=editor)

    for name, sent in (
        ("claim_link", {"claim": claim.key}),
        ("evidence_unlink", {"evidence": event.key}),
    ):
        answer = client.post(reverse(f"incidents:{name}", args=[part.key]), sent, follow=True)
        assert "part of “The whole”" in answer.content.decode()

    assert Evidence.objects.get().event == event


def test_a_journalist_links_nothing(signed_in, journalist, event):
    assert signed_in(journalist).get(address(event)).status_code == 403


def test_an_editor_of_another_desk_does_not_know_the_event(signed_in, event):
    other = factories.make_desk(name="Other desk")
    stranger = factories.make_person("editor", desk=other, username="other-editor")

    client = signed_in(stranger)

    assert client.get(address(event)).status_code == 404
    assert event.label not in client.get(reverse("incidents:event_list")).content.decode()


def test_a_reader_is_sent_to_sign_in(client, event):
    assert client.get(address(event)).status_code == 302


def test_one_claim_of_another_event_is_linked_by_itself(signed_in, journalist, editor, event):
    client = signed_in(editor)
    client.post(address(event), NEW)
    incident = Incident.objects.get()
    other = factories.make_event(event.article, "Elsewhere", by=journalist)
    claim = records.absence_claim(event.article, other, by=journalist, editor=editor)
    where = reverse("incidents:claim_link", args=[incident.key])

    page = client.get(where).content.decode()
    client.post(where, {"claim": claim.key})

    assert "it had no reports of wounded people" in page
    assert Evidence.objects.filter(incident=incident, claim=claim).exists()
    assert client.post(where, {"claim": claim.key}).status_code == 404
    assert "None waits" in client.get(where).content.decode()
