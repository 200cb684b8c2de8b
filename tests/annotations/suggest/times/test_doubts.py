import pytest

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.doubts import Place, is_time
from annotations.suggest.times.lexicon import Doubt
from annotations.suggest.times.tokens import tokens


def judged(text, words, doubt, **groups):
    start = text.index(words)
    place = Place(tokens(text, ENGLISH), start, start + len(words), groups)
    return is_time(place, doubt, ENGLISH)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("since 1991 it", "1991", True),
        ("the 1998 war", "1998", True),
        ("(2009) It", "2009", True),
        ("In 1995 more died", "1995", True),
        ("1995 wounded men", "1995", False),
        ("some 2000 houses", "2000", False),
        ("about 1950 men", "1950", False),
        ("Expo 1967 opened", "1967", False),
        ("in 1200 towns", "1200", False),
        ("in 1200 the town", "1200", True),
        ("a big 1200 town", "1200", False),
        ("by 2200 it", "2200", False),
        ("at 1915 it", "1915", False),
        ("a 2000-strong band", "2000", False),
        ("up 1998% now", "1998", False),
        ("call 1998 55", "1998", False),
        ("call 55 1998", "1998", False),
    ],
)
def test_a_bare_number_is_a_year_only_where_nothing_shows_a_count(text, words, expected):
    assert judged(text, words, Doubt.YEAR) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("killed in May by", "May", True),
        ("Mrs May said", "May", False),
        ("it may be in May have", "May", False),
        ("it burned in may", "may", False),
        ("MARCH ON ORAM", "MARCH", False),
        ("SINCE MARCH FIVE", "MARCH", True),
        ("THE MARCH BEGAN", "MARCH", False),
        ("since October it", "October", True),
        ("October it was", "October", True),
        ("Oct it was", "Oct", False),
        ("in Oct it was", "Oct", True),
    ],
)
def test_a_month_that_is_also_a_name_needs_a_capital_and_a_lead(text, words, expected):
    assert judged(text, words, Doubt.MONTH, month=words) is expected


@pytest.mark.parametrize(
    ("text", "words", "doubt", "expected"),
    [
        ("on Bloody Sunday in", "Sunday", Doubt.WEEKDAY, False),
        ("the Sunday Times", "Sunday", Doubt.WEEKDAY, False),
        ("on Sunday in", "Sunday", Doubt.WEEKDAY, True),
        ("in the spring it", "the spring", Doubt.SEASON, True),
        ("in the fall of it", "the fall", Doubt.SEASON, False),
        ("prices fall", "fall", Doubt.SEASON, False),
        ("USA Today said", "Today", Doubt.OUTLET, False),
        ("and today said", "today", Doubt.OUTLET, True),
        ("in the next week", "the next week", Doubt.LENGTH, False),
        ("and the next week", "the next week", Doubt.LENGTH, True),
        ("said that day was", "that day", Doubt.CLAUSE, False),
        ("on that day it", "that day", Doubt.CLAUSE, True),
        ("Petrov, 46, fled", "46", Doubt.PERSON, True),
        ("fled (46)", "46", Doubt.PERSON, False),
        ("Oram, 146, fled", "146", Doubt.PERSON, False),
        ("46, fled", "46", Doubt.PERSON, False),
    ],
)
def test_the_words_beside_tell_a_time_from_a_name_or_a_length(text, words, doubt, expected):
    assert judged(text, words, doubt) is expected
