"""The source of a claim at the desk: chosen, made on the spot, gone on with, or none."""

from annotations.models import Claim, Source
from tests import factories
from tests.annotations.views.desk_forms import fields_of, new_address, text_of


def test_a_new_source_is_made_on_the_spot_and_an_unnamed_one_stays_in_its_report(
    signed_in, journalist, article
):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    fields |= {
        "who": "a harbour worker",
        "who-kind": "witness",
        "who-named": "unnamed_person",
        "who-anonymity": "requested",
    }

    client.post(new_address(article), fields)

    source = Source.objects.get(label="a harbour worker")
    assert source.only_in == article
    assert source.anonymity_reason == "requested"
    assert Claim.objects.get().source == source


def test_a_name_that_no_source_has_is_asked_for_and_nothing_is_made(signed_in, journalist, article):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))

    page = client.post(new_address(article), fields | {"who": "The mayor"})

    assert page.status_code == 422
    assert "There is no source of this name yet" in text_of(page)
    assert not Source.objects.exists()


def test_a_refused_claim_leaves_no_new_source_behind(signed_in, journalist, article):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    fields |= {"who": "The mayor", "who-kind": "government_other", "event_new": ""}
    fields |= {"parent": "nobody"}

    page = client.post(new_address(article), fields)

    assert page.status_code == 422
    assert not Source.objects.exists()


def test_two_sources_of_one_name_are_told_apart_by_their_place(signed_in, journalist, article):
    north = factories.make_source("City police", by=journalist, place="North")
    factories.make_source("City police", by=journalist, place="South")
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))

    unclear = client.post(new_address(article), fields | {"who": "City police"})
    clear = client.post(new_address(article), fields | {"who": "City police (North)"})

    assert "Two sources have this name" in text_of(unclear)
    assert clear.status_code == 302
    assert Claim.objects.get().source == north


def test_the_same_source_as_before_continues_the_previous_claim(
    signed_in, journalist, article, police
):
    first = factories.make_claim(article, by=journalist, source=police)
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article, 4)))
    assert fields["continues"] == first.key

    client.post(
        new_address(article, 4),
        fields | {"voice": "same", "source-words": "", "cue-words": "", "who": ""},
    )

    claim = Claim.objects.get(continues=first)
    assert claim.source == police
    assert claim.manner == "implicit"


def test_the_reporters_own_voice_has_no_source(signed_in, journalist, article):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article, more="&own_voice=1")))
    assert fields["voice"] == "own"

    client.post(new_address(article, more="&own_voice=1"), fields)

    claim = Claim.objects.get()
    assert claim.own_voice
    assert claim.manner == "reporter_voice"
    assert claim.parts.get().quote.startswith("A gunman killed")
