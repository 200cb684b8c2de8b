import pytest

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.tense import Tense, is_led_forward, is_past_beside, tense_at
from annotations.suggest.times.tokens import tokens

MARK = "Monday"


def at(text):
    return tokens(text, ENGLISH), text.index(MARK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five were killed on Monday", Tense.PAST),
        ("Police said on Monday they will search", Tense.PAST),
        ("He will be tried on Monday", Tense.FUTURE),
        ("On Monday, the court will sit", Tense.FUTURE),
        ("The truce is set to end on Monday", Tense.FUTURE),
        ("The truce was set on Monday", Tense.PAST),
        ("It fell. He goes home Monday", Tense.UNKNOWN),
        ("The wounded on Monday", Tense.UNKNOWN),
        ("It would stop, and on Monday five died", Tense.PAST),
        ("In May on Monday", Tense.UNKNOWN),
        ("Until Monday", Tense.FUTURE),
        ("He has until Monday", Tense.FUTURE),
    ],
)
def test_the_nearest_verb_of_the_clause_decides(text, expected):
    words, start = at(text)

    assert tense_at(words, ENGLISH.tense, start, start + len(MARK)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed five on Monday", True),
        ("on Monday killed five", True),
        ("he was to go home in peace on Monday", False),
        ("it was extended to Monday", False),
    ],
)
def test_a_past_verb_counts_as_beside_only_within_few_words(text, expected):
    words, start = at(text)

    assert is_past_beside(words, ENGLISH.tense, start, start + len(MARK)) is expected


def test_the_end_of_a_range_is_not_led_forward():
    assert not is_led_forward(*_led("from Friday to Monday"))
    assert is_led_forward(*_led("moved it to Monday"))


def _led(text):
    words, start = at(text)
    return words, ENGLISH.tense, start
