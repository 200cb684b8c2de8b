import pytest

from annotations.forms.parts import PartForm, PlacedWordsForm, rows_of, with_one_more
from annotations.text.spans import Span

TEXT = "The police said the police won."


def read(data, **options):
    form = PlacedWordsForm(data, prefix="source", **options)
    assert form.is_valid()
    return form


def test_words_get_their_place():
    form = read({"source-words": "said"})

    assert form.placed(TEXT, [Span(0, len(TEXT))]) == Span(11, 15)


def test_what_cannot_be_placed_is_said_at_the_field():
    form = read({"source-words": "police"})

    assert form.placed(TEXT, [Span(0, len(TEXT))]) is None
    assert "stands there 2 times" in form.errors["words"][0]


def test_unchanged_words_keep_the_place_they_were_shown_at():
    form = read({"source-words": "police"}, initial={"words": "police", "start": 20, "end": 26})

    assert form.placed(TEXT, [Span(0, len(TEXT))]) == Span(20, 26)


def test_a_row_of_white_space_is_blank():
    assert read({"source-words": " \n"}).is_blank
    assert not read({"source-words": "x"}).is_blank


def test_a_part_bears_the_name_it_is_given():
    assert PartForm(prefix="cue", label="Cue")["words"].label == "Cue"


def test_rows_offer_one_empty_row_and_only_the_filled_ones_count():
    rows = rows_of(PartForm)(prefix="content", initial=[{"words": "a"}])
    assert len(rows.forms) == 2
    posted = {"content-TOTAL_FORMS": "2", "content-INITIAL_FORMS": "1", "content-0-words": "a"}

    again = rows_of(PartForm)(posted, prefix="content")

    assert again.is_valid()
    assert [row.cleaned_data["words"] for row in again.filled] == ["a"]


def test_rows_that_need_one_offer_an_empty_one_only_if_there_is_none():
    kind = rows_of(PartForm, least=1)

    assert len(kind(prefix="content").forms) == 1
    assert len(kind(prefix="content", initial=[{"words": "a"}]).forms) == 1


def test_more_rows_than_a_form_takes_are_refused():
    posted = {"content-TOTAL_FORMS": "9999", "content-INITIAL_FORMS": "0"}

    assert not rows_of(PartForm, most=3)(posted, prefix="content").is_valid()


def test_one_more_row_is_one_more():
    data = {"content-TOTAL_FORMS": "2", "note": "kept"}

    assert with_one_more(data, "content") == {"content-TOTAL_FORMS": "3", "note": "kept"}
    assert with_one_more({"content-TOTAL_FORMS": "x"}, "content")["content-TOTAL_FORMS"] == "1"


@pytest.mark.parametrize("total", ["-1", "0", "-99999999999999999999"])
def test_rows_that_must_be_there_are_there_whatever_number_is_sent(total):
    posted = {"content-TOTAL_FORMS": total, "content-INITIAL_FORMS": "0"}

    assert len(rows_of(PartForm, least=1)(posted, prefix="content").forms) == 1
    assert rows_of(PartForm)(posted, prefix="content").forms == []


@pytest.mark.parametrize("total", ["9" * 5000, "-1", "²", ""])
def test_one_more_than_a_number_of_rows_that_is_none_is_one(total):
    assert with_one_more({"figures-TOTAL_FORMS": total}, "figures")["figures-TOTAL_FORMS"] == "1"
