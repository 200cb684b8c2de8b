import pytest

from annotations.actions import deciding, reports, versions
from annotations.models import Article
from tests import factories

TEXT = factories.TEXT
EIGHT = TEXT.replace("killed seven people", "killed eight people")


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def new_text(article, text, *, by):
    article = Article.objects.get(pk=article.pk)
    words = reports.ReportText(text=text, raw=text.encode())
    return versions.add_version(article, words, seen=article.version, by=by)


def page_of(answer):
    return answer.content.decode()


def claims_on(article, number, *, by):
    source = factories.make_source(by=by)
    words = [f"Post {one} counted {one + 2} dead" for one in range(number)]
    for one in words:
        factories.make_claim(
            article,
            by=by,
            source=source,
            words=one,
            attributed=False,
            figures=(factories.figure(article, one.removeprefix("Post ")[2:]),),
        )


def many(number):
    return "".join(f"Post {one} counted {one + 2} dead.\n\n" for one in range(number)) + "End.\n"


@pytest.fixture
def changed(article, journalist, editor):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    new_text(article, EIGHT, by=editor)
    return claim


def test_a_changed_claim_is_on_top_of_its_authors_own_page(signed_in, journalist, changed):
    page = page_of(signed_in(journalist).get("/"))

    assert "Changed by their publishers" in page
    assert "“seven people” <b" in page
    assert "<ins>eight</ins>" in page


def test_a_changed_claim_is_on_top_of_the_review_queue_without_its_numbers(
    signed_in, editor, changed
):
    page = page_of(signed_in(editor).get("/review/"))

    assert "Changed by their publishers" in page
    assert "<ins>eight</ins>" in page
    assert ">8</b>" not in page


def test_a_colleague_and_another_desk_are_not_asked(signed_in, colleague, stranger, changed):
    for person in (colleague, stranger):
        assert "Changed by their publishers" not in page_of(signed_in(person).get("/"))


def test_what_was_never_sent_is_its_authors_affair(signed_in, journalist, editor, article):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)

    assert "Changed by their publishers" in page_of(signed_in(journalist).get("/"))
    assert "Changed by their publishers" not in page_of(signed_in(editor).get("/review/"))


def test_a_claim_that_changed_twice_stands_beside_what_was_last_decided(
    signed_in, journalist, article, changed
):
    new_text(article, EIGHT.replace("eight people", "nine people"), by=journalist)
    new_text(article, EIGHT.replace("eight people", "nine people") + "\nMore.\n", by=journalist)

    page = page_of(signed_in(journalist).get("/"))

    assert page.count("<ins>nine</ins>") == 1
    assert "<del>seven</del>" in page


def test_the_block_is_empty_once_the_claim_is_submitted_and_its_review_shows_both_texts(
    signed_in, journalist, editor, article, changed
):
    deciding.submit_report(article, by=journalist)

    assert "Changed by their publishers" not in page_of(signed_in(journalist).get("/"))
    page = page_of(signed_in(editor).get(f"/review/{changed.key}/"))
    assert "The publisher changed these words" in page
    assert "<ins>eight</ins>" in page
    assert ">8</b>" not in page


def test_words_changed_around_a_verified_claim_are_shown_at_its_review(
    signed_in, journalist, editor, article
):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    new_text(article, TEXT.replace("no reports of wounded", "nine wounded"), by=journalist)

    page = page_of(signed_in(editor).get(f"/review/{claim.key}/"))

    assert "The publisher changed words around this claim" in page


def test_own_pages_cost_the_same_for_one_changed_claim_and_ten(
    signed_in, journalist, editor, django_assert_max_num_queries
):
    counts = []
    for number in (1, 10):
        article = factories.make_article(by=journalist, text=many(number), title="Post")
        claims_on(article, number, by=journalist)
        deciding.submit_report(article, by=journalist)
        new_text(article, many(number).replace("dead", "hurt"), by=journalist)
        for person, page in ((journalist, "/"), (editor, "/review/")):
            browser = signed_in(person)
            with django_assert_max_num_queries(60) as asked:
                assert "Changed by their publishers" in page_of(browser.get(page))
            counts.append(len(asked))

    assert counts[:2] == counts[2:]
