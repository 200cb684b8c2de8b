"""The page of one claim under review: its words first, then its figures."""

import pytest
from django.urls import reverse

from annotations.actions import deciding, sources
from tests import factories
from tests.annotations.views.review_forms import address, decide_names, page, say_words_are_right


def test_before_the_words_are_decided_no_figure_is_shown_or_coloured(signed_in, editor, known):
    answer = signed_in(editor).get(address("claim_review", known))

    assert answer.context["standing"].step == "words"
    assert answer.context["figures"] == []
    assert "toll" not in page(answer)
    assert "7 killed" not in page(answer)
    assert "The words are right" in page(answer)
    assert 'value="verify"' not in page(answer)


def test_no_answer_is_chosen_beforehand(signed_in, editor, known):
    text = page(signed_in(editor).get(address("claim_review", known)))

    assert "checked" not in text
    assert '<option value="" selected>choose a reason</option>' in text


def test_after_the_words_the_figures_stand_in_full_words(signed_in, editor, known):
    browser = signed_in(editor)

    answer = say_words_are_right(browser, known)

    assert answer["Location"] == address("claim_review", known)
    text = page(browser.get(answer["Location"]))
    assert "7 killed" in text
    assert "people new in this account" in text
    assert "toll" in text
    assert 'value="verify"' in text


def test_the_words_of_the_claim_are_marked_with_the_sentence_before_them_faded(
    signed_in, editor, journalist, article
):
    claim = factories.make_claim(
        article,
        by=journalist,
        figures=(),
        parts=(
            factories.part(article, "content", "two officers were hurt"),
            factories.part(article, "source", "police", occurrence=2),
        ),
        state="submitted",
    )

    text = page(signed_in(editor).get(address("claim_review", claim)))

    assert '<span class="faded">The regional hospital said it had no reports' in text
    assert '<mark class="source">police</mark>' in text
    assert '<mark class="content first last">two\nofficers' not in text
    assert "content first last" in text


def test_opening_a_claim_marks_it_opened_and_it_cannot_be_taken_back(
    signed_in, editor, journalist, claim
):
    signed_in(editor).get(address("claim_review", claim))

    claim.refresh_from_db()
    assert claim.opened_at is not None
    assert deciding.take_back(claim.article_version.article, by=journalist) == 0


def test_the_page_of_another_desks_claim_is_not_there(signed_in, stranger, claim):
    assert signed_in(stranger).get(address("claim_review", claim)).status_code == 404


def test_a_journalist_opens_the_review_of_their_own_claims_only(
    signed_in, journalist, colleague, claim
):
    assert signed_in(colleague).get(address("claim_review", claim)).status_code == 403
    assert signed_in(journalist).get(address("claim_review", claim)).status_code == 200


def test_a_reader_is_sent_to_sign_in(client, claim):
    assert client.get(address("claim_review", claim)).status_code == 302


@pytest.mark.parametrize("name", ["claim_words", "claim_decide", "claim_comment"])
def test_decisions_are_not_made_by_following_a_link(name, signed_in, editor, claim):
    assert signed_in(editor).get(address(name, claim)).status_code == 405


def test_the_page_costs_the_same_queries_whatever_else_waits(
    signed_in, editor, journalist, article, known
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser = signed_in(editor)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(address("claim_review", known)).status_code == 200
        return len(queries)

    browser.get(address("claim_review", known))
    other = factories.make_article(by=journalist, outlet="Outlet Two")
    factories.make_claim(other, by=journalist, state="submitted")
    deciding.comment(known, text="One.", by=journalist)
    decide_names(editor)
    before = cost()
    for number in range(9):
        more = factories.make_article(by=journalist, outlet=f"Outlet more {number}")
        factories.make_claim(more, by=journalist, state="submitted")
        factories.make_claim(article, by=journalist, words="seven people", state="submitted")
        deciding.comment(known, text="More.", by=journalist)
    decide_names(editor)

    assert cost() == before


def test_a_protected_source_shows_by_its_safe_label_only(signed_in, editor, journalist, article):
    source = factories.make_source("Captain Real Name", by=journalist)
    claim = factories.make_claim(article, by=journalist, source=source)
    sources.protect_source(
        source,
        seen=source.version,
        reason="in danger",
        label="an officer",
        by=journalist,
        identity={"name": "Captain Real Name"},
    )
    deciding.submit_report(article, by=journalist)
    browser = signed_in(editor)

    for answer in (
        browser.get(address("claim_review", claim)),
        browser.get(reverse("annotations:claim_queue")),
        browser.get(reverse("annotations:home")),
    ):
        assert "Real Name" not in page(answer)
    assert "an officer" in page(browser.get(address("claim_review", claim)))
