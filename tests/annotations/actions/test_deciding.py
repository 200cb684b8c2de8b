import pytest

from annotations.actions import claims, deciding
from annotations.actions.permission import NotAllowedError
from annotations.models import Claim, Comment, HistoryLine, Mention
from annotations.querysets import StaleVersionError
from annotations.review import (
    ForbiddenTransitionError,
    FourEyesError,
    NoteNeededError,
    RefusedError,
)
from annotations.values.vocabulary import Verb
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def claim(article, journalist):
    return factories.make_claim(article, by=journalist, state="submitted")


@pytest.fixture
def other_editor(desk):
    return factories.make_person("editor", desk=desk, username="other-editor")


def verbs(thing):
    return [line.verb for line in HistoryLine.objects.of(thing)]


def verified(claim, by):
    checked = deciding.check_words(claim, seen=claim.version, by=by)
    return deciding.review_claim(checked, seen=checked.version, verb=Verb.VERIFY, by=by)


# Submitting and taking back


def test_a_report_is_submitted_in_one_act_with_what_is_ready(journalist, colleague, article):
    mine = factories.make_claim(article, by=journalist)
    left = factories.make_claim(article, by=journalist, words="seven people")
    theirs = factories.make_claim(article, by=colleague, words="killed seven")

    sent = deciding.submit_report(article, by=journalist, leave=frozenset({left.key}))

    states = {each.pk: each.state for each in Claim.objects.all()}
    assert sent == 1
    assert states == {mine.pk: "submitted", left.pk: "draft", theirs.pk: "draft"}
    assert verbs(mine) == ["mark", "submit"]


def test_a_returned_claim_goes_again_with_the_report(journalist, editor, article):
    claim = factories.make_claim(article, by=journalist, state="returned", editor=editor)

    deciding.submit_report(article, by=journalist)

    claim.refresh_from_db()
    assert claim.state == "submitted"
    assert claim.opened_at is None


def test_what_no_reviewer_has_opened_can_be_taken_back(journalist, article, claim):
    assert deciding.take_back(article, by=journalist) == 1

    claim.refresh_from_db()
    assert claim.state == "draft"


def test_what_a_reviewer_has_opened_stays(journalist, editor, article, claim):
    deciding.open_for_review(claim, by=editor)

    assert deciding.take_back(article, by=journalist) == 0


def test_reading_ones_own_claim_is_not_opening_it_for_review(journalist, colleague, claim):
    deciding.open_for_review(claim, by=journalist)
    deciding.open_for_review(claim, by=colleague)

    claim.refresh_from_db()
    assert claim.opened_at is None


def test_a_claim_is_opened_once(editor, other_editor, claim):
    deciding.open_for_review(claim, by=editor)
    claim.refresh_from_db()
    first = claim.opened_at

    deciding.open_for_review(claim, by=other_editor)

    claim.refresh_from_db()
    assert claim.opened_at == first


# The words


def test_the_first_act_names_who_checked_the_words(editor, claim):
    checked = deciding.check_words(claim, seen=claim.version, by=editor)

    assert checked.words_checked_by == editor
    assert checked.state == "submitted"
    assert verbs(claim)[-1] == "words are right"


def test_the_first_act_needs_a_claim_that_waits(editor, journalist, article):
    draft = factories.make_claim(article, by=journalist)

    with pytest.raises(ForbiddenTransitionError):
        deciding.check_words(draft, seen=draft.version, by=editor)

    draft.refresh_from_db()
    assert draft.version == 1
    assert draft.words_checked_by is None


def test_an_edit_after_the_first_act_clears_it(editor, journalist, article, claim):
    checked = deciding.check_words(claim, seen=claim.version, by=editor)

    changed = claims.correct_claim(
        checked, factories.content(article), seen=checked.version, by=journalist
    )

    assert changed.words_checked_by is None


# Decisions


def test_verifying_names_the_reviewer_and_leaves_its_lines(editor, claim):
    done = verified(claim, editor)

    assert (done.state, done.decided_by) == ("verified", editor)
    assert verbs(claim)[-2:] == ["words are right", "verify"]


def test_figures_are_not_verified_before_the_words(editor, claim):
    with pytest.raises(ForbiddenTransitionError, match="words first"):
        deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)

    claim.refresh_from_db()
    assert (claim.state, claim.version) == ("submitted", 2)


def test_another_reviewers_first_act_is_not_ones_own(editor, other_editor, claim):
    checked = deciding.check_words(claim, seen=claim.version, by=editor)

    with pytest.raises(ForbiddenTransitionError):
        deciding.review_claim(checked, seen=checked.version, verb=Verb.VERIFY, by=other_editor)


def test_a_claim_without_figures_and_times_is_verified_in_one_act(editor, journalist, article):
    claim = factories.make_claim(article, by=journalist, figures=(), state="submitted")

    done = deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)

    assert done.state == "verified"


def test_a_note_becomes_a_comment_with_its_own_line(editor, claim):
    done = deciding.review_claim(
        claim, seen=claim.version, verb=Verb.RETURN, by=editor, note=" Which day? "
    )

    said = Comment.objects.get(claim=claim)
    assert (said.text, said.by) == ("Which day?", editor)
    assert verbs(said) == ["comment"]
    assert HistoryLine.objects.of(done).last().reason == "Which day?"


def test_a_dispute_keeps_its_reason_in_history(editor, claim):
    deciding.review_claim(
        claim,
        seen=claim.version,
        verb=Verb.DISPUTE,
        by=editor,
        note="Two events.",
        reason="misleading",
    )

    assert HistoryLine.objects.of(claim).last().reason == "misleading: Two events."


