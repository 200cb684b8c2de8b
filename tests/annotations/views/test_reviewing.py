import pytest
from django.urls import reverse

from annotations.actions import claims, deciding, sources
from annotations.models import Claim, HistoryLine, Mention
from annotations.values.vocabulary import Verb
from tests import factories


def address(name, row):
    return reverse(f"annotations:{name}", args=[row.key])


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def claim(article, journalist):
    """A claim with one figure, sent to review."""
    return factories.make_claim(article, by=journalist, state="submitted")


@pytest.fixture
def known(claim, editor):
    """The same claim, with who is who decided."""
    decide_names(editor)
    return claim


@pytest.fixture
def other_editor(desk):
    return factories.make_person("editor", desk=desk, username="other-editor")


def decide_names(editor):
    for mention in Mention.objects.all():
        deciding.decide_mention(mention, by=editor)


def send(browser, claim, verb, **typed):
    typed = {"version": claim.version, "verb": verb, "note": "", "reason": "", **typed}
    return browser.post(address("claim_decide", claim), typed)


def say_words_are_right(browser, claim, **typed):
    return browser.post(address("claim_words", claim), {"version": claim.version, **typed})


def page(answer):
    return answer.content.decode()


# The queue


def test_the_queue_lists_what_waits_by_report_in_reading_order(
    signed_in, editor, journalist, article
):
    late = factories.make_article(by=journalist, outlet="The Late Post")
    words = ("The regional hospital said it had no reports", "A gunman killed seven people")
    for report in (article, late):
        for each in words:
            factories.make_claim(report, by=journalist, words=each, figures=())
    deciding.submit_report(late, by=journalist)
    deciding.submit_report(article, by=journalist)

    answer = signed_in(editor).get(reverse("annotations:claim_queue"))

    listed = [
        (row.article_version.article.outlet.name, row.number) for row in answer.context["page"]
    ]
    assert listed == [
        ("The Late Post", 2),
        ("The Late Post", 1),
        ("The Harbour Post", 2),
        ("The Harbour Post", 1),
    ]


def test_an_empty_queue_says_what_brings_claims_there(signed_in, editor):
    answer = signed_in(editor).get(reverse("annotations:claim_queue"))

    assert "Nothing waits for review" in page(answer)


def test_a_filter_that_matches_nothing_offers_the_whole_queue(signed_in, editor, claim):
    answer = signed_in(editor).get(reverse("annotations:claim_queue"), {"age": "week"})

    assert "Nothing that waits matches this filter" in page(answer)
    assert list(answer.context["page"]) == []


def test_the_queue_is_of_the_persons_own_desks(signed_in, claim):
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk("Other desk"), username="elsewhere"
    )

    answer = signed_in(elsewhere).get(reverse("annotations:claim_queue"))

    assert list(answer.context["page"]) == []
    assert "Harbour" not in page(answer)


def test_a_journalist_has_no_queue(signed_in, journalist, claim):
    browser = signed_in(journalist)

    assert browser.get(reverse("annotations:claim_queue")).status_code == 403


# The page of one claim


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


def test_the_names_of_the_report_are_decided_first(signed_in, editor, claim):
    browser = signed_in(editor)
    answer = browser.get(address("claim_review", claim))
    assert answer.context["standing"].step == "who"
    assert "The words are right" not in page(answer)
    mention = Mention.objects.get()

    browser.post(address("who_is_who", mention), {"right": "on", "claim": claim.key})

    mention.refresh_from_db()
    assert mention.decided_by == editor
    assert browser.get(address("claim_review", claim)).context["standing"].step == "words"


def test_a_name_can_be_left_open_again(signed_in, editor, known):
    mention = Mention.objects.get()

    answer = signed_in(editor).post(address("who_is_who", mention), {"claim": known.key})

    mention.refresh_from_db()
    assert mention.decided_by is None
    assert answer["Location"] == address("claim_review", known)


def test_a_name_of_another_desk_is_not_there(signed_in, claim):
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk("Other desk"), username="elsewhere"
    )

    answer = signed_in(elsewhere).post(address("who_is_who", Mention.objects.get()))

    assert answer.status_code == 404


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


# Decisions


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


# Stale forms


def test_a_stale_decision_is_answered_with_what_changed_and_the_note_kept(
    signed_in, editor, journalist, article, known
):
    seen = known.version
    content = factories.content(
        article,
        words="A gunman killed seven people",
        source=known.source.key,
        figures=(factories.figure(article, "seven people", low=8, best=8, high=8),),
    )
    claims.correct_claim(known, content, seen=seen, by=journalist)
    browser = signed_in(editor)

    answer = send(browser, known, "return", version=seen, note="Please check the day.")

    text = page(answer)
    assert answer.status_code == 409
    assert "This claim changed while you were reading it" in text
    assert "A gunman killed seven people on Saturday" in text
    assert "changed; shown after the words are decided" in text
    assert "8 killed" not in text
    assert "Please check the day." in text
    fresh = Claim.objects.get(pk=known.pk)
    assert fresh.state == "submitted"
    assert f'name="version" value="{fresh.version}"' in text


