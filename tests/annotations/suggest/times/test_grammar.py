import pytest

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.grammar import grammar


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ({"hour": "8", "half": "p"}, "20:00"),
        ({"hour": "12", "half": "A", "minute": "05"}, "00:05"),
        ({"hour": "13", "half": "p"}, None),
        ({"hour_24": "14", "minute_24": "30"}, "14:30"),
        ({"hour_24": "25", "minute_24": "30"}, None),
        ({"digits": "0230"}, "02:30"),
        ({"digits": "0290"}, None),
        ({"named": "Midnight"}, "00:00"),
    ],
)
def test_a_clock_time_is_read_as_hours_and_minutes_or_not_at_all(groups, expected):
    assert grammar(ENGLISH).clock(groups) == expected


def test_groups_become_numbers():
    groups = {"day": "09", "month": "Nov", "weekday": "Friday", "away": "last", "unit": "Week"}
    terms = grammar(ENGLISH).terms(groups, "words")

    assert (terms.day, terms.month, terms.weekday, terms.count, terms.unit) == (
        9,
        11,
        4,
        -1,
        "week",
    )


def test_a_letter_alike_to_one_of_a_name_raises_nothing():
    terms = grammar(ENGLISH).terms({"month": "Auguſt", "count": "sıx"}, "words")

    assert (terms.month, terms.count) == (8, 1)


def test_a_lexicon_is_compiled_once():
    assert grammar(ENGLISH) is grammar(ENGLISH)
