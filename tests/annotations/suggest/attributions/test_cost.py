"""However nasty a text is, its cost grows in proportion to its length."""

import time

import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.lexicon.en.attributions import ENGLISH

SIZE = 8_000  # code points of the longer text
HUGE = 100_000
NASTY = {
    "one endless sentence": "the man saw the dog and ",
    "quotation marks that never close": '"a ',
    "quotation marks in pairs": '"a b" ',
    "doubled single marks": "''a ``b ",
    "opening marks": "“word ",
    "cue words": "said ",
    "cue words with subjects": "he said she said ",
    "tags": "it rained, Kim said, ",
    "according to": "according to ",
    "passives": "was said to ",
    "participles": ", saying that, ",
    "of": "of ",
    "relative pronouns": "who ",
    "that": "that ",
    "commas": ",a",
    "opening brackets": "( ",
    "closing brackets": "a ) ",
    "dashes": "a — ",
    "colons at paragraphs' ends": "Kim said:\n\n“Go.”\n\n",
    "speakers": "KIM: go\n",
    "numbers": "12 ",
    "hearsay": "reportedly ",
    "no wish to be named": "who did not want to be named ",
    "no reports": "had no reports of ",
    "as reported by": "as reported by Kim, ",
    "quoted as saying": "quoted as saying ",
    "one endless word": "a",
    "nothing but stops": ". ",
    "questions with tags": "“Go?” Kim said. ",
}


def _seconds(text):
    start = time.process_time()
    attributions(text, ENGLISH)
    return time.process_time() - start


@pytest.mark.parametrize("unit", NASTY.values(), ids=NASTY)
def test_four_times_the_text_costs_no_more_than_eight_times_as_much(unit):
    text = unit * (SIZE // len(unit))
    short = text[: len(text) // 4]
    few = min(_seconds(short) for _ in range(2))
    assert _seconds(text) <= 8 * few + 0.1


@pytest.mark.parametrize("unit", ["the man saw the dog and ", '"a ', "12 "])
def test_a_huge_text_without_an_end_is_read(unit):
    text = unit * (HUGE // len(unit))
    assert attributions(text, ENGLISH) == []
