import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.dates import TimeRule
from annotations.values.dates.phrases import LONGEST, read_phrase

R = TimeRule


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Saturday", R.WEEKDAY_PAST),
        ("on Saturday", R.WEEKDAY_PAST),
        ("ON SATURDAY", R.WEEKDAY_PAST),
        ("Sat.", R.WEEKDAY_PAST),
        ("“Saturday,”", R.WEEKDAY_PAST),
        ("Saturday’s", R.WEEKDAY_PAST),
        ("on\n  Saturday", R.WEEKDAY_PAST),
        ("12th of November, 2011", R.ABSOLUTE),
        ("the 12th of November 2011", R.ABSOLUTE),
        ("Saturday, Nov. 12, 2011", R.ABSOLUTE),
        ("12.11.2011", R.ABSOLUTE),
        ("12/11/2011", R.NUMERIC),
        ("November of 2011", R.MONTH_YEAR),
        ("the summer of 2010", R.SEASON_YEAR),
        ("in the year 2009", R.YEAR),
        ("the 31st of October", R.DAY_MONTH_NO_YEAR),
        ("Sept. 1", R.DAY_MONTH_NO_YEAR),
        ("this past Saturday", R.LAST_WEEKDAY),
        ("this coming Monday", R.WEEKDAY_FUTURE),
        ("over the weekend", R.WEEKEND_PAST),
        ("last May", R.LAST_NAMED_MONTH),
        ("this May", R.THIS_NAMED_MONTH),
        ("next May", R.NEXT_NAMED_MONTH),
        ("in the fall", R.SEASON_NO_YEAR),
        ("later that day", R.SAME),
        ("the following Monday", R.FOLLOWING_WEEKDAY),
        ("the previous Monday", R.PRECEDING_WEEKDAY),
        ("the day before", R.EARLIER),
        ("twelve years earlier", R.EARLIER),
        ("7–13 November", R.DAYS_FROM_TO),
        ("November 7 to 13", R.DAYS_FROM_TO),
        ("14:30", R.CLOCK),
        ("at noon", R.CLOCK),
        ("2pm local time", R.CLOCK),
    ],
)
def test_words_are_put_to_their_rule(words, rule):
    assert read_phrase(words).rule is rule


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "seven people",
        "34-year-old",
        "recently",
        "now",
        "the last week",
        "two days",
        "12.11",
        "32 November",
        "12 o",
        "13:30 pm",
        "25:00",
        "14:75",
        "at 0 am",
        "on",
        "on in at during",
        "November 2011 2012",
        "Saturdays",
    ],
)
def test_other_words_are_no_time(words):
    assert read_phrase(words) is None


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("2:30 a.m.", "02:30"),
        ("2.30 pm", "14:30"),
        ("at 2.30", "02:30"),
        ("2 p.m.", "14:00"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("noon on Friday", "12:00"),
        ("midnight", "00:00"),
        ("at 0830 GMT", "08:30"),
        ("1430 hours on Saturday", "14:30"),
        ("Saturday at 6:05", "06:05"),
    ],
)
def test_a_clock_time_is_told_in_24_hours(words, clock):
    assert read_phrase(words).clock == clock


def test_what_stands_round_the_time_is_taken_off_and_kept():
    phrase = read_phrase("by about late on the evening of 12 November")

    assert phrase.bound is R.BY
    assert phrase.approximate
    assert (phrase.kept, phrase.part) == ("late", "evening")
    assert phrase.rule is R.DAY_MONTH_NO_YEAR


@settings(max_examples=100)
@given(st.text(max_size=LONGEST + 5))
def test_any_words_are_a_time_or_none(words):
    assert read_phrase(words) is None or read_phrase(words).rule in TimeRule


@pytest.mark.parametrize("piece", ["on ", "late ", "at 12:30 ", "the evening of ", "a", " ", "12."])
def test_words_made_to_trip_the_reader_are_answered_at_once(piece):
    assert read_phrase(piece * (LONGEST // len(piece))) is None
    assert read_phrase(piece * 100_000) is None
