import re

import pytest
from django.urls import reverse

from annotations.actions.deciding import comment
from tests import factories
from tests.annotations.views.desk_forms import text_of

ALL_TABS = ["", "?tab=casualties", "?tab=timeline", "?tab=history", "?at=2"]


def address(article, query=""):
    return reverse("annotations:desk", args=[article.key]) + query


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def report_text(page):
    """Give the text of the runs, as a script would count it."""
    runs = re.findall(
        r'<(?:span|mark) data-start="(\d+)"[^>]*>(.*?)</(?:span|mark)>',
        page.content.decode(),
        re.DOTALL,
    )
    return [(int(start), words) for start, words in runs]


def test_the_report_is_shown_with_its_marks_and_a_note_for_each_claim(
    signed_in, journalist, article
):
    claim = factories.make_claim(article, by=journalist)

    page = signed_in(journalist).get(address(article))

    body = page.content.decode()
    assert f'data-claims="{claim.key}"' in body
    assert "<b>Harbour police</b> said, 7 killed" in body


def test_every_run_stands_at_its_code_point_and_no_character_is_lost(
    signed_in, journalist, article
):
    factories.make_claim(article, by=journalist)

    runs = report_text(signed_in(journalist).get(address(article)))

    text = article.current.text
    assert all(text[start : start + len(words)] == words for start, words in runs)
    assert "".join(words for _, words in runs) == text.replace("\n", "")


def test_markup_in_a_report_is_shown_as_words(signed_in, journalist):
    text = "A <script>alert(1)</script> headline\n\nPolice said “<b>seven</b>” & more.\n"
    article = factories.make_article(by=journalist, text=text)

    body = signed_in(journalist).get(address(article)).content.decode()

    assert "<script>alert" not in body
    assert "&lt;b&gt;seven&lt;/b&gt;" in body


@pytest.mark.parametrize("query", ALL_TABS)
def test_every_tab_opens_for_a_report_with_and_without_claims(
    signed_in, journalist, article, query
):
    client = signed_in(journalist)
    assert client.get(address(article, query)).status_code == 200
    factories.make_claim(
        article,
        by=journalist,
        times=(factories.time(article, "Saturday", rule="weekday_past"),),
    )

    assert client.get(address(article, query)).status_code == 200


def test_the_sheet_of_people_shows_sums_and_questions(signed_in, journalist, article):
    factories.make_claim(
        article,
        by=journalist,
        figures=(
            factories.figure(article, "seven people"),
            factories.figure(article, "seven", low=2, best=2, high=2, new_people=False),
        ),
    )

    page = signed_in(journalist).get(address(article, "?tab=casualties"))

    assert "whose people?" in text_of(page)
    assert "1 to answer" in text_of(page)


def test_the_timeline_says_date_and_rule_in_words(signed_in, journalist, article):
    factories.make_claim(
        article,
        by=journalist,
        times=(factories.time(article, "Saturday", rule="weekday_past"),),
    )

    page = text_of(signed_in(journalist).get(address(article, "?tab=timeline")))

    assert "12 November 2011" in page
    assert "the latest such weekday up to publication" in page


def test_the_history_shows_what_each_step_changed(signed_in, journalist, article):
    from annotations.actions import claims

    claim = factories.make_claim(article, by=journalist)
    changed = factories.content(article, note="a new note", source=claim.source.key)
    claims.correct_claim(claim, changed, seen=claim.version, by=journalist)

    report_page = text_of(signed_in(journalist).get(address(article, "?tab=history")))
    claim_page = text_of(
        signed_in(journalist).get(reverse("annotations:claim_history", args=[claim.key]))
    )

    for page in (report_page, claim_page):
        assert "a new note" in page
        assert "exactly" not in page
        assert "7 killed" in page


@pytest.mark.parametrize("query", ["", "?tab=casualties", "?tab=timeline", "?claim={key}"])
def test_a_page_costs_the_same_queries_for_one_claim_and_for_ten(
    signed_in, journalist, article, django_assert_num_queries, query
):
    client = signed_in(journalist)
    source = factories.make_source(by=journalist)
    time = factories.time(article, "Saturday", rule="weekday_past")
    claim = factories.make_claim(article, by=journalist, source=source, times=(time,))
    client.get(address(article, query.format(key=claim.key)))
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as one:
        client.get(address(article, query.format(key=claim.key)))
    for _ in range(9):
        factories.make_claim(article, by=journalist, source=source, times=(time,))

    with django_assert_num_queries(len(one.captured_queries)):
        client.get(address(article, query.format(key=claim.key)))


def test_a_claim_of_another_report_is_not_found(signed_in, journalist, article):
    other = factories.make_article(by=journalist, text="Another\n\nPolice said so.\n")
    claim = factories.make_claim(article, by=journalist)

    assert signed_in(journalist).get(address(other, f"?claim={claim.key}")).status_code == 404
    assert signed_in(journalist).get(address(article, "?claim=none")).status_code == 404


def test_who_may_open_the_desk(client, signed_in, stranger, administrator, article):
    assert client.get(address(article)).status_code == 302
    assert signed_in(stranger).get(address(article)).status_code == 404
    assert signed_in(administrator).get(address(article)).status_code == 403
    assert client.post(address(article)).status_code in {403, 405}


def test_another_desks_claim_has_no_history(signed_in, journalist, stranger, article):
    claim = factories.make_claim(article, by=journalist)

    page = signed_in(stranger).get(reverse("annotations:claim_history", args=[claim.key]))

    assert page.status_code == 404


@pytest.mark.parametrize("at", ["x", "99", "-1", "９", "99999999999"])
def test_a_sentence_number_that_is_none_is_passed_over(signed_in, journalist, article, at):
    assert signed_in(journalist).get(address(article, f"?at={at}")).status_code == 200


def test_the_discussion_of_a_claim_is_read_and_continued_on_the_desk(
    journalist, colleague, signed_in
):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    comment(claim, text="Is “seven” theirs?", by=colleague)
    address = f"/articles/{article.key}/desk/?claim={claim.key}&tab=discussion"
    browser = signed_in(journalist)

    page = browser.get(address)
    assert "Is “seven” theirs?" in page.content.decode()

    answer = browser.post(f"/claims/{claim.key}/comments/", {"text": "Yes.", "next": address})
    assert answer.headers["Location"] == address
    assert "Yes." in browser.get(address).content.decode()


def test_an_open_claim_keeps_its_tab_and_has_a_history(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)
    other = factories.make_claim(article, by=journalist, source=claim.source, note="the other")
    browser = signed_in(journalist)

    for tab in ("casualties", "timeline", "history"):
        page = browser.get(address(article, f"?claim={claim.key}&tab={tab}"))
        assert f'?tab=casualties&amp;claim={claim.key}"' in page.content.decode()
        assert 'aria-current="true"' in page.content.decode().split(f"note-{claim.key}")[1]

    history = page.content.decode().split('<ol class="history"')[1]
    assert f"{other.number} · " not in history
    assert "the other" not in history


def test_the_next_sentence_to_look_at_is_a_link_for_those_without_keys(
    signed_in, journalist, article
):
    page = signed_in(journalist).get(address(article, "?at=2"))

    assert "4 sentences to look at" in text_of(page)
    assert f'href="{address(article, "?at=3#s3")}"' in page.content.decode()
