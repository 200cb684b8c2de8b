"""Who is who: the names of a report are decided before its words."""

from annotations.models import Mention
from tests import factories
from tests.annotations.views.review_forms import address, page


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
