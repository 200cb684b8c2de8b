import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.paragraphs import paragraphs

STORY = (
    "A gunman opened fire near the covered market on Tuesday evening and wounded four traders "
    "before he was stopped by two guards, the regional police said in a short statement. "
    "The road to the bus station stayed closed until dawn while officers searched the stalls "
    "and questioned everybody who had seen the shooting or its aftermath."
)
SECOND = (
    "Doctors at the town hospital said that three of the wounded were in a stable condition and "
    "that the fourth had been flown to the capital, where surgeons were still operating on her."
)


def split(text):
    return [span.words(text) for span in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.\n \nThree.", ["One.", "Two.", "Three."]),
        ("Head\nBy Ann Lee\nOne.\nTwo.", ["Head", "By Ann Lee", "One.", "Two."]),
        ("Head\nBy Ann Lee\n\nOne.\n\nTwo.", ["Head", "By Ann Lee", "One.", "Two."]),
        ("\n\n  One. \u00a0\n\n\n", ["One."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("", []),
        (" \n\t\n", []),
    ],
    ids=["blank lines", "a line each", "both", "outer white space", "separator", "empty", "blank"],
)
def test_a_line_is_a_paragraph_where_lines_are_not_broken_at_a_width(text, expected):
    assert split(text) == expected


@pytest.mark.parametrize("width", [50, 66, 80])
@pytest.mark.parametrize("between", ["\n\n", "\n   "], ids=["blank line", "indented"])
def test_lines_broken_at_a_width_are_joined(width, between):
    wrapped = [textwrap.fill(text, width) for text in (STORY, SECOND)]

    assert split(between.join(wrapped)) == wrapped


def test_a_wider_headline_does_not_hide_the_width_of_the_story():
    wrapped = textwrap.fill(f"{STORY} {SECOND}", 60)
    headline = "Four traders wounded by a gunman near the covered market in the old town"

    assert split(f"{headline}\n\n{wrapped}") == [headline, wrapped]


def test_long_paragraphs_on_lines_of_their_own_are_not_joined():
    assert split(f"{STORY}\n{SECOND}\n{STORY}") == [STORY, SECOND, STORY]


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["a", "bb ", "\n", "\n\n", " ", "é", "\t", "👩‍🚒", "قال", "."])).map(
        "".join
    )
)
def test_every_character_but_white_space_is_in_exactly_one_paragraph(text):
    found = paragraphs(text)

    covered = [at for span in found for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert all(at in set(covered) for at, character in enumerate(text) if not character.isspace())
    assert all(span.words(text) == span.words(text).strip() != "" for span in found)


@pytest.mark.parametrize("piece", ["\n", "a\n", " \n", "ab cd ef\n", "a" * 70 + "\n"], ids=repr)
def test_very_many_lines_are_read_in_one_pass(piece):
    assert isinstance(paragraphs(piece * 30_000), list)
