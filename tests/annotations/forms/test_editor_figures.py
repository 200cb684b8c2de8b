import pytest

from annotations.forms.claim_editor import ClaimEditor
from annotations.pages.claim_start import start_of_claim
from annotations.pages.open_report import open_report
from annotations.pages.sentence_start import start_of_sentence
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def figures(article, person, rows=(), *, start=None, **data):
    """Give the figures of a form on the second sentence, or its errors."""
    report = open_report(article)
    start = start or start_of_sentence(report, report.layout.sentence(2), by=person)
    posted = {
        "content-TOTAL_FORMS": "1",
        "content-INITIAL_FORMS": "0",
        "content-0-words": "A gunman killed seven people on Saturday",
        "figures-TOTAL_FORMS": str(len(rows)),
        "figures-INITIAL_FORMS": "0",
        "times-TOTAL_FORMS": "0",
        "times-INITIAL_FORMS": "0",
        **data,
    }
    for number, row in enumerate(rows):
        posted |= {f"figures-{number}-{name}": value for name, value in row.items()}
    editor = ClaimEditor(report, person, start, posted)
    return editor.wish.content.figures if editor.is_valid() else editor.errors()


def test_a_typed_number_finds_its_words_in_the_content(journalist, article):
    (figure,) = figures(article, journalist, shorthand="7k")

    assert figure.quote == "seven people"
    assert figure.new_people, "nobody else is counted in this report"


def test_a_number_that_no_words_give_rests_on_the_content(journalist, article):
    (figure,) = figures(article, journalist, shorthand="9k")

    assert figure.quote == "A gunman killed seven people on Saturday"


def test_a_number_that_rests_on_the_whole_content_is_said(journalist, article):
    assert warnings_of(article, journalist, "9k") == [
        "No words for “9” were found. All of the content stands for it."
    ]
    assert warnings_of(article, journalist, "7k") == []


def warnings_of(article, person, shorthand):
    report = open_report(article)
    start = start_of_sentence(report, report.layout.sentence(2), by=person)
    posted = {
        "content-TOTAL_FORMS": "1",
        "content-INITIAL_FORMS": "0",
        "content-0-words": "A gunman killed seven people on Saturday",
        "figures-TOTAL_FORMS": "0",
        "figures-INITIAL_FORMS": "0",
        "times-TOTAL_FORMS": "0",
        "times-INITIAL_FORMS": "0",
        "shorthand": shorthand,
    }
    editor = ClaimEditor(report, person, start, posted)
    editor.is_valid()
    return editor.warnings


def test_the_box_fills_rows_that_have_words_and_no_number(journalist, article):
    rows = [{"words": "people"}, {"words": "seven", "harm": "killed"}]

    first, second = figures(article, journalist, rows, shorthand="7i")

    assert (first.quote, first.harm) == ("people", "injured")
    assert (second.quote, second.harm) == ("seven", "killed")


@pytest.mark.parametrize("shorthand", ["7k 2k", "7k 2w"], ids=["killed", "died of wounds"])
def test_a_second_figure_of_the_same_harm_is_a_question(journalist, article, shorthand):
    first, second = figures(article, journalist, shorthand=shorthand)

    assert first.is_answered
    assert not second.is_answered


def test_ties_to_figures_that_are_not_there_are_refused(journalist, article):
    errors = figures(article, journalist, shorthand="7k<9")

    assert errors == [("", "", "There is no other figure 9 in this report.")]


def test_a_figure_is_not_tied_to_itself(journalist, article):
    errors = figures(article, journalist, shorthand="7k<1")

    assert "no other figure 1" in errors[0][2]


def test_further_people_without_others_before_them_are_new_people(journalist, article):
    (figure,) = figures(article, journalist, shorthand="7k+")

    assert figure.new_people
    assert figure.links == ()


def test_a_key_of_another_claims_figure_is_not_taken(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    foreign = claim.figures.get().key

    (figure,) = figures(
        article, journalist, [{"words": "seven people", "harm": "killed", "key": foreign}]
    )

    assert figure.key != foreign


def test_an_opened_claim_keeps_the_keys_of_its_figures(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    report = open_report(article)
    start = start_of_claim(report, report.claim(claim.key))

    assert start.figures[0]["key"] == claim.figures.get().key


def test_a_new_figure_is_called_by_the_number_that_the_page_showed(journalist, article):
    other = factories.make_claim(article, by=journalist)

    total, part = figures(article, journalist, shorthand="7k 4kp<1", next_figure="1")

    assert part.links == (("part_of", total.key),)
    assert part.links[0][1] != other.figures.get().key


def test_without_a_noun_a_typed_number_finds_the_bare_number(journalist, article):
    words = {"content-0-words": "Gunman kills seven in harbour town"}
    report = open_report(article)
    start = start_of_sentence(report, report.layout.sentence(1), by=journalist)

    (figure,) = figures(article, journalist, shorthand="7k", start=start, **words)

    assert figure.quote == "seven"


def as_offered(article, person, **changed):
    """Give the rows as the page would send them back, the first one changed."""
    report = open_report(article)
    start = start_of_sentence(report, report.layout.sentence(2), by=person)
    rows = [
        {name: row[name].value() or "" for name in row.fields}
        for row in ClaimEditor(report, person, start).figures.forms
    ]
    return [rows[0] | changed, *rows[1:]]


ELSEWHERE = {"content-0-words": "on Saturday", "figures-INITIAL_FORMS": "1"}


def test_an_offered_figure_goes_when_the_content_is_marked_elsewhere(journalist, article):
    rows = as_offered(article, journalist)

    assert figures(article, journalist, rows, **ELSEWHERE) == ()
    (kept,) = figures(article, journalist, rows, **{"figures-INITIAL_FORMS": "1"})
    assert kept.quote == "seven people"


def test_an_offered_figure_that_somebody_changed_stays(journalist, article):
    rows = as_offered(article, journalist, category="civilian")

    (figure,) = figures(article, journalist, rows, **ELSEWHERE)

    assert (figure.quote, figure.category) == ("seven people", "civilian")


def test_a_figure_keeps_its_number_when_an_offered_one_before_it_goes(journalist, article):
    rows = as_offered(article, journalist)

    total, part = figures(article, journalist, rows, shorthand="9i 2ip<2", **ELSEWHERE)

    assert part.links == (("part_of", total.key),)


def test_r12_as_of_when_a_figure_is_can_be_typed_as_a_date(journalist, article):
    row = {"words": "seven people", "harm": "killed", "as_of": "2011-11-12T18:00:00+06:00"}

    (figure,) = figures(article, journalist, [row])

    assert figure.as_of == "2011-11-12T18:00:00+06:00"
