import pytest

from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.suggest.people import people_in
from annotations.text.spans import Span


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Two visitors and a guard were there.",
            [("Two visitors", "civilian"), ("a guard", "private_guard")],
        ),
        (
            "The policeman and the mayor fell.",
            [("The policeman", "police"), ("the mayor", "civil_official")],
        ),
        ("Three horses stood on 12 quays.", []),
        ("It has 7.", []),
    ],
)
def test_people_are_found_whether_or_not_harm_is_told_of_them(text, people):
    found = people_in(text, [Span(0, len(text))], ENGLISH)

    assert [(one.span.words(text), one.category) for one in found] == people


def test_nobody_is_counted_in_the_words_of_a_time():
    text = "For 20 years two guards stood there."
    time = Span(4, 12)

    found = people_in(text, [Span(0, len(text))], ENGLISH, masked=[time])

    assert [one.span.words(text) for one in found] == ["two guards"]
