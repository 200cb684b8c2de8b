import pytest

from annotations.actions import claims
from annotations.actions.sentences import say_nothing_here
from annotations.pages.open_report import open_report, withdrawn_claims
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_a_report_is_read_with_everything_it_holds(journalist, article):
    event = factories.make_event(article, by=journalist)
    claim = factories.make_claim(
        article, by=journalist, times=(factories.time(article, "Saturday"),)
    )

    report = open_report(article)

    assert report.claim(claim.key) == claim
    assert report.claim("none") is None
    assert report.main_event == event
    assert [figure.quote for figure in report.figures] == ["seven people"]
    assert [mark.quote for mark in report.times] == ["Saturday"]
    assert report.claimed_sentences() == {2}
    assert report.paragraph_of(report.claims[0]).number == 2


def test_withdrawn_claims_are_kept_apart(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    claims.withdraw_claim(claim, seen=claim.version, by=journalist)

    assert open_report(article).claims == []
    assert withdrawn_claims(article) == [claim]


def test_the_claim_before_is_the_last_one_with_a_source(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    report = open_report(article)

    assert report.previous_claim(len(report.text)) == claim
    assert report.previous_claim(0) is None


def test_a_sentence_somebody_looked_at_is_known(journalist, article):
    report = open_report(article)
    say_nothing_here(article, report.layout.sentences[2].span, by=journalist)

    again = open_report(article)

    assert again.is_nothing(again.layout.sentences[2])
    assert not again.is_nothing(again.layout.sentences[1])


def test_reading_costs_the_same_queries_for_one_claim_and_for_ten(
    journalist, article, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    claim = factories.make_claim(article, by=journalist)
    with CaptureQueriesContext(connection) as one:
        assert len(open_report(article).figures) == 1
    for _ in range(9):
        factories.make_claim(article, by=journalist, source=claim.source)

    with django_assert_num_queries(len(one.captured_queries)):
        assert len(open_report(article).figures) == 10
