import pytest

from annotations.suggest.casualties.categories import body_after, category_of
from annotations.suggest.casualties.lexicon import PersonNoun
from annotations.suggest.casualties.words import words_of
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span
from annotations.values.vocabulary import Category


def words_in(text: str):
    (words,) = words_of(text, Span(0, len(text)), ENGLISH)
    return words


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("members of the security forces in", "members", (5, Category.SECURITY_FORCES)),
        ("officers from the army", "officers", (4, Category.MILITARY)),
        ("nurses from the army", "nurses", None),
        ("members of a family", "members", None),
        ("members in the army", "members", None),
    ],
)
def test_the_body_people_serve_in_is_named_after_them(text, noun, expected):
    assert body_after(words_in(text), 1, ENGLISH.nouns[noun]) == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("police officers", Category.POLICE),
        ("rebel officers", Category.ARMED_GROUP),
        ("civilian officers", Category.CIVILIAN),
        ("aid workers", Category.AID_WORKER),
        ("bank workers", Category.CIVILIAN),
        ("rebel soldiers", Category.ARMED_GROUP),
        ("police priests", Category.RELIGIOUS_FIGURE),
        ("border guards", Category.BORDER_GUARD),
        ("bank guards", Category.PRIVATE_GUARD),
    ],
)
def test_words_before_a_noun_refine_its_category(text, category):
    noun = ENGLISH.nouns[text.split()[1]]
    assert category_of(words_in(text), (0, 1), noun, None) is category


def test_a_noun_that_says_nothing_takes_the_category_of_the_body():
    body = (4, Category.MILITARY)
    assert category_of(words_in("people"), (0, 0), PersonNoun(), body) is Category.MILITARY
