import pytest
from django import forms
from django.core.exceptions import ValidationError

from annotations.forms.fields import (
    CodeChoice,
    CountField,
    EdtfField,
    OffsetField,
    ReportWordsField,
)


class WordsForm(forms.Form):
    words = ReportWordsField()
    start = OffsetField()


@pytest.mark.parametrize(
    ("typed", "count"),
    [("7", 7), (" 12 ", 12), ("12,000", 12000), ("0", 0), ("", None), ("٧", 7)],
)
def test_a_count_is_read_as_it_is_meant(typed, count):
    assert CountField(required=False).clean(typed) == count


@pytest.mark.parametrize("typed", ["1.000", "1_000", "-1", "+1", "7.5", "1e3", "seven", "0x7"])
def test_a_count_that_could_mean_two_things_is_refused(typed):
    with pytest.raises(ValidationError):
        CountField().clean(typed)


def test_a_missing_count_is_asked_for_only_where_it_is_due():
    with pytest.raises(ValidationError):
        CountField().clean("")
    assert CountField(required=False).clean(None) is None


@pytest.mark.parametrize(
    ("typed", "date"),
    [("2011-11-12", "2011-11-12"), (" 2011-10~ ", "2011-10~"), ("", "")],
)
def test_a_date_gives_its_canonical_text(typed, date):
    assert EdtfField(required=False).clean(typed) == date


@pytest.mark.parametrize("typed", ["12/11/2011", "November 2011", "2011-13-01", "yesterday"])
def test_what_is_no_date_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="For example"):
        EdtfField().clean(typed)


def test_words_keep_their_outer_spaces_and_get_the_reports_line_ends():
    form = WordsForm({"words": " two \r\nlines\r", "start": ""})

    assert form.is_valid()
    assert form.cleaned_data == {"words": " two \nlines\n", "start": None}


def test_the_box_of_words_grows_with_them():
    short = str(WordsForm(initial={"words": "said"})["words"])
    long = str(WordsForm(initial={"words": "word " * 100})["words"])

    assert 'rows="1"' in short
    assert 'rows="9"' in long


def test_an_offset_waits_for_a_script():
    field = str(WordsForm(initial={"start": 12})["start"])

    assert 'data-value="12"' in field
    assert 'value=""' in field


@pytest.mark.parametrize("typed", ["x", "-1", "1.0", "٧", "999999999999", " 1"])
def test_an_offset_is_digits_only(typed):
    with pytest.raises(ValidationError):
        OffsetField().clean(typed)


@pytest.mark.parametrize(("typed", "offset"), [("12", 12), ("", None), (None, None), ("0", 0)])
def test_an_offset_may_be_missing(typed, offset):
    assert OffsetField().clean(typed) == offset


def test_a_code_that_a_form_leaves_out_is_the_first_one():
    field = CodeChoice(choices=[("a", "A"), ("b", "B")], initial="a")

    assert field.clean(None) == "a"
    assert field.clean("b") == "b"
    with pytest.raises(ValidationError):
        field.clean("c")
