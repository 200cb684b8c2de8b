import pytest

from incidents.reckoning.relations import Entered
from incidents.release.cue_words import CueWords, cue_words


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("he then seized a passing car", "after", "then"),
        ("Later he fired at the building", "after", "Later"),
        ("shot two policemen before collecting a launcher", "before", "before"),
        ("shortly before claiming it", "before", "shortly before"),
        ("when cornered, he blew himself up", "during", "when cornered"),
        ("while officers gave chase", "during", "while"),
        ("three were hurt during the attacks", "during", "during"),
        ("at the same time a blast was heard", "equals", "at the same time"),
        ("In the end he blew himself up", "after", "In the end"),
    ],
)
def test_the_words_that_say_how_it_stands_in_time_are_found(text, relation, words):
    assert cue_words([text]) == CueWords(Entered(relation), words)


@pytest.mark.parametrize("text", ["seven people were killed", "beforehand", "as many as nine", ""])
def test_words_that_say_nothing_of_an_order_are_left(text):
    assert cue_words([text]) is None


def test_the_claims_own_words_come_before_the_sentence_around_them():
    assert cue_words(["no order here", "Later, it was then."]).words == "Later"
