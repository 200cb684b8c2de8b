from dataclasses import replace

import pytest

from annotations.content import FigureContent
from annotations.values.full_words import (
    date_in_words,
    figure_in_words,
    figure_notes,
    precision_in_words,
    rule_in_words,
    whose_people,
)


def as_written(message):
    return message


SEVEN = FigureContent(
    start=0, end=5, quote="seven", harm="killed", qualifier="exact", low=7, best=7, high=7
)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "7 killed"),
        ({"category": "police"}, "7 police officers killed"),
        ({"qualifier": "at_least", "high": None}, "at least 7 killed"),
        ({"qualifier": "range", "low": 2, "best": 2, "high": 3}, "between 2 and 3 killed"),
        ({"qualifier": "approx", "approx": True}, "about 7 killed"),
        (
            {
                "qualifier": "no_information",
                "harm": "injured",
                "low": None,
                "best": None,
                "high": None,
            },
            "no reports of injured",
        ),
        (
            {"qualifier": "zero", "low": 0, "best": 0, "high": 0, "harm": "injured"},
            "nobody injured",
        ),
        (
            {"qualifier": "unknown", "low": None, "best": None, "high": None},
            "an unknown number killed",
        ),
        (
            {"qualifier": "vague", "low": 3, "best": None, "high": None, "policy": "literal"},
            "killed: a vague word, read as 3 or more",
        ),
        ({"qualifier": "exact", "best": None}, "7 killed"),
        ({"qualifier": "at_least", "low": None, "best": None, "high": 9}, "≤9 killed"),
    ],
)
def test_a_figure_in_full_words(values, said):
    assert figure_in_words(replace(SEVEN, **values), as_written) == said


def test_no_reports_nobody_and_unknown_never_read_alike():
    none = {"low": None, "best": None, "high": None}
    said = {
        figure_in_words(replace(SEVEN, **values), as_written)
        for values in (
            {"qualifier": "no_information", **none},
            {"qualifier": "unknown", **none},
            {"qualifier": "zero", "low": 0, "best": 0, "high": 0},
        )
    }

    assert len(said) == 3


def test_whose_people_are_counted():
    assert whose_people([], as_written, new_people=False) == []
    assert whose_people([], as_written, new_people=True) == ["people not counted before"]
    assert whose_people([("part_of", 4), ("restates", 2)], as_written, new_people=False) == [
        "part of figure 4",
        "the same people as figure 2",
    ]


def test_what_else_was_set_on_a_figure():
    figure = replace(
        SEVEN,
        includes_perpetrator="yes",
        inferred=True,
        parts_exhaustive=True,
        account=2,
        as_of="2011-11-12",
    )

    assert figure_notes(SEVEN, as_written) == []
    assert figure_notes(figure, as_written) == [
        "counts the attacker too",
        "worked out by the journalist; the words give no number",
        "its parts make up the whole",
        "account 2 of the report",
        "as known 12 November 2011",
    ]


def test_a_date_in_words_or_left_as_words():
    assert date_in_words("[2011-11-07..2011-11-12]", as_written) == (
        "some day from 7 to 12 November 2011"
    )
    assert date_in_words("", as_written) == "left as words: no date"


def test_a_part_of_a_day_is_said_other_precisions_are_in_the_date():
    assert precision_in_words("part_of_day", as_written) == "part of a day"
    assert precision_in_words("day", as_written) == ""


def test_the_rule_of_a_date_with_what_it_was_counted_from():
    assert rule_in_words("weekday_past", "2011-11-12", as_written) == (
        "the latest such weekday up to publication (publication: 12 November 2011)"
    )
    assert rule_in_words("absolute", "", as_written) == "day, month and year are stated"
    assert rule_in_words("a rule of later", "", as_written) == "a rule of later"
    assert rule_in_words("", "", as_written) == "typed in, not counted from the words"
