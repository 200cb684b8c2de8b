import pytest
from django.urls import reverse

from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def ask(client, name, article, **query):
    return client.get(reverse(f"annotations:{name}", args=[article.key]), query)


@pytest.mark.parametrize(
    ("text", "ok", "reading"),
    [
        ("7kc", True, "7 civilians killed"),
        ("7kc 3ip", True, "7 civilians killed · 3 police officers injured"),
        ("", True, ""),
    ],
)
def test_figures_in_short_are_read_back_in_words(signed_in, journalist, article, text, ok, reading):
    answer = ask(signed_in(journalist), "shorthand_read", article, text=text)

    assert answer.json() == {"ok": ok, "reading": reading}


def test_what_cannot_be_read_says_how_to_mend_it(signed_in, journalist, article):
    answer = ask(signed_in(journalist), "shorthand_read", article, text="7z")

    assert answer.status_code == 200
    assert not answer.json()["ok"]
    assert "k killed" in answer.json()["reading"]


def test_a_time_is_read_back_with_its_rule(signed_in, journalist, article):
    answer = ask(signed_in(journalist), "time_read", article, words="on Saturday")

    assert answer.json() == {
        "ok": True,
        "reading": "12 November 2011: the latest such weekday up to publication",
    }


def test_without_a_publication_date_a_relative_time_has_no_date(signed_in, journalist):
    article = factories.make_article(by=journalist, published="", published_ground="unknown")

    answer = ask(signed_in(journalist), "time_read", article, words="on Saturday")

    assert not answer.json()["ok"]
    assert "no publication date" in answer.json()["reading"]


def test_words_that_are_no_time_say_so(signed_in, journalist, article):
    answer = ask(signed_in(journalist), "time_read", article, words="harbour")

    assert answer.json() == {"ok": False, "reading": "These words are read as no date."}


def test_sources_are_offered_by_the_beginning_of_a_word_with_place_and_kind(
    signed_in, journalist, article
):
    source = factories.make_source("Harbour police", by=journalist, place="Port")
    factories.make_source("City hospital", by=journalist, kind="health_body")

    body = ask(signed_in(journalist), "source_suggest", article, q="pol").content.decode()

    assert f'data-key="{source.key}"' in body
    assert 'data-text="Harbour police (Port)"' in body
    assert "Port · police" in body
    assert "City hospital" not in body


def test_unnamed_sources_of_other_reports_and_desks_are_never_offered(
    signed_in, journalist, stranger, article
):
    elsewhere = factories.make_article(by=journalist, text="Another\n\nText.\n")
    foreign = factories.make_article(by=stranger)
    unnamed = {"kind": "witness", "named": "unnamed_person"}
    factories.make_source("local resident", by=journalist, only_in=elsewhere, **unnamed)
    factories.make_source("local worker", by=stranger, only_in=foreign, **unnamed)
    factories.make_source("local nurse", by=journalist, only_in=article, **unnamed)

    body = ask(signed_in(journalist), "source_suggest", article, q="local").content.decode()

    assert "local nurse" in body
    assert "local resident" not in body
    assert "local worker" not in body


@pytest.mark.parametrize("name", ["source_suggest", "shorthand_read", "time_read"])
def test_who_may_ask(client, signed_in, stranger, administrator, article, name):
    assert ask(client, name, article).status_code == 302
    assert ask(signed_in(stranger), name, article).status_code == 404
    assert ask(signed_in(administrator), name, article).status_code == 403
