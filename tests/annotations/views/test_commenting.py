import pytest
from django.urls import reverse

from annotations.models import Comment
from tests import factories


@pytest.fixture
def claim(journalist):
    return factories.make_claim(factories.make_article(by=journalist), by=journalist)


def send(browser, claim, **typed):
    return browser.post(
        reverse("annotations:claim_comment", args=[claim.key]), {"text": "Which day?", **typed}
    )


def test_a_comment_goes_back_to_the_page_it_was_written_on(signed_in, colleague, claim):
    page = reverse("annotations:desk", args=[claim.article_version.article.key])

    answer = send(signed_in(colleague), claim, next=page)

    assert answer["Location"] == page
    assert [(each.text, each.by) for each in Comment.objects.all()] == [("Which day?", colleague)]


@pytest.mark.parametrize("page", ["https://elsewhere.example/", "//elsewhere.example", ""])
def test_a_comment_never_leads_off_the_site(page, signed_in, editor, claim):
    answer = send(signed_in(editor), claim, next=page)

    assert answer["Location"] == reverse("annotations:claim_review", args=[claim.key])


def test_a_journalist_without_a_page_goes_to_the_desk(signed_in, colleague, claim):
    answer = send(signed_in(colleague), claim)

    article = claim.article_version.article
    desk = reverse("annotations:desk", args=[article.key])
    assert answer["Location"] == f"{desk}?claim={claim.key}"


def test_a_comment_sent_twice_is_kept_once(signed_in, colleague, claim):
    browser = signed_in(colleague)

    answers = [send(browser, claim, once="token-1")["Location"] for _ in range(2)]

    assert Comment.objects.count() == 1
    assert answers[0] == answers[1]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_comment_is_explained(text, signed_in, colleague, claim):
    answer = send(signed_in(colleague), claim, text=text)

    assert answer.status_code == 422
    assert "Write the comment first." in answer.content.decode()


def test_a_comment_that_is_too_long_comes_back_as_it_was_typed(signed_in, colleague, claim):
    answer = send(signed_in(colleague), claim, text="x" * 5000)

    assert answer.status_code == 422
    assert "x" * 5000 in answer.content.decode()


def test_a_claim_of_another_desk_is_not_there(signed_in, stranger, claim):
    assert send(signed_in(stranger), claim).status_code == 404


def test_an_administrator_does_not_comment(signed_in, administrator, claim):
    assert send(signed_in(administrator), claim).status_code == 403


def test_a_comment_is_not_made_by_following_a_link(signed_in, colleague, claim):
    address = reverse("annotations:claim_comment", args=[claim.key])

    assert signed_in(colleague).get(address).status_code == 405


def test_markup_in_a_comment_stays_words(signed_in, editor, claim):
    browser = signed_in(editor)
    send(browser, claim, text="<script>alert(1)</script>")

    page = browser.get(reverse("annotations:claim_review", args=[claim.key])).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
