"""Decisions on a claim: who may take them, and what they say is wrong."""

import pytest
from django.urls import reverse

from annotations.actions import claims
from annotations.models import HistoryLine
from tests import factories
from tests.annotations.views.review_forms import (
    address,
    decide_names,
    page,
    say_words_are_right,
    send,
)


def test_a_claim_is_verified_in_two_acts_and_the_next_of_the_report_opens(
    signed_in, editor, journalist, article, known
):
    second = factories.make_claim(
        article,
        by=journalist,
        source=known.source,
        words="A further two officers",
        state="submitted",
    )
    browser = signed_in(editor)
    say_words_are_right(browser, known)
    known.refresh_from_db()

    answer = send(browser, known, "verify")

    known.refresh_from_db()
    assert known.state == "verified"
    assert known.decided_by == editor
    assert answer["Location"] == address("claim_review", second)
    text = page(browser.get(answer["Location"]))
    assert "Claim 1 is verified. 1 more waits in this report." in text
    assert "2 of 2 in this report" in text


def test_after_the_last_claim_of_a_report_the_next_report_opens(
    signed_in, editor, journalist, known
):
    other = factories.make_article(by=journalist, outlet="Outlet Two")
    waiting = factories.make_claim(other, by=journalist, state="submitted")

    answer = send(signed_in(editor), known, "return", note="Whose people?")

    assert answer["Location"] == address("claim_review", waiting)


def test_after_the_last_claim_the_queue_opens(signed_in, editor, known):
    answer = send(signed_in(editor), known, "return", note="Whose people?")

    assert answer["Location"] == reverse("annotations:claim_queue")


def test_the_queue_stays_filtered_from_claim_to_claim(signed_in, editor, journalist, known):
    other = factories.make_article(by=journalist, outlet="Outlet Two")
    factories.make_claim(other, by=journalist, state="submitted")
    outlet = known.article_version.article.outlet.key

    answer = signed_in(editor).post(
        f"{address('claim_decide', known)}?outlet={outlet}",
        {"version": known.version, "verb": "return", "note": "Whose people?"},
    )

    assert answer["Location"] == f"{reverse('annotations:claim_queue')}?outlet={outlet}"


def test_a_claim_without_figures_is_verified_in_one_act(signed_in, editor, journalist, article):
    claim = factories.make_claim(article, by=journalist, figures=(), state="submitted")
    decide_names(editor)

    send(signed_in(editor), claim, "verify")

    claim.refresh_from_db()
    assert claim.state == "verified"


def test_figures_are_not_verified_before_the_words(signed_in, editor, known):
    answer = send(signed_in(editor), known, "verify")

    known.refresh_from_db()
    assert answer.status_code == 422
    assert "Decide on the words first" in page(answer)
    assert known.state == "submitted"


@pytest.mark.parametrize(
    ("verb", "typed", "missing"),
    [
        ("return", {}, "Write a note"),
        ("dispute", {"note": "Two readings."}, "Choose why no number may rest"),
        ("dispute", {"reason": "misleading"}, "Write a note"),
    ],
    ids=["return without a note", "dispute without a reason", "dispute without a note"],
)
def test_a_decision_without_its_note_or_reason_is_refused_with_everything_typed(
    verb, typed, missing, *, signed_in, editor, known
):
    answer = send(signed_in(editor), known, verb, **typed)

    known.refresh_from_db()
    assert answer.status_code == 422
    assert missing in page(answer)
    assert known.state == "submitted"
    assert typed.get("note", "") in page(answer)
    if "reason" in typed:
        assert '<option value="misleading" selected>' in page(answer)


def test_a_returned_claim_keeps_the_note_as_a_comment(signed_in, editor, known):
    send(signed_in(editor), known, "return", note="Whose people are these?")

    known.refresh_from_db()
    assert known.state == "returned"
    assert [each.text for each in known.comments.all()] == ["Whose people are these?"]


def test_a_disputed_claim_says_why_and_can_be_decided_again(signed_in, editor, known):
    browser = signed_in(editor)

    send(browser, known, "dispute", reason="misleading", note="It counts two events.")

    known.refresh_from_db()
    assert known.state == "disputed"
    text = page(browser.get(address("claim_review", known)))
    assert "It counts two events." in text
    assert "The words are right" in text


