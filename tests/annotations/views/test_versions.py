import base64

import pytest

from annotations.actions import reports, versions
from annotations.models import Article, Claim
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


def typed(article, text=EIGHT, **changes):
    return {
        "outlet": "The Harbour Post",
        "title": "Gunman kills eight",
        "language": "en",
        "published_as": "exact",
        "published_on": "2011-11-12",
        "published_ground": "stated",
        "raw": base64.urlsafe_b64encode(text.encode()).decode(),
        "encoding": "utf-8",
        "version": article.version,
        **changes,
    }


def page_of(answer):
    return answer.content.decode()


# ---- Taking in a new text ---------------------------------------------------------------------------


def test_a_new_text_is_shown_before_it_is_stored(signed_in, journalist, article):
    browser = signed_in(journalist)
    assert browser.get(f"/articles/{article.key}/text/").status_code == 200

    answer = browser.post(f"/articles/{article.key}/text/", {"words": EIGHT})

    assert answer.status_code == 200
    assert 'value="The Harbour Post"' in page_of(answer)
    assert f'name="version" value="{article.version}"' in page_of(answer)
    assert article.versions.count() == 1


def test_a_stored_new_text_leads_to_the_comparison(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)

    answer = signed_in(journalist).post(f"/articles/{article.key}/text/save/", typed(article))

    assert answer.headers["Location"] == f"/articles/{article.key}/compare/?from=1&to=2"
    assert article.versions.get(is_current=True).text == EIGHT
    assert Article.objects.get().title == "Gunman kills eight"
    assert Claim.objects.get(pk=claim.pk).figures.get().best == 8
    said = page_of(signed_in(journalist).get(answer.headers["Location"]))
    assert "1 claim waits for a decision" in said


def test_the_same_form_sent_twice_stores_one_text(signed_in, journalist, article):
    browser = signed_in(journalist)
    for _ in range(2):
        browser.post(f"/articles/{article.key}/text/save/", typed(article, once="token"))

    assert article.versions.count() == 2


def test_the_text_that_is_there_is_refused_with_what_was_typed(signed_in, journalist, article):
    answer = signed_in(journalist).post(
        f"/articles/{article.key}/text/save/", typed(article, TEXT, byline="By Ann Lee")
    )

    assert answer.status_code == 422
    assert "Nothing changed" in page_of(answer)
    assert 'value="By Ann Lee"' in page_of(answer)


def test_a_form_that_does_not_hold_is_shown_again(signed_in, journalist, article):
    answer = signed_in(journalist).post(
        f"/articles/{article.key}/text/save/", typed(article, title="", byline="By Ann Lee")
    )

    assert answer.status_code == 422
    assert 'value="By Ann Lee"' in page_of(answer)
    assert article.versions.count() == 1


def test_no_words_are_no_text(signed_in, journalist, article):
    browser = signed_in(journalist)

    assert browser.post(f"/articles/{article.key}/text/", {"words": " "}).status_code == 422
    assert browser.post(f"/articles/{article.key}/text/save/", {"raw": "?"}).status_code == 422


def test_a_form_that_saw_an_older_report_is_stale(signed_in, journalist, article):
    seen = typed(article, EIGHT.replace("Saturday", "Sunday"), byline="By Ann Lee")
    new_text(article, EIGHT, by=journalist)

    answer = signed_in(journalist).post(f"/articles/{article.key}/text/save/", seen)

    assert answer.status_code == 409
    assert 'value="By Ann Lee"' in page_of(answer)
    current = Article.objects.get().version
    assert f'name="version" value="{current}"' in page_of(answer)
    assert article.versions.count() == 2


PAGES = ("text/", "compare/")


@pytest.mark.parametrize("page", PAGES)
def test_readers_are_asked_to_sign_in(client, article, page):
    answer = client.get(f"/articles/{article.key}/{page}")

    assert answer.headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("page", PAGES)
def test_the_report_of_another_desk_is_not_there(signed_in, stranger, article, page):
    assert signed_in(stranger).get(f"/articles/{article.key}/{page}").status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_administrators_read_no_reports(signed_in, administrator, article, page):
    assert signed_in(administrator).get(f"/articles/{article.key}/{page}").status_code == 403


