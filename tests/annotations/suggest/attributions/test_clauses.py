import pytest

from annotations.suggest.attributions.clauses import (
    Range,
    has_clause,
    has_main_clause,
    is_clause_at,
    is_verb_at,
    next_comma,
    quote_end,
    quote_ends_at,
    trimmed,
)
from tests.annotations.suggest.attributions.words import at, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the road was closed", True),
        ("Kim walked home", True),
        ("she knows", True),
        ("Kim knows it", True),
        ("the closed road to Lorne", False),
        ("violence in the south", False),
        ("seven people died", True),
        ("a shell hit the school", True),
        ("gunmen shot the guard", True),
        ("the hit on the school", False),
        ("the raids of Monday's gangs", False),
    ],
)
def test_a_clause_has_a_subject_and_a_verb(text, expected):
    assert has_clause(sentence(text).words, 0) is expected


def test_the_verb_of_a_relative_clause_is_not_that_of_the_phrase():
    assert not is_clause_at(sentence("an official who was there").words, 0)
    assert is_clause_at(sentence("an official was there").words, 0)


def test_a_relative_clause_alone_is_no_main_clause():
    assert not has_main_clause(sentence("a friend of the man who died in May").words, 0, 9)
    assert has_main_clause(sentence("a friend of the man who died was held").words, 0, 9)


def test_a_verb_may_stand_right_after_a_participle_of_another_clause():
    text = "the news that two men were shot angered them"
    words = sentence(text).words
    assert is_verb_at(words, at(text, "angered"))
    assert not is_verb_at(words, at(text, "shot"))


def test_a_quotation_ends_before_a_word_a_comma_apart():
    text = 'She saw "a fire", Kim said.'
    words = sentence(text).words
    assert quote_ends_at(words, at(text, "kim"))
    assert not quote_ends_at(words, at(text, "said"))
    assert quote_end(words, at(text, "fire")) == at(text, "kim") - 1


def test_marks_at_both_ends_are_left_out():
    words = sentence(", a fire, ").words
    assert trimmed(words, Range(0, len(words))) == (1, 3)
    assert next_comma(words, 1) == 3
