import pytest

from annotations.suggest.attributions.subjects import main_subject, subject_before
from tests.annotations.suggest.attributions.words import at, sentence, words


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Jon Reck, a baker from Lorne, said", "Jon Reck, a baker from Lorne"),
        ("Jon Reck, 34, of Lorne, said", "Jon Reck, 34, of Lorne"),
        ("Jon Reck, however, said", "Jon Reck"),
        ("Jon Reck, speaking in Lorne, said", "Jon Reck"),
        ("Jon Reck — a baker — said", "Jon Reck — a baker"),
        ("The guards, who said", "who"),
        ("The note that said", "that"),
        ("The office this week said", "The office"),
        ("The office on Monday said", "The office"),
        ("The office two weeks ago said", "The office"),
    ],
)
def test_a_subject_is_found_across_asides_and_times(text, subject):
    found = subject_before(sentence(text).words, at(text, "said"))
    assert words(text, found) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The firm later closed the mill, saying", "The firm"),
        ("When the mill burned, the firm left, saying", "the firm"),
        ("She runs on, saying", "She"),
        ("Jon Reck hurries on, saying", "Jon Reck"),
    ],
)
def test_a_participle_takes_the_subject_of_the_main_verb(text, subject):
    found = main_subject(sentence(text).words, at(text, "saying"))
    assert words(text, found) == subject
