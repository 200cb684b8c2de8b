import itertools

import pytest

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.finding import find
from annotations.suggest.times.grammar import grammar
from annotations.suggest.times.tokens import tokens


def found(text):
    return find(tokens(text, ENGLISH), grammar(ENGLISH))


def words(text):
    return [text[one.start : one.end] for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the day before yesterday", ["the day before yesterday"]),
        ("in the early hours of Saturday morning", ["the early hours of Saturday morning"]),
        ("at 2 a.m. on Friday, Friday noon", ["2 a.m. on Friday", "Friday noon"]),
        ("at 2 a.m. in Oram on Friday", ["2 a.m.", "Friday"]),
        ("in Aug. It fell", ["Aug"]),
        ("by 8 p.m. It fell", ["8 p.m."]),
        ("around May 2009", ["around May 2009"]),
    ],
)
def test_the_longest_reading_wins_with_what_stands_round_it(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize("text", ["$1999", "£1999", "12.1999", "3:1999", "1999km", "x1999"])
def test_money_and_parts_of_other_numbers_are_left_alone(text):
    assert words(text) == []


def test_about_is_told_from_early():
    early, about = found("early 2009, around 2010")

    assert (early.phrase.kept, early.phrase.approximate) == ("early", False)
    assert (about.phrase.kept, about.phrase.approximate) == ("", True)


@pytest.mark.parametrize(
    ("text", "kept", "part"),
    [
        ("the evening of Nov. 9", "evening", ""),
        ("early Friday morning", "early", "morning"),
        ("late this morning", "late", "morning"),
        ("the end of the month", "the end of", ""),
        ("tonight", "", "night"),
    ],
)
def test_words_that_narrow_a_time_stay_words(text, kept, part):
    (one,) = found(text)

    assert (one.phrase.kept, one.phrase.part) == (kept, part)


def test_a_clock_time_joins_its_day():
    (one,) = found("at 8 p.m. GMT on Friday")

    assert (one.phrase.clock, one.phrase.universal, one.is_clock) == ("20:00", True, False)


@pytest.mark.parametrize("text", ["at 25:30", "several hours"])
def test_words_without_a_value_are_found_without_a_phrase(text):
    assert [one.phrase for one in found(text)] == [None]


def test_times_do_not_overlap():
    spans = [
        (one.start, one.end) for one in found("Monday last week the next day 3 May 2010 at noon")
    ]

    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
