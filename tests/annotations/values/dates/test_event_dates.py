from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.dates import (
    event_date_within,
    is_after_publication,
    parse_edtf,
    published,
    read_time,
    recompute,
)


@pytest.mark.parametrize(
    ("words", "published_on", "text"),
    [
        ("this week", "2011-11-12", "[2011-11-07..2011-11-12]"),
        ("this week", "2011-11-13", "[2011-11-07..2011-11-13]"),
        ("this week", "[2011-11-12,2011-11-13]", "[2011-11-07..2011-11-13]"),
        ("this week", "2011-11-19", "[2011-11-14..2011-11-19]"),
        ("this week", "2011-11-07", "2011-11-07"),
        ("this week", "[2011-11-13,2011-11-14]", "[2011-11-07..2011-11-14]"),
        ("last week", "2011-11-12", "[2011-10-31..2011-11-06]"),
        ("a week ago", "2011-11-12", "[2011-10-31..2011-11-06]"),
        ("this weekend", "2011-11-12", "2011-11-12"),
        ("next week", "2011-11-12", "[2011-11-14..2011-11-20]"),
        ("Saturday", "2011-11-12", "2011-11-12"),
        ("today", "[2011-11-12,2011-11-13]", "[2011-11-12,2011-11-13]"),
        ("last month", "2011-11-12", "2011-10"),
        ("in May", "2011-11-12", "2011-05"),
        ("this month", "2011-11-12", "[2011-11-01..2011-11-12]"),
        ("about November 2011", "2011-11-12", "[2011-11-01~..2011-11-12]"),
        ("this year", "2011-11-12", "[2011-01-01..2011-11-12]"),
        ("this autumn", "2011-11-12", "[2011-09-01..2011-11-12]"),
        ("2009", "2011-11-12", "2009"),
        ("the third quarter", "2011-11-12", "[2011-07..2011-09]"),
        ("the current quarter", "2011-11-12", "[2011-10..2011-11-12]"),
        ("since 1991", "2011-11-12", "1991/.."),
        ("from 7 to 13 November", "2011-11-12", "2011-11-07/2011-11-13"),
        ("between 7 and 13 November", "2011-11-12", "[2011-11-07..2011-11-12]"),
        ("by 9 November", "2011-11-12", "[..2011-11-09]"),
        ("tomorrow", "2011-11-12", "2011-11-13"),
        ("12 December 2011", "2011-11-12", "2011-12-12"),
    ],
)
def test_an_event_was_once_inside_and_not_after_publication(words, published_on, text):
    anchor = published(published_on)

    assert event_date_within(read_time(words, anchor), anchor) == parse_edtf(text)


def test_an_event_moves_with_the_publication_date():
    first = read_time("this week", published("2011-11-12"))
    moved = published("2011-11-19")

    assert str(event_date_within(recompute(first, moved), moved)) == "[2011-11-14..2011-11-19]"


def test_without_a_publication_date_the_event_has_no_date_of_its_own():
    assert event_date_within(read_time("this week"), None) is None
    assert str(event_date_within(read_time("2011"), None)) == "2011"


def test_an_event_of_the_week_after_another_time_was_inside_it():
    publication = published("2011-11-12")
    mark = read_time("October 31", publication)
    reading = read_time("a week later", mark)

    assert str(event_date_within(reading, publication)) == "[2011-11-07..2011-11-12]"


@pytest.mark.parametrize(
    ("text", "published_on", "after"),
    [
        ("2011-11-13", "2011-11-12", True),
        ("2011-11-13", "[2011-11-12,2011-11-13]", False),
        ("2011-11", "2011-11-12", False),
        ("2011-12", "2011-11-12", True),
        ("[..2012]", "2011-11-12", False),
        ("2012", "", False),
    ],
)
def test_what_begins_after_publication_is_pointed_out(text, published_on, after):
    assert is_after_publication(parse_edtf(text), published(published_on)) is after


PAST_WORDS = [
    "today", "yesterday", "Saturday", "last Monday", "this week", "last week", "the weekend",
    "this month", "this year", "in May", "October 31", "in winter", "two weeks ago", "late May",
]  # fmt: skip


@settings(max_examples=100)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(PAST_WORDS))
def test_no_event_told_as_past_lies_after_publication(day, words):
    anchor = published(str(day))
    reading = read_time(words, anchor)

    event = event_date_within(reading, anchor)

    assert event.latest <= day
    assert reading.edtf.earliest <= event.earliest
