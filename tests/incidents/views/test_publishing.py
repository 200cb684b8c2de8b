import pytest
from django.urls import reverse
from django.utils import timezone

from incidents.actions.evidence import link_event
from incidents.actions.publishing import draft_of, take_down
from incidents.models import Incident, Redaction, Release
from tests import factories
from tests import record_factories as records


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


def form_of(incident, **changes):
    incident = Incident.objects.get(pk=incident.pk)
    return {
        "version": incident.version,
        "digest": draft_of(incident).digest,
        "grade": "weak",
        "why": "",
        **changes,
    }


def test_the_publish_page_shows_each_number_with_rule_words_and_signers(signed_in, editor, linked):
    page = signed_in(editor).get(address("incident_publish", linked[0])).content.decode()

    for shown in (
        "Victims killed",
        "the one value all accounts allow",
        "A gunman killed seven people on Saturday",
        "marked by Journalist, verified by Editor",
        "Harbour police",
        "weak: one source only",
    ):
        assert shown in page


def test_what_is_missing_is_a_link_to_its_review(signed_in, journalist, editor, linked):
    incident, event, _ = linked
    waiting = records.absence_claim(
        event.article, event, by=journalist, editor=editor, state="submitted"
    )

    page = signed_in(editor).get(address("incident_publish", incident)).content.decode()

    assert reverse("annotations:claim_review", args=[waiting.key]) in page
    assert "provisional" in page


def test_publishing_leads_to_the_public_page(signed_in, editor, linked):
    incident, _, _ = linked

    response = signed_in(editor).post(
        address("incident_publish", incident), form_of(incident, grade="fair")
    )

    assert response.url == address("incident_detail", incident)
    assert Release.objects.get().record["grade"] == "fair"


def test_what_changed_since_the_page_was_opened_is_not_published_unseen(
    signed_in, journalist, editor, linked
):
    incident, event, _ = linked
    form = form_of(incident, why="Typed with care.")
    records.absence_claim(event.article, event, by=journalist, editor=editor)

    response = signed_in(editor).post(address("incident_publish", incident), form)

    assert response.status_code == 409
    assert "Typed with care." in response.content.decode()
    assert not Release.objects.exists()


def test_the_second_release_asks_what_changed(signed_in, editor, linked):
    incident, _, _ = linked
    records.release_of(incident, by=editor)

    response = signed_in(editor).post(
        address("incident_publish", incident), form_of(incident, why="")
    )

    assert response.status_code == 422
    assert Release.objects.count() == 1


def test_quoting_a_protected_source_is_warned_of(signed_in, editor, linked):
    incident, _, claim = linked
    claim.quote_in_public = True
    claim.save()
    source = claim.source
    source.protected, source.protected_by = True, editor
    source.protected_reason, source.protected_at = "threats", timezone.now()
    source.save()

    page = signed_in(editor).get(address("incident_publish", incident)).content.decode()

    assert "protected source’s own words" in page


def test_the_preview_is_what_a_reader_would_see(signed_in, editor, linked):
    incident, _, _ = linked

    page = signed_in(editor).get(address("incident_preview", incident)).content.decode()

    assert "Harbour police said that seven people were killed." in page
    assert "marked by" not in page


def test_down_needs_a_reason_and_one_click(signed_in, editor, linked):
    incident, _, _ = linked
    records.release_of(incident, by=editor)
    client = signed_in(editor)

    empty = client.post(address("incident_take_down", incident), {"reason": ""})
    done = client.post(address("incident_take_down", incident), {"reason": "A name."})

    assert (empty.status_code, done.status_code) == (422, 302)
    assert client.get(address("incident_detail", incident)).status_code == 410


def test_up_needs_a_second_person(client, desk, editor, linked):
    incident, _, _ = linked
    records.release_of(incident, by=editor)
    take_down(incident, reason="A name.", by=editor)
    second = factories.make_person("editor", desk=desk, username="second-editor")
    put_up = address("incident_put_up", incident)

    def form(**fields):
        return {"version": Incident.objects.get(pk=incident.pk).version, **fields}

    client.force_login(editor)
    client.post(put_up, form(reason="The name is redacted."))
    alone = client.post(put_up, form(asked="True"))
    client.force_login(second)
    done = client.post(put_up, form(asked="True"))

    assert alone.status_code == 422
    assert done.status_code == 302
    client.logout()
    assert client.get(address("incident_detail", incident)).status_code == 200


def test_words_are_withheld_by_giving_them_and_shown_again_with_a_reason(signed_in, editor, linked):
    incident, event, _ = linked
    records.release_of(incident, by=editor)
    client = signed_in(editor)
    form = {"article": event.article.key, "words": "killed seven people", "reason": "A mistake."}

    client.post(address("redaction_list", incident), form)
    row = Redaction.objects.get()
    assert (
        "killed seven people"
        not in client.get(address("incident_detail", incident)).content.decode()
    )
    client.post(
        address("redaction_lift", incident, row.key), {"version": row.version, "reason": "Right."}
    )

    assert (
        "killed seven people" in client.get(address("incident_detail", incident)).content.decode()
    )


@pytest.mark.parametrize(
    "form",
    [
        {"reason": "x"},
        {"article": "own", "words": "not in the report", "reason": "x"},
        {"article": "own", "words": "police said", "reason": "x"},
        {"article": "own", "words": "seven people", "reason": ""},
    ],
    ids=["nothing named", "not there", "there twice", "no reason"],
)
def test_a_redaction_that_names_nothing_for_certain_is_refused(signed_in, editor, linked, form):
    incident, event, _ = linked
    if form.get("article"):
        form = {**form, "article": event.article.key}

    response = signed_in(editor).post(address("redaction_list", incident), form)

    assert response.status_code == 422
    assert not Redaction.objects.exists()


@pytest.mark.parametrize(
    "name",
    [
        "incident_publish",
        "incident_preview",
        "incident_take_down",
        "incident_put_up",
        "redaction_list",
    ],
)
def test_only_editors_publish(client, journalist, linked, name):
    assert client.get(address(name, linked[0])).status_code == 302
    client.force_login(journalist)
    assert client.get(address(name, linked[0])).status_code == 403


def test_a_record_that_rests_on_nothing_says_why_it_cannot_be_published(signed_in, editor):
    empty = records.make_incident(by=editor)

    page = signed_in(editor).get(address("incident_publish", empty)).content.decode()

    assert "none counts here yet" in page
    assert "has been decided on" not in page


def test_a_record_whose_claims_all_wait_cannot_be_published_either(signed_in, journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    records.absence_claim(article, event, by=journalist, editor=editor, state="submitted")
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    page = signed_in(editor).get(address("incident_publish", incident)).content.decode()

    assert "none counts here yet" in page
