"""Cost grows in proportion to the length of a text, however nasty it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times import time_spans, times
from annotations.values.dates import parse_edtf
from tests.annotations.suggest.costs import cost

FLOOR = 0.05
"""Seconds below which a clock tells nothing."""

NASTY = {
    "one endless sentence": "and then they said that on the day after the attack it was seen ",
    "quotation marks": '" “',
    "numbers": "12 1999 3 ",
    "heads": "Monday day ",
    "openers": "the last two and a half ",
    "later": "two days later, ",
    "dates": "3 May 2010 ",
    "clock times": "8 p.m. Friday ",
    "of": "of ",
    "brackets": "([{",
    "blanks after a unit": "two days before" + " " * 85,
    "digits": "1",
    "hyphens": "2-3-4-",
}


def read(text):
    return times(text, "2011-11-12", ENGLISH), time_spans(text, ENGLISH)


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_four_times_the_text_costs_in_proportion(piece):
    shorter = piece * (4_000 // len(piece))

    assert cost(read, shorter * 4) <= 8 * cost(read, shorter) + FLOOR


def test_a_hundred_thousand_blanks_or_letters_are_read():
    for text in ("two days before" + " " * 100_000, "a" * 100_000, "\n" * 100_000):
        assert times(text, "2011-11-12", ENGLISH) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "Monday",
                "on",
                "the",
                "last",
                "3",
                "May",
                "2010",
                "two",
                "days",
                "later",
                "ago",
                "999",
                "years",
                ",",
                ".",
                "(",
                "at",
                "8",
                "p.m.",
                "will",
                "said",
                "of",
                "next",
                "week",
                "quarter",
                "30",
                "February",
                "9/11",
                "mid",
                "-",
                "Auguſt",
                "\n",
                "In",
                "1990s",
            ]
        ),
        max_size=40,
    ).map(" ".join),
    st.sampled_from([None, "2011-11-12", "2999-12-31", "1000-01-01"]),
)
def test_any_words_give_valid_dates_in_reading_order(text, published_on):
    found = times(text, published_on, ENGLISH)

    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    assert all(str(parse_edtf(one.edtf)) == one.edtf for one in found)
    assert all(one.mention is None or one.mention < index for index, one in enumerate(found))
    spans = set(time_spans(text, ENGLISH))
    assert {one.span for one in found} <= spans
