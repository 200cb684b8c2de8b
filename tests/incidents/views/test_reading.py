import hashlib
import json

import pytest
from django.urls import reverse

from annotations.actions.sources import protect_source
from incidents.actions.evidence import assess
from incidents.actions.publishing import redact_source, redact_words, take_down
from incidents.models import Release
from tests import factories
from tests import record_factories as records
from tests.incidents.reading_pages import address, public_id, published, words_of

CITED = [("cite", (1,)), ("cite_bibtex", (1,)), ("cite_csl", (1,))]
PAGES = [*CITED, ("words", (1, "c1")), ("error_report", (1,)), ("error_report_sent", (1,))]


@pytest.fixture
def incident(journalist, editor):
    return published(by=journalist, editor=editor)[0]


@pytest.fixture
def claim(incident):
    return incident.evidence.get().event.claims.order_by("pk").first()


def test_each_definition_has_its_number_and_its_reason_at_an_address(client, incident):
    page = words_of(client.get(address("incident_detail", incident, query="?count=all")))

    assert "no source tells of one" in page
    assert page.count('aria-current="true"') == 1
    assert "Counted now: all dead" in page


def test_the_choice_is_kept_in_the_links_and_left_out_of_the_canonical_address(client, incident):
    chosen = words_of(client.get(address("incident_detail", incident, query="?count=civilians")))
    plain = words_of(client.get(address("incident_detail", incident)))

    why = address("figure_why", incident, 1, "killed", "victims")
    canonical = (
        f'<link rel="canonical" href="http://testserver{address("incident_detail", incident)}">'
    )
    assert f'{why}?count=civilians"' in chosen
    assert canonical in chosen
    assert canonical in plain
    assert "not stated: nobody says how many were civilians." in chosen
    assert "?count=" not in plain.split('<section class="counting"')[0]


def test_whoever_s_status_nobody_gives_is_a_civilian_where_that_was_presumed(
    client, incident, editor, settings
):
    settings.PRESUME_CIVILIANS = True
    incident.refresh_from_db()
    records.release_of(incident, by=editor, why="Civilians are presumed.")
    settings.PRESUME_CIVILIANS = False  # a later choice changes no release

    counted = [
        words_of(client.get(address("release_detail", incident, number, query="?count=civilians")))
        for number in (1, 2)
    ]
    record = client.get(address("release_json", incident, 2)).json()

    assert "nobody says how many were civilians" in counted[0]
    assert "whoever’s status nobody gives is presumed to be one" in counted[1]
    assert record["presumes_civilians"] is True
    assert {one["definition"]: one["best"] for one in record["definitions"]}["civilians"] == 7


def test_the_choice_goes_on_from_a_number_s_page(client, incident):
    why = address("figure_why", incident, 1, "killed", "victims", query="?count=all")

    assert f"{address('release_detail', incident, 1)}?count=all" in words_of(client.get(why))


def test_what_is_no_definition_shows_the_record_s_own(client, incident):
    odd = words_of(client.get(address("incident_detail", incident, query="?count=%00%3Cb%3E")))

    assert "an attacker who died is not among them" in odd
    assert "<b>%00" not in odd


def test_every_quotation_has_an_address_linked_from_the_record(client, incident):
    page = words_of(client.get(address("incident_detail", incident)))

    for one in Release.objects.get().record["claims"]:
        there = address("words", incident, 1, one["id"])
        assert f'href="{there}"' in page
        assert client.get(there).status_code == 200


def test_a_quotation_stands_in_its_sentence_with_who_says_it_and_where(client, incident, claim):
    there = address("words", incident, 1, public_id(Release.objects.get(), claim))

    page = words_of(client.get(there, query_params={"count": "all"}))

    assert '<mark class="content toll">seven people</mark>' in page
    assert "Harbour police" in page
    assert "The Harbour Post" in page
    assert f"http://testserver{there}" in page
    assert f"{address('figure_why', incident, 1, 'killed', 'victims')}?count=all" in page
    assert "a second checked" in page


