import re

import pytest
from django.urls import reverse

from annotations.actions.suggesting import reject_suggestion
from annotations.models import Claim, PatternFate, Source, Suggestion
from annotations.suggest.proposal import ProposedFigure
from annotations.text.spans import Span
from tests import factories
from tests.annotations.views.desk_forms import fields_of, text_of

WORDS = "A gunman killed seven people on Saturday"
HURT = "A further two officers were hurt"


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def span_of(article, words):
    at = article.current.text.index(words)
    return Span(at, at + len(words))


@pytest.fixture
def suggestion(article):
    figure = ProposedFigure(
        span=span_of(article, "seven people"),
        harm="killed",
        qualifier="exact",
        category="unknown",
        low=7,
        best=7,
        high=7,
    )
    return factories.make_suggestion(
        article,
        WORDS,
        source=span_of(article, "the harbour police"),
        cue=span_of(article, "said"),
        figures=(figure,),
    )


@pytest.fixture
def browser(client, journalist):
    client.force_login(journalist)
    return client


def desk(article, query=""):
    return reverse("annotations:desk", args=[article.key]) + query


def at(name, row):
    return reverse(f"annotations:{name}", args=[row.key])


def test_the_desk_opens_at_the_first_suggestion_in_full_words(browser, article, suggestion):
    page = browser.get(desk(article))

    words = text_of(page)
    assert "Suggestion 1 of 1." in words
    assert "7 killed" in words
    assert "people new in this account" in words
    assert "Found by “X said that …”, cue “say”." in words
    assert b"data-focus autofocus" in page.content


def test_suggested_words_are_marked_as_suggested_and_as_nothing_else(browser, article, suggestion):
    page = browser.get(desk(article)).content.decode()

    marked = re.findall(r'<mark [^>]*class="([^"]*)">', page)
    assert "content current guess first" in marked
    assert all("guess" in classes.split() for classes in marked)
    assert "suggested source: " in page
    assert "start of claim" not in page
    assert '<span class="tag' not in page


def test_accepting_what_is_shown_makes_the_claim_and_its_source_at_once(
    browser, article, suggestion
):
    typed = fields_of(browser.get(desk(article)))

    answer = browser.post(at("suggestion_take", suggestion), typed | {"do": "take"})

    claim = Claim.objects.get()
    assert answer.status_code == 302
    assert claim.source.label == "Harbour police"
    assert [part.quote for part in claim.parts.filter(role="content")] == [WORDS]
    [figure] = claim.figures.all()
    assert (figure.best, figure.new_people) == (7, True)
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.claim, suggestion.changed) == ("accepted", claim, "")


def test_what_was_changed_is_said(browser, article, suggestion):
    typed = fields_of(browser.get(desk(article, f"?suggestion={suggestion.key}&change=1")))
    typed |= {"figures-0-words": "", "figures-0-n": "8", "figures-0-start": "", "figures-0-end": ""}

    browser.post(at("suggestion_take", suggestion), typed | {"figures-0-remove": "on"})

    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.changed) == ("changed", "figures")


def test_a_double_press_saves_once(browser, article, suggestion):
    typed = fields_of(browser.get(desk(article)))

    first, second = (browser.post(at("suggestion_take", suggestion), typed) for _ in range(2))

    assert Claim.objects.count() == 1
    assert first["Location"] == second["Location"]


def test_what_cannot_be_stored_comes_back_as_it_was_typed(browser, article, suggestion):
    typed = fields_of(browser.get(desk(article))) | {"who_kind": "", "who-kind": ""}

    answer = browser.post(at("suggestion_take", suggestion), typed)

    assert answer.status_code == 422
    assert "Choose its kind below" in text_of(answer)
    assert not Claim.objects.exists()
    assert not Source.objects.exists()


def test_who_comes_too_late_gets_the_form_back_with_what_was_typed(
    browser, article, suggestion, editor
):
    typed = fields_of(browser.get(desk(article))) | {"note": "Typed by me."}
    reject_suggestion(suggestion, seen=1, by=editor)

    answer = browser.post(at("suggestion_take", suggestion), typed)

    assert answer.status_code == 409
    assert "Somebody decided on this suggestion meanwhile." in text_of(answer)
    assert fields_of(answer)["note"] == "Typed by me."
    assert reverse("annotations:claim_new", args=[article.key]) in answer.content.decode()
    assert not Claim.objects.exists()


def test_rejecting_goes_on_to_the_next_and_asks_why(browser, article, suggestion):
    following = factories.make_suggestion(article, HURT)

    answer = browser.post(at("suggestion_reject", suggestion), {"suggestion_version": 1})
    page = browser.get(answer["Location"])

    assert f"suggestion={following.key}" in answer["Location"]
    assert "Rejected. Why?" in text_of(page)
    assert b'data-key="4"' in page.content
    suggestion.refresh_from_db()
    browser.post(
        at("suggestion_reject", suggestion),
        {"suggestion_version": suggestion.version, "reason": "wrong_source"},
    )
    suggestion.refresh_from_db()
    assert suggestion.reason == "wrong_source"
    assert "Rejected. Why?" not in text_of(browser.get(answer["Location"]))