def test_the_save_takes_nothing_but_posts_and_the_comparison_nothing_but_gets(
    signed_in, journalist, article
):
    browser = signed_in(journalist)

    assert browser.get(f"/articles/{article.key}/text/save/").status_code == 405
    assert browser.post(f"/articles/{article.key}/compare/").status_code == 405


# ---- Comparing --------------------------------------------------------------------------------------


def test_two_texts_stand_side_by_side_with_what_changed_in_words(signed_in, journalist, article):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)

    page = page_of(signed_in(journalist).get(f"/articles/{article.key}/compare/"))

    assert 'removed: </span><mark class="content toll">seven</mark></del>' in page
    assert 'added: </span><mark class="content toll">eight</mark></ins>' in page
    assert "“seven people” <b" in page
    assert ">7</b>" in page
    assert ">8</b>" in page
    assert 'id="claim-1"' in page
    assert 'href="#claim-1"' in page


def test_a_withdrawn_claim_stays_on_the_old_side(signed_in, journalist, article):
    factories.make_claim(article, by=journalist)
    new_text(article, "Nothing is left.\n", by=journalist)

    page = page_of(signed_in(journalist).get(f"/articles/{article.key}/compare/?from=1&to=2"))

    assert "withdrawn by the publisher" in page
    assert "paragraph removed" in page


def test_any_two_texts_are_compared_in_the_order_of_time(signed_in, journalist, article):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)
    new_text(article, f"{EIGHT}\nMore.\n", by=journalist)

    page = page_of(signed_in(journalist).get(f"/articles/{article.key}/compare/?from=3&to=1"))

    assert "Text 1 and text 3" in page
    assert "its words changed" in page


@pytest.mark.parametrize("asked", ["", "?from=1&to=7", "?from=1&to=1", "?from=x"])
def test_a_text_that_is_not_there_is_not_compared(signed_in, journalist, article, asked):
    assert signed_in(journalist).get(f"/articles/{article.key}/compare/{asked}").status_code == 404


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


def test_a_comparison_costs_the_same_for_one_claim_and_ten(
    signed_in, journalist, django_assert_num_queries, django_assert_max_num_queries
):
    browser = signed_in(journalist)
    counts = []
    for number in (1, 10):
        article = factories.make_article(by=journalist, text=many(number), title="Post")
        claims_on(article, number, by=journalist)
        new_text(article, many(number).replace("dead", "hurt"), by=journalist)
        with django_assert_max_num_queries(60) as asked:
            assert browser.get(f"/articles/{article.key}/compare/").status_code == 200
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_the_report_lists_its_texts_with_who_brought_them(signed_in, journalist, article, editor):
    new_text(article, EIGHT, by=editor)

    page = page_of(signed_in(journalist).get(f"/articles/{article.key}/"))

    assert f"/articles/{article.key}/compare/?from=1&amp;to=2" in page
    assert f"/articles/{article.key}/text/" in page
    assert str(editor) in page


def test_a_claim_that_is_gone_is_shown_as_withdrawn_by_the_publisher(
    signed_in, journalist, article
):
    claim = factories.make_claim(article, by=journalist)
    new_text(article, "Nothing is left.\n", by=journalist)
    claim.refresh_from_db()
    browser = signed_in(journalist)

    for address in (
        f"/articles/{article.key}/desk/?claim={claim.key}",
        f"/articles/{article.key}/desk/",
    ):
        page = page_of(browser.get(address))
        assert "withdrawn by the publisher" in page
        assert f"/claims/{claim.key}/restore/" not in page
    assert browser.get(f"/claims/{claim.key}/history/").status_code == 200
    assert browser.get(f"/review/{claim.key}/").status_code == 200
    assert browser.get(f"/claims/{claim.key}/edit/", follow=True).status_code == 200


def test_what_the_publisher_withdrew_is_not_restored(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)
    new_text(article, "Nothing is left.\n", by=journalist)
    claim.refresh_from_db()

    answer = signed_in(journalist).post(
        f"/claims/{claim.key}/restore/", {"version": claim.version}, follow=True
    )

    assert "The publisher withdrew these words" in page_of(answer)
    assert Claim.objects.get(pk=claim.pk).state == "withdrawn"
