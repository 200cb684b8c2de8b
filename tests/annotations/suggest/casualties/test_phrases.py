import pytest

from annotations.suggest.casualties.masks import masked_words
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.phrases import find_phrases
from annotations.suggest.casualties.words import Words, find_uses, words_of
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span
from annotations.values.vocabulary import Category, PeopleCounted


def read(text: str) -> tuple[Words, list[Phrase]]:
    (words,) = words_of(text, Span(0, len(text)), ENGLISH)
    find_uses(words)
    words.masked = masked_words(words, ())
    return words, find_phrases(words)


def phrases(text: str) -> list[tuple[str, str]]:
    words, found = read(text)
    return [(words.span(one.first, one.end).words(text), one.size.name) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least seven people were", [("At least seven people", "NUMBER")]),
        ("a further three police officers were", [("a further three police officers", "NUMBER")]),
        ("5 to 7 guards were", [("5 to 7 guards", "NUMBER")]),
        ("12 or more guards were", [("12 or more guards", "NUMBER")]),
        ("several young women were", [("several young women", "VAGUE")]),
        ("an unknown number of guards were", [("an unknown number of guards", "UNTOLD")]),
        ("some guards were", [("some guards", "UNTOLD")]),
        ("a local radio journalist was", [("a local radio journalist", "ONE")]),
        ("his wife was", [("his wife", "ONE")]),
        ("another was", [("another", "ONE")]),
        ("killed a 14-year-old in", [("a 14-year-old", "ONE")]),
        ("two of them were", [("two of them", "NUMBER")]),
        ("three of his twelve guards were", [("three of his twelve guards", "NUMBER")]),
        ("two, and", [("two", "NUMBER")]),
        ("policemen were", [("policemen", "PLURAL")]),
        ("dead bodies were", [("dead bodies", "PLURAL")]),
        ("nine deaths were", [("nine deaths", "NUMBER")]),
        ("four wounded soldiers were", [("four wounded soldiers", "NUMBER")]),
        ("two “rebel” fighters were", [("two “rebel” fighters", "NUMBER")]),
        (
            "four members of the security forces in",
            [("four members of the security forces", "NUMBER")],
        ),
        ("he was", [("he", "PRONOUN")]),
        ("Ana Silk was", [("Ana Silk", "NAMED")]),
        ("ANA SILK WAS", []),
        ("two houses were", []),
        ("three kilometres from", []),
        ("a group of soldiers", [("soldiers", "PLURAL")]),
        ("both the army and", []),
        ("a house was", []),
        ("two bombs wounded soldiers", [("soldiers", "PLURAL")]),
    ],
)
def test_phrases_for_people_are_found_whole(text, expected):
    assert phrases(text) == expected


def test_a_phrase_knows_its_noun_number_and_state():
    _, (phrase,) = read("the four wounded girls were")
    assert (phrase.told, phrase.head, phrase.size) == (2, 3, Size.NUMBER)
    assert (phrase.people, phrase.category) == (PeopleCounted.CHILDREN, Category.CIVILIAN)
    assert phrase.is_definite
    assert phrase.inner is not None
    assert not phrase.is_bare


def test_animals_are_no_people():
    _, (phrase,) = read("an injured police horse was")
    assert not phrase.is_human


def test_an_unknown_plural_is_a_phrase_that_is_not_known():
    _, (phrase,) = read("five Orleckers were")
    assert not phrase.is_known