def test_a_stale_rejection_changes_nothing(browser, suggestion, editor):
    reject_suggestion(suggestion, seen=1, by=editor, reason="wrong_words")

    answer = browser.post(
        at("suggestion_reject", suggestion), {"suggestion_version": 1, "reason": "not_a_claim"}
    )

    suggestion.refresh_from_db()
    assert answer.status_code == 409
    assert suggestion.reason == "wrong_words"


@pytest.mark.parametrize("version", ["", "x", "0", "99999999999999999999", "１"])
def test_a_forged_version_is_stale(browser, suggestion, version):
    answer = browser.post(at("suggestion_reject", suggestion), {"suggestion_version": version})

    assert answer.status_code == 409


def test_attitudes_stand_behind_a_switch(browser, article):
    hidden = factories.make_suggestion(article, HURT, attitude=True)
    assert "Show 1 more" in text_of(browser.get(desk(article)))
    assert hidden.key not in browser.get(desk(article)).content.decode()

    browser.post(at("suggestions_aside", article), {"show": "1"})
    assert hidden.key in browser.get(desk(article)).content.decode()

    browser.post(at("suggestions_aside", article), {"show": "0"})
    assert hidden.key not in browser.get(desk(article)).content.decode()


def test_not_now_leaves_a_suggestion_alone(browser, article, suggestion):
    page = browser.get(desk(article, "?at=2&plain=1"))

    assert "Suggestion 1 of 1." not in text_of(page)
    assert "Mark a claim" in text_of(page)


def test_a_language_without_rules_is_said(browser, journalist):
    article = factories.make_article(by=journalist, language="kk")

    assert "no rules for this report’s language" in text_of(browser.get(desk(article)))


def test_reading_again_proposes_anew(browser, article):
    answer = browser.post(at("report_suggest", article), follow=True)

    assert "suggestions are open" in text_of(answer)
    assert Suggestion.objects.of_article(article).open().exists()


@pytest.mark.parametrize("name", ["suggestion_take", "suggestion_reject"])
def test_another_desks_suggestions_lead_nowhere(client, suggestion, stranger, name):
    client.force_login(stranger)

    assert client.get(at(name, suggestion)).status_code in {404, 405}
    assert client.post(at(name, suggestion), {"suggestion_version": 1}).status_code == 404
    suggestion.refresh_from_db()
    assert suggestion.state == "open"


def test_an_editor_sees_how_patterns_fare_and_starts_a_count_anew(client, editor):
    row = PatternFate.objects.create(pattern="16", cue="believe", rejected=9)
    client.force_login(editor)

    page = text_of(client.get(reverse("annotations:pattern_list")))
    client.post(at("pattern_reset", row), {"suggestion_version": row.version})

    row.refresh_from_db()
    assert "is believed to …, reportedly" in page
    assert (row.rejected, row.version) == (0, 2)
    assert client.post(at("pattern_reset", row), {"suggestion_version": 1}).status_code == 409


def test_without_decisions_the_page_of_patterns_says_what_to_do(client, editor):
    client.force_login(editor)

    assert "Nothing has been decided yet" in text_of(
        client.get(reverse("annotations:pattern_list"))
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [("", "taken as proposed"), ("source, figures", "taken with changes (source, figures)")],
)
def test_after_deciding_the_reviewer_sees_how_a_claim_was_taken(
    client, article, journalist, editor, suggestion, changed, said
):
    claim = factories.make_claim(article, by=journalist, editor=editor, state="submitted")
    state = "changed" if changed else "accepted"
    Suggestion.objects.update(
        state=state,
        claim=claim,
        changed=changed,
        decided_by=journalist,
        decided_at=factories.moment(),
    )
    client.force_login(editor)
    review = reverse("annotations:claim_review", args=[claim.key])
    assert "Suggested by the engine" not in text_of(client.get(review))

    factories.move_claim(claim, "verified", by=journalist, editor=editor)

    assert f"Suggested by the engine: {said}." in text_of(client.get(review))


def test_of_one_sentence_what_is_taken_most_often_comes_first(browser, article):
    first, likelier = (
        factories.make_suggestion(article, words, confidence=share)
        for words, share in (("A gunman", 0.5), ("killed seven people", 0.9))
    )
    later = factories.make_suggestion(article, HURT, confidence=1.0)

    page = browser.get(desk(article)).content.decode()
    answer = browser.post(at("suggestion_reject", likelier), {"suggestion_version": 1})

    assert at("suggestion_take", likelier) in page
    assert f"suggestion={first.key}" in answer["Location"]
    assert later.key not in answer["Location"]
