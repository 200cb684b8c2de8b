import pytest

from annotations.suggest.casualties.masks import masked_words
from annotations.suggest.casualties.words import words_of
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span


def masked(text: str, *spans: Span) -> list[str]:
    (words,) = words_of(text, Span(0, len(text)), ENGLISH)
    return [words.words[place] for place in sorted(masked_words(words, spans))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 7 November 2011,", ["7", "2011"]),
        ("on November 7,", ["7"]),
        ("20 may have died", []),
        ("at 5:30 today", ["5", "30"]),
        ("about 550 km west", ["550"]),
        ("for $200 each", ["200"]),
        ("Olun, 46, was", ["46"]),
        ("aged 46 and", ["46"]),
        ("flight 103 was", ["103"]),
        ("in 1991 when", ["1991"]),
        ("1991 people died", []),
        ("1.5 of them", ["1.5"]),
        ("the 3rd man", ["3rd"]),
        ("a 14-year-old boy", []),
        ("12 people and 7 men", []),
    ],
)
def test_numbers_that_count_no_people_are_masked(text, expected):
    assert masked(text) == expected


def test_given_spans_are_masked_word_by_word():
    assert masked("on two May nights two men", Span(3, 10)) == ["two", "may"]