def test_an_earlier_release_leads_to_the_same_words_in_the_latest(client, incident, claim, editor):
    records.release_of(incident, by=editor, why="Checked once more.")
    first, latest = Release.objects.order_by("number")

    page = words_of(client.get(address("words", incident, 1, public_id(first, claim))))

    assert address("words", incident, 2, public_id(latest, claim)) in page


def test_words_that_the_latest_release_has_no_more_say_so(client, incident, claim, editor):
    first = Release.objects.get()
    incident.refresh_from_db()
    assess(
        incident,
        claim,
        seen=incident.version,
        credibility="6",
        by=editor,
        left_out=True,
        reason="Told of another day.",
    )
    records.release_of(incident, by=editor, why="Left a claim out.")

    page = words_of(client.get(address("words", incident, 1, public_id(first, claim))))

    assert "does not have them any more" in page
    assert address("incident_detail", incident) in page


@pytest.mark.parametrize("key", ["c99", "x", "f1"])
def test_an_id_that_the_release_does_not_have_says_what_happened(client, incident, key):
    answer = client.get(address("words", incident, 1, key))

    assert answer.status_code == 404
    assert "numbers its words anew" in words_of(answer)
    assert address("release_detail", incident, 1) in words_of(answer)


def test_a_source_protected_since_is_named_on_no_page(client, incident, claim, editor):
    there = address("words", incident, 1, public_id(Release.objects.get(), claim))
    pages = [there, *(address(name, incident, *more) for name, more in PAGES)]
    pages.append(address("error_report", incident, 1, query="?about=c1"))
    assert "Harbour police" in words_of(client.get(there))

    protect_source(
        claim.source,
        seen=claim.source.version,
        by=editor,
        reason="Fear.",
        label="a person",
        identity={},
    )

    for page in pages:
        answer = client.get(page)
        assert "harbour police" not in words_of(answer).lower()
        assert "The Harbour Post" not in words_of(answer)
        assert "Fear." not in words_of(answer)
    assert "The words themselves are not shown" in words_of(client.get(there))


def test_withheld_words_are_in_no_quotation(client, incident, claim, editor):
    there = address("words", incident, 1, public_id(Release.objects.get(), claim))
    text = claim.article_version
    assert "A gunman killed" in words_of(client.get(there))

    redact_words(text, start=0, end=len(text.text), reason="A name.", by=editor)

    page = words_of(client.get(there))
    assert "A gunman killed" not in page
    assert "A name." not in page


def test_a_quotation_that_is_withheld_whole_is_as_if_it_had_never_been(
    client, incident, claim, journalist, editor
):
    other = factories.make_claim(
        claim.article_version.article,
        by=journalist,
        editor=editor,
        state="verified",
        source=claim.source,
        event=claim.event.key,
        words="A further two officers were hurt",
        figures=(),
    )
    records.release_of(incident, by=editor, why="More words.")
    key = public_id(Release.objects.get(number=2), other)
    there = address("words", incident, 2, key)
    assert "were hurt" in words_of(client.get(there))
    text = other.article_version
    start = text.text.index("A further")

    redact_words(text, start=start, end=len(text.text), reason="A name.", by=editor)

    withheld, unknown = client.get(there), client.get(address("words", incident, 2, "c99"))
    assert (withheld.status_code, unknown.status_code) == (404, 404)
    assert withheld.content == unknown.content
    assert there not in words_of(client.get(address("incident_detail", incident)))
    report = address("error_report", incident, 2)
    assert client.get(report, {"about": key}).status_code == 404


