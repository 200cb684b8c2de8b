import pytest

from annotations.values.dates import (
    Anchor,
    AnchorKind,
    TimeRule,
    looks_ahead,
    parse_edtf,
    published,
    read_time,
    recompute,
)
from annotations.values.vocabulary import DatePrecision

R, P = TimeRule, DatePrecision

SATURDAY = published("2011-11-12")
SUNDAY = published("2011-11-13")
TWO_DAYS = published("[2011-11-12,2011-11-13]")


def text_of(reading):
    return reading.edtf.text if reading.edtf else None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("on Saturday", "2011-11-12"),
        ("last month", "2011-10"),
        ("this week", "2011-11-07/2011-11-13"),
    ],
)
def test_r16_in_a_report_of_sunday_13_november_2011(words, text):
    assert text_of(read_time(words, SUNDAY)) == text


TARAZ = [
    ("this year", "2011", R.THIS_YEAR, P.YEAR),
    ("Saturday", "2011-11-12", R.WEEKDAY_PAST, P.DAY),
    ("last month", "2011-10", R.LAST_MONTH, P.MONTH),
    ("May", "2011-05", R.MONTH_NO_YEAR, P.MONTH),
    ("August", "2011-08", R.MONTH_NO_YEAR, P.MONTH),
    ("1991", "1991", R.YEAR, P.YEAR),
    ("October 31", "2011-10-31", R.DAY_MONTH_NO_YEAR, P.DAY),
    ("this week", "2011-11-07/2011-11-13", R.THIS_WEEK, P.WEEK),
    ("2009", "2009", R.YEAR, P.YEAR),
    ("November 09", "2011-11-09", R.DAY_MONTH_NO_YEAR, P.DAY),
]


@pytest.mark.parametrize(("words", "text", "rule", "precision"), TARAZ)
@pytest.mark.parametrize("anchor", [SATURDAY, SUNDAY, TWO_DAYS], ids=["12", "13", "12 or 13"])
def test_every_time_of_the_taraz_report_is_read(words, text, rule, precision, anchor):
    reading = read_time(words, anchor)

    assert (text_of(reading), reading.rule, reading.precision) == (text, rule, precision)
    assert reading.notes == ()
    assert reading.anchor == ("" if reading.hangs_on is None else anchor.edtf.text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Saturday", "2011-11-19"),
        ("this week", "2011-11-14/2011-11-20"),
        ("last month", "2011-10"),
        ("October 31", "2011-10-31"),
        ("1991", "1991"),
    ],
)
def test_times_move_with_the_publication_date(words, text):
    first = read_time(words, SATURDAY)

    again = recompute(first, published("2011-11-19"))

    assert text_of(again) == text
    assert recompute(again, SATURDAY) == first


@pytest.mark.parametrize(
    ("words", "text", "rule", "precision"),
    [
        ("12 November 2011", "2011-11-12", R.ABSOLUTE, P.DAY),
        ("November 12, 2011", "2011-11-12", R.ABSOLUTE, P.DAY),
        ("2011-11-12", "2011-11-12", R.ABSOLUTE, P.DAY),
        ("November 2011", "2011-11", R.MONTH_YEAR, P.MONTH),
        ("summer 2010", "2010-22", R.SEASON_YEAR, P.SEASON),
        ("2009", "2009", R.YEAR, P.YEAR),
        ("in 1991", "1991", R.YEAR, P.YEAR),
        ("since 1991", "1991/..", R.SINCE, P.RANGE),
        ("since about 1991", "1991~/..", R.SINCE, P.RANGE),
        ("since summer 2010", "2010-06/..", R.SINCE, P.RANGE),
        ("by 9 November 2011", "[..2011-11-09]", R.BY, P.RANGE),
        ("until summer 2010", "/2010-08", R.UNTIL, P.RANGE),
        ("about October 2011", "2011-10~", R.MONTH_YEAR, P.MONTH),
        ("from May to August 2011", "2011-05/2011-08", R.MONTHS_FROM_TO, P.RANGE),
        ("from December to February 2012", "2011-12/2012-02", R.MONTHS_FROM_TO, P.RANGE),
        ("7-13 November 2011", "2011-11-07/2011-11-13", R.DAYS_FROM_TO, P.WEEK),
        ("about 7-13 November 2011", "2011-11-07~/2011-11-13~", R.DAYS_FROM_TO, P.WEEK),
        ("between 7 and 12 November 2011", "[2011-11-07..2011-11-12]", R.DAYS_FROM_TO, P.DAYS_2_6),
        ("2011-05/2011-08", "2011-05/2011-08", R.EDTF, P.RANGE),
        ("[..2011-11-09]", "[..2011-11-09]", R.EDTF, P.RANGE),
        ("2011-11", "2011-11", R.EDTF, P.MONTH),
        ("2011-11-12?", "2011-11-12?", R.EDTF, P.DAY),
        ("2009~", "2009~", R.EDTF, P.YEAR),
        ("12 November 2011 at 14:30 GMT", "2011-11-12T14:30:00Z", R.ABSOLUTE, P.INSTANT),
    ],
)
def test_what_states_its_year_needs_no_publication_date(words, text, rule, precision):
    reading = read_time(words)

    assert (text_of(reading), reading.rule, reading.precision) == (text, rule, precision)
    assert (reading.hangs_on, reading.anchor) == (None, "")
    assert read_time(words, SATURDAY) == reading


