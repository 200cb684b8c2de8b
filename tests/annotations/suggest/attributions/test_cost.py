"""However nasty a text is, its cost grows in proportion to its length."""

import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.lexicon.en.attributions import ENGLISH
from tests.annotations.suggest.costs import cost

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
    "nouns with owners": "Kim's claim ",
    "nouns with clauses": "Kim's claim that it rained, ",
    "nouns in frames": "in Kim's view, ",
    "the words of": ", in the words of Kim",
    "quotations alone": "Kim said it.\n\n“Go on, all of you.”\n\n",
    "questions with tags": "“Go?” Kim said. ",
}


def read(text):
    return attributions(text, ENGLISH)


@pytest.mark.parametrize("unit", NASTY.values(), ids=NASTY)
def test_four_times_the_text_costs_no_more_than_eight_times_as_much(unit):
    text = unit * (SIZE // len(unit))
    short = text[: len(text) // 4]
    assert cost(read, text) <= 8 * cost(read, short) + 0.1


@pytest.mark.parametrize("unit", ["the man saw the dog and ", '"a ', "12 "])
def test_a_huge_text_without_an_end_is_read(unit):
    text = unit * (HUGE // len(unit))
    assert attributions(text, ENGLISH) == []
