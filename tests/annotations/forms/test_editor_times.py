import pytest

from annotations.forms.claim_editor import ClaimEditor
from annotations.pages.open_report import open_report
from annotations.pages.sentence_start import start_of_sentence
from tests import factories


def times(article, person, **row):
    report = open_report(article)
    start = start_of_sentence(report, report.layout.sentence(2), by=person)
    posted = {
        "content-TOTAL_FORMS": "1",
        "content-INITIAL_FORMS": "0",
        "content-0-words": "A gunman killed seven people on Saturday",
        "figures-TOTAL_FORMS": "0",
        "figures-INITIAL_FORMS": "0",
        "times-TOTAL_FORMS": "1",
        "times-INITIAL_FORMS": "0",
    } | {f"times-0-{name}": value for name, value in row.items()}
    editor = ClaimEditor(report, person, start, posted)
    return editor.wish.content.times if editor.is_valid() else editor.errors()


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_an_empty_date_is_read_from_the_words_and_the_publication_date(journalist, article):
    (time,) = times(article, journalist, words="Saturday")

    assert (time.edtf, time.rule, time.anchor) == ("2011-11-12", "weekday_past", "2011-11-12")


def test_a_date_that_a_person_types_has_no_rule(journalist, article):
    (time,) = times(article, journalist, words="Saturday", edtf="2011-11-05")

    assert (time.edtf, time.rule, time.anchor) == ("2011-11-05", "", "")


def test_a_typed_date_that_the_words_mean_keeps_their_rule(journalist, article):
    (time,) = times(article, journalist, words="Saturday", edtf="2011-11-12")

    assert time.rule == "weekday_past"


def test_a_typed_date_may_turn_a_weekday_forward_and_then_follows_the_publication(
    journalist, article
):
    (time,) = times(article, journalist, words="Saturday", edtf="2011-11-19")

    assert (time.edtf, time.rule, time.anchor) == ("2011-11-19", "weekday_future", "2011-11-12")


def test_without_a_publication_date_a_relative_time_stays_words(journalist):
    article = factories.make_article(by=journalist, published="", published_ground="unknown")

    (time,) = times(article, journalist, words="Saturday")

    assert (time.edtf, time.rule) == ("", "weekday_past")


def test_words_that_are_no_time_stay_words(journalist, article):
    (time,) = times(article, journalist, words="seven people")

    assert (time.edtf, time.rule) == ("", "")


def test_a_date_needs_its_words(journalist, article):
    errors = times(article, journalist, edtf="2011-11-12")

    assert errors[0][2] == "Mark the words that give this date."


def test_a_time_can_count_from_another_time_of_the_report(journalist, article):
    claim = factories.make_claim(
        article, by=journalist, times=(factories.time(article, "Saturday", edtf="2011-11-05"),)
    )
    anchor = claim.times.get().key

    (time,) = times(article, journalist, words="Saturday", anchor=anchor)

    assert time.rule == "weekday_past"


def test_an_offered_time_goes_when_the_content_is_marked_elsewhere(journalist, article):
    report = open_report(article)
    start = start_of_sentence(report, report.layout.sentence(2), by=journalist)
    (offered, _spare) = ClaimEditor(report, journalist, start).times.forms
    row = {name: offered[name].value() or "" for name in offered.fields}
    posted = {
        "content-TOTAL_FORMS": "1",
        "content-INITIAL_FORMS": "0",
        "content-0-words": "seven people",
        "figures-TOTAL_FORMS": "0",
        "figures-INITIAL_FORMS": "0",
        "times-TOTAL_FORMS": "1",
        "times-INITIAL_FORMS": "1",
    } | {f"times-0-{name}": value for name, value in row.items()}
    edited = ClaimEditor(report, journalist, start, posted | {"times-0-edtf": "2011-11-05"})
    plain = ClaimEditor(report, journalist, start, posted)

    assert plain.is_valid(), plain.errors()
    assert edited.is_valid(), edited.errors()

    assert plain.wish.content.times == ()
    assert [time.quote for time in edited.wish.content.times] == ["Saturday"]


def test_when_it_was_said_stays_beside_content_marked_elsewhere(journalist):
    text = f"{factories.TEXT}\nPolice said on Monday that two men died.\n"
    report = open_report(factories.make_article(by=journalist, text=text))
    start = start_of_sentence(report, report.layout.sentence(5), by=journalist)
    (offered, _spare) = ClaimEditor(report, journalist, start).times.forms
    posted = {
        "content-TOTAL_FORMS": "1",
        "content-INITIAL_FORMS": "0",
        "content-0-words": "two men",
        "figures-TOTAL_FORMS": "0",
        "figures-INITIAL_FORMS": "0",
        "times-TOTAL_FORMS": "1",
        "times-INITIAL_FORMS": "1",
    } | {f"times-0-{name}": offered[name].value() or "" for name in offered.fields}
    editor = ClaimEditor(report, journalist, start, posted)

    assert editor.is_valid(), editor.errors()
    assert [(time.quote, time.role) for time in editor.wish.content.times] == [
        ("Monday", "statement")
    ]


def test_r12_as_of_when_a_figure_is_can_be_told_in_the_words_of_the_report(journalist, article):
    (time,) = times(article, journalist, words="Saturday", role="as_of")

    assert (time.role, time.edtf, time.rule) == ("as_of", "2011-11-12", "weekday_past")