@pytest.mark.parametrize(
    ("words", "text", "rule", "precision"),
    [
        ("today", "2011-11-12", R.TODAY, P.DAY),
        ("this morning", "2011-11-12", R.TODAY, P.PART_OF_DAY),
        ("tonight", "2011-11-12", R.TODAY, P.PART_OF_DAY),
        ("yesterday", "2011-11-11", R.YESTERDAY, P.DAY),
        ("yesterday evening", "2011-11-11", R.YESTERDAY, P.PART_OF_DAY),
        ("last night", "2011-11-11", R.YESTERDAY, P.PART_OF_DAY),
        ("the day before yesterday", "2011-11-10", R.DAYS_AGO, P.DAY),
        ("tomorrow", "2011-11-13", R.TOMORROW, P.DAY),
        ("the day after tomorrow", "2011-11-14", R.DAYS_AHEAD, P.DAY),
        ("two days ago", "2011-11-10", R.DAYS_AGO, P.DAY),
        ("10 days ago", "2011-11-02", R.DAYS_AGO, P.DAY),
        ("a week ago", "2011-10-31/2011-11-06", R.WEEKS_AGO, P.WEEK),
        ("about a week ago", "2011-10-31~/2011-11-06~", R.WEEKS_AGO, P.WEEK),
        ("three months ago", "2011-08", R.MONTHS_AGO, P.MONTH),
        ("a year ago", "2010", R.YEARS_AGO, P.YEAR),
        ("Friday", "2011-11-11", R.WEEKDAY_PAST, P.DAY),
        ("Sunday", "2011-11-06", R.WEEKDAY_PAST, P.DAY),
        ("late Saturday", "2011-11-12", R.WEEKDAY_PAST, P.PART_OF_DAY),
        ("Saturday evening", "2011-11-12", R.WEEKDAY_PAST, P.PART_OF_DAY),
        ("in the early hours of Saturday", "2011-11-12", R.WEEKDAY_PAST, P.PART_OF_DAY),
        ("last Saturday", "2011-11-05", R.LAST_WEEKDAY, P.DAY),
        ("this Monday", "2011-11-07", R.THIS_WEEKDAY, P.DAY),
        ("next Monday", "2011-11-14", R.WEEKDAY_FUTURE, P.DAY),
        ("last week", "2011-10-31/2011-11-06", R.LAST_WEEK, P.WEEK),
        ("earlier this week", "2011-11-07/2011-11-13", R.THIS_WEEK, P.WEEK),
        ("next week", "2011-11-14/2011-11-20", R.NEXT_WEEK, P.WEEK),
        ("at the weekend", "2011-11-12/2011-11-13", R.WEEKEND_PAST, P.DAYS_2_6),
        ("last weekend", "2011-11-05/2011-11-06", R.LAST_WEEKEND, P.DAYS_2_6),
        ("this month", "2011-11", R.THIS_MONTH, P.MONTH),
        ("next month", "2011-12", R.NEXT_MONTH, P.MONTH),
        ("last year", "2010", R.LAST_YEAR, P.YEAR),
        ("next year", "2012", R.NEXT_YEAR, P.YEAR),
        ("in November", "2011-11", R.MONTH_NO_YEAR, P.MONTH),
        ("in December", "2010-12", R.MONTH_NO_YEAR, P.MONTH),
        ("early October", "2011-10", R.MONTH_NO_YEAR, P.MONTH),
        ("last November", "2010-11", R.LAST_NAMED_MONTH, P.MONTH),
        ("this May", "2011-05", R.THIS_NAMED_MONTH, P.MONTH),
        ("next May", "2012-05", R.NEXT_NAMED_MONTH, P.MONTH),
        ("31 October", "2011-10-31", R.DAY_MONTH_NO_YEAR, P.DAY),
        ("November 13", "2010-11-13", R.DAY_MONTH_NO_YEAR, P.DAY),
        ("in summer", "2011-22", R.SEASON_NO_YEAR, P.SEASON),
        ("in winter", "2010-24", R.SEASON_NO_YEAR, P.SEASON),
        ("last summer", "2011-22", R.LAST_SEASON, P.SEASON),
        ("next spring", "2012-21", R.NEXT_SEASON, P.SEASON),
        ("since Saturday", "2011-11-12/..", R.SINCE, P.RANGE),
        ("since last week", "2011-10-31/..", R.SINCE, P.RANGE),
        ("until August", "/2011-08", R.UNTIL, P.RANGE),
        ("by 9 November", "[..2011-11-09]", R.BY, P.RANGE),
        ("by the weekend", "[..2011-11-13]", R.BY, P.RANGE),
        ("between May and August", "[2011-05..2011-08]", R.MONTHS_FROM_TO, P.RANGE),
        ("at 2.30 pm on Saturday", "2011-11-12", R.WEEKDAY_PAST, P.PART_OF_DAY),
        ("0830 GMT on Saturday", "2011-11-12T08:30:00Z", R.WEEKDAY_PAST, P.INSTANT),
    ],
)
def test_relative_words_count_from_saturday_12_november_2011(words, text, rule, precision):
    reading = read_time(words, SATURDAY)

    assert (text_of(reading), reading.rule, reading.precision) == (text, rule, precision)
    assert (reading.hangs_on, reading.anchor) == (AnchorKind.PUBLICATION, "2011-11-12")


