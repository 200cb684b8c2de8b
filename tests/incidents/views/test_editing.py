import pytest
from django.urls import reverse

from incidents.models import Incident
from tests import record_factories as records


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


@pytest.fixture
def disputed(linked, journalist, editor):
    incident, event, claim = linked
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


def version(incident):
    return Incident.objects.get(pk=incident.pk).version


FACTS = {
    "title": "Another title",
    "primary": "bombing",
    "types": ["bombing", "grenade"],
    "stage": "attempted",
    "when": "2011-11",
    "place": "Harbour town",
    "location_precision": "settlement",
}


def test_an_incident_is_opened_once_however_often_the_form_is_sent(signed_in, editor):
    client = signed_in(editor)

    answers = {
        client.post(reverse("incidents:incident_new"), {**FACTS, "once": "token"}).url
        for _ in range(2)
    }

    assert len(answers) == 1
    assert list(Incident.objects.get().types.values_list("code", flat=True)) == [
        "bombing",
        "grenade",
    ]


def test_a_new_incident_that_cannot_be_read_is_shown_again(signed_in, editor):
    response = signed_in(editor).post(
        reverse("incidents:incident_new"), {**FACTS, "when": "last Friday"}
    )

    assert response.status_code == 422
    assert "last Friday" in response.content.decode()


def test_an_incident_is_changed(signed_in, editor, linked):
    incident, _, _ = linked

    response = signed_in(editor).post(
        address("incident_change", incident), {**FACTS, "version": version(incident)}
    )

    incident.refresh_from_db()
    assert response.status_code == 302
    assert (incident.title, incident.when, incident.stage) == (
        "Another title",
        "2011-11",
        "attempted",
    )


def test_a_stale_change_shows_both_and_keeps_what_was_typed(signed_in, editor, linked):
    incident, _, _ = linked
    client = signed_in(editor)
    seen = version(incident)
    client.post(address("incident_change", incident), {**FACTS, "version": seen})

    response = client.post(
        address("incident_change", incident), {**FACTS, "title": "Mine", "version": seen}
    )

    page = response.content.decode()
    assert response.status_code == 409
    assert "Mine" in page
    assert "Another title" in page
    assert Incident.objects.get().title == "Another title"


def test_a_stale_change_to_what_stands_already_says_so(signed_in, editor, linked):
    incident, _, _ = linked
    client = signed_in(editor)
    seen = version(incident)
    client.post(address("incident_change", incident), {**FACTS, "version": seen})

    page = client.post(address("incident_change", incident), {**FACTS, "version": seen})

    assert page.status_code == 409
    assert "says the same as what stands now" in page.content.decode()
    assert "is beside it" not in page.content.decode()


def test_credibility_is_kept_on_the_evidence_and_confirmed_needs_two_origins(
    signed_in, editor, linked
):
    incident, _, claim = linked
    client = signed_in(editor)
    where = address("claim_assess", incident, claim.key)

    wrong = client.post(where, {"version": version(incident), "credibility": "1"})
    right = client.post(where, {"version": version(incident), "credibility": "2"})

    assert "There is one: Harbour police." in wrong.content.decode()
    assert (wrong.status_code, right.status_code) == (422, 302)
    assert incident.assessments.get().credibility == "2"


def test_leaving_a_claim_out_needs_a_reason(signed_in, editor, linked):
    incident, _, claim = linked

    response = signed_in(editor).post(
        address("claim_assess", incident, claim.key),
        {"version": version(incident), "credibility": "3", "left_out": "on"},
    )

    assert response.status_code == 422


def test_a_ruling_is_made_and_lifted(signed_in, editor, linked):
    incident, _, _ = linked
    client = signed_in(editor)
    where = address("ruling_new", incident, "killed", "victims")

    wrong = client.post(where, {"version": version(incident), "best": "1.000", "reason": "x"})
    client.post(where, {"version": version(incident), "best": "6", "reason": "Counted twice."})
    ruling = incident.rulings.in_force().get()
    assert "Counted twice." in client.get(address("incident_work", incident)).content.decode()
    lifting = address("ruling_lift", incident, ruling.key)
    client.post(lifting, {"version": version(incident), "reason": " "})
    stale = client.post(lifting, {"version": version(incident) - 1, "reason": "Not so."})
    assert incident.rulings.in_force().exists()
    assert stale.status_code == 409
    client.post(lifting, {"version": version(incident), "reason": "Not so."})

    assert wrong.status_code == 422
    assert "1.000" in wrong.content.decode()
    assert not incident.rulings.in_force().exists()


def test_there_is_no_ruling_on_a_number_that_does_not_exist(signed_in, editor, linked):
    where = address("ruling_new", linked[0], "killed", "martians")

    assert signed_in(editor).get(where).status_code == 404


def test_parties_are_ticked(signed_in, editor, linked):
    incident, _, claim = linked

    signed_in(editor).post(
        address("incident_parties", incident),
        {"version": version(incident), "sources": [claim.source.key]},
    )

    assert incident.parties.get().source == claim.source


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("incident_change", ()),
        ("incident_parties", ()),
        ("ruling_new", ("killed", "victims")),
    ],
)
def test_only_editors_work_on_the_record(client, journalist, linked, name, more):
    where = address(name, linked[0], *more)
    assert client.get(where).status_code == 302
    client.force_login(journalist)
    assert client.get(where).status_code == 403
    assert client.put(where).status_code == 405
