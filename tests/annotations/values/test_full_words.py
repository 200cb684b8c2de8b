from dataclasses import replace

import pytest

from annotations.content import FigureContent
from annotations.values.full_words import (
    date_in_words,
    figure_in_words,
    figure_notes,
    figures_in_words,
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
            "killed: no number given (read as 3 or more)",
        ),
        (
            {
                "qualifier": "vague",
                "low": 3,
                "best": None,
                "high": None,
                "policy": "literal",
                "quote": "several people",
            },
            "killed: “several” (read as 3 or more)",
        ),
        (
            {"low": 1, "best": 1, "high": 1, "harm": "injured", "entity_kind": "animal"},
            "1 animal injured",
        ),
        ({"low": 1, "best": 1, "high": 1, "harm": "died_of_wounds"}, "1 died of wounds"),
        ({"qualifier": "exact", "best": None}, "7 killed"),
        ({"qualifier": "at_least", "low": None, "best": None, "high": 9}, "at most 9 killed"),
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


def test_plain_numbers_of_one_harm_stand_together_and_all_others_apart():
    four, two = (replace(SEVEN, low=n, best=n, high=n) for n in (4, 2))
    horse = replace(SEVEN, harm="injured", entity_kind="animal", low=1, best=1, high=1)
    about = replace(SEVEN, qualifier="approx", approx=True)
    none = replace(
        SEVEN, harm="injured", qualifier="no_information", low=None, best=None, high=None
    )

    said = figures_in_words([four, horse, two, about, none], as_written)

    assert said == ["4 + 2 killed", "about 7 killed", "1 animal injured", "no reports of injured"]
    assert figures_in_words([replace(four, category="police")], as_written) == [
        "4 police officers killed"
    ]


def test_whose_people_are_counted():
    assert whose_people([], as_written, new_people=False) == []
    assert whose_people([], as_written, new_people=True) == ["people new in this account"]
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
