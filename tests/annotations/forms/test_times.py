from annotations.forms.times import TimeForm, TimeRows


def row(**data):
    form = TimeForm({f"t-{name}": value for name, value in data.items()}, prefix="t")
    assert form.is_valid(), form.errors
    return form


def test_a_time_without_a_role_is_when_it_happened():
    assert row(words="Saturday").cleaned_data["role"] == "event"


def test_a_row_without_words_and_date_is_blank():
    assert row().is_blank
    assert row(words="Saturday", remove="on").is_blank
    assert not row(edtf="2011-11-12").is_blank
    assert not row(words="Saturday").is_blank


def test_there_is_always_an_empty_row():
    assert len(TimeRows(prefix="times").forms) == 1
