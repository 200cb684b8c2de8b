import pytest

from annotations.suggest.casualties.clauses import group_before, is_active, takes_object
from annotations.suggest.casualties.words import find_uses, words_of
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span


def group(text: str):
    (words,) = words_of(text, Span(0, len(text)), ENGLISH)
    find_uses(words)
    use = list(words.begins.values())[-1]
    return words, use, group_before(words, use)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("they were killed", True),
        ("they have been seriously wounded", True),
        ("they may have been killed", True),
        ("they managed to kill", True),
        ("they were the first to be killed", True),
        ("they are said to have been killed", True),
        ("they were not hurt", False),
        ("they could have been killed", False),
        ("they will be killed", False),
        ("they tried to kill", False),
        ("they came to kill", False),
        ("they left without killing", False),
        ("if they are killed", False),
        ("it is unclear whether they were killed", False),
    ],
)
def test_what_did_not_happen_is_told_by_its_verb_group(text, happened):
    assert group(text)[2].happened is happened


def test_a_possible_harm_is_tentative():
    assert group("they may have been killed")[2].is_tentative
    assert not group("they were killed")[2].is_tentative


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they were killed", False),
        ("they killed villagers", True),
        ("they killed the guard", True),
        ("they killed him", True),
        ("they were killed there", False),
        ("men killed in the raid", False),
        ("men killed yesterday", False),
        ("men killed lived there", False),
        ("a raid kills", True),
        ("killing people", True),
    ],
)
def test_a_verb_is_active_if_it_has_an_object(text, expected):
    words, use, before = group(text)
    assert is_active(words, use, before, frozenset()) is expected


def test_a_phrase_after_a_verb_is_its_object():
    words, use, _ = group("they wounded 12")
    assert takes_object(words, use.end, frozenset({2}))