def test_two_editors_decide_and_one_is_told(signed_in, editor, other_editor, known):
    seen = known.version
    deciding.review_claim(known, seen=seen, verb=Verb.RETURN, by=other_editor, note="Mine first.")

    answer = send(
        signed_in(editor), known, "dispute", version=seen, reason="other", note="My note."
    )

    assert answer.status_code == 409
    assert "returned" in page(answer)
    assert "My note." in page(answer)
    assert Claim.objects.get(pk=known.pk).state == "returned"


def test_the_first_act_on_an_older_version_is_refused_too(
    signed_in, editor, journalist, article, known
):
    seen = known.version
    claims.correct_claim(known, factories.content(article, note="New"), seen=seen, by=journalist)

    answer = say_words_are_right(signed_in(editor), known, note="Half a note")

    assert answer.status_code == 409
    assert "Half a note" in page(answer)
    assert Claim.objects.get(pk=known.pk).words_checked_by is None


def test_a_refused_form_keeps_speaking_of_the_version_it_saw(signed_in, editor, known):
    text = page(send(signed_in(editor), known, "return", version=known.version))

    assert f'name="version" value="{known.version}"' in text


@pytest.mark.parametrize("version", ["", "x", "1e9"])
def test_a_form_without_its_version_is_not_carried_out(version, signed_in, editor, known):
    answer = send(signed_in(editor), known, "return", note="No.", version=version)

    assert answer.status_code == 422
    assert Claim.objects.get(pk=known.pk).state == "submitted"


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


# Claims that one act sent back together


@pytest.fixture
def together(journalist, editor, other_editor):
    """Two claims of two reports that an editor gave another source in one act."""
    reports = [factories.make_article(by=journalist, outlet=f"Outlet {n}") for n in range(3)]
    verified = [
        factories.make_claim(each, by=journalist, state="verified", editor=editor)
        for each in reports
    ]
    wanted = factories.make_source("Port prosecutor", by=journalist, kind="prosecution")
    pairs = [(claim, claim.version) for claim in verified[:2]]
    factories.make_claim(reports[2], by=journalist, words="seven people", state="submitted")
    return sources.give_source(pairs, wanted, reason="The office, not the police", by=other_editor)


def test_a_batch_is_a_choice_of_the_queue_and_stays_one_from_claim_to_claim(
    signed_in, editor, together
):
    decide_names(editor)
    browser = signed_in(editor)
    queue = reverse("annotations:claim_queue")
    batch = f"?batch={together[0].batch}"
    assert "The office, not the police" in page(browser.get(queue))

    listed = browser.get(queue + batch)
    assert {row.key for row in listed.context["page"]} == {claim.key for claim in together}

    first, second = listed.context["page"].rows
    browser.post(address("claim_words", first) + batch, {"version": first.version})
    first.refresh_from_db()
    answer = browser.post(
        address("claim_decide", first) + batch, {"version": first.version, "verb": "verify"}
    )
    assert answer["Location"] == address("claim_review", second) + batch
    answer = browser.post(
        address("claim_decide", second) + batch,
        {"version": second.version, "verb": "return", "note": "Whose?"},
    )
    assert answer["Location"] == queue + batch


def test_a_claim_of_a_batch_shows_what_that_act_changed(signed_in, editor, together):
    answer = signed_in(editor).get(address("claim_review", together[0]))
    text = page(answer)

    assert "The office, not the police" in text
    assert "What that act changed here" in text
    assert [change.label for change in answer.context["together"]["since"].changes] == ["Source"]
    assert "Harbour police" in text
    assert "Port prosecutor" in text
    assert "7 killed" not in text


def test_of_a_batch_only_claims_of_ones_own_desks_are_counted(signed_in, editor, together):
    other = together[1].article_version.article
    other.desk = factories.make_desk("Other desk")
    other.save()

    answer = signed_in(editor).get(address("claim_review", together[0]))

    assert answer.context["together"]["batch"].waiting == 1


def test_a_later_edit_takes_a_claim_out_of_its_batch(signed_in, editor, journalist, together):
    claim = together[0]
    content = factories.content(claim.article_version.article, source=claim.source.key)
    claims.correct_claim(claim, content, seen=claim.version, by=journalist)

    listed = signed_in(editor).get(reverse("annotations:claim_queue"), {"batch": together[1].batch})

    assert [row.key for row in listed.context["page"]] == [together[1].key]


def test_without_a_batch_there_is_no_such_choice(signed_in, editor, claim):
    assert 'name="batch"' not in page(signed_in(editor).get(reverse("annotations:claim_queue")))


def test_another_desks_batch_is_not_there(signed_in, together):
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk("Other desk"), username="elsewhere"
    )

    answer = signed_in(elsewhere).get(
        reverse("annotations:claim_queue"), {"batch": together[0].batch}
    )

    assert list(answer.context["page"]) == []
    assert "The office, not the police" not in page(answer)