def test_a_verified_claim_can_be_read_and_returned(signed_in, editor, journalist, article):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    browser = signed_in(editor)

    text = page(browser.get(address("claim_review", claim)))
    assert "7 killed" in text
    assert 'value="verify"' not in text
    answer = send(browser, claim, "return", note="The second statement differs.")

    claim.refresh_from_db()
    assert answer.status_code == 302
    assert claim.state == "returned"


def test_an_unknown_verb_is_refused(signed_in, editor, known):
    assert send(signed_in(editor), known, "approve").status_code == 422


def test_fields_that_the_form_does_not_have_change_nothing(signed_in, editor, known):
    send(signed_in(editor), known, "return", note="No.", state="verified", decided_by="1")

    known.refresh_from_db()
    assert known.state == "returned"
    assert known.decided_by == editor


# Four eyes


def test_who_last_edited_a_claim_sees_why_they_cannot_verify_it(signed_in, editor, known, article):
    corrected = claims.correct_claim(
        known, factories.content(article), seen=known.version, by=editor
    )

    text = page(signed_in(editor).get(address("claim_review", corrected)))
    assert "You made the last change to this claim" in text
    assert 'value="verify"' not in text
    assert 'data-key="y"' not in text
    answer = send(signed_in(editor), corrected, "verify")

    assert answer.status_code == 422
    corrected.refresh_from_db()
    assert corrected.state == "submitted"


def test_the_author_verifies_an_editors_correction(signed_in, journalist, editor, known, article):
    content = factories.content(
        article, source=known.source.key, figures=(factories.figure(article, "seven people"),)
    )
    corrected = claims.correct_claim(known, content, seen=known.version, by=editor)
    browser = signed_in(journalist)

    assert browser.get(address("claim_review", corrected)).context["standing"].step == "words"
    say_words_are_right(browser, corrected)
    corrected.refresh_from_db()
    answer = send(browser, corrected, "verify")

    corrected.refresh_from_db()
    assert corrected.state == "verified"
    assert answer["Location"] == reverse("annotations:home")


def test_the_author_may_not_return_or_dispute(signed_in, journalist, editor, known, article):
    corrected = claims.correct_claim(
        known, factories.content(article), seen=known.version, by=editor
    )

    text = page(signed_in(journalist).get(address("claim_review", corrected)))
    assert 'value="return"' not in text
    assert send(signed_in(journalist), corrected, "return", note="No.").status_code == 422


# What is wrong with a returned claim


def test_a_return_says_what_is_wrong_and_its_author_sees_it(signed_in, editor, known):
    browser = signed_in(editor)

    send(browser, known, "return", wrong="wrong_source", note="It is the office’s.")

    known.refresh_from_db()
    line = HistoryLine.objects.of(known).last()
    assert (known.state, line.reason) == ("returned", "wrong_source: It is the office’s.")
    assert "wrong source" in page(browser.get(address("claim_review", known)))
    assert "Wrong source." in page(signed_in(known.author).get(reverse("annotations:home")))


def test_a_wrong_figure_is_no_answer_before_figures_are_shown(signed_in, editor, known):
    browser = signed_in(editor)

    before = page(browser.get(address("claim_review", known)))
    say_words_are_right(browser, known)
    after = page(browser.get(address("claim_review", known)))

    assert 'value="wrong_words"' in before
    assert 'value="wrong_figure"' not in before
    assert 'value="wrong_figure"' in after


def test_what_was_called_wrong_is_not_taken_as_right(signed_in, editor, known):
    browser = signed_in(editor)

    words = say_words_are_right(browser, known, wrong="wrong_words")
    verified = send(browser, known, "verify", wrong="wrong_source")

    assert words.status_code == verified.status_code == 422
    for answer in (words, verified):
        assert "You said that something is wrong" in page(answer)
    known.refresh_from_db()
    assert (known.state, known.words_checked_by) == ("submitted", None)


def test_nothing_wrong_is_an_answer_too(signed_in, editor, known):
    answer = say_words_are_right(signed_in(editor), known, wrong="nothing")

    assert answer.status_code == 302
