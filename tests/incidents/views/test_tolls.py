"""Rule R12 on the pages: why a toll fell is asked where it is published, and readers see it."""

import pytest
from django.urls import reverse

from incidents.actions.publishing import draft_of
from incidents.gathering.gathered import gathered
from incidents.models import FallNote, Incident, Redaction, Release
from tests.incidents.fallen_tolls import fallen
from tests.record_factories import note_fall

WHY = "Two had been counted twice."


@pytest.fixture
def incident(journalist, editor):
    return fallen(by=journalist, editor=editor)


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


def words_of(response):
    return response.content.decode()


def fields_of(incident, **typed):
    """The fields for the fall, as the page gives them."""
    [fall] = gathered(incident).falls
    name = f"fall_{fall.fingerprint[:16]}"
    return {name: typed.get("words", WHY), f"{name}_seen": typed.get("seen", fall.version)}


def publish_form(incident, **changes):
    incident = Incident.objects.get(pk=incident.pk)
    numbers = {"version": incident.version, "digest": draft_of(incident).digest}
    return {**numbers, "grade": "fair", "why": "", **fields_of(incident), **changes}


def test_the_publish_page_names_the_fall_with_the_words_of_both_tolls(signed_in, editor, incident):
    page = words_of(signed_in(editor).get(address("incident_publish", incident)))

    assert "Harbour police: Victims killed, from 9 to 7" in page
    assert "“nine people” (12 November 2011)" in page
    assert "“seven people” (13 November 2011)" in page


def test_without_words_nothing_is_published_and_the_error_leads_to_the_field(
    signed_in, editor, incident
):
    form = publish_form(incident, why="Typed with care.", **fields_of(incident, words=" "))

    response = signed_in(editor).post(address("incident_publish", incident), form)

    [name] = [name for name in form if name.startswith("fall_") and not name.endswith("_seen")]
    assert response.status_code == 422
    assert f'<a href="#id_{name}">' in words_of(response)
    assert "Say why it fell: readers see it." in words_of(response)
    assert "Typed with care." in words_of(response)
    assert 'value="fair"' in words_of(response)
    assert not Release.objects.exists()


def test_one_form_says_why_and_publishes_and_readers_see_revised_down(
    client, signed_in, editor, incident
):
    done = signed_in(editor).post(address("incident_publish", incident), publish_form(incident))
    client.logout()

    assert done.status_code == 302
    page = words_of(client.get(address("incident_detail", incident)))
    assert f"Revised down from 9 to 7: {WHY}" in page
    assert f"revised down: {WHY}" in page
    why = client.get(address("figure_why", incident, 1, "killed", "victims"))
    assert f"Revised down from 9 to 7: {WHY}" in words_of(why)
    csv = client.get(address("release_csv", incident, 1))
    assert f"revised down: {WHY}" in words_of(csv)


def test_a_name_withheld_since_is_withheld_in_the_note_too(client, signed_in, editor, incident):
    fields = fields_of(incident, words="The harbour police corrected itself.")
    signed_in(editor).post(address("incident_publish", incident), publish_form(incident, **fields))
    client.logout()
    police = Redaction(source=gathered_source(incident), reason="Asked for.", by=editor)
    police.at = incident.created_at
    police.save()

    page = words_of(client.get(address("incident_detail", incident)))

    assert "Revised down from 9 to 7: The [withheld" in page


def gathered_source(incident):
    return incident.evidence.first().event.claims.get().source


def test_a_stale_publish_form_keeps_the_note_that_was_typed(signed_in, editor, incident):
    form = publish_form(incident, digest="0" * 64)

    response = signed_in(editor).post(address("incident_publish", incident), form)

    assert response.status_code == 409
    assert f'value="{WHY}"' in words_of(response)
    assert not FallNote.objects.exists()


def test_the_work_page_asks_why_until_somebody_says_it(signed_in, editor, incident):
    browser = signed_in(editor)
    before = words_of(browser.get(address("incident_work", incident)))

    done = browser.post(address("incident_falls", incident), fields_of(incident))

    assert address("incident_falls", incident) in before
    assert done.url == address("incident_work", incident)
    after = words_of(browser.get(done.url))
    assert address("incident_falls", incident) not in after
    assert f"Revised down from 9 to 7: {WHY}" in after


def test_an_empty_note_is_asked_for_again(signed_in, editor, incident):
    answer = signed_in(editor).post(
        address("incident_falls", incident), fields_of(incident, words="")
    )

    assert answer.status_code == 422
    assert "Say why it fell" in words_of(answer)


def test_two_editors_at_once_see_each_others_words_and_lose_none(signed_in, editor, incident):
    form = fields_of(incident)
    [fall] = gathered(incident).falls
    note_fall(incident, fall=fall.fingerprint, words="Theirs.", seen=0, by=editor)

    answer = signed_in(editor).post(address("incident_falls", incident), form)

    assert answer.status_code == 409
    assert "<q>Theirs.</q>" in words_of(answer)
    assert f'value="{WHY}"' in words_of(answer)
    again = signed_in(editor).post(address("incident_falls", incident), fields_of(incident, seen=1))
    assert again.status_code == 302
    assert FallNote.objects.get().words == WHY


def test_where_nothing_fell_the_page_says_so(signed_in, journalist, editor):
    still = fallen(by=journalist, editor=editor, words=("seven",))

    page = words_of(signed_in(editor).get(address("incident_falls", still)))

    assert "No toll of this incident has fallen." in page
    assert '<button class="button primary"' not in page


def test_only_editors_of_the_record_are_asked(client, signed_in, journalist, incident):
    where = address("incident_falls", incident)

    assert client.get(where).status_code == 302
    browser = signed_in(journalist)
    assert browser.get(where).status_code == 403
    assert browser.post(where, fields_of(incident)).status_code == 403
    assert not FallNote.objects.exists()
