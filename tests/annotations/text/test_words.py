import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.spans import Span
from annotations.text.words import words


def split(text):
    return [span.words(text) for span in words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven died, two fled.", ["Seven", "died", "two", "fled"]),
        ("the prosecutor-general`s “34-year-old”", ["the", "prosecutor-general`s", "34-year-old"]),
        ("about 2.5 km (1,200 ft)", ["about", "2.5", "km", "1,200", "ft"]),
        ("some 50% of $5m", ["some", "50%", "of", "$5m"]),
        ("the U.S. and a.m. too.", ["the", "U.S.", "and", "a.m.", "too"]),
        ("the law -- which bans—is new–ish", ["the", "law", "which", "bans", "is", "new", "ish"]),
        ("a\u00a0b\tc\nd", ["a", "b", "c", "d"]),
        ("Ora\u0301l 👩‍🚒 ran", ["Ora\u0301l", "👩‍🚒", "ran"]),
        ("قال: نعم،", ["قال", "نعم"]),
        ("七人死亡。", ["七", "人", "死", "亡"]),
        ("… — !?", []),
        ("", []),
    ],
)
def test_words_are_found_without_the_punctuation_around_them(text, expected):
    assert split(text) == expected


def test_only_the_span_is_read():
    assert words("one two three", Span(2, 7)) == [Span(2, 3), Span(4, 7)]


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_every_letter_and_digit_is_in_exactly_one_word(text):
    found = words(text, Span(0, len(text)))

    covered = [at for span in found for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert all(at in covered for at, character in enumerate(text) if character.isalnum())
    assert not any(text[at].isspace() for at in covered)
    assert found == sorted(found)


@pytest.mark.parametrize("piece", ["-", "—", ".", "a.", "a-", "警", "e\u0301"], ids=repr)
def test_a_hostile_line_is_read_in_one_pass(piece):
    assert isinstance(split(piece * 50_000), list)
