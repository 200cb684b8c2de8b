"""A decision on an older version of a claim changes nothing and loses nothing typed."""

import pytest

from annotations.actions import claims, deciding
from annotations.models import Claim
from annotations.values.vocabulary import Verb
from tests import factories
from tests.annotations.views.review_forms import page, say_words_are_right, send


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