@pytest.mark.parametrize("words", ["on Saturday", "this week", "October 31", "in May", "today"])
def test_without_a_publication_date_a_relative_time_has_no_date(words):
    reading = read_time(words, None)

    assert (reading.edtf, reading.anchor, reading.precision) == (None, "", P.UNKNOWN)
    assert "no publication date" in reading.note
    assert recompute(reading, SATURDAY).edtf is not None


@pytest.mark.parametrize(
    ("words", "published_on", "text"),
    [
        ("today", "[2011-11-12,2011-11-13]", "[2011-11-12,2011-11-13]"),
        ("last month", "[2011-10-31,2011-11-01]", "[2011-09,2011-10]"),
        ("this week", "[2011-11-13,2011-11-14]", "[2011-11-07..2011-11-20]"),
        ("Saturday", "[2011-11-09..2011-11-30]", "[2011-11-05,2011-11-12,2011-11-19,2011-11-26]"),
        ("yesterday", "[2011-11-09..2011-11-30]", "[2011-11-08..2011-11-29]"),
        ("this year", "2011-11", None),
        ("today at 08:30 GMT", "[2011-11-12,2011-11-13]", "[2011-11-12..2011-11-13]"),
        ("last summer", "[2011-08-31,2011-09-01]", "[2010-06..2011-08]"),
    ],
)
def test_an_unsettled_publication_date_gives_every_possible_date(words, published_on, text):
    reading = read_time(words, published(published_on))

    assert text_of(reading) == (text or "2011")
    assert ("not settled" in reading.note) == (text is not None)


def test_an_open_span_is_not_guessed_from_an_unsettled_publication_date():
    reading = read_time("since yesterday", TWO_DAYS)

    assert reading.edtf is None
    assert "not settled" in reading.note


def test_a_doubtful_publication_date_is_said_to_be_so():
    reading = read_time("Saturday", published("2011-11-12?"))

    assert text_of(reading) == "2011-11-12"
    assert "in doubt" in reading.note


def test_nothing_is_counted_from_a_date_wider_than_a_year():
    reading = read_time("Saturday", published("[..2011-11-12]"))

    assert reading.edtf is None
    assert "too wide" in reading.note


