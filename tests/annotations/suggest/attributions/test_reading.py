import pytest

from annotations.suggest.attributions.reading import read
from annotations.suggest.lexicon.en.attributions import ENGLISH


def _sentences(text):
    return [[one.span.words(text) for one in paragraph] for paragraph in read(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. We left.", [["It rained.", "We left."]]),
        ("“Why?” Jon Reck said last week.", [["“Why?” Jon Reck said last week."]]),
        (
            "“Why?” Jon Reck said of the new road to the north.",
            [["“Why?” Jon Reck said of the new road to the north."]],
        ),
        ("“Why?” Jon Reck left.", [["“Why?”", "Jon Reck left."]]),
        ("One.\n\nTwo.", [["One."], ["Two."]]),
    ],
    ids=[
        "two sentences",
        "a tag belongs to its question",
        "a tag with a topic",
        "no tag",
        "paragraphs",
    ],
)
def test_a_text_is_read_by_paragraphs_and_sentences(text, sentences):
    assert _sentences(text) == sentences


def test_a_quotation_inside_a_quotation_closes_with_it():
    (first,) = next(read("''He cried, 'Go,''' said Kim.", ENGLISH))
    assert {word.low: word.quote for word in first.words}["said"] == -1


def test_a_very_long_sentence_is_read_in_pieces():
    (paragraph,) = read("word " * 600, ENGLISH)
    assert [len(piece.words) for piece in paragraph] == [240, 240, 120]
