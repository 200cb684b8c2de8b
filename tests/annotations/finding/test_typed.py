import pytest

from annotations.finding.typed import Wanted, words_for
from annotations.text.spans import Span
from annotations.values.quantities import read_shorthand
from annotations.values.vocabulary import VaguePolicy


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Militant kills 7 in attack in city", "7k", "7"),
        ("Militant kills seven in attack", "7k", "seven"),
        ("The toll is at least 7 by now", "7+k", "at least 7"),
        ("Two policemen and two civilians died", "2kc", "two civilians"),
        ("Two policemen and two others died", "2ks", "Two policemen"),
        ("A man died, killing only himself", "0kc", "killing only himself"),
        ("The suspected bomber was killed", "1ka", "The suspected bomber"),
        ("He blew himself up, killing another policeman", "1ka", "blew himself up"),
        ("He blew himself up, killing another policeman", "1kp", "another policeman"),
        ("The mayor was killed", "1k", "The mayor"),
        ("Two men and a visitor died", "1ka", None),
        ("Seven people died", "9k", None),
    ],
)
def test_a_typed_figure_finds_the_words_that_give_it(text, typed, found):
    (figure,) = read_shorthand(typed)
    wanted = Wanted(
        reading=figure.reading,
        category=figure.category,
        language="en",
        policy=VaguePolicy.LITERAL,
    )

    span = words_for(text, wanted, [Span(0, len(text))], [], [])

    assert (span.words(text) if span else None) == found


def test_words_of_another_figure_are_not_taken_again():
    text = "Two men died and two women died"
    (figure,) = read_shorthand("2k")
    wanted = Wanted(
        reading=figure.reading,
        category=figure.category,
        language="en",
        policy=VaguePolicy.LITERAL,
    )

    span = words_for(text, wanted, [Span(0, len(text))], [], [Span(0, 7)])

    assert span.words(text) == "two women"
