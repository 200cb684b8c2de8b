import pytest
from django.conf import settings as site
from django.core.cache import cache
from django.test import Client

from incidents.models import ErrorReport
from incidents.views import flood
from tests.incidents.reading_pages import address, published, words_of


@pytest.fixture(autouse=True)
def nobody_sent_before():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def incident(journalist, editor):
    return published(by=journalist, editor=editor)[0]


def send(client, incident, **given):
    there = address("error_report", incident, 1)
    return client.post(there, {"words": "It was six.", **given})


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ("", "the whole record"),
        ("killed/victims", "Victims killed: 7"),
        ("c1", "the words of Harbour police"),
    ],
)
def test_a_reader_reports_an_error_in_a_record_a_number_or_words(client, incident, about, name):
    page = client.get(address("error_report", incident, 1), {"about": about})

    answer = send(client, incident, about=about, contact="reader@mail.example")

    assert name in words_of(page)
    assert answer.status_code == 302
    row = ErrorReport.objects.get()
    assert (row.incident, row.release_number, row.about) == (incident, 1, about)
    thanks = client.get(answer.headers["Location"])
    assert thanks.status_code == 200
    assert "reader@mail.example" not in words_of(thanks)


def test_record_number_and_words_each_lead_to_the_form(client, incident):
    form = address("error_report", incident, 1)
    why = address("figure_why", incident, 1, "killed", "victims")

    assert f'href="{form}"' in words_of(client.get(address("incident_detail", incident)))
    assert f'href="{form}?about=killed/victims"' in words_of(client.get(why))
    assert f'href="{form}?about=c1"' in words_of(client.get(address("words", incident, 1, "c1")))


@pytest.mark.parametrize("about", ["c99", "killed/nobody", "killed/", "/", "x" * 90, "c1/"])
def test_what_a_release_does_not_have_cannot_be_spoken_of(client, incident, about):
    page = address("error_report", incident, 1)

    assert client.get(page, {"about": about}).status_code == 404
    assert send(client, incident, about=about).status_code == 404
    assert not ErrorReport.objects.exists()


@pytest.mark.parametrize(
    "given",
    [{"words": ""}, {"words": "a" * 2001}, {"contact": "a" * 201}, {"website": "spam"}],
    ids=["no words", "too long", "contact too long", "trap"],
)
def test_a_form_that_is_not_right_comes_back_with_what_was_typed(client, incident, given):
    answer = send(client, incident, **{"contact": "at the corner", **given})

    assert answer.status_code == 422
    if "contact" not in given:
        assert "at the corner" in words_of(answer)
    assert not ErrorReport.objects.exists()


def test_a_body_that_is_far_too_large_is_refused_as_such(client, incident):
    answer = send(client, incident, words="a" * (site.DATA_UPLOAD_MAX_MEMORY_SIZE + 1))

    assert answer.status_code == 413
    assert not ErrorReport.objects.exists()


def test_a_form_of_another_site_is_refused(incident):
    browser = Client(enforce_csrf_checks=True)

    assert send(browser, incident).status_code == 403
    assert not ErrorReport.objects.exists()


def test_the_form_is_stored_by_no_cache(client, incident):
    for name in ("error_report", "error_report_sent"):
        answer = client.get(address(name, incident, 1))
        assert "no-store" in answer.headers["Cache-Control"]
        assert "ETag" not in answer.headers


def test_whoever_sends_too_often_is_asked_to_wait_and_keeps_the_words(
    client, incident, monkeypatch
):
    monkeypatch.setattr(flood, "MOST", 1)
    assert send(client, incident).status_code == 302

    answer = send(client, incident, words="And a second thing.")

    assert answer.status_code == 429
    assert "And a second thing." in words_of(answer)
    assert ErrorReport.objects.count() == 1


def test_a_record_flooded_from_many_addresses_answers_the_same(client, incident, monkeypatch):
    monkeypatch.setattr("incidents.actions.answering.MOST_OF_A_RECORD", 1)
    send(client, incident, words="1")

    answer = client.post(
        address("error_report", incident, 1), {"words": "2"}, REMOTE_ADDR="192.0.2.9"
    )

    assert answer.status_code == 429
    assert ErrorReport.objects.count() == 1


def test_other_methods_are_refused(client, incident):
    assert client.put(address("error_report", incident, 1)).status_code == 405
    assert client.post(address("error_report_sent", incident, 1)).status_code == 405


def test_what_was_sent_is_on_no_public_page_or_file(client, incident):
    send(client, incident, words="A secret guess.", contact="reader@mail.example")

    pages = [
        ("incident_detail", ()),
        ("release_json", (1,)),
        ("release_csv", (1,)),
        ("cite", (1,)),
        ("error_report", (1,)),
    ]
    for name, more in pages:
        page = words_of(client.get(address(name, incident, *more)))
        assert "A secret guess." not in page
        assert "reader@mail.example" not in page
