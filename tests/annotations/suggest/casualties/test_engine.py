"""Whole texts: masks, windows, order, odd input, and cost in proportion to length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.suggest.casualties import casualties
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span
from annotations.values.quantities import read_words
from annotations.values.vocabulary import Harm, Qualifier, VaguePolicy
from tests.annotations.suggest.costs import cost


def numbers(text, masked=()):
    return [(found.harm, found.low) for found in casualties(text, ENGLISH, masked=masked)]


def test_a_text_without_words_has_no_figures():
    assert casualties("", ENGLISH) == []
    assert casualties(" \n\n ", ENGLISH) == []


def test_figures_come_in_reading_order_over_paragraphs():
    text = "Bomb kills 12\n\nNine people were hurt.\n\nNobody was arrested, and two guards died."
    spans = [found.span for found in casualties(text, ENGLISH)]
    assert spans == sorted(spans)
    assert numbers(text) == [
        (Harm.KILLED, 12),
        (Harm.INJURED, 9),
        (Harm.DETAINED, 0),
        (Harm.KILLED, 2),
    ]


def test_no_count_is_read_in_a_masked_span():
    text = "They were killed 21 of them said, and 9 people died."
    masked = [Span(text.index("21"), text.index("21") + 2)]
    assert numbers(text, masked) == [(Harm.KILLED, 9)]


def test_masked_spans_may_come_in_any_order_and_overlap():
    text = "On 3 May 4 men died. On 5 May 6 men died."
    masked = [Span(24, 29), Span(3, 8), Span(5, 8)]
    assert numbers(text, masked) == [(Harm.KILLED, 4), (Harm.KILLED, 6)]


def test_vague_words_are_read_by_the_policy_given():
    text = "Dozens of people were killed."
    (literal,) = casualties(text, ENGLISH)
    (acled,) = casualties(text, ENGLISH, policy=VaguePolicy.ACLED)
    assert (literal.low, literal.policy, literal.vague) == (24, VaguePolicy.LITERAL, True)
    assert (acled.low, acled.policy, acled.best) == (12, VaguePolicy.ACLED, None)


@pytest.mark.parametrize(
    "text",
    [
        "At least seven people were killed.",
        "Between five and seven guards were killed.",
        "About 50 protesters were killed.",
        "Nearly 30 people were killed.",
        "Several soldiers were killed.",
        "Four members of the security forces were killed.",
        "Another policeman was killed.",
        "An unknown number of people were killed.",
    ],
)
def test_an_accepted_figure_reads_as_its_words_typed_by_a_person(text):
    (found,) = casualties(text, ENGLISH)
    read = read_words(found.span.words(text))
    assert read is not None
    told = (found.qualifier, found.low, found.best, found.high, found.approx, found.policy)
    assert told == (read.qualifier, read.low, read.best, read.high, read.approx, read.policy)


def test_a_long_sentence_is_read_in_stretches():
    text = "and so on " * 300 + "seven people were killed " + "and so on " * 300
    assert numbers(text) == [(Harm.KILLED, 7)]


def test_a_full_stop_of_an_abbreviation_ends_no_clause():
    assert numbers("Two guards of Gen. Olun were killed.") == [(Harm.KILLED, 2)]


NASTY = {
    "one endless sentence": "seven people and a nurse who was there ",
    "quotation marks": '" ',
    "numbers": "7 ",
    "number words": "hundred ",
    "words of harm": "killed ",
    "harm and numbers": "killed 7 ",
    "of": "of ",
    "opening brackets": "( ",
    "people and brackets": "7 men ( ",
    "commas": "7 men , ",
    "cues": "including among them no reports ",
    "blows": "shot and ",
    "articles": "a ",
    "names": "Ana Silk ",
    "full stops": "killed . ",
    "lines": "seven people were killed\n",
    "himself": "himself ",
    "one long number": "7",
    "one long word": "a",
    "apostrophes": "a'",
}


@pytest.mark.parametrize("ending", ["", "killed "], ids=["alone", "beside harm"])
@pytest.mark.parametrize("unit", NASTY.values(), ids=NASTY.keys())
def test_cost_grows_in_proportion_to_length(unit, ending):
    def read(text):
        return casualties(text, ENGLISH)

    short, long = ((unit + ending) * (length // len(unit + ending)) for length in (3_000, 12_000))

    assert cost(read, long) <= 10 * cost(read, short) + 0.05


def test_a_number_of_any_length_is_no_count():
    assert numbers("The blast killed " + "7" * 20_000 + " people.") == []


def test_a_hundred_thousand_characters_are_read_to_the_end():
    text = "the road was long and " * 4500 + "seven people were killed."
    assert len(text) > 99_000
    assert numbers(text) == [(Harm.KILLED, 7)]


SAMPLE = """
    seven 12 two people soldiers killed wounded were was by of the a and , . ( ) -- including
    another no reports nobody himself blew up died toll to rose among them who 5:30 May dead
    bodies at least between or police members from army he Ana Silk
"""
WORDS = st.sampled_from(SAMPLE.split())


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_words_give_figures_that_hold_together(text):
    found = casualties(text, ENGLISH)
    for index, one in enumerate(found):
        assert one.span.words(text).strip()
        known = [bound for bound in (one.low, one.best, one.high) if bound is not None]
        assert known == sorted(known)
        assert 0 < one.confidence <= 1
        assert (one.target is None) == (one.relation.value == "new")
        assert one.target is None or one.target < index
        assert one.qualifier is not Qualifier.NO_INFORMATION or not known
