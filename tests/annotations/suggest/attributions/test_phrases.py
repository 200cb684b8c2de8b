import pytest

from annotations.suggest.attributions.phrases import phrase_before
from tests.annotations.suggest.attributions.words import at, sentence, words


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("On Monday police said", "police"),
        ("In a statement the firm said", "the firm"),
        ("But the head of the firm in Lorne said", "the head of the firm in Lorne"),
        ("The man who attacked the guards said", "The man who attacked the guards"),
        ("The people I met in Lorne said", "The people I met in Lorne"),
        ("Kim left and the guards said", "the guards"),
        ("Kim, Lee and Reck said", "Kim, Lee and Reck"),
        ("More than forty women said", "More than forty women"),
        ("About three in ten said", "About three in ten"),
        ("Jon “Red” Reck said", "Jon “Red” Reck"),
        ("Sen. Jon Reck (Lorne) said", "Sen. Jon Reck (Lorne)"),
        ("Jon Reck, a lawyer for the firm said", "Jon Reck, a lawyer for the firm"),
        ("A man identified as Jon Reck said", "A man identified as Jon Reck"),
        ("A woman known only as Kim said", "A woman known only as Kim"),
        ("The fire was known as Kim said", "Kim"),
        ("Police of ward 308 said", "Police of ward 308"),
        ("In said", None),
    ],
)
def test_a_noun_phrase_is_found_to_the_left(text, phrase):
    found = phrase_before(sentence(text).words, at(text, "said") - 1, 0)
    assert words(text, found) == phrase
