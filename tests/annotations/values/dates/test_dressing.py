import pytest

from annotations.values.dates import TimeRule, parse_edtf
from annotations.values.dates.dressing import dressed, precision
from annotations.values.dates.rules import Phrase
from annotations.values.vocabulary import DatePrecision

R = TimeRule
DAY, WEEK = parse_edtf("2011-11-12"), parse_edtf("2011-11-07/2011-11-13")


@pytest.mark.parametrize(
    ("said", "plain", "expected"),
    [
        ({}, DAY, "2011-11-12"),
        ({"approximate": True}, DAY, "2011-11-12~"),
        ({"approximate": True}, WEEK, "2011-11-07~/2011-11-13~"),
        ({"clock": "08:30", "universal": True}, DAY, "2011-11-12T08:30:00Z"),
        ({"clock": "08:30"}, DAY, "2011-11-12"),
        ({"clock": "08:30", "universal": True}, WEEK, "2011-11-07/2011-11-13"),
        ({"bound": R.SINCE}, WEEK, "2011-11-07/.."),
        ({"bound": R.UNTIL}, WEEK, "/2011-11-13"),
        ({"bound": R.BY, "approximate": True}, DAY, "[..2011-11-12~]"),
    ],
)
def test_what_the_words_say_round_a_date_is_put_on_it(said, plain, expected):
    assert dressed(Phrase(rule=R.TODAY, **said), plain).text == expected


@pytest.mark.parametrize(
    ("said", "edtf", "expected"),
    [
        ({}, DAY, DatePrecision.DAY),
        ({"part": "evening"}, DAY, DatePrecision.PART_OF_DAY),
        ({"kept": "early"}, DAY, DatePrecision.PART_OF_DAY),
        ({"clock": "08:30"}, DAY, DatePrecision.PART_OF_DAY),
        ({"kept": "early"}, WEEK, DatePrecision.WEEK),
        ({}, None, DatePrecision.UNKNOWN),
    ],
)
def test_a_narrowed_day_is_told_as_part_of_one(said, edtf, expected):
    assert precision(Phrase(rule=R.TODAY, **said), edtf) is expected
