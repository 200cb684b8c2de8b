import pytest

from incidents.forms.readers import AnswerErrorForm, ReportErrorForm


def form(**changes):
    return ReportErrorForm({"words": "It was six.", **changes})


def test_words_alone_are_enough():
    asked = form()

    assert asked.is_valid()
    assert asked.cleaned_data["contact"] == ""


@pytest.mark.parametrize("words", ["", " \r\n ", "\0"])
def test_a_report_needs_words(words):
    assert set(form(words=words).errors) == {"words"}


def test_a_line_end_is_one_character():
    assert form(words="a\r\n" * 1000).is_valid()
    assert form(words="a\r\nb").is_valid()
    assert set(form(words="a" * 2001).errors) == {"words"}


def test_a_way_to_reach_the_reader_has_its_bounds():
    assert set(form(contact="a" * 201).errors) == {"contact"}


def test_the_trap_is_refused_aloud():
    assert set(form(website="https://spam.example").errors) == {"website"}


def test_an_answer_needs_words_and_the_version_seen():
    assert set(AnswerErrorForm({}).errors) == {"version", "answer"}
    assert set(AnswerErrorForm({"version": 1, "answer": "a" * 501}).errors) == {"answer"}
