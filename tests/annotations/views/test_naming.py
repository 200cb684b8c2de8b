import pytest
from django.urls import reverse

from annotations.models import NamedWords
from tests import factories
from tests.annotations.views.desk_forms import text_of


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def hold(article, query=""):
    return reverse("annotations:words_hold", args=[article.key]) + query


def test_words_that_name_somebody_are_held_back(signed_in, journalist, article):
    client = signed_in(journalist)

    answer = client.post(
        hold(article), {"words": "regional hospital", "who": "victim", "public": "hold"}
    )

    assert answer.status_code == 302
    row = NamedWords.objects.get()
    assert row.span.words(article.current.text) == "regional hospital"
    assert "regional hospital" in text_of(client.get(hold(article)))


@pytest.mark.parametrize("words", ["", "nobody here", "police"])
def test_words_that_are_not_there_once_are_refused(signed_in, journalist, article, words):
    page = signed_in(journalist).post(
        hold(article), {"words": words, "who": "victim", "public": "hold"}
    )

    assert page.status_code == 422
    assert not NamedWords.objects.exists()


def test_words_found_in_the_report_twice_are_found_in_their_sentence(
    signed_in, journalist, article
):
    signed_in(journalist).post(
        hold(article, "?sentence=4"), {"words": "police", "who": "suspect", "public": "never"}
    )

    assert NamedWords.objects.get().start == article.current.text.rindex("police")


def test_coming_from_a_claim_its_sentences_stand_above_the_form_and_after_it(
    signed_in, journalist, article
):
    claim = factories.make_claim(article, by=journalist)
    client = signed_in(journalist)
    sentence = "A gunman killed seven people on Saturday, the harbour police said."

    answer = client.post(
        hold(article, f"?claim={claim.key}"),
        {"words": "police", "who": "suspect", "public": "never"},
        follow=True,
    )

    assert NamedWords.objects.get().start == article.current.text.index("police")
    assert sentence in text_of(answer)
    assert sentence not in text_of(client.get(hold(article)))


def test_what_was_never_to_be_shown_needs_a_reason_to_be_shown(signed_in, journalist, article):
    client = signed_in(journalist)
    words = {"words": "regional hospital", "who": "victim"}
    client.post(hold(article), words | {"public": "never"})

    refused = client.post(hold(article), words | {"public": "yes"})
    taken = client.post(hold(article), words | {"public": "yes", "reason": "Named by the family."})

    assert refused.status_code == 422
    assert taken.status_code == 302
    assert NamedWords.objects.get().public == "yes"


def test_who_may_hold_words(client, signed_in, stranger, administrator, article):
    assert client.get(hold(article)).status_code == 302
    assert signed_in(stranger).get(hold(article)).status_code == 404
    assert signed_in(administrator).get(hold(article)).status_code == 403
