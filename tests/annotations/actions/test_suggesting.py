import pytest

from annotations.actions.claims import withdraw_claim
from annotations.actions.marking import Wish
from annotations.actions.suggesting import (
    reject_suggestion,
    reset_fate,
    suggest_again,
    take_suggestion,
)
from annotations.actions.undoing import undo_last
from annotations.models import HistoryLine, PatternFate, Suggestion
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from tests import factories

WORDS = "A gunman killed seven people on Saturday"


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def suggestion(article):
    return factories.make_suggestion(article, WORDS)


def take(suggestion, *, by, changed=()):
    article = suggestion.article_version.article
    police = factories.make_source(by=by)
    wish = Wish(content=factories.content(article, words=WORDS, source=police.key))
    return take_suggestion(suggestion, wish, seen=suggestion.version, changed=changed, by=by)


def fate():
    row = PatternFate.objects.get(pattern="1", cue="say")
    return row.accepted, row.changed, row.rejected


def test_importing_a_report_stores_what_the_engine_proposes(journalist):
    article = factories.make_article(by=journalist, suggested=True)

    found = Suggestion.objects.of_article(article).open()

    assert {row.engine for row in found} == {"attest 1"}
    content = {article.current.text[slice(*row.reading["content"][0])] for row in found}
    assert WORDS in content


def test_a_report_in_another_language_gets_none(journalist):
    article = factories.make_article(by=journalist, language="kk", suggested=True)

    assert not Suggestion.objects.of_article(article).exists()


def test_a_fault_of_the_engine_loses_no_report(journalist, monkeypatch, caplog):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("annotations.actions.suggesting.read_report", broken)

    article = factories.make_article(by=journalist, suggested=True)

    assert article.pk
    assert article.key in caplog.text
    assert "seven" not in caplog.text


@pytest.mark.parametrize(
    ("changed", "state", "verb", "counts"),
    [
        ((), "accepted", "accept as shown", (1, 0, 0)),
        (("source", "figures"), "changed", "accept with changes", (0, 1, 0)),
    ],
)
def test_a_taken_suggestion_is_a_claim_and_says_how_it_was_taken(
    suggestion, journalist, changed, state, verb, counts
):
    claim = take(suggestion, by=journalist, changed=changed)

    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.claim) == (state, claim)
    assert suggestion.decided_by == journalist
    line = HistoryLine.objects.of(claim).get()
    assert (line.verb, line.reason) == (verb, ", ".join(changed))
    assert fate() == counts


def test_a_suggestion_is_taken_once(suggestion, journalist):
    take(suggestion, by=journalist)

    with pytest.raises(StaleVersionError):
        take(suggestion, by=journalist)
    suggestion.refresh_from_db()
    with pytest.raises(RefusedError):
        take(suggestion, by=journalist)

    assert suggestion.article_version.claims.count() == 1


def test_a_rejected_suggestion_can_say_why_afterwards_and_counts_once(suggestion, journalist):
    rejected = reject_suggestion(suggestion, seen=1, by=journalist)
    again = reject_suggestion(rejected, seen=rejected.version, by=journalist, reason="wrong_source")

    assert (again.state, again.reason) == ("rejected", "wrong_source")
    assert fate() == (0, 0, 1)


def test_undo_takes_the_claim_back_and_opens_the_suggestion_again(suggestion, journalist):
    claim = take(suggestion, by=journalist)

    undo_last(suggestion.article_version.article, by=journalist)

    claim.refresh_from_db()
    suggestion.refresh_from_db()
    assert claim.state == "withdrawn"
    assert (suggestion.state, suggestion.claim, suggestion.decided_by) == ("open", None, None)
    assert fate() == (0, 0, 0)


def test_undo_opens_a_rejected_suggestion_again(suggestion, journalist):
    reject_suggestion(suggestion, seen=1, by=journalist, reason="not_a_claim")

    undone = undo_last(suggestion.article_version.article, by=journalist)

    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.reason) == ("open", "")
    assert undone.sentence == suggestion.span


def test_a_reset_between_a_decision_and_its_undoing_leaves_no_debt(suggestion, journalist, editor):
    reject_suggestion(suggestion, seen=1, by=journalist)
    reset_fate(PatternFate.objects.get(), seen=1, by=editor)

    undo_last(suggestion.article_version.article, by=journalist)

    assert fate() == (0, 0, 0)
    assert PatternFate.objects.get().reset_at


def test_reading_again_keeps_decisions_and_offers_nothing_twice(journalist):
    article = factories.make_article(by=journalist, suggested=True)
    rows = list(Suggestion.objects.of_article(article).open())
    rejected = reject_suggestion(rows[0], seen=1, by=journalist)

    suggest_again(article, by=journalist)

    now = Suggestion.objects.of_article(article)
    assert now.open().count() == len(rows) - 1
    assert now.get(pk=rejected.pk).state == "rejected"
    assert rejected.reading["content"] not in [row.reading["content"] for row in now.open()]


def test_what_is_mostly_rejected_is_put_aside_in_new_reports(journalist):
    first = factories.make_article(by=journalist, suggested=True)
    row = Suggestion.objects.of_article(first).open()[0]
    assert not row.is_aside
    PatternFate.objects.create(pattern=row.pattern, cue=row.cue, rejected=100)

    other = factories.make_article(by=journalist, outlet="The Hill Herald", suggested=True)

    same = Suggestion.objects.of_article(other).filter(pattern=row.pattern, cue=row.cue)
    assert {one.is_aside for one in same} == {True}


def test_marking_by_hand_makes_the_suggestion_for_these_words_give_way(suggestion, journalist):
    other = factories.make_suggestion(
        suggestion.article_version.article, "it had no reports of wounded people"
    )

    claim = factories.make_claim(suggestion.article_version.article, by=journalist)

    suggestion.refresh_from_db()
    other.refresh_from_db()
    assert (suggestion.state, other.state) == ("replaced", "open")
    assert not PatternFate.objects.exists()
    withdraw_claim(claim, seen=claim.version, by=journalist)


@pytest.mark.parametrize("act", [reject_suggestion, reset_fate])
def test_who_may_not_mark_or_review_decides_on_nothing(suggestion, act, administrator):
    fate = PatternFate.objects.create(pattern="1", cue="say")
    row = suggestion if act is reject_suggestion else fate

    with pytest.raises(RefusedError):
        act(row, seen=1, by=administrator)
