import pytest

from annotations.actions.claims import NothingToUndoError, mark_claim
from annotations.actions.deciding import check_words, review_claim, submit_report
from annotations.actions.reports import ReportFacts, ReportText, correct_report
from annotations.actions.times import moves
from annotations.actions.undoing import undo_last
from annotations.actions.versions import add_version
from annotations.models import HistoryLine, TimeMark
from annotations.suggest.languages import words_of
from annotations.suggest.times import times
from annotations.values.dates import published, read_as
from annotations.values.vocabulary import Verb
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def saturday(article, **values):
    values = {"edtf": "2011-11-12", "rule": "weekday_past", "anchor": "2011-11-12", **values}
    return factories.time(article, "Saturday", **values)


def mark(article, journalist, *times):
    return mark_claim(article, factories.content(article, times=times), by=journalist)


def redate(article, date, *, by):
    facts = ReportFacts(outlet=article.outlet.name, title=article.title, published=date)
    return correct_report(article, facts, seen=article.version, by=by)


def test_what_a_new_publication_date_would_move_is_shown_and_nothing_is_written(
    article, journalist
):
    mark(article, journalist, saturday(article))

    found = moves(article, "2011-11-19")

    assert [(move.before, move.after) for move in found] == [("2011-11-12", "2011-11-19")]
    assert TimeMark.objects.get().edtf == "2011-11-12"


def test_a_new_publication_date_moves_relative_times_and_leaves_typed_ones(article, journalist):
    mark(article, journalist, saturday(article))
    mark(article, journalist, saturday(article, rule="", anchor="", edtf="2011-11-05"))

    redate(article, "2011-11-19", by=journalist)

    dates = TimeMark.objects.order_by("claim__number").values_list("edtf", "anchor")
    assert list(dates) == [("2011-11-19", "2011-11-19"), ("2011-11-05", "")]


def test_an_unknown_publication_date_leaves_relative_times_as_words(article, journalist):
    mark(article, journalist, saturday(article))

    redate(article, "", by=journalist)

    assert TimeMark.objects.get().edtf == ""


def test_a_recomputed_date_reopens_a_verified_claim_but_is_no_edit_of_it(
    article, journalist, editor
):
    claim = mark(article, journalist, saturday(article))
    submit_report(article, by=journalist)
    claim.refresh_from_db()
    claim = check_words(claim, seen=claim.version, by=editor)
    claim = review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)

    redate(article, "2011-11-19", by=editor)

    claim.refresh_from_db()
    assert claim.state == "submitted"
    assert claim.edited_by == journalist
    assert HistoryLine.objects.of(claim).last().verb == "recompute"


def test_a_time_counted_from_a_typed_one_keeps_its_anchor(article, journalist):
    claim = mark(article, journalist, saturday(article, rule="", anchor="", edtf="2011-11-05"))
    TimeMark.objects.create(
        claim=claim,
        start=1,
        end=5,
        quote="two days later",
        role="event",
        edtf="2011-11-07",
        rule="later",
        anchor="2011-11-05",
        anchor_mark=claim.times.get(),
    )

    assert moves(article, "2011-11-19") == []


def test_times_of_a_claim_that_the_publisher_withdrew_stay_and_hide_no_step_from_undo(
    article, journalist
):
    gone = mark(article, journalist, saturday(article))
    text = factories.TEXT.replace(
        "A gunman killed seven people on Saturday, the harbour police said.", "Shops were shut."
    )
    facts = ReportFacts(outlet=article.outlet.name, title=article.title, published="2011-11-19")
    words = ReportText(text=text, raw=text.encode())
    add_version(article, words, seen=article.version, by=journalist, facts=facts, suggests=False)

    assert moves(article, "2011-11-26") == []
    assert gone.times.get().edtf == "2011-11-12"
    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)


def told(words, *, by, date):
    """Import a report that tells of a killing at a time, and take the time as the engine reads it."""
    text = f"Gunman kills seven\n\nA gunman killed seven people {words}, harbour police said.\n"
    article = factories.make_article(by=by, text=text, published=date)
    (found,) = times(article.current.text, date, words_of("en").times)
    quote = found.span.words(article.current.text)
    reading = read_as(quote, published(date), found.edtf)
    time = factories.time(article, quote, edtf=found.edtf, rule=reading.rule, anchor=reading.anchor)
    content = factories.content(
        article, words="A gunman killed seven people", attributed=False, times=[time]
    )
    return article, mark_claim(article, content, by=by)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("at the end of the month", "2011-11", "2012-02"),
        ("earlier in the week", "2011-11-07/2011-11-13", "2012-01-30/2012-02-05"),
        ("during the last fiscal year", "2010", "2011"),
        ("in December last year", "2010-12", "2011-12"),
        ("on 15 March this year", "2011-03-15", "2012-03-15"),
        ("on Monday last week", "2011-10-31", "2012-01-23"),
        ("on New Year's Eve", "2010-12-31", "2011-12-31"),
        ("last quarter", "2011-07/2011-09", "2011-10/2011-12"),
        ("twenty-five years ago", "1986", "1987"),
    ],
)
def test_a_time_of_the_engine_follows_the_publication_and_reopens_its_claim(
    words, before, after, journalist, editor
):
    article, claim = told(words, by=journalist, date="2011-11-12")
    assert claim.times.get().edtf == before
    submit_report(article, by=journalist)
    claim.refresh_from_db()
    claim = check_words(claim, seen=claim.version, by=editor)
    claim = review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)

    redate(article, "2012-02-05", by=editor)

    claim.refresh_from_db()
    assert (claim.times.get().edtf, claim.times.get().anchor) == (after, "2012-02-05")
    assert claim.state == "submitted"
    assert HistoryLine.objects.of(claim).last().verb == "recompute"


def test_a_quarter_told_again_follows_the_quarter_it_counts_from(journalist):
    article, claim = told("last quarter", by=journalist, date="2011-11-12")
    TimeMark.objects.create(
        claim=claim,
        start=1,
        end=5,
        quote="a year earlier",
        role="event",
        edtf="2010-07/2010-09",
        rule="quarter_before",
        anchor="2011-07/2011-09",
        anchor_mark=claim.times.get(),
    )

    found = moves(article, "2012-02-05")

    assert {move.mark.quote: move.after for move in found} == {
        "last quarter": "2011-10/2011-12",
        "a year earlier": "2010-10/2010-12",
    }
