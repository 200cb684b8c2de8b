import pytest

from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.words import Words, find_uses, words_of
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span
from annotations.values.vocabulary import Harm


def words_in(text: str) -> Words:
    (words,) = words_of(text, Span(0, len(text)), ENGLISH)
    find_uses(words)
    return words


def uses(text: str) -> list[tuple[str, Harm]]:
    words = words_in(text)
    return [
        (words.span(use.first, use.end).words(text), use.word.harm) for use in words.begins.values()
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twenty-one of 1,200", ["twenty-one", "of", "1,200"]),
        ("a 34-year-old man", ["a", "34-year-old", "man"]),
        ("5 to 7, or 5-7", ["5", "to", "7", ",", "or", "5", "-", "7"]),
        ("Kazakhstan`s office", ["kazakhstan`s", "office"]),
        ("at 5:30 p.m. on", ["at", "5", ":", "30", "p.m.", "on"]),
        ("Gen. Olun died.", ["gen", "olun", "died", "."]),
        ("ran -- and", ["ran", "--", "and"]),
    ],
)
def test_words_are_cut_as_the_lexicon_has_them(text, words):
    assert words_in(text).words == words


def test_words_know_their_places():
    text = "Then: ten men."
    words = words_in(text)
    assert words.span(2, 4).words(text) == "ten men"
    assert words.at(99) == ""
    assert len(words) == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed", [("killed", Harm.KILLED)]),
        ("shot dead two", [("shot dead", Harm.KILLED)]),
        ("shot and killed two", [("shot and killed", Harm.KILLED)]),
        ("stabbed to death", [("stabbed to death", Harm.KILLED)]),
        ("shot in the head and died", [("shot", Harm.KILLED), ("died", Harm.KILLED)]),
        ("shot two men dead", [("shot", Harm.KILLED), ("dead", Harm.KILLED)]),
        ("shot in the leg", []),
        ("fatally wounded", [("fatally wounded", Harm.DIED_OF_WOUNDS)]),
        ("killed or wounded", [("killed or wounded", Harm.CASUALTIES_UNSPECIFIED)]),
        ("dead and injured", [("dead and injured", Harm.CASUALTIES_UNSPECIFIED)]),
        ("kidnapped and later murdered", [("kidnapped and later murdered", Harm.KILLED)]),
        ("wounded and later died", [("wounded and later died", Harm.KILLED)]),
        ("killed and 3 wounded", [("killed", Harm.KILLED), ("wounded", Harm.INJURED)]),
        ("suffered a light wound", [("suffered a light wound", Harm.INJURED)]),
        ("suffered in the cold", []),
        ("lost their lives", [("lost their lives", Harm.KILLED)]),
        ("taken hostage", [("taken hostage", Harm.ABDUCTED)]),
        ("took two nurses hostage", [("took", Harm.ABDUCTED)]),
        ("took two nurses home", []),
        ("took a rest. A hostage fled", []),
        ("led away", [("led away", Harm.ABDUCTED)]),
    ],
)
def test_words_of_harm_are_found_and_joined(text, expected):
    assert uses(text) == expected


def test_a_use_is_found_from_both_its_ends():
    words = words_in("were shot dead there")
    use = words.begins[1]
    assert words.ending[3] is use
    assert use.may_be(Form.PAST)
    assert not use.may_be(Form.DEED)


@pytest.mark.parametrize(
    ("word", "is_adverb"), [("seriously", True), ("also", True), ("ly", False), ("men", False)]
)
def test_adverbs_are_listed_or_known_by_their_ending(word, is_adverb):
    assert words_in(word).is_adverb(0) is is_adverb


@pytest.mark.parametrize(
    ("text", "is_capital"), [("Olun", True), ("OLUN", False), ("olun", False), ("46", False)]
)
def test_a_capital_word_goes_on_in_small_letters(text, is_capital):
    assert words_in(text).is_capital(0) is is_capital
