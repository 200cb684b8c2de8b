import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.finding.attribution import attribution_in
from annotations.text.spans import Span


def parted(sentence):
    found = attribution_in(sentence, Span(0, len(sentence)))
    parts = (found.source, found.cue, found.content)
    return tuple(part.words(sentence) if part else "" for part in parts)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Police said seven people died.", "Police", "said", "seven people died"),
        ("Police said that seven died.", "Police", "said", "seven died"),
        ("Seven people died, the office said.", "the office", "said", "Seven people died"),
        (
            "Seven people died, the office said in a statement.",
            "the office",
            "said",
            "Seven people died",
        ),
        ("Seven died, according to the office.", "the office", "according to", "Seven died"),
        ("According to the office, seven died.", "the office", "According to", "seven died"),
        (
            "“I heard shots,” said a resident.",
            "a resident",
            "said",
            "“I heard shots,”",
        ),
        (
            "A resident, who asked not to be named, said that shots were heard.",
            "A resident, who asked not to be named",
            "said",
            "shots were heard",
        ),
        (
            "The ministry had no reports of wounded people.",
            "The ministry",
            "had no reports",
            "of wounded people",
        ),
        ("The group claimed the blasts.", "The group", "claimed", "the blasts"),
        (
            "The ministry in the region, of which Taraz is the capital, said it had no reports of "
            "any people wounded.",
            "The ministry in the region, of which Taraz is the capital",
            "said",
            "it had no reports of any people wounded",
        ),
        (
            "The office, which leads the inquiry, said seven people had died.",
            "The office, which leads the inquiry",
            "said",
            "seven people had died",
        ),
        (
            "Seven people died, said a resident who was there.",
            "a resident who was there",
            "said",
            "Seven people died",
        ),
        ("Seven people died on Saturday.", "", "", "Seven people died on Saturday"),
        ("“He said no,” she was told later by them", "", "", None),
    ],
)
def test_a_sentence_is_parted_where_its_cue_stands(sentence, source, cue, content):
    found = parted(sentence)

    if content is None:
        assert found[1] != "said", "a cue inside quotation marks is the speaker's own word"
    else:
        assert found == (source, cue, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "The suspect later blew himself up.",
        "The suspected bomber was killed.",
        "A report followed.",
    ],
)
def test_an_article_alone_is_no_source(sentence):
    assert parted(sentence) == ("", "", sentence.rstrip("."))


@settings(max_examples=80)
@given(st.text(st.sampled_from("said police “”,. according to\n seven"), min_size=1, max_size=80))
def test_every_part_lies_inside_the_sentence(text):
    if not text.strip():
        return
    found = attribution_in(text, Span(0, len(text)))

    for part in (found.source, found.cue, found.content):
        assert part is None or Span(0, len(text)).contains(part)