def test_a_redacted_source_is_in_no_citation_or_form(client, incident, claim, editor):
    redact_source(claim.source, reason="A name.", by=editor)

    for name, more in [*PAGES, ("error_report", (1,))]:
        assert "Harbour police" not in words_of(client.get(address(name, incident, *more)))


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_what_is_taken_down_answers_gone(client, incident, editor, name, more):
    take_down(incident, reason="A name.", by=editor)

    answer = client.get(address(name, incident, *more))

    assert answer.status_code == 410
    assert "Shooting" not in words_of(answer)


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_what_was_never_published_is_not_there(client, journalist, editor, name, more):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)

    assert client.get(address(name, incident, *more)).status_code == 404


@pytest.mark.parametrize(("name", "more"), [*CITED, ("words", (1, "c1"))])
def test_unchanged_pages_are_not_sent_twice(client, incident, claim, editor, name, more):
    page = address(name, incident, *more)
    tag = client.get(page).headers["ETag"]

    assert client.get(page, headers={"if-none-match": tag}).status_code == 304
    redact_source(claim.source, reason="A name.", by=editor)
    assert client.get(page, headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize(("name", "more"), [*CITED, ("words", (1, "c1"))])
def test_readers_pages_take_no_posts(client, incident, name, more):
    assert client.post(address(name, incident, *more)).status_code == 405


def test_the_digest_is_of_exactly_the_file_that_readers_download(client, incident, claim, editor):
    release = Release.objects.get()
    for _ in range(2):
        file = client.get(address("release_json", incident, 1)).content
        digest = hashlib.sha256(file).hexdigest()
        for name, more in CITED:
            page = words_of(client.get(address(name, incident, *more)))
            assert digest in page
            assert release.digest not in page
        redact_source(claim.source, reason="A name.", by=editor)


def test_the_house_s_own_digest_is_on_no_page(client, incident):
    digest = Release.objects.get().digest

    for name, more in [*PAGES, ("incident_detail", ()), ("release_json", (1,))]:
        assert digest not in words_of(client.get(address(name, incident, *more)))


def test_citations_come_as_files_of_their_own_kind(client, incident):
    bibtex = client.get(address("cite_bibtex", incident, 1))
    csl = client.get(address("cite_csl", incident, 1))

    assert bibtex.headers["Content-Type"] == "text/x-bibtex; charset=utf-8"
    assert csl.headers["Content-Type"] == "application/vnd.citationstyles.csl+json"
    assert f'filename="attest{incident.key}r1.bib"' in bibtex.headers["Content-Disposition"]
    (item,) = json.loads(csl.content)
    assert item["URL"] == f"http://testserver{address('release_detail', incident, 1)}"
    assert item["title"] == "Shooting at the harbour"


def test_a_quotation_costs_the_same_for_one_and_for_many(
    client, journalist, editor, django_assert_max_num_queries
):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    with django_assert_max_num_queries(30) as one:
        client.get(address("words", incident, 1, "c1"))
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.release_of(incident, by=editor, why="More claims.")

    with django_assert_max_num_queries(len(one)):
        assert client.get(address("words", incident, 2, "c1")).status_code == 200
    with django_assert_max_num_queries(len(one)):
        assert client.get(address("cite", incident, 2)).status_code == 200


@pytest.mark.parametrize(
    ("policy", "said"), [("literal", "<b>literal</b>"), ("acled", "<b>ACLED</b>")]
)
def test_a_changed_setting_changes_the_method_page(client, db, settings, policy, said):
    settings.VAGUE_POLICY = policy

    page = words_of(client.get(reverse("incidents:method")))

    assert said in page
    assert "from Monday to Sunday" in page
    assert "<dt>R20</dt>" in page


@pytest.mark.parametrize(
    ("presumes", "said"), [(False, "Nobody is taken for a civilian"), (True, "as Airwars presumes")]
)
def test_the_method_page_says_whether_the_dead_are_presumed_civilians(
    client, db, settings, presumes, said
):
    settings.PRESUME_CIVILIANS = presumes

    assert said in words_of(client.get(reverse("incidents:method")))