@pytest.mark.parametrize(
    ("mark", "words", "text", "precision"),
    [
        ("Saturday", "two days later", "2011-11-14", P.DAY),
        ("Saturday", "the next day", "2011-11-13", P.DAY),
        ("Saturday", "the following morning", "2011-11-13", P.PART_OF_DAY),
        ("Saturday", "the day before", "2011-11-11", P.DAY),
        ("Saturday", "that night", "2011-11-12", P.PART_OF_DAY),
        ("Saturday", "at 14:30", "2011-11-12", P.PART_OF_DAY),
        ("Saturday", "a week later", "2011-11-14/2011-11-20", P.WEEK),
        ("October 31", "the following Saturday", "2011-11-05", P.DAY),
        ("October 31", "the previous Monday", "2011-10-24", P.DAY),
        ("May", "a month later", "2011-06", P.MONTH),
        ("May", "two days later", "[2011-05-03..2011-06-02]", P.RANGE),
        ("2009", "two years later", "2011", P.YEAR),
    ],
)
def test_a_time_may_count_from_another_time_of_the_report(mark, words, text, precision):
    anchor = read_time(mark, SATURDAY)

    reading = read_time(words, anchor)

    assert (text_of(reading), reading.precision) == (text, precision)
    assert (reading.hangs_on, reading.anchor) == (AnchorKind.MARK, anchor.edtf.text)
    assert reading == read_time(words, Anchor(anchor.edtf, AnchorKind.MARK))


def test_a_time_that_counts_from_another_moves_with_it():
    first = read_time("Saturday", SATURDAY)
    second = read_time("two days later", first)

    again = recompute(second, recompute(first, published("2011-11-19")))

    assert text_of(again) == "2011-11-21"


@pytest.mark.parametrize("anchor", [None, SATURDAY, read_time("on Monday")])
def test_words_that_count_from_another_time_ask_for_it(anchor):
    reading = read_time("two days later", anchor)

    assert (reading.edtf, reading.hangs_on) == (None, AnchorKind.MARK)
    assert "Choose the time" in reading.note


def test_words_that_count_from_publication_do_not_count_from_another_time():
    reading = read_time("last month", read_time("2009"))

    assert reading.edtf is None
    assert "no publication date" in reading.note


@pytest.mark.parametrize(
    ("words", "text", "rule"),
    [
        ("on Monday", "2011-11-14", R.WEEKDAY_FUTURE),
        ("Saturday", "2011-11-19", R.WEEKDAY_FUTURE),
        ("in December", "2011-12", R.MONTH_FUTURE),
        ("in May", "2012-05", R.MONTH_FUTURE),
        ("1 December", "2011-12-01", R.DAY_MONTH_FUTURE),
        ("October 31", "2012-10-31", R.DAY_MONTH_FUTURE),
        ("last month", "2011-10", R.LAST_MONTH),
    ],
)
def test_a_sentence_about_the_future_turns_plain_words_forward(words, text, rule):
    reading = read_time(words, SATURDAY, future=True)

    assert (text_of(reading), reading.rule) == (text, rule)
    assert looks_ahead(rule) == (rule is not R.LAST_MONTH)
    assert recompute(reading, SATURDAY) == reading


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("30 February 2011", "“2011-02-30” is a day that is not in the calendar."),
        ("2011-02-30", "“2011-02-30” is a day that is not in the calendar."),
        ("February 30", "“february 30” is a day that is not in the calendar."),
        ("12/11/2011", "“12/11/2011” can be read as day/month or as month/day."),
        ("from 13 to 7 November 2011", "“2011-11-13/2011-11-07” ends before it begins."),
        ("999 years ago", "The year of “0013” must be from 1000 to 2999."),
    ],
)
def test_what_cannot_be_a_date_says_why(words, note):
    reading = read_time(words, published("1012-01-01") if "ago" in words else SATURDAY)

    assert (reading.edtf, reading.note) == (None, note)


def test_a_weekday_that_the_date_is_not_is_pointed_out():
    assert read_time("Sunday, 12 November 2011").note == "12 November 2011 is a Saturday."
    assert read_time("Saturday, 12 November 2011").notes == ()


def test_a_clock_time_without_its_day_is_only_noted():
    reading = read_time("at 2.30 pm", SATURDAY)

    assert (reading.edtf, reading.clock, reading.rule) == (None, "14:30", R.CLOCK)
    assert "14:30 by the clock; the time zone is not stated." in reading.note


def test_words_that_narrow_a_time_are_kept_in_the_note():
    reading = read_time("early October", SATURDAY)

    assert reading.notes[0].params == {"words": "early"}
    assert reading.note == "“early” is kept in the words, not in the date."


@pytest.mark.parametrize("words", ["", "seven people", "recently", "2011-13-45-1", "1/2"])
def test_words_that_are_no_time_are_not_read(words):
    assert read_time(words, SATURDAY) is None


def test_a_code_typed_by_a_person_stays_when_the_anchor_moves():
    reading = read_time("[..2011-11-09]", SATURDAY)

    assert recompute(reading, SUNDAY) == reading
    assert reading.edtf == parse_edtf("[..2011-11-09]")
