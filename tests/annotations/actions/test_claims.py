import pytest

from annotations.actions import claims
from annotations.models import Claim, HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from tests import factories


def test_a_marked_claim_is_a_draft_with_its_words_figures_and_one_history_line(journalist):
    article = factories.make_article(by=journalist)

    claim = factories.make_claim(article, by=journalist)

    assert claim.state == "draft"
    assert [(part.role, part.quote) for part in claim.parts.all()] == [
        ("source", "the harbour police"),
        ("cue", "said"),
        ("content", "A gunman killed seven people on Saturday"),
    ]
    assert claim.manner == "indirect"
    assert [line.verb for line in HistoryLine.objects.of(claim)] == ["mark"]


def test_words_that_differ_from_the_text_are_refused_and_nothing_is_stored(journalist):
    article = factories.make_article(by=journalist)
    wrong = factories.content(article).parts[0]
    shifted = type(wrong)(role="content", start=wrong.start + 1, end=wrong.end, quote=wrong.quote)

    with pytest.raises(RefusedError):
        claims.mark_claim(article, factories.content(article, parts=(shifted,)), by=journalist)

    assert not Claim.objects.exists()


def test_a_correction_of_a_verified_claim_drops_it_back_to_submitted(journalist, editor):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)

    corrected = claims.correct_claim(
        claim, factories.content(article, note="again"), seen=claim.version, by=journalist
    )

    assert corrected.state == "submitted"
    assert corrected.decided_by is None


def test_a_second_tab_of_the_same_person_is_a_conflict_too(journalist):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    claims.correct_claim(
        claim, factories.content(article, note="tab one"), seen=claim.version, by=journalist
    )

    with pytest.raises(StaleVersionError):
        claims.correct_claim(
            claim, factories.content(article, note="tab two"), seen=claim.version, by=journalist
        )

    assert Claim.objects.get(pk=claim.pk).note == "tab one"


def test_undo_of_a_correction_puts_back_words_and_figures_under_their_own_keys(journalist):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    key = claim.figures.get().key
    changed = claims.correct_claim(
        claim, factories.content(article), seen=claim.version, by=journalist
    )
    assert not changed.figures.exists()

    undone = claims.undo(changed, by=journalist)

    assert undone.figures.get().key == key
    assert [line.verb for line in HistoryLine.objects.of(claim)] == ["mark", "correct", "undo"]


def test_nobody_undoes_what_somebody_else_did_since(journalist, colleague):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    changed = claims.correct_claim(
        claim, factories.content(article, note="mine"), seen=claim.version, by=colleague
    )

    with pytest.raises(claims.NothingToUndoError):
        claims.undo(changed, by=journalist)
