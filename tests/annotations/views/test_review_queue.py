"""The queue: what waits for review, by report in reading order."""

from django.urls import reverse

from annotations.actions import deciding
from tests import factories
from tests.annotations.views.review_forms import page


def test_the_queue_lists_what_waits_by_report_in_reading_order(
    signed_in, editor, journalist, article
):
    late = factories.make_article(by=journalist, outlet="The Late Post")
    words = ("The regional hospital said it had no reports", "A gunman killed seven people")
    for report in (article, late):
        for each in words:
            factories.make_claim(report, by=journalist, words=each, figures=())
    deciding.submit_report(late, by=journalist)
    deciding.submit_report(article, by=journalist)

    answer = signed_in(editor).get(reverse("annotations:claim_queue"))

    listed = [
        (row.article_version.article.outlet.name, row.number) for row in answer.context["page"]
    ]
    assert listed == [
        ("The Late Post", 2),
        ("The Late Post", 1),
        ("The Harbour Post", 2),
        ("The Harbour Post", 1),
    ]


def test_an_empty_queue_says_what_brings_claims_there(signed_in, editor):
    answer = signed_in(editor).get(reverse("annotations:claim_queue"))

    assert "Nothing waits for review" in page(answer)


def test_a_filter_that_matches_nothing_offers_the_whole_queue(signed_in, editor, claim):
    answer = signed_in(editor).get(reverse("annotations:claim_queue"), {"age": "week"})

    assert "Nothing that waits matches this filter" in page(answer)
    assert list(answer.context["page"]) == []


def test_the_queue_is_of_the_persons_own_desks(signed_in, claim):
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk("Other desk"), username="elsewhere"
    )

    answer = signed_in(elsewhere).get(reverse("annotations:claim_queue"))

    assert list(answer.context["page"]) == []
    assert "Harbour" not in page(answer)


def test_a_journalist_has_no_queue(signed_in, journalist, claim):
    browser = signed_in(journalist)

    assert browser.get(reverse("annotations:claim_queue")).status_code == 403


def test_another_order_is_no_filter(signed_in, editor, journalist):
    factories.make_claim(factories.make_article(by=journalist), by=journalist, state="submitted")
    queue = reverse("annotations:claim_queue")

    ordered = signed_in(editor).get(f"{queue}?order=newest").content.decode()
    narrowed = signed_in(editor).get(f"{queue}?state=submitted&age=day").content.decode()

    assert "filter is on" not in ordered
    assert "filter is on" in narrowed
