"""Batches: claims that one act sent back to review together."""

import pytest
from django.urls import reverse

from annotations.actions import claims, sources
from tests import factories
from tests.annotations.views.review_forms import address, decide_names, page


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
