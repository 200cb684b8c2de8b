"""Numbers in digits and words, inside a phrase."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities import CountError
from annotations.values.quantities.lexicon import tokens_of
from annotations.values.quantities.numerals import number_at
from annotations.values.quantities.words_en import ENGLISH


def number(words: str) -> tuple[int, int] | None:
    return number_at(tokens_of(words), 0, ENGLISH)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("zero", 0),
        ("nineteen", 19),
        ("twenty", 20),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("hundred", 100),
        ("one hundred", 100),
        ("one hundred and five", 105),
        ("one hundred five", 105),
        ("two hundred and twenty-one", 221),
        ("three thousand", 3000),
        ("three thousand two hundred and one", 3201),
        ("two thousand and eleven", 2011),
        ("two hundred thousand", 200_000),
        ("one million two hundred thousand and three", 1_200_003),
        ("dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a couple", 2),
        ("both", 2),
        ("12", 12),
        ("1,200", 1200),
        ("12 thousand", 12_000),
        ("3 dozen", 36),
        ("5 hundred", 500),
    ],
)
def test_a_number_is_read_to_its_end(words, value):
    assert number(words) == (value, len(tokens_of(words)))


@pytest.mark.parametrize(
    ("words", "found", "reason"),
    [
        ("two and three", (2, 1), "two numbers"),
        ("twenty eleven", (20, 1), "eleven is no unit"),
        ("one two", (1, 1), "two numbers"),
        ("7 20", (7, 1), "two numbers"),
        ("five zero", (5, 1), "digits said one by one"),
        ("two dozen three", (24, 2), "nothing is added to dozens"),
        ("two hundred hundred", (200, 2), "no hundreds of hundreds"),
        ("two thousand million", (2000, 2), "scales fall"),
        ("two hundred and policemen", (200, 2), "the joiner joins nothing"),
        ("three-year", (3, 1), "a dash that joins nothing"),
        ("34-year-old", None, "an age glued together"),
        ("7th", None, "an ordinal"),
        ("policeman", None, "no number"),
        ("", None, "nothing"),
    ],
    ids=str,
)
def test_a_number_stops_where_it_must(words, found, reason):
    assert number(words) == found


def test_digits_that_can_be_read_in_two_ways_are_refused():
    with pytest.raises(CountError):
        number("1.000 people")


def in_words(count: int) -> str:
    """Write 1 to 999,999 in English words."""
    small = {value: word for word, value in ENGLISH.small.items()}
    if count >= 1000:
        rest = f" {in_words(count % 1000)}" if count % 1000 else ""
        return f"{in_words(count // 1000)} thousand{rest}"
    if count >= 100:
        rest = f" and {in_words(count % 100)}" if count % 100 else ""
        return f"{small[count // 100]} hundred{rest}"
    if count in small:
        return small[count]
    return f"{small[count - count % 10]}-{small[count % 10]}"


@given(st.integers(1, 999_999))
@settings(max_examples=100, deadline=None)
def test_every_number_in_words_is_read_as_itself(count):
    words = in_words(count)

    assert number(words) == (count, len(tokens_of(words)))
