"""Tokens, and tables of phrases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities.lexicon import PhraseTable, phrases, tokens_of, words_in


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("At least 12", ("at", "least", "12")),
        ("twenty-one", ("twenty", "-", "one")),
        ("2–3", ("2", "-", "3")),
        ("1,200 people", ("1,200", "people")),
        ("1\u00a0200 people", ("1\u00a0200", "people")),
        ("1.5 million", ("1.5", "million")),
        ("a 34-year-old", ("a", "34-year-old")),
        ("a thirty-year-old", ("a", "thirty-year-old")),
        ("the 7th", ("the", "7th")),
        ("AK-47", ("ak-47",)),
        ("couldn’t", ("couldn't",)),
        ("7+", ("7", "+")),
        ("dead (7)", ("dead", "(", "7", ")")),
        ("", ()),
    ],
)
def test_words_are_cut_into_tokens(words, tokens):
    assert tokens_of(words) == tokens


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_no_letter_or_digit_is_lost_in_cutting(words):
    def solid(text: str) -> str:
        return "".join(sign for sign in text if sign.isalnum())

    assert solid("".join(tokens_of(words))) == solid(words.lower())


def test_the_longest_phrase_wins():
    table = PhraseTable({"at least": 1, "at": 2})

    assert table.longest_at(("at", "least", "7"), 0) == (1, 2)
    assert table.longest_at(("at", "most"), 0) == (2, 1)
    assert table.longest_at(("least",), 0) is None
    assert table.longest_at((), 0) is None


def test_a_phrase_is_found_anywhere_but_only_whole():
    table = PhraseTable({"per cent": True})

    assert table.is_in(("seven", "per", "cent"))
    assert not table.is_in(("per", "seven", "cent"))
    assert table.tokens == {"per", "cent"}


def test_an_empty_table_finds_nothing():
    assert phrases([]).longest_at(("seven",), 0) is None


def test_rows_of_phrases_and_lists_of_words_are_easy_to_write():
    assert phrases([("at least | no fewer than", 1)]).longest_at(("no", "fewer", "than"), 0) == (
        1,
        3,
    )
    assert words_in("a an\nanother") == {"a", "an", "another"}