def test_a_reason_left_in_the_form_is_not_kept_with_another_decision(editor, claim):
    deciding.review_claim(
        claim,
        seen=claim.version,
        verb=Verb.RETURN,
        by=editor,
        note="Which day?",
        reason="misleading",
    )

    assert HistoryLine.objects.of(claim).last().reason == "Which day?"


@pytest.mark.parametrize("verb", [Verb.RETURN, Verb.DISPUTE])
def test_a_decision_without_its_note_writes_nothing(verb, editor, claim):
    before = verbs(claim)

    with pytest.raises(NoteNeededError):
        deciding.review_claim(claim, seen=claim.version, verb=verb, by=editor)

    claim.refresh_from_db()
    assert (claim.state, claim.version, verbs(claim)) == ("submitted", 2, before)


@pytest.mark.parametrize("state", ["draft", "verified", "returned"])
def test_a_refused_verb_writes_nothing(state, editor, other_editor, journalist, article):
    claim = factories.make_claim(article, by=journalist, state=state, editor=other_editor)
    before = verbs(claim)

    with pytest.raises(ForbiddenTransitionError):
        deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)

    claim.refresh_from_db()
    assert (claim.state, verbs(claim)) == (state, before)


def test_a_decision_on_an_older_version_writes_nothing(editor, other_editor, claim):
    deciding.check_words(claim, seen=claim.version, by=other_editor)

    with pytest.raises(StaleVersionError):
        deciding.review_claim(
            claim, seen=claim.version, verb=Verb.RETURN, by=editor, note="Which day?"
        )

    assert not Comment.objects.exists()
    assert Claim.objects.get().state == "submitted"


# Four eyes (R19)


def test_nobody_verifies_their_own_claim_even_as_an_editor(desk, editor):
    both = factories.make_person("journalist", "editor", desk=desk)
    article = factories.make_article(by=both)
    claim = factories.make_claim(article, by=both, state="submitted")

    with pytest.raises(FourEyesError):
        deciding.check_words(claim, seen=claim.version, by=both)
    with pytest.raises(FourEyesError):
        deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=both)


def test_who_corrected_a_claim_does_not_verify_it_but_its_author_may(
    journalist, editor, article, claim
):
    corrected = claims.correct_claim(
        claim, factories.content(article), seen=claim.version, by=editor
    )
    with pytest.raises(FourEyesError):
        deciding.review_claim(corrected, seen=corrected.version, verb=Verb.VERIFY, by=editor)

    done = deciding.review_claim(corrected, seen=corrected.version, verb=Verb.VERIFY, by=journalist)

    assert (done.state, done.decided_by, done.edited_by) == ("verified", journalist, editor)


def test_a_recomputed_date_makes_nobody_the_last_editor(journalist, editor, article):
    from annotations.actions.times import rebind_times

    times = (factories.time(article, "Saturday", rule="weekday_past"),)
    claim = factories.make_claim(article, by=journalist, times=times, figures=(), state="submitted")
    verified(claim, editor)
    article.published = "2011-11-19"
    article.save()

    rebind_times(article, by=editor)

    claim.refresh_from_db()
    assert (claim.state, claim.edited_by) == ("submitted", journalist)
    assert verified(claim, editor).state == "verified"


def test_a_name_that_no_claim_uses_any_more_is_not_decided(editor, claim):
    mention = Mention.objects.get()
    Mention.objects.all().delete()

    with pytest.raises(RefusedError, match="any more"):
        deciding.decide_mention(mention, by=editor)


# Who may


@pytest.mark.parametrize("verb", [Verb.VERIFY, Verb.RETURN, Verb.DISPUTE])
def test_a_colleague_decides_nothing(verb, colleague, claim):
    with pytest.raises(NotAllowedError):
        deciding.review_claim(
            claim, seen=claim.version, verb=verb, by=colleague, note="No.", reason="other"
        )


def test_an_ended_account_decides_nothing(editor, claim):
    editor.is_active = False
    editor.save()

    with pytest.raises(NotAllowedError):
        deciding.review_claim(
            claim, seen=claim.version, verb=Verb.RETURN, by=editor, note="Which day?"
        )


# Who is who


def test_a_name_is_decided_once_however_often_it_is_sent(editor, claim):
    mention = Mention.objects.get()

    for _ in range(2):
        deciding.decide_mention(mention, by=editor)

    assert mention.decided_by == editor
    assert verbs(mention) == ["who is who"]


def test_a_decided_name_can_be_left_open_again(editor, claim):
    mention = deciding.decide_mention(Mention.objects.get(), by=editor)

    deciding.decide_mention(mention, by=editor, right=False)

    assert mention.decided_by is None
    assert verbs(mention) == ["who is who", "who is who, open again"]


def test_a_name_that_only_ones_own_edits_rest_on_is_for_somebody_else(editor, other_editor):
    article = factories.make_article(by=editor)
    factories.make_claim(article, by=editor, state="submitted")
    mention = Mention.objects.get()

    with pytest.raises(FourEyesError):
        deciding.decide_mention(mention, by=editor)

    assert deciding.decide_mention(mention, by=other_editor).decided_by == other_editor


def test_a_journalist_decides_no_names(journalist, claim):
    with pytest.raises(NotAllowedError):
        deciding.decide_mention(Mention.objects.get(), by=journalist)


# Comments


def test_a_comment_is_kept_with_its_line_and_is_no_edit(journalist, colleague, claim):
    said = deciding.comment(claim, text=" Is “no reports” a zero? ", by=colleague)

    claim.refresh_from_db()
    assert said.text == "Is “no reports” a zero?"
    assert verbs(said) == ["comment"]
    assert (claim.edited_by, claim.version) == (journalist, 2)


def test_an_empty_comment_is_refused(journalist, claim):
    with pytest.raises(RefusedError):
        deciding.comment(claim, text=" \n", by=journalist)
