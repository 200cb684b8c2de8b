from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.dates import find_times, fits, published, read_time, weekday_words
from annotations.values.dates.occurrences import CONTEXT

REPORT = (
    "Gunman kills four in border town\n\n"
    "Until this year the region was calm. A man killed four guards on Saturday, police said.\n\n"
    "One attack last month was claimed by a group formed in 2009. In May a blast hurt nobody, and "
    "in August 18 people were held. The state is independent since 1991.\n\n"
    "“Two blasts on October 31 were ours,” it said. Officials said this week that it was so; a "
    "ministry said on November 09 that they might have fled two days later."
)


def words_of(text):
    return [words for _, _, words in find_times(text)]


def test_the_times_of_a_report_are_found_in_order():
    assert words_of(REPORT) == [
        "this year", "Saturday", "last month", "2009", "May", "August", "1991",
        "October 31", "this week", "November 09", "two days later",
    ]  # fmt: skip


def test_each_time_stands_where_it_is_said_to_stand():
    for start, end, words in find_times(REPORT):
        assert REPORT[start:end] == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on late Saturday evening", ["late Saturday evening"]),
        ("on 12 November 2011 at 14:30", ["12 November 2011", "14:30"]),
        ("Nov. 12, 2011, 0830 GMT", ["Nov. 12, 2011", "0830 GMT"]),
        ("from May to August", ["from May to August"]),
        ("between 7 and 13 November", ["between 7 and 13 November"]),
        ("on 7-13 November 2011", ["7-13 November 2011"]),
        ("mid-May and late 1990", ["mid-May", "late 1990"]),
        ("the summer of 2010, in the spring", ["the summer of 2010", "the spring"]),
        ("two days\nago", ["two days\nago"]),
        ("two days\n\nago", []),
        ("today’s, Saturday's", ["today", "Saturday"]),
        ("IN MAY, ON SATURDAY", ["MAY", "SATURDAY"]),
        ("(2009)", ["2009"]),
        ("the law ( 2009 )", ["2009"]),
        ("👩‍🚒 on Saturday", ["Saturday"]),
        ("dated 2011-11-12.", ["2011-11-12"]),
        ("on 12/11/2011", ["12/11/2011"]),
        ("in December last year", ["December last year"]),
        ("at the end of the month", ["the end of the month"]),
        ("in late last fiscal year", ["late last fiscal year"]),
        ("twenty-five years ago", ["twenty-five years ago"]),
        ("on Christmas Eve, after 9/11", ["Christmas Eve", "9/11"]),
        ("in the third quarter, in the 1990s", ["the third quarter", "the 1990s"]),
        ("a 19th-century fort", ["19th-century"]),
    ],
)
def test_a_time_is_found_whole(text, found):
    assert words_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least 10 may have died", []),
        ("AT LEAST 10 MAY HAVE DIED", []),
        ("May said so; they march on", []),
        ("Theresa May, April Jones and June", []),
        ("in May 10 people died", ["May"]),
        ("on October 31 people fled", ["October"]),
        ("in 2000 homes, $2009, 2009 rifles", []),
        ("a 34-year-old, 10 days", []),
        ("every Friday, on Bloody Sunday", []),
        ("the Sunday Times, USA Today", []),
        ("in the last week, over the next month", []),
        ("he said that day and night came", []),
        ("in the fall of Kabul, he will fall", []),
        ("the sat phone, the sun", []),
        ("won 3.5 times, v1.2.2011", []),
        ("Saturdays, yesterdays", []),
        ("in the quarter, half of the town", []),
    ],
)
def test_names_counts_and_habits_are_no_times(text, found):
    assert words_of(text) == found


PIECES = st.sampled_from(
    ["on ", "Saturday", "May", " ", "\n", "12", "November", "2011", ",", "late ", "the ", "week",
     "two", "days", "ago", "14:30", " pm", "’s", "é", "👩‍🚒", "from ", " to ", "last ", "."]
)  # fmt: skip


@settings(max_examples=100)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_found_times_are_ordered_apart_and_can_be_read(text):
    ends = 0
    for start, end, words in find_times(text):
        assert ends <= start < end
        assert text[start:end] == words
        assert read_time(words, published("2011-11-12")) is not None
        ends = end


@pytest.mark.parametrize(
    "piece", ["x ", "1", "on ", "late ", "the ", "12:", "12.", "from 1 ", "-", "\n", " ", "a."]
)
def test_a_text_made_to_trip_the_search_is_searched_in_one_pass(piece):
    assert find_times(piece * (100_000 // len(piece))) == []


def test_words_that_count_from_publication_are_shown_in_their_sentence():
    found = {one.words: one for one in weekday_words(REPORT)}

    assert list(found) == [
        "this year", "Saturday", "last month", "May", "August", "October 31", "this week",
        "November 09",
    ]  # fmt: skip
    saturday = found["Saturday"]
    assert saturday.context == "A man killed four guards on Saturday, police said."
    assert REPORT[saturday.context_start : saturday.context_end] == saturday.context
    assert REPORT[saturday.start : saturday.end] == "Saturday"


@settings(max_examples=60)
@given(st.text(max_size=300), st.text(max_size=300))
def test_the_sentence_shown_holds_the_words_and_keeps_its_length(before, after):
    text = f"{before} on Saturday {after}"
    for one in weekday_words(text):
        assert one.context_start <= one.start < one.end <= one.context_end
        assert text[one.context_start : one.context_end] == one.context
        assert len(one.context) <= 2 * CONTEXT + len(one.words)


def test_a_long_sentence_is_cut_between_words():
    text = f"{'before ' * 60}on Saturday {'afterwards ' * 60}"

    (one,) = weekday_words(text)

    assert set(one.context.split()) == {"before", "on", "Saturday", "afterwards"}


def test_a_publication_day_is_tried_against_the_words_of_the_report():
    words = ["Saturday", "this week", "November 09", "October 31", "nothing"]

    found = fits(date(2011, 11, 12), words)

    assert [(one.words, str(one.edtf), one.days_before) for one in found] == [
        ("Saturday", "2011-11-12", 0),
        ("this week", "2011-11-07/2011-11-13", -1),
        ("November 09", "2011-11-09", 3),
        ("October 31", "2011-10-31", 12),
    ]
    assert all(one.possible for one in found)


@pytest.mark.parametrize(
    ("words", "day", "possible"),
    [
        ("12 November 2011", date(2011, 11, 12), True),
        ("12 November 2011", date(2011, 11, 11), False),
        ("Sunday, 12 November 2011", date(2011, 11, 13), False),
        ("Saturday 12 November", date(2011, 11, 30), True),
        ("Saturday 12 November", date(2012, 11, 30), False),
        ("tomorrow", date(2011, 11, 12), True),
        ("two days later", date(2011, 11, 12), True),
    ],
)
def test_a_day_before_what_is_stated_or_on_another_weekday_does_not_fit(words, day, possible):
    (one,) = fits(day, [words])

    assert one.possible is possible


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It happened on Saturday.", ["Saturday"]),
        ("“It happened on Saturday.”", ["Saturday"]),
        ("It happened in Oct. 2011.", ["Oct. 2011"]),
        ("It was on Nov. 9.", ["Nov. 9"]),
        ("It was in May!", ["May"]),
        ("It began at 8 p.m.", ["8 p.m."]),
        ("It was on Saturday night…", ["Saturday night"]),
        ("(October 31)", ["October 31"]),
        ("Saturday's attack", ["Saturday"]),
    ],
)
def test_a_sentences_end_is_no_part_of_a_time(text, words):
    assert words_of(text) == words
