import pytest

from annotations.actions.sentences import say_nothing_here
from annotations.pages.open_report import open_report
from annotations.pages.report_page import View, next_open, page_paragraphs
from annotations.text.spans import Span
from tests import factories


def same(message):
    return message


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def drawn(article, **view):
    return page_paragraphs(open_report(article), View(**view), same)


def test_the_runs_of_a_paragraph_give_its_text_back(journalist, article):
    factories.make_claim(article, by=journalist)

    for paragraph in drawn(article):
        words = "".join(run.text for run in paragraph.runs)
        assert words == paragraph.paragraph.span.words(article.current.text)


def test_every_sentence_begins_with_a_run_of_its_own(journalist, article):
    text = article.current.text
    across = factories.part(article, "content", text[text.index("The regional") : -3])
    factories.make_claim(article, by=journalist, parts=(across,), figures=())

    last = drawn(article)[-1]

    starts = {run.span.start for run in last.runs}
    assert {link.sentence.span.start for link in last.links} <= starts
    firsts = [one.first for run in last.runs for one in run.coverings]
    assert firsts == [True, False]


def test_a_note_says_who_what_and_how_many(journalist, article):
    factories.make_claim(article, by=journalist)

    (note,) = drawn(article)[1].notes

    assert (note.who, note.cue) == ("Harbour police", "said")
    assert note.counts == ("7 killed",)
    assert not note.is_open


def test_sentences_say_what_has_become_of_them(journalist, article):
    factories.make_claim(article, by=journalist)
    report = open_report(article)
    say_nothing_here(article, report.layout.sentences[0].span, by=journalist)

    states = [link.state for paragraph in drawn(article) for link in paragraph.links]

    assert states == ["nothing", "claimed", "open", "open"]


def test_a_submitted_claim_is_open_to_a_reviewer_only(journalist, article):
    factories.make_claim(article, by=journalist, state="submitted")

    assert drawn(article, reviews=True)[1].notes[0].is_open
    assert not drawn(article)[1].notes[0].is_open


def test_the_open_claim_is_current_in_text_and_margin(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    paragraph = drawn(article, claim=claim.key)[1]

    assert paragraph.is_current
    assert paragraph.notes[0].is_current
    assert any("current" in run.classes for run in paragraph.runs)


def test_the_next_open_sentence_comes_after_what_was_just_claimed(article):
    report = open_report(article)
    third = report.layout.sentence(3).span

    assert next_open(report, 2) == 3
    assert next_open(report, 2, [third]) == 4
    assert next_open(report, 0, [Span(0, 5)]) == 2


def test_after_the_last_open_sentence_come_those_that_were_passed_over(article):
    report = open_report(article)

    assert next_open(report, 4, [report.layout.sentence(1).span]) == 2
    assert next_open(report, 4, [Span(0, len(report.text))]) == 0


def test_a_claim_of_another_event_is_set_apart(journalist, article):
    factories.make_event(article, by=journalist)
    other = factories.make_event(article, "Last May", by=journalist)
    factories.make_claim(article, by=journalist, event=other.key)

    assert drawn(article)[1].notes[0].other_event == "Last May"
