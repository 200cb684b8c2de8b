import pytest

from annotations.text.matching import match
from annotations.text.occurrences import new_places, occurrences, protected_places
from annotations.text.spans import Span


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("Aibek", "AIBEK and Aibek’s son", ["AIBEK", "Aibek"]),
        ("Aibek", "Aibekov, not Raibek", ["Aibekov"]),
        ("Li", "Li of Lisbon", ["Li"]),
        ("Ana Ruiz", "Ana\nRuiz", ["Ana\nRuiz"]),
        ("王小明", "死者王小明说", ["王小明"]),
        ("Айбек", "сказал Айбеку", ["Айбеку"]),
        ("nobody", "somebody", []),
        (" ", "a b", []),
    ],
    ids=[
        "in capitals and with an apostrophe",
        "with an ending, but not inside another word",
        "a short name as a whole word",
        "over a line break",
        "in a script without spaces",
        "in another case",
        "not there",
        "nothing",
    ],
)
def test_every_place_of_a_name_is_found(words, text, expected):
    assert [span.words(text) for span in occurrences(text, words)] == expected


OLD = "The victim was Aibek, police said.\n\nAibek was 17.\n"


def test_held_words_stay_held_at_their_place_and_where_they_stand_in_new_words():
    new = OLD.replace("17.\n", "17.\n\nFriends of Aibek wept.\n")

    found = protected_places(match(OLD, new), Span(15, 20))

    assert [span.start for span in found] == [15, new.rindex("Aibek")]


def test_held_words_whose_place_is_gone_are_held_wherever_they_stand():
    new = OLD.replace("The victim was Aibek, police said.\n\n", "")

    assert protected_places(match(OLD, new), Span(15, 20)) == [Span(0, 5)]


def test_words_that_come_back_are_found_where_the_text_is_new():
    assert new_places(match("Aibek fell.\n", "Aibek fell.\n\nAibek died.\n"), "Aibek") == [
        Span(13, 18)
    ]
