import pytest

from annotations.actions import reports
from annotations.actions.permission import NotAllowedError
from annotations.actions.reports import ReportFacts, ReportText, SameReportError
from annotations.models import Article, ArticleVersion, HistoryLine, Outlet
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind
from tests import factories

WORDS = ReportText(
    text="Seven killed.\n\nWe use cookies.\n", raw=b"Seven killed.\n\nWe use cookies.\n"
)
FACTS = ReportFacts(outlet="The Harbour Post", title="Seven killed")


def test_the_same_report_is_stored_once_for_a_desk_and_an_outlet(journalist, desk, stranger):
    first = reports.import_report(WORDS, FACTS, desk=desk, by=journalist)

    with pytest.raises(SameReportError) as refused:
        reports.import_report(WORDS, FACTS, desk=desk, by=journalist)
    copy = ReportFacts(outlet="The Port Courier", title="Seven killed")
    reports.import_report(WORDS, copy, desk=desk, by=journalist)
    reports.import_report(WORDS, FACTS, desk=stranger.desks.get(), by=stranger)

    assert refused.value.article == first
    assert Article.objects.count() == 3


def test_same_words_are_found_only_among_ones_own_desks(journalist, desk, stranger):
    article = reports.import_report(WORDS, FACTS, desk=desk, by=journalist)

    assert list(reports.same_text(WORDS.text, by=journalist)) == [article]
    assert not reports.same_text(WORDS.text, by=stranger)


def test_nobody_imports_for_a_desk_that_is_not_theirs(stranger, desk, administrator):
    with pytest.raises(RefusedError):
        reports.import_report(WORDS, FACTS, desk=desk, by=stranger)
    with pytest.raises(NotAllowedError):
        reports.import_report(WORDS, FACTS, desk=desk, by=administrator)

    assert not ArticleVersion.objects.exists()
    assert not Outlet.objects.exists()


def test_a_correction_changes_facts_and_parts_and_never_the_words(journalist, desk):
    article = reports.import_report(WORDS, FACTS, desk=desk, by=journalist)
    notice = ((SpanKind.BOILERPLATE, Span(15, 30)),)

    reports.correct_report(article, FACTS, seen=1, by=journalist, parts=notice, reason="seen")

    line = HistoryLine.objects.of(article).last()
    assert line.data["parts"] == [{"kind": "boilerplate", "start": 15, "end": 30}]
    assert line.reason == "seen"
    assert ArticleVersion.objects.get().text == WORDS.text
    with pytest.raises(StaleVersionError):
        reports.correct_report(article, FACTS, seen=1, by=journalist)


def test_words_under_a_live_claim_become_no_boilerplate(journalist):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    start = claim.start
    over = ((SpanKind.BOILERPLATE, Span(start, start + 5)),)
    facts = ReportFacts(outlet="The Harbour Post", title="T", published="2011-11-12")

    with pytest.raises(RefusedError, match=f"claim {claim.number}"):
        reports.correct_report(article, facts, seen=article.version, by=journalist, parts=over)

    assert Article.objects.get().version == 1


def test_outlets_are_kept_by_administrators(administrator, journalist):
    outlet = reports.open_outlet("The Port Courier", by=administrator)
    reports.change_outlet(
        outlet, seen=1, name="The Courier", place="", address="", by=administrator
    )

    assert [line.verb for line in HistoryLine.objects.of(outlet)] == ["open", "change"]
    with pytest.raises(NotAllowedError):
        reports.open_outlet("Another", by=journalist)
    with pytest.raises(StaleVersionError):
        reports.change_outlet(outlet, seen=1, name="X", place="", address="", by=administrator)


def test_an_outlets_name_taken_a_moment_before_is_refused_in_words(administrator):
    reports.open_outlet("The Harbour Post", by=administrator)
    other = reports.open_outlet("The Late Post", by=administrator)

    with pytest.raises(RefusedError, match="outlet of this name"):
        reports.open_outlet("The Harbour Post", by=administrator)
    with pytest.raises(RefusedError, match="outlet of this name"):
        reports.change_outlet(
            other,
            seen=other.version,
            name="The Harbour Post",
            place="",
            address="",
            by=administrator,
        )


def test_a_correction_that_makes_two_reports_one_is_refused_in_words(journalist):
    factories.make_article(by=journalist, outlet="The Harbour Post")
    copy = factories.make_article(by=journalist, outlet="The Late Post")
    facts = ReportFacts(outlet="The Harbour Post", title=copy.title)

    with pytest.raises(RefusedError, match="these words from that outlet"):
        reports.correct_report(copy, facts, seen=copy.version, by=journalist)

    copy.refresh_from_db()
    assert (copy.outlet.name, copy.version) == ("The Late Post", 1)


def test_a_headline_can_be_searched_for_as_it_is_corrected(journalist):
    article = factories.make_article(by=journalist, title="Ёлка: Polizeichef")
    assert article.title_folded == "елка: polizeichef"

    facts = ReportFacts(outlet=article.outlet.name, title="Another")
    reports.correct_report(article, facts, seen=article.version, by=journalist)

    article.refresh_from_db()
    assert article.title_folded == "another"
