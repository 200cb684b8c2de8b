import pytest

from annotations.suggest.casualties import casualties
from annotations.suggest.lexicon.en.casualties import ENGLISH


def confidence(text: str) -> float:
    (found,) = casualties(text, ENGLISH)
    return found.confidence


@pytest.mark.parametrize(
    ("weaker", "stronger", "reason"),
    [
        ("A man was killed.", "Two men were killed.", "one by an article"),
        ("The man was killed.", "A man was killed.", "one told of before"),
        ("He was killed.", "The man was killed.", "a pronoun"),
        ("Policemen were killed.", "Two policemen were killed.", "no number"),
        ("Two Orleckers were killed.", "Two men were killed.", "an unknown noun"),
        ("Two men may have been killed.", "Two men were killed.", "only possible"),
        ("Rebels neutralised two men.", "Rebels killed two men.", "an unsure word"),
    ],
)
def test_doubt_in_the_words_lowers_confidence(weaker, stronger, reason):
    assert confidence(weaker) < confidence(stronger), reason


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Two soldiers of brigade 12 were killed.", 2),
        ("His driver was killed.", 1),
        ("Nine members of the 3 army brigades were killed.", 9),
    ],
)
def test_a_phrase_whose_words_hold_two_numbers_is_read_by_its_own(text, low):
    assert [found.low for found in casualties(text, ENGLISH)] == [low]
