import pytest

from annotations.forms.figures import FigureForm
from annotations.values.vocabulary import LinkKind


def row(**data):
    form = FigureForm({f"f-{name}": value for name, value in data.items()}, prefix="f")
    assert form.is_valid(), form.errors
    return form


@pytest.mark.parametrize(
    ("data", "bounds"),
    [
        ({"words": "seven people"}, (7, 7, 7)),
        ({"n": "7"}, (7, 7, 7)),
        ({"n": "2", "m": "3"}, (2, 2, 3)),
        ({"qualifier": "range", "n": "2", "m": "5", "best": "4"}, (2, 4, 5)),
        ({"qualifier": "at_least", "n": "7"}, (7, 7, None)),
        ({"qualifier": "more_than", "n": "7"}, (8, 8, None)),
        ({"qualifier": "fewer_than", "n": "7"}, (0, None, 6)),
        ({"qualifier": "no_information"}, (None, None, None)),
        ({"qualifier": "zero"}, (0, 0, 0)),
        ({"qualifier": "vague", "words": "dozens of people"}, (24, None, None)),
        ({"qualifier": "vague", "n": "5"}, (5, None, None)),
        ({"qualifier": "vague", "words": "bodies"}, (2, None, None)),
    ],
)
def test_a_row_is_read_into_low_best_and_high(data, bounds):
    reading = row(harm="killed", **data).counted("en")

    assert (reading.low, reading.best, reading.high) == bounds


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"words": "people and a dog or two", "harm": "killed"}, "n"),
        ({"qualifier": "range", "n": "3", "m": "2", "harm": "killed"}, "n"),
        ({"qualifier": "at_least", "harm": "killed"}, "n"),
        ({"qualifier": "range", "n": "2", "m": "5", "best": "9", "harm": "killed"}, "n"),
        ({"n": "7"}, "harm"),
    ],
)
def test_what_is_missing_or_makes_no_sense_is_said_at_its_field(data, field):
    form = row(**data)

    form.counted("en")

    assert field in form.errors


def test_a_rough_range_stays_rough():
    assert row(n="2", m="3", approx="on", harm="killed").counted("en").approx
    assert not row(n="2", m="3", harm="killed").counted("en").approx


def test_ties_are_read_from_both_fields():
    form = row(whose="additive_to", targets="3, 4", more_links="=2 Σ1")

    assert form.links() == [
        (LinkKind.ADDITIVE_TO, 3),
        (LinkKind.ADDITIVE_TO, 4),
        (LinkKind.RESTATES, 2),
        (LinkKind.DERIVED_FROM, 1),
    ]
    assert not form.says_further
    assert row(whose="additive_to").says_further
    assert row(whose="new", targets="3").links() == []


def test_a_row_without_words_number_or_harm_is_blank_and_so_is_a_removed_one():
    assert row().is_blank
    assert row(n="7", remove="on").is_blank
    assert not row(n="7").is_blank
    assert not row(words="seven").is_blank


def test_a_row_of_words_alone_waits_for_the_box():
    assert row(words="seven").awaits_number
    assert row(words="seven", harm="killed").awaits_number
    assert not row(words="seven", harm="killed", n="7").awaits_number
    assert not row(words="seven", harm="killed", key="abc").awaits_number
    assert not row(words="seven", n="7").awaits_number
